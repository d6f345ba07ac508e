package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.load.Signal;

/** 0 until a time, another value after it. */
record Jump(double time, double value) implements Signal {
  static Signal at(double time, double value) {
    return new Jump(time, value);
  }

  @Override
  public double at(double t) {
    return t > time ? value : 0;
  }

  @Override
  public double nextBreak(double t) {
    return t + 1e-9 < time ? time : Double.POSITIVE_INFINITY;
  }
}
