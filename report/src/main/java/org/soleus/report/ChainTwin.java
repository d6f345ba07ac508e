package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.report.markup.Markup;

/** What the twin of one leg shows, untreated and with each option, on the second sheet. */
final class ChainTwin {
  private static final List<String> FIGURES = List.of("AVP", "RT90", "VV", "VFI", "EF", "RVF");

  /** Those of two legs with intervals, which take a line more each. */
  private static final List<String> FEW = List.of("AVP", "VFI", "EF", "RVF");

  private static final int OPTIONS = 4;
  private static final int COLUMNS = 3;
  private static final int CAUTIONS = 2;

  private final LimbAssessment assessment;
  private final int leg;
  private final boolean alone;
  private final SourceKeys keys;

  ChainTwin(LimbAssessment assessment, int leg, boolean alone, SourceKeys keys) {
    this.alone = alone;
    this.assessment = assessment;
    this.leg = leg;
    this.keys = keys;
  }

  Markup draw() {
    Markup block =
        ChainHistory.block(
            PageParts.legName(assessment.leg().side()) + ": its twin, and options on it, simulated",
            AppendixPart.LABORATORY,
            leg);
    block.add(new LimbSummary(assessment).brief());
    block.add(options());
    return measured().isEmpty()
        ? block.add(ChainHistory.none("No measure of the twin was taken."))
        : block.add(table(), interval());
  }

  private List<String> measured() {
    return (alone || !hasIntervals() ? FIGURES : FEW)
        .stream().filter(name -> Options.first(assessment.before(), name).isPresent()).toList();
  }

  /** What the letters stand for, what is refused and why, what must be known first. */
  private Markup options() {
    Markup list = Markup.of("ul").as("options");
    for (int k = 0; k < Math.min(OPTIONS, assessment.options().size()); k++) {
      OptionOutcome option = assessment.options().get(k);
      Markup item =
          Markup.of("li")
              .add(Markup.of("span", Options.letter(k)).as("letter"))
              .text(" " + option.plan().label() + ". ");
      if (!Options.applies(option)) {
        item.add(Markup.of("b", "Does not apply: " + option.reason() + ". "));
      }
      option.cautions().stream()
          .limit(CAUTIONS)
          .forEach(one -> item.add(Markup.of("b", "First: " + one.words() + ". ")));
      list.add(item.add(AppendixPart.LABORATORY.link(leg)));
    }
    int more = assessment.options().size() - OPTIONS;
    if (more > 0) {
      list.add(
          Markup.of("li", "And %d more options in the appendix ".formatted(more))
              .add(AppendixPart.LABORATORY.link(leg)));
    }
    return list.isEmpty() ? ChainHistory.none("No options to compare.") : list;
  }

  private List<Integer> columns() {
    List<Integer> columns = new ArrayList<>();
    for (int k = 0; k < assessment.options().size(); k++) {
      if (Options.applies(assessment.options().get(k)) && columns.size() < COLUMNS) {
        columns.add(k);
      }
    }
    return columns;
  }

  private Markup table() {
    List<String> heads = new ArrayList<>(List.of("Measure", "Untreated"));
    columns().forEach(k -> heads.add("Option " + Options.letter(k)));
    heads.addAll(List.of("Published normal", ""));
    Markup body = Markup.of("tbody");
    measured().forEach(name -> body.add(row(name)));
    return PageParts.table(body, heads.toArray(String[]::new)).as("figures");
  }

  private Markup row(String name) {
    Measurement before = Options.first(assessment.before(), name).orElseThrow();
    Optional<PublishedRange> range = PublishedRange.of(before.measure(), before.site());
    Markup row =
        Markup.of("tr")
            .add(
                Markup.of("th", MeasureName.of(name).full()).with("scope", "row"),
                cell(Optional.of(before), range));
    columns()
        .forEach(
            k -> row.add(cell(Options.first(assessment.options().get(k).results(), name), range)));
    Markup published =
        range
            .map(one ->
                Markup.of("td")
                    .add(Markup.of("span", one.limits()).as("number"))
                    .text(" ")
                    .add(keys.keyAndTag(new Source(one.source(), one.verification().words()))))
            .orElseGet(() -> Markup.of("td", "–"));
    return row.add(published, Markup.of("td").add(AppendixPart.LABORATORY.link(leg)));
  }

  private static Markup cell(Optional<Measurement> measurement, Optional<PublishedRange> range) {
    if (measurement.isEmpty()) {
      return Markup.of("td", "–");
    }
    Markup cell = Markup.of("td").as("number");
    if (measurement.get() instanceof Measurement.Taken taken) {
      range
          .filter(one -> one.kind() == PublishedRange.Kind.RANGE)
          .map(one -> one.judge(taken.inUnit()))
          .ifPresent(one -> cell.text(one.mark() + " "));
    }
    return cell.add(Values.simulated(measurement.get()));
  }

  private boolean hasIntervals() {
    return FIGURES.stream()
        .flatMap(name -> Options.first(assessment.before(), name).stream())
        .anyMatch(one -> one instanceof Measurement.Taken taken && taken.interval().isPresent());
  }

  private Markup interval() {
    return Markup.of(
            "p",
            (hasIntervals()
                    ? "Below each value: 5th to 95th percentile of legs that differ from the twin as far as"
                        + " is not known of it. "
                    : "Without intervals: no varied legs were drawn (--samples N draws them). ")
                + "▲ above, ▼ below, ● inside the published range.")
        .as("small");
  }
}
