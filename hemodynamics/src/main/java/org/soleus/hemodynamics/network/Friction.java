package org.soleus.hemodynamics.network;

/**
 * How a tube's wall holds the blood back: a pressure gradient of −f Q, f = coefficient π μ N φ(α) /
 * A² (theory 1.4).
 *
 * @param coefficient 2 (γ + 2) for a velocity profile of exponent γ: 8 for a parabola [1]
 * @param flattening whether a collapsing lumen flattens and resists more, φ = max(1, 1/α)
 */
public record Friction(double coefficient, boolean flattening) {
  /** Poiseuille flow in a vein that flattens as it collapses. */
  public static final Friction VEIN = new Friction(8, true);

  /** No friction. */
  public static final Friction NONE = new Friction(0, false);

  /** Checks that the coefficient is not negative. */
  public Friction {
    if (!(coefficient >= 0 && coefficient < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a friction coefficient is at least 0, but got " + coefficient);
    }
  }

  /** Friction in a tube that stays round, with a velocity profile of exponent γ. */
  public static Friction ofProfile(double exponent) {
    return new Friction(2 * (exponent + 2), false);
  }
}
