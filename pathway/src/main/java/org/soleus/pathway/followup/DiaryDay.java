package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.soleus.limb.anatomy.Side;

/**
 * What a person wrote down of one day and its night. What is absent was not written down: it is
 * neither none nor no.
 *
 * @param date of the day
 * @param side which leg; empty for both
 * @param cramps how many
 * @param worstPain of that day, 0 to 10
 * @param swelling 0 to 10
 * @param sleepDisturbed whether the legs disturbed the sleep
 * @param compressionHours worn [h]
 * @param standingHours stood [h]
 * @param notes or empty
 */
public record DiaryDay(
    LocalDate date,
    Optional<Side> side,
    OptionalInt cramps,
    OptionalDouble worstPain,
    OptionalDouble swelling,
    Optional<Boolean> sleepDisturbed,
    OptionalDouble compressionHours,
    OptionalDouble standingHours,
    String notes) {
  /** Whether it says something of this leg. */
  boolean isOf(Side leg) {
    return side.isEmpty() || side.get() == leg;
  }
}
