package org.soleus.hemodynamics.wall;

/**
 * How the transmural pressure ψ [Pa] of a vessel depends on its area ratio α = A/A0 [1] (theory
 * 1.5). ψ must rise strictly with α. It should fall without bound as α tends to 0, as that of a
 * vein does, so that an area never reaches zero; a law that does not (of an artery) is good for
 * positive pressures only. A law is evaluated a tube at a time, which keeps the choice of law out
 * of the inner loop.
 *
 * <p>This interface is open: a study may bring its own law.
 */
public interface TubeLaw {
  /** Transmural pressure [Pa] at the area ratio α &gt; 0. */
  double pressure(double alpha);

  /** Slope dψ/dα [Pa] at the area ratio α &gt; 0. */
  double slope(double alpha);

  /**
   * Transmural pressures and slopes at the area ratios {@code from} (inclusive) to {@code to}
   * (exclusive).
   *
   * @param alpha area ratios [1], all positive
   * @param pressure receives ψ [Pa]
   * @param slope receives dψ/dα [Pa]
   */
  default void evaluate(double[] alpha, double[] pressure, double[] slope, int from, int to) {
    for (int i = from; i < to; i++) {
      pressure[i] = pressure(alpha[i]);
      slope[i] = slope(alpha[i]);
    }
  }

  /** Area ratio at a transmural pressure [Pa]: the inverse law, by bracketed Newton iteration. */
  default double areaRatio(double transmural) {
    double low = 1e-9;
    double high = 1;
    if (pressure(low) > transmural) {
      throw new IllegalArgumentException(
          "transmural pressure " + transmural + " Pa has no area ratio above 1e-9 in " + this);
    }
    while (pressure(high) < transmural) {
      low = high;
      high *= 2;
      if (high > 1e9) {
        throw new IllegalArgumentException(
            "transmural pressure " + transmural + " Pa has no area ratio below 1e9 in " + this);
      }
    }
    double alpha = Math.clamp(1.0, low, high);
    for (int i = 0; i < 200; i++) {
      double excess = pressure(alpha) - transmural;
      if (excess > 0) {
        high = alpha;
      } else {
        low = alpha;
      }
      double next = alpha - excess / slope(alpha);
      if (!(next > low && next < high)) {
        // geometric bisection: in collapse the root may lie decades away
        next = Math.sqrt(low * high);
      }
      if (Math.abs(next - alpha) <= 4e-16 * alpha) {
        return next;
      }
      alpha = next;
    }
    return alpha;
  }
}
