package org.soleus.hemodynamics.wall;

/**
 * Tube law of a vein in two branches (theory 1.5 and 1.6): a stretching branch, close to linear
 * over the pressures of lying and standing as measured, that stiffens when over-filled; and a
 * bending branch of a lumen that collapses.
 *
 * <p>ψ(α) = p_r + K_s [g(α) − g(1)] − K_b B(α), g = r (1 + (r/r_L)⁴), r = ½(α − 1 + √((α − 1)² +
 * δ²)), B = 3/(2 n) (α^(−n) − 1)
 *
 * @param stretchStiffness K_s [Pa]: pressure that doubles the area in the linear range
 * @param bendingStiffness K_b [Pa]: scale of the pressures at which the vein collapses
 * @param stretchLimit r_L [1]: relative area increase at which stiffening takes over
 * @param roundPressure p_r [Pa]: transmural pressure at which the lumen is just round, α = 1; a
 *     vein without pressure is an ellipse
 * @param collapse the exponent n
 */
public record VeinLaw(
    double stretchStiffness,
    double bendingStiffness,
    double stretchLimit,
    double roundPressure,
    Collapse collapse)
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

  /** A law whose lumen is round at no transmural pressure and collapses freely. */
  public VeinLaw(double stretchStiffness, double bendingStiffness, double stretchLimit) {
    this(stretchStiffness, bendingStiffness, stretchLimit, 0, Collapse.FREE);
  }

  @Override
  public double pressure(double alpha) {
    double offset = alpha - 1;
    double r = 0.5 * (offset + Math.sqrt(offset * offset + ROUNDING));
    return roundPressure
        + stretchStiffness * (stretch(r) - stretch(0.5 * Math.sqrt(ROUNDING)))
        + bendingStiffness * (collapse.round() - collapse.buckled(1 / Math.sqrt(alpha)));
  }

  @Override
  public double slope(double alpha) {
    double offset = alpha - 1;
    double root = Math.sqrt(offset * offset + ROUNDING);
    double r = 0.5 * (offset + root);
    double relative = r / stretchLimit;
    double square = relative * relative;
    return stretchStiffness * (1 + 5 * square * square) * r / root
        + bendingStiffness * collapse.softening(1 / Math.sqrt(alpha)) / alpha;
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
      double inverseRoot = 1 / Math.sqrt(alpha[i]);
      pressure[i] =
          roundPressure
              + stretchStiffness * (r * (1 + fourth) - atRest)
              + bendingStiffness * (collapse.round() - collapse.buckled(inverseRoot));
      slope[i] =
          stretchStiffness * (1 + 5 * fourth) * r / root
              + bendingStiffness * collapse.softening(inverseRoot) / alpha[i];
    }
  }
}
