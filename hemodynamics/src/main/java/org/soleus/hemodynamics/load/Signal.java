package org.soleus.hemodynamics.load;

import java.util.List;

/**
 * A quantity that is known in advance as a function of time: a pressure, a height, a slope, a flow.
 * Signals are immutable, so that one may serve many runs at once.
 */
public interface Signal {
  /** Value at time t [s], in SI. */
  double at(double t);

  /**
   * The first time after t [s] at which the signal changes its character (a ramp begins or ends),
   * or +∞. The solver places a step there instead of stepping across.
   */
  default double nextBreak(double t) {
    return Double.POSITIVE_INFINITY;
  }

  /** The same value at all times. */
  static Signal constant(double value) {
    return new Constant(value);
  }

  /** This signal plus another. */
  default Signal plus(Signal other) {
    return new Sum(List.of(this, other));
  }

  /**
   * A constant.
   *
   * @param value the value, in SI
   */
  record Constant(double value) implements Signal {
    @Override
    public double at(double t) {
      return value;
    }
  }

  /**
   * A sum of signals.
   *
   * @param parts what is added
   */
  record Sum(List<Signal> parts) implements Signal {
    /** Copies the list. */
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public double at(double t) {
      double sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        sum += parts.get(i).at(t);
      }
      return sum;
    }

    @Override
    public double nextBreak(double t) {
      double next = Double.POSITIVE_INFINITY;
      for (int i = 0; i < parts.size(); i++) {
        next = Math.min(next, parts.get(i).nextBreak(t));
      }
      return next;
    }
  }
}
