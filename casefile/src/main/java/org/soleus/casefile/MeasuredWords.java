package org.soleus.casefile;

import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.AirPlethysmography;
import org.soleus.limb.measurement.Unit;

/** Laboratory values that a case may bring along: their units, and where they are usually taken. */
final class MeasuredWords {
  private MeasuredWords() {}

  /** Unit in which a case writes a measure. */
  static Unit unit(String measure) {
    return switch (measure) {
      case "AVP" -> Unit.MMHG;
      case "RT90" -> Unit.SECOND;
      default -> AirPlethysmography.unit(measure);
    };
  }

  /** Where a measure is taken if the case does not say. */
  static String usualSite(String measure) {
    return switch (measure) {
      case "AVP", "RT90" -> Vein.DORSAL_ARCH_MEDIAL.key();
      default -> "calf";
    };
  }
}
