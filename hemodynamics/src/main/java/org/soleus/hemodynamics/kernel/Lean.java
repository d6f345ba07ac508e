package org.soleus.hemodynamics.kernel;

/** How a step weighs its end against its beginning where something settles fast (theory 4.9). */
final class Lean {
  /** Settling in a step up to which both ends count alike; assumed. */
  private static final double ENOUGH = 16;

  private Lean() {}

  /**
   * Weight of the end: ½, of second order, unless what settles is so much faster than the step that
   * it would swing to and fro for long.
   *
   * @param settling length of the step times the rate of settling [1]
   */
  static double of(double settling) {
    return settling > 2 * ENOUGH ? 1 - ENOUGH / settling : 0.5;
  }
}
