package org.soleus.hemodynamics.wall;

/**
 * Tube law of a vein in two branches (theory 1.5 and 1.6): a stretching branch, close to linear
 * over the pressures of lying and standing as measured, that stiffens when over-filled; and a
 * bending branch with the similarity exponent −3/2 of a buckled tube.
 *
 * <p>ψ(α) = p_r + K_s [g(α) − g(1)] + K_b (1 − α^(−3/2)), g = r (1 + (r/r_L)⁴), r = ½(α − 1 + √((α
 * − 1)² + δ²))
 *
 * @param stretchStiffness K_s [Pa]: pressure that doubles the area in the linear range
 * @param bendingStiffness K_b [Pa]: scale of the pressures at which the vein collapses
 * @param stretchLimit r_L [1]: relative area increase at which stiffening takes over
 * @param roundPressure p_r [Pa]: transmural pressure at which the lumen is just round, α = 1; a
 *     vein without pressure is an ellipse
 */
public record VeinLaw(
    double stretchStiffness, double bendingStiffness, double stretchLimit, double roundPressure)
    implements TubeLaw {
  /** Width δ² of the rounding between the two branches, squared [1]; assumed δ = 0.2. */
  private static final double ROUNDING = 0.04;

  /** Checks the signs. */
  public VeinLaw {
    if (!(stretchStiffness > 0
        && bendingStiffness > 0
        && stretchLimit > 0
        && roundPressure >= 0
        && roundPressure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a vein law needs positive stiffnesses and limit and a round pressure of at least 0, but"
              + " got stretch "
              + stretchStiffness
              + " Pa, bending "
              + bendingStiffness
              + " Pa, limit "
              + stretchLimit
              + ", round "
              + roundPressure
              + " Pa");
    }
  }

  /** A law whose lumen is round at no transmural pressure. */
  public VeinLaw(double stretchStiffness, double bendingStiffness, double stretchLimit) {
    this(stretchStiffness, bendingStiffness, stretchLimit, 0);
  }

  @Override
  public double pressure(double alpha) {
    double offset = alpha - 1;
    double r = 0.5 * (offset + Math.sqrt(offset * offset + ROUNDING));
    double buckled = 1 / (alpha * Math.sqrt(alpha));
    return roundPressure
        + stretchStiffness * (stretch(r) - stretch(0.5 * Math.sqrt(ROUNDING)))
        + bendingStiffness * (1 - buckled);
  }

  @Override
  public double slope(double alpha) {
    double offset = alpha - 1;
    double root = Math.sqrt(offset * offset + ROUNDING);
    double r = 0.5 * (offset + root);
    double relative = r / stretchLimit;
    double square = relative * relative;
    double buckled = 1 / (alpha * Math.sqrt(alpha));
    return stretchStiffness * (1 + 5 * square * square) * r / root
        + 1.5 * bendingStiffness * buckled / alpha;
  }

  private double stretch(double r) {
    double relative = r / stretchLimit;
    double square = relative * relative;
    return r * (1 + square * square);
  }

  @Override
  public void evaluate(double[] alpha, double[] pressure, double[] slope, int from, int to) {
    double atRest = stretch(0.5 * Math.sqrt(ROUNDING));
    double perLimit = 1 / stretchLimit;
    for (int i = from; i < to; i++) {
      double offset = alpha[i] - 1;
      double root = Math.sqrt(offset * offset + ROUNDING);
      double r = 0.5 * (offset + root);
      double relative = r * perLimit;
      double fourth = relative * relative * relative * relative;
      double buckled = 1 / (alpha[i] * Math.sqrt(alpha[i]));
      pressure[i] =
          roundPressure
              + stretchStiffness * (r * (1 + fourth) - atRest)
              + bendingStiffness * (1 - buckled);
      slope[i] =
          stretchStiffness * (1 + 5 * fourth) * r / root
              + 1.5 * bendingStiffness * buckled / alpha[i];
    }
  }
}
