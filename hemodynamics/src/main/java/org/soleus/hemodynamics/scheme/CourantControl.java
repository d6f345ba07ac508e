package org.soleus.hemodynamics.scheme;

/**
 * How the explicit solver chooses its time steps and slopes (theory 4).
 *
 * @param courant largest share of a cell that a wave may cross in one step [1]
 * @param smallest step below which the run gives up [s]
 * @param limited whether slopes are limited, so that jumps do not overshoot; without a limiter
 *     smooth flows are met more closely and jumps get wiggles
 */
public record CourantControl(double courant, double smallest, boolean limited) {
  /** Courant number 0.8, limited slopes. */
  public static final CourantControl DEFAULT = new CourantControl(0.8, 1e-9, true);

  /** Checks the range of the Courant number. */
  public CourantControl {
    if (!(courant > 0 && courant <= 1 && smallest > 0)) {
      throw new IllegalArgumentException(
          "a Courant number lies in (0, 1] and a smallest step above 0 s, but got "
              + courant
              + " and "
              + smallest
              + " s");
    }
  }
}
