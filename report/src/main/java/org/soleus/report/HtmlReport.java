package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.Limits;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;
import org.soleus.report.measure.Numbers;

/**
 * The report as one self-contained page of HTML: style and pictures inside, no script, nothing
 * loaded from elsewhere. It is well-formed XML too. The same input gives the same bytes.
 */
public final class HtmlReport {
  private final ReportInput input;

  private HtmlReport(ReportInput input) {
    this.input = input;
  }

  /** The page. */
  public static String render(ReportInput input) {
    return "<!DOCTYPE html>\n" + new HtmlReport(input).page().write();
  }

  private Markup page() {
    Markup head =
        Markup.of("head")
            .add(
                Markup.of("meta").with("charset", "utf-8"),
                Markup.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Markup.of("title", input.title() + " – Soleus"),
                Markup.style(StyleSheet.TEXT));
    Markup main = Markup.of("main").add(header());
    for (int i = 0; i < input.limbs().size(); i++) {
      main.add(limb(input.limbs().get(i), "leg" + (i + 1)));
    }
    main.add(limits(), sources(), footer());
    return Markup.of("html")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("lang", "en")
        .add(head, Markup.of("body").add(main));
  }

  private Markup header() {
    return Markup.of("header")
        .add(
            Markup.of("p", Wording.BADGE).as("badge"),
            Markup.of("h1", input.title()),
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

  private Markup limb(LimbAssessment assessment, String id) {
    Markup section = Markup.of("section").as("limb").with("id", id);
    String clinical = assessment.recorded().clinicalClass();
    section.add(
        Markup.of("h2")
            .text(capital(assessment.leg().side().name()) + " leg")
            .add(
                Markup.of("span")
                    .as("ceap")
                    .text(
                        clinical.isEmpty()
                            ? "CEAP clinical class not recorded"
                            : "CEAP " + clinical + ", as recorded")));
    limits(assessment.recorded().limits()).ifPresent(section::add);
    section.add(new LimbSummary(assessment).draw());
    section.add(part("map", "Leg map").add(LegMap.of(assessment, id + "-map")));
    section.add(optionMaps(assessment, id));
    section.add(
        part("duplex-part", "Duplex: recorded and simulated")
            .add(new DuplexTable(assessment).draw()));
    if (assessment.fit().isAny()) {
      section.add(
          part("fit-part", "Fitted to measured values").add(new FitTable(assessment.fit()).draw()));
    }
    section.add(
        part("laboratory-part", "Laboratory measures").add(new LaboratoryTable(assessment).draw()));
    section.add(part("curves", "Curves").add(new CurveFigures(assessment).draw()));
    return section.add(
        part("defaults", "What stays at default")
            .add(list(assessment.defaults(), "Nothing: every value was recorded.")));
  }

  /** What else was recorded of a leg: pump, arteries, variants; empty where nothing was. */
  private static Optional<Markup> limits(Limits limits) {
    List<String> words = new ArrayList<>();
    limits
        .ankleRange()
        .ifPresent(range -> words.add("range of the ankle %s°".formatted(Numbers.fixed(range, 0))));
    limits
        .calfStrength()
        .ifPresent(share ->
            words.add("calf strength %s %% of normal".formatted(Numbers.fixed(100 * share, 0))));
    limits
        .ankleBrachialIndex()
        .ifPresent(
            index -> words.add("ankle-brachial index %s".formatted(Numbers.fixed(index, 2))));
    limits.variants().stream()
        .sorted()
        .map(variant -> "variant: " + variant.replace('_', ' '))
        .forEach(words::add);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Markup.of("p")
                .text("Also recorded: ")
                .add(Values.recorded(String.join("; ", words)))
                .text("."));
  }

  private static Markup optionMaps(LimbAssessment assessment, String id) {
    Markup row = Markup.of("div").as("small-maps");
    for (int i = 0; i < assessment.options().size(); i++) {
      OptionOutcome option = assessment.options().get(i);
      if (Options.applies(option)) {
        row.add(
            Markup.of("figure")
                .add(LegMap.of(assessment, option, id + "-option" + (i + 1)))
                .add(
                    Markup.of("figcaption")
                        .add(Markup.of("span", Options.letter(i)).as("letter"))
                        .text(" " + option.treatment().label() + " ")
                        .add(Values.simulated(""))));
      }
    }
    if (row.isEmpty()) {
      return Markup.of("div");
    }
    return part("option-maps", "The leg with each option")
        .add(row)
        .add(
            Markup.of("p")
                .as("small")
                .text(
                    "Dashed red: reflux that the twin shows with the option. Plain red: recorded before"
                        + " treatment and not examined again on the twin. Other signs as above."));
  }

  private static Markup part(String styleClass, String heading) {
    return Markup.of("section").as(styleClass).add(Markup.of("h3", heading));
  }

  private static Markup list(List<String> items, String none) {
    if (items.isEmpty()) {
      return Markup.of("p", none);
    }
    Markup list = Markup.of("ul");
    items.forEach(item -> list.add(Markup.of("li", item)));
    return list;
  }

  private Markup limits() {
    return Markup.of("section")
        .as("limits")
        .add(Markup.of("h2", "Model limits"), list(Wording.MODEL_LIMITS, ""));
  }

  private Markup sources() {
    Markup list = Markup.of("dl");
    for (ReportInput.SourceNote source : input.sources()) {
      list.add(Markup.of("dt", "[" + source.key() + "]"), Markup.of("dd", source.citation()));
    }
    return Markup.of("section")
        .as("sources")
        .add(
            Markup.of("h2", "Sources of the case"),
            input.sources().isEmpty() ? Markup.of("p", "None given.") : list,
            input.notes().isBlank()
                ? Markup.of("div")
                : Markup.of("p", "Notes of the case: " + input.notes().strip()));
  }

  private Markup footer() {
    return Markup.of("footer")
        .add(
            Markup.of("p")
                .text(
                    "Soleus %s · no random numbers drawn · parameters %s"
                        .formatted(input.version(), input.parameterHash())),
            Markup.of("p", input.generatedBy()),
            Markup.of("p", Wording.BADGE));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
