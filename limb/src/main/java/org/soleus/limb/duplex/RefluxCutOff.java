package org.soleus.limb.duplex;

import org.soleus.limb.anatomy.Vein;

/**
 * Duration above which reversed flow is called reflux: SVS/AVF/AVLS 2022 (Gloviczki 2023), 1 s in
 * the femoropopliteal veins and 0.5 s elsewhere.
 */
public final class RefluxCutOff {
  /** Name and version of the set, to be printed with every verdict. */
  public static final String PROFILE = "SVS/AVF/AVLS 2022";

  private RefluxCutOff() {}

  /** Cut-off of a vein [s]. */
  public static double of(Vein vein) {
    return switch (vein.abbreviation()) {
      case "CFV", "FV", "POPV" -> 1.0;
      default -> 0.5;
    };
  }
}
