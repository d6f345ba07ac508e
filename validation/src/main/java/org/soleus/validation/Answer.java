package org.soleus.validation;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published row with what the model says to it.
 *
 * @param row the row
 * @param simulated mean over the group's legs, in the row's unit; empty where it was not run
 * @param low 5th percentile of the group
 * @param high 95th percentile of the group
 * @param measured legs in which the measure could be taken
 * @param legs legs of the group
 * @param reason why it was not run, or empty
 */
public record Answer(
    PublishedRow row,
    OptionalDouble simulated,
    OptionalDouble low,
    OptionalDouble high,
    int measured,
    int legs,
    String reason) {
  private static final double TAIL = 0.05;

  /** An answer that there is none. */
  static Answer none(PublishedRow row, String reason) {
    OptionalDouble none = OptionalDouble.empty();
    return new Answer(row, none, none, none, 0, 0, reason);
  }

  /** The answer of a group. */
  static Answer of(PublishedRow row, double[] values, int legs) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Answer(
        row,
        Arrays.stream(sorted).average(),
        OptionalDouble.of(sorted[(int) Math.round(TAIL * (sorted.length - 1))]),
        OptionalDouble.of(sorted[(int) Math.round((1 - TAIL) * (sorted.length - 1))]),
        sorted.length,
        legs,
        "");
  }

  /** Whether the simulated value lies within the published range; empty where it was not run. */
  public Optional<Boolean> inside() {
    return simulated.isPresent()
        ? Optional.of(row.contains(simulated.getAsDouble()))
        : Optional.empty();
  }

  /** Simulated less published mean, in published standard deviations, where both are known. */
  public OptionalDouble z() {
    return simulated.isPresent() && row.published().isPresent() && row.sd().isPresent()
        ? OptionalDouble.of(
            (simulated.getAsDouble() - row.published().getAsDouble()) / row.sd().getAsDouble())
        : OptionalDouble.empty();
  }
}
