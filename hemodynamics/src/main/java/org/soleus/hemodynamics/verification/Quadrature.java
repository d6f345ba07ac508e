package org.soleus.hemodynamics.verification;

import java.util.function.DoubleUnaryOperator;

/** Integrals by Gauss's rule of five points, exact for polynomials of degree nine. */
final class Quadrature {
  private static final double[] NODES = {
    -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
  };
  private static final double[] WEIGHTS = {
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891
  };

  private Quadrature() {}

  /** Integral over one interval; of a sign with its direction. */
  static double over(double from, double to, DoubleUnaryOperator function) {
    double middle = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    double sum = 0;
    for (int k = 0; k < NODES.length; k++) {
      sum += WEIGHTS[k] * function.applyAsDouble(middle + half * NODES[k]);
    }
    return half * sum;
  }

  /** Integral over an interval cut into equal pieces. */
  static double over(double from, double to, int pieces, DoubleUnaryOperator function) {
    double sum = 0;
    double step = (to - from) / pieces;
    for (int k = 0; k < pieces; k++) {
      sum += over(from + k * step, from + (k + 1) * step, function);
    }
    return sum;
  }
}
