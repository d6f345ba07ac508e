package org.soleus.limb.measurement;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a measure lies in legs that differ as far as is not known, or as people do.
 *
 * @param low 5th percentile, in SI
 * @param high 95th percentile, in SI
 * @param taken legs in which the measure could be taken
 * @param of legs that were examined
 */
public record Interval(double low, double high, int taken, int of) {
  private static final double TAIL = 0.05;

  /** The interval of values [SI] taken in some of a number of legs; empty if in none. */
  public static Optional<Interval> of(double[] values, int of) {
    if (values.length == 0) {
      return Optional.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Optional.of(
        new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), sorted.length, of));
  }

  /** Quantile of sorted values, linear between them. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
