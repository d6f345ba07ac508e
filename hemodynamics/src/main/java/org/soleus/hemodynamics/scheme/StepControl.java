package org.soleus.hemodynamics.scheme;

/**
 * How the semi-implicit solver chooses its time steps (theory 2.11 to 2.13).
 *
 * @param smallest step below which the run gives up [s]
 * @param largest step [s]
 * @param tolerance deviation of a volume from its extrapolation that is aimed at, relative to the
 *     rest volume of a cell, and to what the greatest pressure so far holds in a chamber [1]
 * @param newtonTolerance largest pressure change in a tube in the last Newton iteration [Pa];
 *     chambers and links are always met to round-off
 */
public record StepControl(
    double smallest, double largest, double tolerance, double newtonTolerance) {
  /** Steps between 10 µs and 50 ms, for protocols on a leg. */
  public static final StepControl DEFAULT = new StepControl(1e-5, 0.05, 0.003, 10);

  /**
   * Longer steps where blood moves slowly, for protocols on many legs. Steps above 0.1 s need a
   * small tolerance: with a larger one, collapsed veins of raised legs keep blood that they should
   * lose (theory 3.16).
   */
  public static final StepControl SURVEY = new StepControl(1e-5, 0.3, 0.005, 30);

  /**
   * A stated step: every step is h [s], the first in two stages, except that the last two before a
   * break of the loads or the end of the run share what is left; halved only where Newton does not
   * converge.
   */
  public static StepControl fixed(double h) {
    return new StepControl(h / 1024, h, Double.POSITIVE_INFINITY, 1e-3);
  }
}
