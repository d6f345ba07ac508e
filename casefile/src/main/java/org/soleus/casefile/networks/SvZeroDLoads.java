package org.soleus.casefile.networks;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.load.Table;

/**
 * Known flows and pressures of an svZeroDSolver file as signals. Up to t = 0 they are held: at
 * their means, from which the steady state follows in which a run begins, or, where it begins from
 * nothing, at a pressure that is the same everywhere and at no flow.
 */
final class SvZeroDLoads {
  /** Periods that differ less, relative to the longer, are the same. */
  private static final double SAME = 1e-6;

  /** Moments of a period at which a formula is looked at. */
  private static final int SAMPLES = 1000;

  /** Cycles that are looked at; of some formulas nothing shows earlier. */
  private static final int MOST_CYCLES = 100;

  private final boolean steady;
  private final int cycles;
  private final double pressureAtStart;
  private double period;
  private String periodOf;

  /**
   * Loads of a file.
   *
   * @param settings of the file
   * @param pressureAtStart everywhere, where the run does not begin in a steady state
   */
  SvZeroDLoads(SvZeroDSettings settings, double pressureAtStart) {
    steady = settings.steady();
    cycles = Math.min(settings.cycles(), MOST_CYCLES);
    this.pressureAtStart = pressureAtStart;
    period = settings.period();
    periodOf = "cardiac_period";
  }

  /** A load with its mean; NaN signals never leave a file with faults. */
  record Load(Signal signal, double mean) {}

  /** Period of all loads [s]. */
  double period() {
    return Double.isNaN(period) ? 1 : period;
  }

  /** A formula of the time, held up to t = 0. */
  private record Formula(DoubleUnaryOperator value, double held) implements Signal {
    @Override
    public double at(double t) {
      return t <= 0 ? held : value.applyAsDouble(t);
    }

    @Override
    public double nextBreak(double t) {
      return t < 0 ? 0 : Double.POSITIVE_INFINITY;
    }
  }

  /** A flow, as fields {@code Q} and {@code t} or {@code fn} give it, times a sign. */
  Load flow(PeerFields said, String name, double sign, boolean periodic) {
    if (said.has("fn")) {
      return formula(said, name, sign, 0);
    }
    double[] values = said.numbers(name, PeerRange.ANY);
    double[] signed = Arrays.stream(values).map(value -> sign * value).toArray();
    return load(said, name, signed, periodic, mean(signed), 0);
  }

  /** A pressure at an end. */
  Load pressure(PeerFields said, String name, boolean periodic) {
    if (said.has("fn")) {
      return formula(said, name, 1, pressureAtStart);
    }
    double[] values = said.numbers(name, PeerRange.ANY);
    return load(said, name, values, periodic, mean(values), pressureAtStart);
  }

  /** A pressure outside a store: with no steady state to begin in, it begins where it is. */
  Load outside(PeerFields said, String name) {
    double[] values = said.numbers(name, PeerRange.ANY);
    return load(said, name, values, true, mean(values), values.length == 0 ? 0 : values[0]);
  }

  /** A pressure that is one number. */
  Load constantPressure(double value) {
    return constant(value, pressureAtStart);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private Load constant(double value, double start) {
    if (steady || value == start || Double.isNaN(value)) {
      return new Load(Signal.constant(value), value);
    }
    double[] values = {value, value};
    return new Load(Table.of(new double[] {0, 1}, values).heldUntil(0, start), value);
  }

  private Load load(
      PeerFields said, String name, double[] values, boolean periodic, double mean, double start) {
    if (values.length <= 1) {
      return constant(values.length == 0 ? 0 : values[0], start);
    }
    double[] times = said.numbers("t", PeerRange.ANY);
    if (!isTable(said, name, times, values)) {
      return new Load(Signal.constant(0), 0);
    }
    if (periodic) {
      noteperiod(said, name, times[times.length - 1] - times[0]);
    }
    Table table = periodic ? Table.periodic(times, values) : Table.of(times, values);
    return new Load(table.heldUntil(0, steady ? mean : start), mean);
  }

  private Load formula(PeerFields said, String name, double sign, double start) {
    if (said.has(name)) {
      said.fault("fn", "must not be given where there is " + name + " already.", "");
    }
    String text = said.text("fn");
    if (text.isEmpty()) {
      return new Load(Signal.constant(0), 0);
    }
    TimeFormula.Read read = TimeFormula.read(text);
    if (!read.problem().isEmpty()) {
      said.fault("fn", read.problem(), TimeFormula.hint());
      return new Load(Signal.constant(0), 0);
    }
    double sum = 0;
    double step = period() / SAMPLES;
    for (int k = 0; k < SAMPLES * cycles; k++) {
      double value = sign * read.value().applyAsDouble(k * step);
      sum += k < SAMPLES ? value : 0;
      if (!PeerRange.ANY.holds(value)) {
        said.fault("fn", "must be finite, but at t = %s it is not.".formatted(k * step), "");
        return new Load(Signal.constant(0), 0);
      }
    }
    double mean = sum / SAMPLES;
    return new Load(
        new Formula(t -> sign * read.value().applyAsDouble(t), steady ? mean : start), mean);
  }

  private static boolean isTable(PeerFields said, String name, double[] times, double[] values) {
    if (times.length != values.length) {
      String problem = "has %d times for %d values of %s.";
      said.fault("t", problem.formatted(times.length, values.length, name), "");
      return false;
    }
    for (int k = 1; k < times.length; k++) {
      if (times[k] <= times[k - 1]) {
        said.fault(
            said.items("t").get(k),
            "is not later than the time before it, " + times[k - 1] + ".",
            "");
        return false;
      }
    }
    return Arrays.stream(times).allMatch(Double::isFinite)
        && Arrays.stream(values).allMatch(Double::isFinite);
  }

  private void noteperiod(PeerFields said, String name, double found) {
    if (Double.isNaN(period)) {
      period = found;
      periodOf = "the first load";
    } else if (Math.abs(found - period) > SAME * Math.max(found, period)) {
      said.fault(
          "t",
          "gives %s a period of %s, but %s has %s: all must be the same."
              .formatted(name, found, periodOf, period),
          "");
    }
  }
}
