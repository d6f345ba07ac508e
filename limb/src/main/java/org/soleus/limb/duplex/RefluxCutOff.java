package org.soleus.limb.duplex;

import org.soleus.limb.anatomy.Vein;

/**
 * Duration above which reversed flow is called reflux by the usual profile, SVS/AVF/AVLS 2022
 * (gloviczki2023): 1 s in the femoropopliteal veins and 0.5 s elsewhere. Other profiles: {@link
 * CutOffProfile}.
 */
public final class RefluxCutOff {
  /** Name and version of the set, to be printed with every verdict. */
  public static final String PROFILE = CutOffProfile.USUAL.name();

  private RefluxCutOff() {}

  /** Cut-off of a vein [s]. */
  public static double of(Vein vein) {
    return CutOffProfile.USUAL.of(vein);
  }
}
