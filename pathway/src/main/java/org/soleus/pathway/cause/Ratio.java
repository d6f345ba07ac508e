package org.soleus.pathway.cause;

/**
 * A likelihood ratio with its interval.
 *
 * @param low lower end [1]
 * @param mid value [1]
 * @param high upper end [1]
 */
public record Ratio(double low, double mid, double high) {
  /** Says nothing. */
  public static final Ratio NONE = new Ratio(1, 1, 1);

  /** A finding that was described without a number: assumed. */
  public static final Ratio DESCRIBED = new Ratio(1.2, 2, 3.5);

  /** Share of other people who have a finding, where none is published: assumed. */
  private static final double LEAST_OTHERS = 0.05;

  private static final double SOME_OTHERS = 0.20;
  private static final double MOST_OTHERS = 0.40;

  /** A ratio without an interval. */
  public static Ratio of(double value) {
    return new Ratio(value, value, value);
  }

  /**
   * Likelihood ratio of the presence of a finding of which an odds ratio is published: OR / (1 − p
   * + OR p), with a share p of others who have it from 0.05 to 0.40.
   */
  public static Ratio ofOdds(double low, double odds, double high) {
    return new Ratio(
        ofOdds(low, MOST_OTHERS), ofOdds(odds, SOME_OTHERS), ofOdds(high, LEAST_OTHERS));
  }

  private static double ofOdds(double odds, double others) {
    return odds / (1 - others + odds * others);
  }

  /** How far it moves the odds, in either direction. */
  double strength() {
    return Math.abs(Math.log(mid));
  }
}
