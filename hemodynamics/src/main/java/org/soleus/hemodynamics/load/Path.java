package org.soleus.hemodynamics.load;

import java.util.Arrays;

/**
 * A signal that rests at given values and moves between them with smooth ramps (half cosine waves,
 * so that its slope is continuous).
 */
public final class Path implements Signal {
  private final double[] times;
  private final double[] values;

  private Path(double[] times, double[] values) {
    this.times = times;
    this.values = values;
  }

  /** A path that starts at a value and has no ramps yet. */
  public static Builder from(double value) {
    return new Builder(value);
  }

  @Override
  public double at(double t) {
    int k = Arrays.binarySearch(times, t);
    int after = k >= 0 ? k + 1 : -k - 1;
    if (after == 0) {
      return values[0];
    }
    if (after == times.length) {
      return values[values.length - 1];
    }
    double start = values[after - 1];
    double end = values[after];
    if (start == end) {
      return start;
    }
    double share = (t - times[after - 1]) / (times[after] - times[after - 1]);
    return start + (end - start) * 0.5 * (1 - Math.cos(Math.PI * share));
  }

  @Override
  public double nextBreak(double t) {
    // A hair beyond t, so that a step that landed on a break is not asked to land there again.
    int k = Arrays.binarySearch(times, t + 1e-9);
    int after = k >= 0 ? k + 1 : -k - 1;
    return after < times.length ? times[after] : Double.POSITIVE_INFINITY;
  }

  /** Collects ramps in the order of time. */
  public static final class Builder {
    private double[] times = {Double.NEGATIVE_INFINITY};
    private double[] values;

    private Builder(double value) {
      values = new double[] {value};
    }

    /**
     * Moves to a value.
     *
     * @param start when the ramp begins [s], not before the end of the ramp before it
     * @param duration how long it takes [s], positive
     * @param value where it ends, in SI
     */
    public Builder ramp(double start, double duration, double value) {
      double last = times[times.length - 1];
      if (!(start >= last - 1e-9) || !(duration > 0)) {
        throw new IllegalArgumentException(
            "a ramp must begin after the one before it has ended (at "
                + last
                + " s) and last longer than 0 s, but got start "
                + start
                + " s, duration "
                + duration
                + " s");
      }
      if (start > last) {
        add(start, values[values.length - 1]);
      }
      add(Math.max(start, last) + duration, value);
      return this;
    }

    private void add(double time, double value) {
      times = Arrays.copyOf(times, times.length + 1);
      values = Arrays.copyOf(values, values.length + 1);
      times[times.length - 1] = time;
      values[values.length - 1] = value;
    }

    /** The finished path. */
    public Path build() {
      return new Path(times, values);
    }
  }
}
