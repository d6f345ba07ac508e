package org.soleus.hemodynamics.verification;

import java.util.function.DoubleUnaryOperator;

/** Zeros of monotone functions, by bisection that a secant speeds up (Illinois rule). */
final class Root {
  private static final int MOST = 300;

  private Root() {}

  /**
   * The zero of a continuous function that has opposite signs at the two ends.
   *
   * @throws IllegalArgumentException if it has the same sign at both
   */
  static double between(double low, double high, DoubleUnaryOperator function) {
    double a = low;
    double b = high;
    double fa = function.applyAsDouble(a);
    double fb = function.applyAsDouble(b);
    if (!(fa * fb <= 0)) {
      throw new IllegalArgumentException(
          "no change of sign between " + low + " (" + fa + ") and " + high + " (" + fb + ")");
    }
    double width = Math.abs(b - a);
    for (int k = 0; k < MOST && fa != 0 && fb != 0; k++) {
      // every third step halves, so that a flat or steep function cannot hold the secant up
      double x = k % 3 == 2 ? 0.5 * (a + b) : (a * fb - b * fa) / (fb - fa);
      if (!(Math.abs(b - a) > 4e-16 * (Math.abs(a) + Math.abs(b))) || x == a || x == b) {
        x = 0.5 * (a + b);
        if (x == a || x == b || !(Math.abs(b - a) > 1e-17 * width)) {
          break;
        }
      }
      double fx = function.applyAsDouble(x);
      if (fx * fb <= 0) {
        a = b;
        fa = fb;
      } else {
        fa *= 0.5;
      }
      b = x;
      fb = fx;
    }
    return fa == 0 ? a : b;
  }
}
