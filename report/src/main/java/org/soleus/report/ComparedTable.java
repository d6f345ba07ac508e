package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.pathway.options.Judgement;
import org.soleus.pathway.options.NormalRange;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.markup.Markup;

/**
 * Measures by option: value with interval, change leg by leg, share of legs in the normal range.
 */
final class ComparedTable {
  private final OptionStudy study;
  private final Outcome untreated;

  ComparedTable(OptionStudy study) {
    this.study = study;
    untreated = study.comparison().untreated();
  }

  List<Markup> draw() {
    Markup head = Markup.of("tr").add(Markup.of("th", "Measure"), Markup.of("th", "No treatment"));
    List<Integer> shown = new ArrayList<>();
    for (int k = 0; k < study.options().size(); k++) {
      Outcome outcome = study.options().get(k).outcome();
      if (study.comparison().isTried(outcome)) {
        shown.add(k);
        head.add(
            Markup.of("th")
                .add(Markup.of("span", Options.letter(k)).as("letter"))
                .text(" " + study.options().get(k).label()));
      }
    }
    Markup body = Markup.of("tbody");
    for (int m = 0; m < untreated.twin().size(); m++) {
      body.add(row(m, shown));
    }
    Markup table = Markup.of("table").as("laboratory").add(Markup.of("thead").add(head), body);
    return List.of(table, key(), ranges());
  }

  private Markup row(int m, List<Integer> shown) {
    Measurement before = untreated.twin().get(m);
    MeasureName name = MeasureName.of(before.measure());
    Markup row =
        Markup.of("tr")
            .add(
                Markup.of("th")
                    .text(name.full())
                    .add(
                        Markup.of("span")
                            .as("minor")
                            .text(
                                NormalRange.of(before)
                                    .map(range -> "normal " + range.limits())
                                    .orElse(""))),
                Markup.of("td").add(value(untreated, m)));
    for (int k : shown) {
      Outcome outcome = study.options().get(k).outcome();
      Markup cell = Markup.of("td").add(value(outcome, m));
      change(outcome, m).ifPresent(cell::add);
      row.add(cell);
    }
    return row;
  }

  /** Value, interval, and in how many legs it is normal. */
  private static Markup value(Outcome outcome, int m) {
    Measurement one = outcome.twin().get(m);
    Optional<Interval> interval = outcome.interval(m);
    Markup cell =
        Markup.of("div")
            .add(
                Values.simulated(
                    one instanceof Taken taken && interval.isPresent()
                        ? taken.within(interval.get())
                        : one));
    NormalRange.of(one)
        .map(range -> NormalRange.share(outcome, m, range))
        .filter(share -> !Double.isNaN(share))
        .ifPresent(share ->
            cell.add(
                Markup.of("span")
                    .as("minor simulated")
                    .text("normal in " + Numbers.fixed(100 * share, 0) + " % of legs")));
    return cell;
  }

  private Optional<Markup> change(Outcome outcome, int m) {
    if (!(untreated.twin().get(m) instanceof Taken before)
        || !(outcome.twin().get(m) instanceof Taken after)) {
      return Optional.empty();
    }
    Optional<Interval> interval = study.comparison().change(outcome, m);
    if (before.value() == after.value()
        && interval.map(one -> one.low() == 0 && one.high() == 0).orElse(true)) {
      return Optional.of(Markup.of("span", "no change").as("minor"));
    }
    Judgement judged =
        interval.map(one -> Judgement.of(outcome, before, after, one)).orElse(Judgement.UNCLEAR);
    return Optional.of(
        Markup.of("span")
            .as(judged == Judgement.WORSE ? "minor above" : "minor")
            .text(
                "change "
                    + Numbers.signed(after.inUnit() - before.inUnit(), after.unit())
                    + interval.map(one -> " " + Numbers.between(one, after.unit())).orElse("")
                    + (judged.words().isEmpty() ? "" : ", " + judged.words())));
  }

  private Markup key() {
    return Markup.of("p")
        .as("small")
        .text(
            study.samples() == 0
                ? "All values are those of the twin; how sure they are was not asked for."
                : "Values of the twin; beneath them the 5th to 95th percentile of %d legs that differ from it as far as is not known of it. The same legs stand under every option, so a change is that of the option. Better or worse: where the whole interval of the change lies on one side and the twin changes by a twentieth or more; less is called hardly."
                    .formatted(study.samples()));
  }

  private Markup ranges() {
    Markup list = Markup.of("p").as("small").text("Normal ranges: ");
    List<String> sources = new ArrayList<>();
    for (Measurement one : untreated.twin()) {
      NormalRange.of(one).ifPresent(range -> sources.add(source(one, range)));
    }
    return list.text(String.join("; ", sources) + ".");
  }

  private static String source(Measurement one, PublishedRange range) {
    return one.measure() + " " + range.source() + " (" + range.verification().words() + ")";
  }
}
