package org.soleus.pathway.duplex;

import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;

/**
 * What a map says of reflux in one vein. Not examined and not tested are two things, and not "no".
 */
enum Tested {
  REFLUX("reflux"),
  NO_REFLUX("no reflux"),
  OCCLUDED("occluded"),
  NOT_TESTED("not tested for reflux"),
  NOT_EXAMINED("not examined");

  private final String words;

  Tested(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isKnown() {
    return this == REFLUX || breaks();
  }

  /** Whether reflux does not go on through it. */
  boolean breaks() {
    return this == NO_REFLUX || this == OCCLUDED;
  }

  static Tested of(DuplexMap map, Vein vein) {
    return map.of(vein).map(Tested::of).orElse(NOT_EXAMINED);
  }

  private static Tested of(DuplexFinding finding) {
    if (finding.patency() == Patency.OCCLUDED) {
      return OCCLUDED;
    }
    return finding.reflux().map(test -> test.present() ? REFLUX : NO_REFLUX).orElse(NOT_TESTED);
  }
}
