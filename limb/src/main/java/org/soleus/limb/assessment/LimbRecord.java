package org.soleus.limb.assessment;

import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;

/**
 * What is known of one leg, and what is to be compared.
 *
 * @param side which leg
 * @param clinicalClass CEAP clinical class as recorded, such as {@code C2}, or empty
 * @param limits what is known of its pump, its arteries and its variants
 * @param duplex recorded duplex map
 * @param measured laboratory values measured on the person
 * @param options treatments to compare; empty for the usual two
 */
public record LimbRecord(
    Side side,
    String clinicalClass,
    Limits limits,
    DuplexMap duplex,
    List<Recorded> measured,
    List<Treatment> options) {
  /** A leg of which nothing is known but its veins. */
  public LimbRecord(Side side, String clinicalClass, DuplexMap duplex, List<Treatment> options) {
    this(side, clinicalClass, Limits.NONE, duplex, List.of(), options);
  }

  /** Copies the list. */
  public LimbRecord {
    measured = List.copyOf(measured);
    options = List.copyOf(options);
  }
}
