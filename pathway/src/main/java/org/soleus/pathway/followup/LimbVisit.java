package org.soleus.pathway.followup;

import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;

/**
 * What a later examination recorded of one leg.
 *
 * @param side which leg
 * @param clinicalClass CEAP clinical class as recorded, or empty
 * @param source key of the case's source, or empty
 * @param grading class and severity as recorded
 * @param treated what was done since the examination before
 * @param duplex recorded duplex map
 * @param measured laboratory values measured on the person
 */
public record LimbVisit(
    Side side,
    String clinicalClass,
    String source,
    LimbGrading grading,
    List<Treatment> treated,
    DuplexMap duplex,
    List<Recorded> measured) {
  /** Copies the lists. */
  public LimbVisit {
    treated = List.copyOf(treated);
    measured = List.copyOf(measured);
  }

  /** Severity as recorded. */
  public Vcss vcss() {
    return grading.vcss();
  }
}
