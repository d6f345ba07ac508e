package org.soleus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.evidence.Statement;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.Harm;
import org.soleus.pathway.options.Judgement;
import org.soleus.pathway.options.NormalRange;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.pathway.options.Outlook;
import org.soleus.pathway.options.RefluxWords;

/**
 * Options side by side as a table for a terminal. Values are simulated, statements are published.
 */
final class ComparisonTable {
  private final OptionStudy study;
  private final String name;
  private final List<String> ofEvery;
  private final StringBuilder text = new StringBuilder();

  private ComparisonTable(OptionStudy study) {
    this.study = study;
    List<Measurement> measures = study.comparison().untreated().twin();
    int longest = measures.stream().mapToInt(one -> one.measure().length()).max().orElse(5);
    name = "%-" + Math.max(5, longest) + "s ";
    ofEvery = ofEvery(study);
  }

  /** Statements that are made of every option, which are told once. */
  private static List<String> ofEvery(OptionStudy study) {
    List<List<String>> each =
        study.options().stream()
            .map(one -> one.statements().stream().map(ComparisonTable::words).toList())
            .filter(one -> !one.isEmpty())
            .toList();
    return each.size() < 2
        ? List.of()
        : each.getFirst().stream()
            .filter(words -> each.stream().allMatch(other -> other.contains(words)))
            .toList();
  }

  static String of(OptionStudy study) {
    ComparisonTable table = new ComparisonTable(study);
    table.draw();
    return table.text.toString();
  }

  private void draw() {
    line(
        "%s leg, simulated; %s",
        capital(study.leg().side().name()),
        study.samples() == 0
            ? "the twin alone"
            : "5th to 95th percentile of "
                + study.samples()
                + " legs, the same under every option");
    List<Measurement> measures = study.comparison().untreated().twin();
    line("");
    line(name + "%-19s %9s %19s", "", "no treatment", "", "normal");
    for (int k = 0; k < measures.size(); k++) {
      Measurement one = measures.get(k);
      line(
          name + "%-29s %19s",
          one.measure(),
          value(study.comparison().untreated(), k),
          normalRange(one));
      if (one instanceof Measurement.NotMeasurable not) {
        line("      %s", not.reason());
      }
    }
    study.options().forEach(this::option);
    if (!ofEvery.isEmpty()) {
      line("");
      line("Of every option");
      ofEvery.forEach(words -> line("  %s", words));
    }
  }

  private void option(ComparedOption option) {
    Outcome outcome = option.outcome();
    line("");
    line("%s", option.label());
    outcome
        .applied()
        .refused()
        .forEach(
            (treatment, reason) -> line("  does not apply: %s: %s", treatment.label(), reason));
    outcome.applied().cautions().forEach(one -> line("  ! %s", one.line()));
    Harm.of(study.comparison(), outcome)
        .forEach(one -> line("  ! worse than no treatment: %s", one));
    if (study.comparison().isTried(outcome)) {
      line(
          "  " + name + "%-29s %-27s %s", "", "value", "change, leg by leg", "in the normal range");
      for (int k = 0; k < outcome.twin().size(); k++) {
        measure(outcome, k);
      }
      reflux(option);
      Outlook.of(option).ifPresent(outlook -> course(option, outlook));
      option.freeOfVarices().forEach(this::recurrence);
    }
    option.statements().stream()
        .map(ComparisonTable::words)
        .filter(words -> !ofEvery.contains(words))
        .forEach(words -> line("  %s", words));
  }

  private static String words(Statement.Applying one) {
    return "%s (%s) %s%s"
        .formatted(
            one.statement().words(),
            one.statement().grade(),
            one.statement().source().line(),
            one.missing().isEmpty() ? "" : "; " + one.reason());
  }

  private void measure(Outcome outcome, int k) {
    Measurement one = outcome.twin().get(k);
    line(
        "  " + name + "%-29s %-27s %s",
        one.measure(),
        value(outcome, k),
        change(outcome, k),
        normalShare(outcome, k, one));
    if (one instanceof Measurement.NotMeasurable not) {
      line("        %s", not.reason());
    }
  }

  /** Veins whose reflux time changes, over the cut-off or not. */
  private void reflux(ComparedOption option) {
    option
        .reflux()
        .forEach((vein, after) -> {
          Measurement before = study.reflux().get(vein);
          String was = RefluxWords.of(before);
          String is = RefluxWords.of(after);
          if (!was.equals(is)) {
            line("  reflux, %s: %s, before %s", vein.label().toLowerCase(Locale.ROOT), is, was);
          }
        });
  }

  private void course(ComparedOption option, Outlook outlook) {
    line("  holds in");
    for (double years : Outlook.YEARS) {
      Durability.Share held = outlook.holds(years);
      line(
          "    %-8s %3.0f %% of legs (sources differ: %.0f to %.0f %%)%s",
          Outlook.words(years),
          100 * held.share(),
          100 * held.low(),
          100 * held.high(),
          held.extrapolated() ? ", extrapolated" : "");
    }
    option.durabilities().stream()
        .flatMap(one -> one.course().stream())
        .forEach(row ->
            line(
                "    from: %s %s %% after %.0f months, %s %s",
                row.endpoint().words(),
                plain(100 * row.share()),
                row.months(),
                row.group(),
                row.source().line()));
  }

  private void recurrence(Treatment treatment, Durability free) {
    line(
        "  recurrent varices, published of %s: %.0f %% of legs after 1 year, %.0f %% after 5 years%s",
        treatment.label().toLowerCase(Locale.ROOT),
        100 * (1 - free.after(1).share()),
        100 * (1 - free.after(5).share()),
        free.after(5).extrapolated() ? ", extrapolated" : "");
  }

  private static String value(Outcome outcome, int k) {
    return switch (outcome.twin().get(k)) {
      case Taken taken ->
          number(taken.inUnit())
              + " "
              + taken.unit().symbol()
              + outcome.interval(k).map(one -> between(one, taken.unit())).orElse("");
      case Measurement.NotMeasurable _ -> "-";
    };
  }

  private String change(Outcome outcome, int k) {
    Measurement before = study.comparison().untreated().twin().get(k);
    if (!(outcome.twin().get(k) instanceof Taken after) || !(before instanceof Taken first)) {
      return "";
    }
    Optional<Interval> interval = study.comparison().change(outcome, k);
    String judged =
        interval
            .map(one -> Judgement.of(outcome, first, after, one))
            .filter(one -> one == Judgement.WORSE || one == Judgement.NOT_JUDGED)
            .map(one -> " " + one.words())
            .orElse("");
    double change = after.unit().of(after.value() - first.value());
    if (change == 0 && interval.map(one -> one.low() == 0 && one.high() == 0).orElse(true)) {
      return "none";
    }
    return String.format(Locale.ROOT, "%+.1f", change)
        + interval.map(one -> between(one, after.unit())).orElse("")
        + judged;
  }

  private static String between(Interval interval, Unit unit) {
    return " (" + number(unit.of(interval.low())) + " to " + number(unit.of(interval.high())) + ")";
  }

  private static String normalShare(Outcome outcome, int k, Measurement one) {
    return NormalRange.of(one)
        .map(range -> NormalRange.share(outcome, k, range))
        .filter(share -> !Double.isNaN(share))
        .map(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
        .orElse("");
  }

  private static String normalRange(Measurement one) {
    return NormalRange.of(one).map(PublishedRange::limits).orElse("");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  private static String capital(String name) {
    return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
