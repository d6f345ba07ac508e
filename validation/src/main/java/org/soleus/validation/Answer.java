package org.soleus.validation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published row with what the model says to it.
 *
 * @param row the row
 * @param simulated in the row's unit; empty where it was not run
 * @param reason why it was not run, or empty
 */
public record Answer(PublishedRow row, OptionalDouble simulated, String reason) {
  /** Whether the simulated value lies within the published range; empty where it was not run. */
  public Optional<Boolean> inside() {
    return simulated.isPresent()
        ? Optional.of(row.contains(simulated.getAsDouble()))
        : Optional.empty();
  }
}
