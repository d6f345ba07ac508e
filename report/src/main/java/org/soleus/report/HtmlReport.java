package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.Limits;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;

/**
 * The report as one self-contained page of HTML: style and pictures inside, no script, nothing
 * loaded from elsewhere. It is well-formed XML too. The same input gives the same bytes.
 */
public final class HtmlReport {
  /** The name of its file. */
  public static final String FILE = "report.html";

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
    Markup main = Markup.of("main");
    main.add(new ChainSheets(input).draw());
    Markup appendix = Markup.of("div").as("appendix").with("id", "appendix");
    appendix.add(Markup.of("h1", "Appendix: everything in full"));
    input.picture().ifPresent(picture -> appendix.add(new PictureSection(picture).draw()));
    for (int i = 0; i < input.limbs().size(); i++) {
      appendix.add(limb(input.limbs().get(i), i));
    }
    appendix.add(parts.limits(), parts.sources(), parts.footer(drawn(input)));
    return PageParts.page(input.title(), StyleSheet.TEXT + ChainStyle.TEXT, main.add(appendix));
  }

  private static String drawn(ReportInput input) {
    int samples =
        input.limbs().stream()
            .flatMap(limb -> limb.before().stream())
            .flatMap(result -> result.measurements().stream())
            .filter(Measurement.Taken.class::isInstance)
            .flatMap(one -> ((Measurement.Taken) one).interval().stream())
            .mapToInt(Interval::of)
            .max()
            .orElse(0);
    return samples == 0 ? "no random numbers drawn" : samples + " varied legs a leg";
  }

  private Markup limb(LimbAssessment assessment, int leg) {
    String id = "leg" + (leg + 1);
    Markup section = Markup.of("section").as("limb").with("id", id);
    section.add(PageParts.legHeading(assessment.recorded()));
    section.add(
        AppendixPart.SUMMARY
            .open(leg, "summary-part", "In a few sentences")
            .add(limits(assessment.recorded().limits()).stream().toList())
            .add(new LimbSummary(assessment).draw()));
    Optional.ofNullable(input.graded().get(assessment.recorded().side()))
        .ifPresent(graded ->
            section.add(
                AppendixPart.GRADING
                    .open(leg, "grading-part", "Class and severity, as recorded")
                    .add(new GradingTable(graded).draw())));
    section.add(
        AppendixPart.MAP.open(leg, "map", "Leg map").add(LegMap.of(assessment, id + "-map")));
    section.add(optionMaps(assessment, leg));
    section.add(
        AppendixPart.DUPLEX
            .open(leg, "duplex-part", "Duplex: recorded and simulated")
            .add(new DuplexTable(assessment).draw())
            .add(DuplexReading.draw(assessment.recorded().duplex())));
    if (assessment.fit().isAny()) {
      section.add(
          AppendixPart.FIT
              .open(leg, "fit-part", "Fitted to measured values")
              .add(new FitTable(assessment.fit()).draw()));
    }
    section.add(
        AppendixPart.LABORATORY
            .open(leg, "laboratory-part", "Laboratory measures")
            .add(new LaboratoryTable(assessment).draw()));
    section.add(
        AppendixPart.CURVES.open(leg, "curves", "Curves").add(new CurveFigures(assessment).draw()));
    return section.add(
        AppendixPart.DEFAULTS
            .open(leg, "defaults", "What stays at default")
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

  private static Markup optionMaps(LimbAssessment assessment, int leg) {
    Markup row = Markup.of("div").as("small-maps");
    for (int i = 0; i < assessment.options().size(); i++) {
      OptionOutcome option = assessment.options().get(i);
      if (Options.applies(option)) {
        row.add(
            Markup.of("figure")
                .add(LegMap.of(assessment, option, "leg%d-option%d".formatted(leg + 1, i + 1)))
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
    return AppendixPart.OPTION_MAPS
        .open(leg, "option-maps", "The leg with each option")
        .add(row)
        .add(
            Markup.of("p")
                .as("small")
                .text(
                    "Dashed red: reflux that the twin shows with the option. Plain red: recorded before"
                        + " treatment and not examined again on the twin. Other signs as above."));
  }
}
