package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Side;

/**
 * A later examination of a person.
 *
 * @param date of it
 * @param source key of the case's source, or empty
 * @param notes or empty
 * @param limbs the legs that were examined
 */
public record Visit(LocalDate date, String source, String notes, List<LimbVisit> limbs) {
  /** Copies the list. */
  public Visit {
    limbs = List.copyOf(limbs);
  }

  /** What was recorded of a leg, if it was examined. */
  public Optional<LimbVisit> limb(Side side) {
    return limbs.stream().filter(limb -> limb.side() == side).findFirst();
  }
}
