package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Numeral;

/** What must hold in loads over time beyond their structure. */
final class LoadCheck {
  /** Times closer than this count as equal [s]. */
  private static final double SAME_TIME = 1e-9;

  /** Share of a table's range within which its ends count as equal [1]. */
  private static final double CLOSED = 0.01;

  /** How far a number of periods may lie from a whole one [1]. */
  private static final double WHOLE = 1e-6;

  private final Path folder;
  private final OptionalDouble runPeriod;
  private final FaultList faults;

  /**
   * A check.
   *
   * @param folder that holds the file
   * @param runPeriod period with which the run is to repeat [s], if any
   */
  LoadCheck(Path folder, OptionalDouble runPeriod, FaultList faults) {
    this.folder = folder;
    this.runPeriod = runPeriod;
    this.faults = faults;
  }

  /** Checks a field, if it holds a load. */
  void check(Fields owner, String field) {
    if (owner.value(field).orElse(null) instanceof Fields load
        && faults.isClean(load.where().path())) {
      check(load, LoadRange.of(field));
    }
  }

  private void check(Fields load, LoadRange range) {
    load.fields("ramps").ifPresent(ramps -> ramps(ramps, range));
    load.fields("pulses").ifPresent(pulses -> pulses(pulses, range));
    load.fields("waves").ifPresent(waves -> waves(waves, range));
    load.fields("table").ifPresent(table -> table(table, range));
    load.fields("csv").ifPresent(csv -> csv(csv, range));
    if (load.value("sum").orElse(null) instanceof Items parts) {
      for (Value part : parts.items()) {
        if (part instanceof Fields inner) {
          check(inner, range);
        } else {
          within(part, range);
        }
      }
    }
  }

  private void within(Value value, LoadRange range) {
    if (value instanceof Numeral number && !range.holds(number.number())) {
      faults.add(value.where(), value.shown(), range.problem(), "");
    }
  }

  private void within(Fields owner, String field, LoadRange range) {
    owner.value(field).ifPresent(value -> within(value, range));
  }

  private void ramps(Fields ramps, LoadRange range) {
    within(ramps, "start", range);
    double end = Double.NEGATIVE_INFINITY;
    for (Fields move : ramps.entries("moves")) {
      within(move, "to", range);
      double at = move.number("at_s").orElseThrow();
      if (at < end - SAME_TIME) {
        faults.add(
            move.where("at_s"),
            move.shown("at_s"),
            "is before the end of the move above it, at %s s.".formatted(Shown.number(end)),
            "");
      }
      end = at + move.number("over_s").orElseThrow();
    }
  }

  private void pulses(Fields pulses, LoadRange range) {
    within(pulses, "base", range);
    within(pulses, "to", range);
    double length = LoadTimes.pulse(pulses);
    OptionalDouble every = pulses.number("every_s");
    if (every.isPresent() && every.getAsDouble() < length - SAME_TIME) {
      faults.add(
          pulses.where("every_s"),
          pulses.shown("every_s"),
          "is shorter than a pulse, which takes %s s.".formatted(Shown.number(length)),
          "");
    } else if (every.isEmpty() && pulses.number("times").orElse(1) > 1) {
      missing(pulses, "every_s", "is missing: time from one pulse to the next [s].");
    }
  }

  private void missing(Fields owner, String field, String problem) {
    Where at = owner.where();
    faults.add(new Where(at.field(field), at.line(), at.column()), "", problem, "");
  }

  private void waves(Fields waves, LoadRange range) {
    within(waves, "mean", range);
    if (waves.value("cosines").isEmpty() && waves.value("sines").isEmpty()) {
      faults.add(waves.where(), waves.shown(), "must have cosines or sines.", "");
    }
    for (String field : List.of("cosines", "sines")) {
      if (waves.value(field).orElse(null) instanceof Items amplitudes) {
        amplitudes.items().forEach(one -> within(one, range));
      }
    }
    fits(waves);
  }

  /** A load of another period never lets the run repeat itself. */
  private void fits(Fields load) {
    OptionalDouble period = load.number("period_s");
    if (period.isPresent() && runPeriod.isPresent()) {
      double count = runPeriod.getAsDouble() / period.getAsDouble();
      if (Math.round(count) < 1 || Math.abs(count - Math.round(count)) > WHOLE * count) {
        faults.add(
            load.where("period_s"),
            load.shown("period_s"),
            "does not fit into the period of the run, %s s: it would never repeat."
                .formatted(Shown.number(runPeriod.getAsDouble())),
            "");
      }
    }
  }

  private void table(Fields table, LoadRange range) {
    Items points = (Items) table.value("points").orElseThrow();
    double[] times = new double[points.items().size()];
    double[] values = new double[times.length];
    for (int k = 0; k < times.length; k++) {
      Items pair = (Items) points.items().get(k);
      times[k] = ((Numeral) pair.items().get(0)).number();
      values[k] = ((Numeral) pair.items().get(1)).number();
      within(pair.items().get(1), range);
      if (k > 0 && times[k] <= times[k - 1]) {
        Value time = pair.items().get(0);
        faults.add(
            time.where(),
            time.shown(),
            "must be later than the time before it, %s s.".formatted(Shown.number(times[k - 1])),
            "");
        return;
      }
    }
    repeats(table, times, values);
  }

  private void csv(Fields csv, LoadRange range) {
    Optional<CsvColumns> columns = CsvColumns.read(folder, csv, range.field(), faults);
    if (columns.isPresent()) {
      for (double value : columns.get().values()) {
        if (!range.holds(value)) {
          faults.add(
              csv.where("file"),
              csv.shown("file"),
              "has the value %s, which %s".formatted(Shown.number(value), range.problem()),
              "");
          return;
        }
      }
      repeats(csv, columns.get().times(), columns.get().values());
    }
  }

  private void repeats(Fields table, double[] times, double[] values) {
    OptionalDouble period = table.number("period_s");
    if (period.isEmpty()) {
      return;
    }
    int last = times.length - 1;
    double span = times[last] - times[0];
    if (span > period.getAsDouble() + SAME_TIME) {
      faults.add(
          table.where("period_s"),
          table.shown("period_s"),
          "is shorter than the table, which spans %s s.".formatted(Shown.number(span)),
          "");
    } else if (LoadTimes.closes(times, period.getAsDouble())
        && Math.abs(values[last] - values[0]) > CLOSED * range(values)) {
      faults.add(
          table.where("period_s"),
          table.shown("period_s"),
          "leads from the last value, %s, back to the first, %s, in no time."
              .formatted(Shown.number(values[last]), Shown.number(values[0])),
          "End the table with its first value, or before the period does.");
    }
    fits(table);
  }

  private static double range(double[] values) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  }
}
