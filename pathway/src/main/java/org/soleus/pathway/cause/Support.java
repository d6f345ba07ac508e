package org.soleus.pathway.cause;

/** How far the answers support a cause, in a word. The bounds are assumed, and printed. */
public enum Support {
  STRONG("strongly supported"),
  PLAUSIBLE("plausible"),
  WEAK("weakly supported"),
  NEEDS_TEST("needs a test to tell");

  /** Share from which a cause is strongly supported [1]. */
  public static final double STRONG_FROM = 0.5;

  /** Share from which it is plausible [1]. */
  public static final double PLAUSIBLE_FROM = 0.1;

  private final String words;

  Support(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** This word, or plausible instead of strongly supported. */
  Support noMoreThanPlausible() {
    return this == STRONG ? PLAUSIBLE : this;
  }

  /** Of a share. */
  static Support of(double share) {
    return share >= STRONG_FROM ? STRONG : share >= PLAUSIBLE_FROM ? PLAUSIBLE : WEAK;
  }
}
