package org.soleus.limb.anatomy;

import java.util.Set;

/**
 * A point where veins meet.
 *
 * @param name for the network and messages
 * @param height above the sole, standing [m]
 */
public record Landmark(String name, double height) {
  private static final Set<String> MIDLINE = Set.of("atrium", "renal", "cava", "sacrum", "pubis");

  /** Whether it lies in the midline, where the veins of both legs meet. */
  public boolean isMidline() {
    return MIDLINE.contains(name);
  }
}
