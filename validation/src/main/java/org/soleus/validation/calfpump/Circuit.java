package org.soleus.validation.calfpump;

/** The circuits that are compared: three, and the second once more with less supply. */
public enum Circuit {
  /** A deep vein fed by the capillary beds of calf and foot, without a valve. */
  WITHOUT_VALVES("deep vein without valves", "without_valves"),
  /** The same vein with valves above the calf. */
  WITH_VALVES("deep vein with valves", "with_valves"),
  /**
   * A superficial vein beside it, joined to it by perforators that let blood pass from superficial
   * to deep only. Of the same supply as before a share drains into it.
   */
  WITH_SUPERFICIAL_VEIN("with superficial vein", "with_superficial_vein"),
  /** The deep vein with valves, left without the share of the supply that is superficial. */
  DEEP_SUPPLY_ALONE("deep vein with valves, deep supply alone", "deep_supply_alone");

  private final String words;
  private final String key;

  Circuit(String words, String key) {
    this.words = words;
    this.key = key;
  }

  /** In words, for tables and legends. */
  public String words() {
    return words;
  }

  /** As written in files. */
  public String key() {
    return key;
  }

  boolean hasValves() {
    return this != WITHOUT_VALVES;
  }

  boolean hasSuperficialVein() {
    return this == WITH_SUPERFICIAL_VEIN;
  }

  /** Share of the supply that drains into the deep vein [1], of which a share is superficial. */
  double deepShare(double superficialShare) {
    return switch (this) {
      case WITHOUT_VALVES, WITH_VALVES -> 1;
      case WITH_SUPERFICIAL_VEIN, DEEP_SUPPLY_ALONE -> 1 - superficialShare;
    };
  }
}
