package org.soleus.pathway.grading;

import java.util.List;
import java.util.Optional;

/**
 * Whether a deep vein thrombosis of a leg is on record, and by what.
 *
 * @param isRecorded whether there was one; otherwise none is on record, which is not "none was"
 * @param words by what it is known, or why not
 */
public record PriorThrombosis(boolean isRecorded, String words) {
  private static final List<Etiology> SECONDARY = List.of(Etiology.INTRAVENOUS, Etiology.SECONDARY);

  /**
   * What a record tells.
   *
   * @param said whether the record itself says that there was one, where it does
   */
  public static PriorThrombosis of(Optional<Boolean> said, Ceap ceap) {
    if (said.isPresent()) {
      return said.get()
          ? new PriorThrombosis(true, "a deep vein thrombosis is recorded")
          : new PriorThrombosis(false, "it is recorded that there was no deep vein thrombosis");
    }
    Optional<Etiology> secondary =
        SECONDARY.stream().filter(ceap.recorded().etiology()::contains).findFirst();
    if (secondary.isPresent()) {
      return new PriorThrombosis(true, "etiology " + secondary.get().code() + " is recorded");
    }
    return ceap.found().postThrombotic()
        ? new PriorThrombosis(true, "a deep vein is recorded as recanalised")
        : new PriorThrombosis(
            false,
            "no deep vein thrombosis is on record: neither previous_dvt, nor etiology Es or Esi,"
                + " nor a recanalised deep vein");
  }

  /** This, or what an earlier examination had recorded: a thrombosis that was stays so. */
  public PriorThrombosis after(PriorThrombosis earlier) {
    return earlier.isRecorded && !isRecorded ? earlier : this;
  }
}
