package org.soleus.hemodynamics.recording;

import java.util.Optional;

/**
 * Span of a run.
 *
 * @param begin start of the run [s]; before {@code start} to let the network settle
 * @param start time of the first sample [s]
 * @param end end of the run and last sample [s]
 * @param interval time between samples [s]
 * @param period of a run that may end sooner, as soon as it repeats itself
 */
public record Span(
    double begin, double start, double end, double interval, Optional<Period> period) {
  /** Share of a period that is put down to round-off. */
  private static final double ROUNDING = 1e-9;

  /** A run that goes to its end. */
  public Span(double begin, double start, double end, double interval) {
    this(begin, start, end, interval, Optional.empty());
  }

  /** Checks the order of the times. */
  public Span {
    if (!(begin <= start && start < end && interval > 0)) {
      throw new IllegalArgumentException(
          "a run needs begin <= start < end and a positive interval, but got %s, %s, %s, %s s"
              .formatted(begin, start, end, interval));
    }
  }

  /**
   * Up to a number of periods from t = 0, all recorded; fewer once two in turn agree.
   *
   * @param length of a period [s]
   * @param samples in a period
   * @param most periods
   * @param tolerance largest difference between two periods, relative to a probe's largest value
   *     [1]
   */
  public static Span periods(double length, int samples, int most, double tolerance) {
    Period period = new Period(length, tolerance);
    return new Span(0, 0, most * length, length / samples, Optional.of(period));
  }

  /** The first end of a period after a time [s], or +∞. */
  public double nextPeriod(double time) {
    if (period.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double length = period.get().length();
    return start + (Math.floor((time - start) / length + ROUNDING) + 1) * length;
  }

  /** Whether a time [s] is the end of a period. */
  public boolean endsPeriod(double time) {
    return period.isPresent()
        && time > start
        && nextPeriod(time) - time > (1 - ROUNDING) * period.get().length();
  }

  /**
   * When a run counts as periodic.
   *
   * @param length of a period [s], a whole number of sampling intervals
   * @param tolerance largest difference between two periods, relative to a probe's largest value
   *     [1]
   */
  public record Period(double length, double tolerance) {
    /** Checks that both are positive. */
    public Period {
      if (!(length > 0 && tolerance > 0)) {
        throw new IllegalArgumentException(
            "a period and its tolerance are positive, but got %s s, %s"
                .formatted(length, tolerance));
      }
    }
  }
}
