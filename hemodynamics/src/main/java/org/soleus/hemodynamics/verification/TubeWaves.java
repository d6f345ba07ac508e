package org.soleus.hemodynamics.verification;

import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * Waves in a tube with any law p = p_e + k ψ(α): speed and the two integrals from which simple
 * waves and jumps follow. Integrals are tabulated from 1e-5 to 100 times the rest area and worked
 * out to round-off by Gauss's rule between the entries.
 */
public final class TubeWaves {
  /** Smallest area ratio of the tables [1]. */
  public static final double LEAST = 1e-5;

  /** Largest area ratio of the tables [1]. */
  public static final double MOST = 100;

  private static final int PANELS = 640;
  private static final double LOG_LEAST = Math.log(LEAST);
  private static final double PANEL = (Math.log(MOST) - LOG_LEAST) / PANELS;
  private static final int REST = (int) Math.round(-LOG_LEAST / PANEL);

  private final TubeLaw law;
  private final double stiffness;
  private final double density;
  private final double[] invariants;
  private final double[] thrusts;

  /**
   * Waves in a tube.
   *
   * @param law ψ
   * @param stiffness factor k on the law [1]
   * @param density of blood [kg/m³]
   */
  public TubeWaves(TubeLaw law, double stiffness, double density) {
    this.law = law;
    this.stiffness = stiffness;
    this.density = density;
    invariants = table(this::speedAtLog);
    thrusts = table(this::thrustAtLog);
  }

  private double speedAtLog(double log) {
    return speed(Math.exp(log));
  }

  private double thrustAtLog(double log) {
    double alpha = Math.exp(log);
    return alpha * alpha * stiffness * law.slope(alpha) / density;
  }

  private static double[] table(DoubleUnaryOperator slope) {
    double[] table = new double[PANELS + 1];
    for (int k = REST; k < PANELS; k++) {
      table[k + 1] = table[k] + Quadrature.over(log(k), log(k + 1), slope);
    }
    for (int k = REST; k > 0; k--) {
      table[k - 1] = table[k] - Quadrature.over(log(k - 1), log(k), slope);
    }
    return table;
  }

  private static double log(int entry) {
    return LOG_LEAST + entry * PANEL;
  }

  private static double look(double[] table, double alpha, DoubleUnaryOperator slope) {
    double log = Math.log(alpha);
    int entry = Math.clamp(Math.round((log - LOG_LEAST) / PANEL), 0, PANELS);
    return table[entry] + Quadrature.over(log(entry), log, slope);
  }

  /** Transmural pressure k ψ [Pa]. */
  public double pressure(double alpha) {
    return stiffness * law.pressure(alpha);
  }

  /** Speed of small waves relative to the blood, c = √(α k ψ′/ρ) [m/s]. */
  public double speed(double alpha) {
    return Math.sqrt(alpha * stiffness * law.slope(alpha) / density);
  }

  /** How the wave speed changes with the area ratio, dc/dα [m/s]. */
  public double speedSlope(double alpha) {
    double step = 1e-4 * alpha;
    return (8 * (speed(alpha + step) - speed(alpha - step))
            - speed(alpha + 2 * step)
            + speed(alpha - 2 * step))
        / (12 * step);
  }

  /** Change of velocity from rest area through a simple wave, ∫ c dα/α [m/s]. */
  public double invariant(double alpha) {
    return look(invariants, alpha, this::speedAtLog);
  }

  /** Force of the wall's pressure on a cross-section, per mass, ∫ c² dα [m²/s²]. */
  public double thrust(double alpha) {
    return look(thrusts, alpha, this::thrustAtLog);
  }
}
