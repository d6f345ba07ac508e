package org.soleus.casefile.networks;

/**
 * Wall of an openBF vessel: p = β (√α − 1), β = E h / (R (1 − ν²)) with ν = ½, plus η dα/dt where
 * it is viscous.
 *
 * @param young Young's modulus E [Pa]
 * @param thickness h where it is given [m]; NaN where it follows from the radius
 * @param fromMeanRadius whether a thickness that follows from the radius takes the vessel's mean
 *     one, as openBF did up to version 1; otherwise the radius at each place
 * @param damping how viscous it is
 */
record OpenBfWall(double young, double thickness, boolean fromMeanRadius, Damping damping) {
  private static final double ONE_LESS_POISSON_SQUARED = 0.75;

  /** How the viscosity of a wall is given. */
  sealed interface Damping {
    /** Not at all. */
    record None() implements Damping {}

    /** By openBF's own numbers, where the file says {@code visco-elastic: true}. */
    record Builtin() implements Damping {}

    /** By the wall viscosity φ of version 1 [Pa s]. */
    record OfMaterial(double viscosity) implements Damping {}
  }

  /** Thickness that openBF takes for a radius [m], both in [m] (Avolio 1980). */
  static double usualThickness(double radius) {
    return radius * (0.2802 * Math.exp(-505.3 * radius) + 0.1324 * Math.exp(-11.14 * radius));
  }

  /** Thickness at a place with this radius, in a vessel with this mean radius [m]. */
  double thickness(double radius, double mean) {
    return Double.isNaN(thickness) ? usualThickness(fromMeanRadius ? mean : radius) : thickness;
  }

  /** β at a place with this radius, in a vessel with this mean radius [m], [Pa]. */
  double stiffness(double radius, double mean) {
    return young * thickness(radius, mean) / (ONE_LESS_POISSON_SQUARED * radius);
  }

  /** η at a radius [m], [Pa s]. */
  double viscosity(double radius) {
    return switch (damping) {
      case Damping.None _ -> 0;
      // Γ = b1/(2R) + b0 with b0 = 0.6 kg/s and b1 = 0.0015 kg m/s; p = Γ/(A0 √A) dA/dt
      case Damping.Builtin _ -> (0.6 + 0.0015 * 0.5 / radius) / (Math.sqrt(Math.PI) * radius);
      case Damping.OfMaterial(double viscosity) ->
          0.5 * viscosity * thickness(radius, radius) / (ONE_LESS_POISSON_SQUARED * radius);
    };
  }
}
