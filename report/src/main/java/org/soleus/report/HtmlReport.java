package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.Limits;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;

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
    PageParts parts = new PageParts(input);
    Markup main = Markup.of("main").add(parts.header(input.title()));
    input.picture().ifPresent(picture -> main.add(new PictureSection(picture).draw()));
    for (int i = 0; i < input.limbs().size(); i++) {
      main.add(limb(input.limbs().get(i), "leg" + (i + 1)));
    }
    main.add(parts.limits(), parts.sources(), parts.footer("no random numbers drawn"));
    return PageParts.page(input.title(), main);
  }

  private Markup limb(LimbAssessment assessment, String id) {
    Markup section = Markup.of("section").as("limb").with("id", id);
    section.add(PageParts.legHeading(assessment.recorded()));
    limits(assessment.recorded().limits()).ifPresent(section::add);
    section.add(new LimbSummary(assessment).draw());
    section.add(PageParts.part("map", "Leg map").add(LegMap.of(assessment, id + "-map")));
    section.add(optionMaps(assessment, id));
    section.add(
        PageParts.part("duplex-part", "Duplex: recorded and simulated")
            .add(new DuplexTable(assessment).draw()));
    if (assessment.fit().isAny()) {
      section.add(
          PageParts.part("fit-part", "Fitted to measured values")
              .add(new FitTable(assessment.fit()).draw()));
    }
    section.add(
        PageParts.part("laboratory-part", "Laboratory measures")
            .add(new LaboratoryTable(assessment).draw()));
    section.add(PageParts.part("curves", "Curves").add(new CurveFigures(assessment).draw()));
    return section.add(
        PageParts.part("defaults", "What stays at default")
            .add(PageParts.list(assessment.defaults(), "Nothing: every value was recorded.")));
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
                        .text(" " + option.plan().label() + " ")
                        .add(Values.simulated(""))));
      }
    }
    if (row.isEmpty()) {
      return Markup.of("div");
    }
    return PageParts.part("option-maps", "The leg with each option")
        .add(row)
        .add(
            Markup.of("p")
                .as("small")
                .text(
                    "Dashed red: reflux that the twin shows with the option. Plain red: recorded before"
                        + " treatment and not examined again on the twin. Other signs as above."));
  }
}
