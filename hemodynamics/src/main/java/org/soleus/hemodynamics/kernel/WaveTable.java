package org.soleus.hemodynamics.kernel;

import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * A tube law along a simple wave (theory 4.7), as functions of s = ln α: pressure ψ, the wave's
 * velocity ∫ ĉ ds, thrust ∫ α dψ and α itself, with ĉ² = dψ/ds = α ψ′. Cubic Hermite interpolation
 * between equidistant knots: the functions and their first derivatives are continuous, and ψ is met
 * to about 1e-9 of itself. All in the law's own measure: ĉ times √(k/ρ) is a wave speed.
 *
 * <p>The references of the verification have tables of their own, so that no solver is judged by
 * itself. {@link #look} leaves its findings in fields, for one thread.
 */
final class WaveTable {
  private static final double LEAST = -18;
  private static final double MOST = 7;
  private static final int PER_UNIT = 128;
  private static final double SPACING = 1.0 / PER_UNIT;
  private static final int KNOTS = (int) ((MOST - LEAST) * PER_UNIT) + 1;
  private static final int ZERO = (int) (-LEAST * PER_UNIT);
  private static final int COLUMNS = 5;

  /** Move of s after which a search has left an error of its square. */
  private static final double NEAR = 1e-8;

  /** The same where the bend of the curve is known, of its cube. */
  private static final double SMALL = 1e-4;

  private static final int MOST_STEPS = 60;

  /** Gauss's rule of three points on an interval. */
  private static final double OUTER = 0.5 * Math.sqrt(0.6);

  private final TubeLaw law;
  private final double[] knots = new double[KNOTS * COLUMNS]; // α, ψ, ĉ, ∫ ĉ ds, ∫ α dψ

  /** At the place that was looked at last: α [1]. */
  double alpha;

  /** ψ [Pa]. */
  double psi;

  /** ĉ [Pa^½]. */
  double speed;

  /** ∫ ĉ ds from s = 0 [Pa^½]. */
  double wave;

  WaveTable(TubeLaw law) {
    this.law = law;
    for (int k = 0; k < KNOTS; k++) {
      double s = LEAST + k * SPACING;
      int at = k * COLUMNS;
      knots[at] = Math.exp(s);
      knots[at + 1] = law.pressure(knots[at]);
      knots[at + 2] = speedAt(s);
    }
    // from s = 0 outwards, so that the integrals are small where veins are
    for (int k = ZERO + 1; k < KNOTS; k++) {
      integrate(k - 1, k, 1);
    }
    for (int k = ZERO - 1; k >= 0; k--) {
      integrate(k + 1, k, -1);
    }
  }

  private void integrate(int from, int to, int sign) {
    double middle = LEAST + 0.5 * (from + to) * SPACING;
    double low = middle - OUTER * SPACING;
    double high = middle + OUTER * SPACING;
    double scale = sign * SPACING / 18;
    knots[to * COLUMNS + 3] =
        knots[from * COLUMNS + 3]
            + scale * (5 * speedAt(low) + 8 * speedAt(middle) + 5 * speedAt(high));
    knots[to * COLUMNS + 4] =
        knots[from * COLUMNS + 4]
            + scale * (5 * pushAt(low) + 8 * pushAt(middle) + 5 * pushAt(high));
  }

  private double speedAt(double s) {
    double alpha = Math.exp(s);
    return Math.sqrt(alpha * law.slope(alpha));
  }

  private double pushAt(double s) {
    double alpha = Math.exp(s);
    return alpha * alpha * law.slope(alpha);
  }

  /** Finds α, ψ, ĉ and the wave's velocity at s. */
  void look(double s) {
    double place = (s - LEAST) * PER_UNIT;
    int k = Math.clamp((int) place, 0, KNOTS - 2);
    double t = place - k;
    double rest = 1 - t;
    int at = k * COLUMNS;
    double before = (1 + 2 * t) * rest * rest;
    double behind = 1 - before;
    double slopeBefore = SPACING * t * rest * rest;
    double slopeBehind = -SPACING * t * t * rest;
    double alphaBefore = knots[at];
    double alphaBehind = knots[at + COLUMNS];
    double speedBefore = knots[at + 2];
    double speedBehind = knots[at + COLUMNS + 2];
    double waveBefore = knots[at + 3];
    double waveBehind = knots[at + COLUMNS + 3];
    alpha =
        before * alphaBefore
            + behind * alphaBehind
            + slopeBefore * alphaBefore
            + slopeBehind * alphaBehind;
    psi =
        before * knots[at + 1]
            + behind * knots[at + COLUMNS + 1]
            + slopeBefore * speedBefore * speedBefore
            + slopeBehind * speedBehind * speedBehind;
    wave =
        before * waveBefore
            + behind * waveBehind
            + slopeBefore * speedBefore
            + slopeBehind * speedBehind;
    speed =
        6 * t * rest * (waveBehind - waveBefore) * PER_UNIT
            + rest * (1 - 3 * t) * speedBefore
            + t * (3 * t - 2) * speedBehind;
  }

  /** dĉ/ds near s [Pa^½]. */
  double curving(double s) {
    int at = Math.clamp((int) ((s - LEAST) * PER_UNIT), 0, KNOTS - 2) * COLUMNS;
    return (knots[at + COLUMNS + 2] - knots[at + 2]) * PER_UNIT;
  }

  /** ∫ α dψ from one s to another [Pa]. */
  double thrust(double from, double to) {
    return thrustTo(to) - thrustTo(from);
  }

  private double thrustTo(double s) {
    double place = (s - LEAST) * PER_UNIT;
    int k = Math.clamp((int) place, 0, KNOTS - 2);
    double t = place - k;
    double rest = 1 - t;
    int at = k * COLUMNS;
    int next = at + COLUMNS;
    double before = (1 + 2 * t) * rest * rest;
    return before * knots[at + 4]
        + (1 - before) * knots[next + 4]
        + SPACING * t * rest * rest * knots[at] * knots[at + 2] * knots[at + 2]
        - SPACING * t * t * rest * knots[next] * knots[next + 2] * knots[next + 2];
  }

  /** The s at which the pressure is ψ [Pa], from a guess. */
  double atPressure(double target, double guess) {
    double s = guess;
    for (int k = 0; k < MOST_STEPS; k++) {
      look(s);
      double perSpeed = 1 / speed;
      double move = FiniteVolume.between(-1, 1, (target - psi) * perSpeed * perSpeed);
      if (Math.abs(move) < SMALL) {
        // what is left of third order is of the size of round-off
        double bend = curving(s);
        move -= bend * perSpeed * move * move;
        alpha *= 1 + move + 0.5 * move * move;
        wave += (speed + 0.5 * bend * move) * move;
        speed += bend * move;
        psi = target;
        return s + move;
      }
      s = Math.clamp(s + move, LEAST, MOST);
    }
    look(s);
    return s;
  }

  /** The s at which the wave's velocity has a value [Pa^½], from a guess. */
  double atWave(double target, double guess) {
    double s = guess;
    for (int k = 0; k < MOST_STEPS; k++) {
      look(s);
      double move = Math.clamp((target - wave) / speed, -1.0, 1.0);
      s = Math.clamp(s + move, LEAST, MOST);
      if (Math.abs(move) < NEAR) {
        break;
      }
    }
    look(s);
    return s;
  }
}
