package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.options.Direction;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.ForestPlot;
import org.soleus.report.plot.Line;

/** Forest plot of the changes under each option. */
final class ChangeFigure {
  private ChangeFigure() {}

  static Markup of(OptionStudy study) {
    List<ForestPlot.Block> blocks = new ArrayList<>();
    for (int m = 0; m < study.comparison().untreated().twin().size(); m++) {
      block(study, m).ifPresent(blocks::add);
    }
    if (blocks.isEmpty()) {
      return Markup.of("p", "No option changes a measure that can be taken.").as("none");
    }
    String title = "Change of each measure under each option";
    return Markup.of("figure")
        .add(new ForestPlot(title, blocks).draw())
        .add(
            Markup.of("figcaption")
                .text(
                    title
                        + ": square, the twin; line, 5th to 95th percentile of the change leg by leg. ")
                .add(Values.simulated("all changes")));
  }

  private static Optional<ForestPlot.Block> block(OptionStudy study, int m) {
    if (!(study.comparison().untreated().twin().get(m) instanceof Taken before)) {
      return Optional.empty();
    }
    Optional<Direction> way = Direction.of(before.measure());
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int k = 0; k < study.options().size(); k++) {
      Outcome outcome = study.options().get(k).outcome();
      if (study.comparison().isTried(outcome) && outcome.twin().get(m) instanceof Taken after) {
        rows.add(row(study, k, m, before, after));
      }
    }
    return way.isEmpty() || rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForestPlot.Block(
                MeasureName.of(before.measure()).brief()
                    + " ("
                    + (before.unit() == Unit.PERCENT ? "points" : before.unit().symbol())
                    + ")",
                way.get() == Direction.DOWN ? "lower is better" : "higher is better",
                rows));
  }

  private static ForestPlot.Row row(OptionStudy study, int k, int m, Taken before, Taken after) {
    Unit unit = before.unit();
    double value = unit.of(after.value() - before.value());
    Optional<Interval> interval = study.comparison().change(study.options().get(k).outcome(), m);
    double low = interval.map(one -> unit.of(one.low())).orElse(value);
    double high = interval.map(one -> unit.of(one.high())).orElse(value);
    String words =
        Numbers.signed(value, unit)
            + interval.map(one -> " " + Numbers.between(one, unit)).orElse("");
    return new ForestPlot.Row(Options.letter(k), Line.Style.option(k), value, low, high, words);
  }
}
