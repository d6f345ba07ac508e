package org.soleus.pathway.followup;

import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;

/**
 * A vein that a treatment was meant to close: what the twin makes of it, and what the duplex of the
 * next examination recorded.
 *
 * @param vein which one
 * @param closed whether it is closed in the treated twin; else it is open, as the junction is left
 * @param before at the examination of the twin
 * @param found at the next examination
 */
public record ClosedVein(Vein vein, boolean closed, Found before, Found found) {
  /** What the next duplex recorded of a vein. */
  public enum Found {
    OCCLUDED("occluded"),
    REFLUXING("patent and refluxing"),
    PATENT("patent, no reflux found"),
    UNTESTED("patent, not tested for reflux"),
    NOT_EXAMINED("not examined");

    private final String words;

    Found(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }

    static Found in(DuplexMap map, Vein vein) {
      return map.of(vein).map(Found::of).orElse(NOT_EXAMINED);
    }

    private static Found of(DuplexFinding finding) {
      if (finding.patency() == Patency.OCCLUDED) {
        return OCCLUDED;
      }
      return finding.reflux().map(test -> test.present() ? REFLUXING : PATENT).orElse(UNTESTED);
    }
  }

  static ClosedVein of(Vein vein, boolean closed, DuplexMap before, DuplexMap after) {
    return new ClosedVein(vein, closed, Found.in(before, vein), Found.in(after, vein));
  }

  /** What the treated twin says. */
  public String predicted() {
    return closed ? "closed, no reflux" : "open, reflux not predicted";
  }

  /** What was found, held against that. */
  public String words() {
    return switch (found) {
      case OCCLUDED -> found.words() + (closed ? " as planned" : ", though open in the model");
      case REFLUXING -> found.words() + (closed ? " again" : "");
      case PATENT, UNTESTED, NOT_EXAMINED -> found.words();
    };
  }
}
