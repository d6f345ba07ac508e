package org.soleus.limb.assessment;

import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.Treatment;

/**
 * What is known of one leg, and what is to be compared.
 *
 * @param side which leg
 * @param clinicalClass CEAP clinical class as recorded, such as {@code C2}, or empty
 * @param duplex recorded duplex map
 * @param options treatments to compare; empty for the usual two
 */
public record LimbRecord(
    Side side, String clinicalClass, DuplexMap duplex, List<Treatment> options) {
  /** Copies the list. */
  public LimbRecord {
    options = List.copyOf(options);
  }
}
