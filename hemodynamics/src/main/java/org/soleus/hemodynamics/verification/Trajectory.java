package org.soleus.hemodynamics.verification;

/**
 * Solution of a system of ordinary differential equations by the classical Runge–Kutta rule of
 * fourth order with steps so small that its error is nothing beside the solvers', read off between
 * the steps by cubic interpolation.
 */
final class Trajectory {
  /** Right-hand side of dy/dx = f(x, y). */
  @FunctionalInterface
  interface Slope {
    double[] at(double x, double[] y);
  }

  private final double from;
  private final double step;
  private final double[][] values;
  private final double[][] slopes;

  /** Integrates from one place or time to another, forwards or backwards. */
  Trajectory(double from, double to, int steps, double[] initial, Slope slope) {
    this.from = from;
    step = (to - from) / steps;
    values = new double[steps + 1][];
    slopes = new double[steps + 1][];
    values[0] = initial.clone();
    for (int k = 0; k < steps; k++) {
      double x = from + k * step;
      double[] y = values[k];
      slopes[k] = slope.at(x, y);
      double[] second = slope.at(x + 0.5 * step, moved(y, slopes[k], 0.5 * step));
      double[] third = slope.at(x + 0.5 * step, moved(y, second, 0.5 * step));
      double[] fourth = slope.at(x + step, moved(y, third, step));
      double[] next = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        next[i] = y[i] + step / 6 * (slopes[k][i] + 2 * second[i] + 2 * third[i] + fourth[i]);
      }
      values[k + 1] = next;
    }
    slopes[steps] = slope.at(to, values[steps]);
  }

  private static double[] moved(double[] y, double[] slope, double step) {
    double[] moved = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      moved[i] = y[i] + step * slope[i];
    }
    return moved;
  }

  /** Value of a component. */
  double at(double x, int component) {
    int k = Math.clamp((int) ((x - from) / step), 0, values.length - 2);
    double s = (x - from) / step - k;
    double y0 = values[k][component];
    double y1 = values[k + 1][component];
    double d0 = step * slopes[k][component];
    double d1 = step * slopes[k + 1][component];
    return (1 + 2 * s) * (1 - s) * (1 - s) * y0
        + s * (1 - s) * (1 - s) * d0
        + s * s * (3 - 2 * s) * y1
        + s * s * (s - 1) * d1;
  }
}
