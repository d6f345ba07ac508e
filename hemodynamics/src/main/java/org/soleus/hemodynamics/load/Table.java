package org.soleus.hemodynamics.load;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A signal from a table of times and values, linear between them. Before the first time and after
 * the last it rests, or it repeats itself with the period from the first time to the last.
 */
public final class Table implements Signal {
  /** Slopes closer than this, relative to the steepest, are one straight line. */
  private static final double STRAIGHT = 1e-9;

  /** A hair [share of the table's span], so that a step that landed on a break stays there once. */
  private static final double HAIR = 1e-9;

  private final double[] times;
  private final double[] values;
  private final boolean periodic;
  private final double[] breaks;
  private final double heldUntil;
  private final double held;

  private Table(double[] times, double[] values, boolean periodic, double heldUntil, double held) {
    this.times = times;
    this.values = values;
    this.periodic = periodic;
    this.heldUntil = heldUntil;
    this.held = held;
    breaks = breaks();
  }

  /**
   * A table that rests at its first value before its first time, and at its last one afterwards.
   *
   * @param times [s], rising
   * @param values as many, in SI
   */
  public static Table of(double[] times, double[] values) {
    return checked(times, values, false);
  }

  /**
   * A table that repeats itself. At the seam the first value holds.
   *
   * @param times [s], rising; from the first to the last is one period
   * @param values as many, in SI
   */
  public static Table periodic(double[] times, double[] values) {
    return checked(times, values, true);
  }

  private static Table checked(double[] times, double[] values, boolean periodic) {
    boolean rising = times.length > 1 && Double.isFinite(times[times.length - 1]);
    for (int k = 1; rising && k < times.length; k++) {
      rising = times[k] > times[k - 1];
    }
    if (!rising
        || values.length != times.length
        || !DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a table needs at least 2 rising times and as many finite values, but got "
              + times.length
              + " times "
              + Arrays.toString(Arrays.copyOf(times, Math.min(times.length, 10)))
              + " and "
              + values.length
              + " values");
    }
    return new Table(times.clone(), values.clone(), periodic, Double.NEGATIVE_INFINITY, values[0]);
  }

  /** This table after a time [s]; up to it, and at it, a constant [SI]. */
  public Table heldUntil(double time, double value) {
    return new Table(times, values, periodic, time, value);
  }

  /** From the first time of the table to its last [s]. */
  public double span() {
    return times[times.length - 1] - times[0];
  }

  @Override
  public double at(double t) {
    if (t <= heldUntil) {
      return held;
    }
    double place = periodic ? times[0] + phase(t) : t;
    int k = Arrays.binarySearch(times, place);
    if (k >= 0) {
      return values[k];
    }
    int after = -k - 1;
    if (after == 0 || after == times.length) {
      return values[Math.max(after - 1, 0)];
    }
    double share = (place - times[after - 1]) / (times[after] - times[after - 1]);
    return values[after - 1] + share * (values[after] - values[after - 1]);
  }

  /** Time since the period began; what is a hair short of its end is at its beginning. */
  private double phase(double t) {
    double cycles = (t - times[0]) / span();
    double phase = (cycles - Math.floor(cycles + HAIR)) * span();
    return Math.max(phase, 0);
  }

  @Override
  public double nextBreak(double t) {
    if (t < heldUntil) {
      return heldUntil;
    }
    double beyond = t + HAIR * span();
    double begin = periodic ? Math.floor((beyond - times[0]) / span()) * span() : 0;
    double next = next(beyond, begin);
    return periodic && Double.isInfinite(next) ? next(beyond, begin + span()) : next;
  }

  private double next(double beyond, double begin) {
    int k = Arrays.binarySearch(breaks, beyond - begin);
    int after = k >= 0 ? k + 1 : -k - 1;
    while (after < breaks.length && begin + breaks[after] <= beyond) {
      after++;
    }
    return after < breaks.length ? begin + breaks[after] : Double.POSITIVE_INFINITY;
  }

  /** Times at which the curve has a kink or a jump; of a table that repeats, within one period. */
  private double[] breaks() {
    double[] slopes = new double[times.length - 1];
    double steepest = 0;
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = (values[k + 1] - values[k]) / (times[k + 1] - times[k]);
      steepest = Math.max(steepest, Math.abs(slopes[k]));
    }
    double[] found = new double[times.length];
    int count = 0;
    double before = periodic ? slopes[slopes.length - 1] : 0;
    double jump = periodic ? Math.abs(values[0] - values[values.length - 1]) / span() : 0;
    for (int k = 0; k < slopes.length; k++) {
      if (Math.abs(slopes[k] - before) + (k == 0 ? jump : 0) > STRAIGHT * steepest) {
        found[count++] = times[k];
      }
      before = slopes[k];
    }
    if (!periodic && Math.abs(before) > STRAIGHT * steepest) {
      found[count++] = times[times.length - 1];
    }
    return Arrays.copyOf(found, count);
  }
}
