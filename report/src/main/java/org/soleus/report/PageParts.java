package org.soleus.report;

import java.util.List;
import java.util.Locale;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;

/** What every page has: head, header, limits of the model, sources, footer. */
final class PageParts {
  private final ReportInput input;

  PageParts(ReportInput input) {
    this.input = input;
  }

  /** A whole page in the usual style around its main part. */
  static Markup page(String title, Markup main) {
    return page(title, StyleSheet.TEXT, main);
  }

  /** A whole page in a style of its own. */
  static Markup page(String title, String style, Markup main) {
    Markup head =
        Markup.of("head")
            .add(
                Markup.of("meta").with("charset", "utf-8"),
                Markup.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Markup.of("title", title + " – Soleus"),
                Markup.style(style));
    return Markup.of("html")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("lang", "en")
        .add(head, Markup.of("body").add(main));
  }

  /** Title, person, disclaimer, and how values are written. */
  Markup header(String title) {
    return Markup.of("header")
        .add(
            Markup.of("p", Wording.BADGE).as("badge"),
            Markup.of("h1", title),
            Markup.of("p").as("who").text("Case " + input.caseId() + " · " + person()),
            assumed(),
            Markup.of("p", Wording.DISCLAIMER).as("disclaimer"),
            Markup.of("p")
                .as("key")
                .text("How values are written: ")
                .add(Values.recorded("6.3 mm"))
                .text(" recorded from the person; ")
                .add(Values.simulated("6.3 mm"))
                .text(" simulated on the twin."));
  }

  /**
   * The same in few lines.
   *
   * @param signs a sentence on signs that the page uses
   */
  Markup briefHeader(String title, String signs) {
    return Markup.of("header")
        .add(
            Markup.of("p", Wording.BADGE).as("badge"),
            Markup.of("h1", title),
            Markup.of("p").as("who").text("Case " + input.caseId() + " · " + person()),
            assumed(),
            Markup.of("p", Wording.DISCLAIMER).as("disclaimer"),
            Markup.of("p")
                .as("key")
                .add(Values.recorded("6.3 mm"))
                .text(" recorded from the person; ")
                .add(Values.simulated("6.3 mm"))
                .text(" simulated on the twin. " + signs));
  }

  private Markup assumed() {
    Markup line = Markup.of("p").as("small");
    return input.assumed().isEmpty()
        ? line.text("All values of the person were recorded.")
        : line.text("Not recorded, taken as: " + String.join(", ", input.assumed()) + ".");
  }

  private String person() {
    Person person = input.person();
    String sex =
        switch (person.sex()) {
          case FEMALE -> "woman";
          case MALE -> "man";
          case UNSPECIFIED -> "sex not given";
        };
    String pregnant =
        person.pregnancyWeeks() > 0
            ? ", %s weeks pregnant".formatted(Numbers.fixed(person.pregnancyWeeks(), 0))
            : "";
    return "%s%s, %s years, %s m, %s kg, body-mass index %s kg/m²"
        .formatted(
            sex,
            pregnant,
            Numbers.fixed(person.age(), 0),
            Numbers.fixed(person.height(), 2),
            Numbers.fixed(person.weight(), 0),
            Numbers.fixed(person.bodyMassIndex(), 1));
  }

  /** Which leg, and its clinical class as recorded. */
  static Markup legHeading(LimbRecord limb) {
    String clinical = limb.clinicalClass();
    return legHeading(
        limb.side(),
        clinical.isEmpty()
            ? "CEAP clinical class not recorded"
            : "CEAP " + clinical + ", as recorded");
  }

  /** Which leg, and a few words at the right. */
  static Markup legHeading(Side leg, String words) {
    return Markup.of("h2").text(legName(leg)).add(Markup.of("span", words).as("ceap"));
  }

  /** The name of a leg, as a heading begins with it. */
  static String legName(Side leg) {
    String side = leg.name();
    return side.charAt(0) + side.substring(1).toLowerCase(Locale.ROOT) + " leg";
  }

  /** An ankle-brachial index with its class. */
  static String index(AnkleBrachial index) {
    return Numbers.fixed(index.index(), 2) + ", " + index.words();
  }

  /** Where a row of evidence was read. */
  static Markup source(Source source) {
    return Markup.of("span", source.citation() + " (" + source.tag() + ")").as("minor");
  }

  /** A table with names of its columns. */
  static Markup table(Markup body, String... names) {
    Markup head = Markup.of("tr");
    for (String name : names) {
      head.add(Markup.of("th", name));
    }
    return Markup.of("table").add(Markup.of("thead").add(head), body);
  }

  /** A part of a page under a heading. */
  static Markup part(String styleClass, String heading) {
    return Markup.of("section").as(styleClass).add(Markup.of("h3", heading));
  }

  /** A list, or a sentence where it is empty. */
  static Markup list(List<String> items, String none) {
    if (items.isEmpty()) {
      return Markup.of("p", none);
    }
    Markup list = Markup.of("ul");
    items.forEach(item -> list.add(Markup.of("li", item)));
    return list;
  }

  /** What the model leaves out. */
  Markup limits() {
    return Markup.of("section")
        .as("limits")
        .add(Markup.of("h2", "Model limits"), list(Wording.MODEL_LIMITS, ""));
  }

  /** Sources and notes of the case. */
  Markup sources() {
    Markup list = Markup.of("dl");
    for (ReportInput.SourceNote source : input.sources()) {
      list.add(Markup.of("dt", "[" + source.key() + "]"), Markup.of("dd", source.citation()));
    }
    return Markup.of("section")
        .as("sources")
        .with("id", "sources")
        .add(
            Markup.of("h2", "Sources of the case"),
            input.sources().isEmpty() ? Markup.of("p", "None given.") : list,
            input.notes().isBlank()
                ? Markup.of("div")
                : Markup.of("p", "Notes of the case: " + input.notes().strip()));
  }

  /**
   * Version and origin.
   *
   * @param drawn what random numbers were drawn, in words
   */
  Markup footer(String drawn) {
    return Markup.of("footer")
        .add(
            Markup.of("p")
                .text(
                    "Soleus %s · %s · parameters %s"
                        .formatted(input.version(), drawn, input.parameterHash())),
            Markup.of("p", input.generatedBy()),
            Markup.of("p", Wording.BADGE));
  }
}
