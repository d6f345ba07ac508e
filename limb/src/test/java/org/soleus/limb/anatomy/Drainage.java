package org.soleus.limb.anatomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways of the blood along the veins of a leg. */
final class Drainage {
  private Drainage() {}

  /** Veins from which no way leads, vein by vein, to any of the landmarks. */
  static List<VeinSegment> without(Leg leg, Set<String> landmarks) {
    Set<String> drained = new HashSet<>(landmarks);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (VeinSegment segment : leg.veins()) {
        if (drained.contains(segment.to().name())) {
          grown |= drained.add(segment.from().name());
        }
      }
    }
    return leg.veins().stream().filter(one -> !drained.contains(one.from().name())).toList();
  }
}
