package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.load.Table;

/** Makes signals from loads that have been checked. */
final class Loads {
  private final Path folder;
  private double resolving = Double.POSITIVE_INFINITY;

  /** Loads of a file in a folder. */
  Loads(Path folder) {
    this.folder = folder;
  }

  /** Longest time step that resolves the loads made so far [s]. */
  double resolving() {
    return resolving;
  }

  /**
   * The signal of a field.
   *
   * @param unit of the field, in SI
   * @param otherwise value where the field is left out, in its unit
   */
  Signal of(Fields owner, String field, double unit, double otherwise) {
    if (owner.value(field).isEmpty()) {
      return Signal.constant(otherwise * unit);
    }
    Value value = owner.value(field).get();
    resolving = Math.min(resolving, LoadTimes.resolving(value));
    return signal(value, field, unit);
  }

  private Signal signal(Value value, String field, double unit) {
    if (!(value instanceof Fields load)) {
      return Signal.constant(((Numeral) value).number() * unit);
    }
    String kind = load.fields().sequencedKeySet().getFirst();
    return switch (kind) {
      case "ramps" -> ramps(load.fields(kind).orElseThrow(), unit);
      case "pulses" -> pulses(load.fields(kind).orElseThrow(), unit);
      case "waves" -> waves(load.fields(kind).orElseThrow(), unit);
      case "table" -> table(load.fields(kind).orElseThrow(), unit);
      case "csv" -> csv(load.fields(kind).orElseThrow(), field, unit);
      case "sum" ->
          new Signal.Sum(
              ((Items) load.value(kind).orElseThrow())
                  .items().stream().map(part -> signal(part, field, unit)).toList());
      default -> throw new IllegalStateException("no load " + kind);
    };
  }

  private static Signal ramps(Fields ramps, double unit) {
    var path = org.soleus.hemodynamics.load.Path.from(ramps.number("start").orElseThrow() * unit);
    for (Fields move : ramps.entries("moves")) {
      path.ramp(
          move.number("at_s").orElseThrow(),
          move.number("over_s").orElseThrow(),
          move.number("to").orElseThrow() * unit);
    }
    return path.build();
  }

  private static Signal pulses(Fields pulses, double unit) {
    double base = pulses.number("base").orElse(0) * unit;
    double rise = pulses.number("rise_s").orElseThrow();
    double hold = pulses.number("hold_s").orElse(0);
    double every = pulses.number("every_s").orElse(0);
    var path = org.soleus.hemodynamics.load.Path.from(base);
    for (int k = 0; k < (int) pulses.number("times").orElse(1); k++) {
      double at = pulses.number("at_s").orElseThrow() + k * every;
      path.ramp(at, rise, pulses.number("to").orElseThrow() * unit);
      path.ramp(at + rise + hold, pulses.number("fall_s").orElseThrow(), base);
    }
    return path.build();
  }

  static Waves waves(Fields waves, double unit) {
    return new Waves(
        waves.number("period_s").orElseThrow(),
        waves.number("mean").orElse(0) * unit,
        amplitudes(waves, "cosines", unit),
        amplitudes(waves, "sines", unit));
  }

  private static List<Double> amplitudes(Fields waves, String field, double unit) {
    return waves.value(field).stream()
        .flatMap(value -> ((Items) value).items().stream())
        .map(one -> ((Numeral) one).number() * unit)
        .toList();
  }

  private static Signal table(Fields table, double unit) {
    List<Value> points = ((Items) table.value("points").orElseThrow()).items();
    double[] times = new double[points.size()];
    double[] values = new double[points.size()];
    for (int k = 0; k < times.length; k++) {
      List<Value> pair = ((Items) points.get(k)).items();
      times[k] = ((Numeral) pair.get(0)).number();
      values[k] = ((Numeral) pair.get(1)).number();
    }
    return table(times, values, table.number("period_s"), unit);
  }

  private Signal csv(Fields csv, String field, double unit) {
    CsvColumns columns = CsvColumns.read(folder, csv, field, new FaultList(field)).orElseThrow();
    return table(columns.times(), columns.values(), csv.number("period_s"), unit);
  }

  private static Signal table(double[] times, double[] given, OptionalDouble period, double unit) {
    double[] values = Arrays.stream(given).map(value -> value * unit).toArray();
    if (period.isEmpty()) {
      return Table.of(times, values);
    }
    int count = times.length;
    boolean closed = LoadTimes.closes(times, period.getAsDouble());
    int size = closed ? count : count + 1;
    double[] around = Arrays.copyOf(times, size);
    double[] valuesAround = Arrays.copyOf(values, size);
    around[size - 1] = times[0] + period.getAsDouble();
    valuesAround[size - 1] = values[0];
    return Table.periodic(around, valuesAround);
  }
}
