package org.soleus.hemodynamics.wall;

/**
 * The tube law of the literature, ψ(α) = K (α^m − α^n) (theory 1.17): an artery with m = ½, n = 0,
 * a vein with m = 10, n = −3/2.
 *
 * @param stiffness K [Pa]
 * @param m exponent when distended, positive [1]
 * @param n exponent when collapsed, at most 0 [1]; with 0 the pressure ends at −K
 */
public record PowerLaw(double stiffness, double m, double n) implements TubeLaw {
  /** Checks the signs. */
  public PowerLaw {
    if (!(stiffness > 0 && m > 0 && n <= 0)) {
      throw new IllegalArgumentException(
          "a power law needs a positive stiffness and exponent m, and n of at most 0, but got "
              + stiffness
              + " Pa, m "
              + m
              + ", n "
              + n);
    }
  }

  /** The law of an elastic artery: ψ = K (√α − 1). */
  public static PowerLaw artery(double stiffness) {
    return new PowerLaw(stiffness, 0.5, 0);
  }

  @Override
  public double pressure(double alpha) {
    return stiffness * (power(alpha, m) - power(alpha, n));
  }

  @Override
  public double slope(double alpha) {
    return stiffness * (m * power(alpha, m) - n * power(alpha, n)) / alpha;
  }

  @Override
  public void evaluate(double[] alpha, double[] pressure, double[] slope, int from, int to) {
    if (m == 0.5 && n == 0) {
      for (int i = from; i < to; i++) {
        double root = Math.sqrt(alpha[i]);
        pressure[i] = stiffness * (root - 1);
        slope[i] = 0.5 * stiffness / root;
      }
    } else {
      for (int i = from; i < to; i++) {
        double distended = power(alpha[i], m);
        double collapsed = power(alpha[i], n);
        pressure[i] = stiffness * (distended - collapsed);
        slope[i] = stiffness * (m * distended - n * collapsed) / alpha[i];
      }
    }
  }

  /** The exponents of the literature without the cost of {@link Math#pow}. */
  private static double power(double alpha, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    if (exponent == 0.5) {
      return Math.sqrt(alpha);
    }
    if (exponent == -1.5) {
      return 1 / (alpha * Math.sqrt(alpha));
    }
    return Math.pow(alpha, exponent);
  }
}
