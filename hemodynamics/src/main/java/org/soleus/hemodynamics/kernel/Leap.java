package org.soleus.hemodynamics.kernel;

/**
 * A step by the generalised-α method of first-order systems (theory 2.17 to 2.20): the equations
 * are met once, part of the way into the step, and the state at its end is reached by extrapolation
 * from there.
 *
 * @param reach α_f: how far into the step the equations are met [1]
 * @param rates α_m: where in the step the rates are those that the equations ask for [1]
 * @param implicit part of the step that is implicit [1]
 * @param past weight of the last rate, over a step, in what the implicit part starts from [1]
 */
record Leap(double reach, double rates, double implicit, double past) {
  /**
   * The step that is of second order and damps the fastest changes by a given factor.
   *
   * @param radius ρ∞: what is left of them after a step, between 0 and 1 [1]
   */
  static Leap of(double radius) {
    double rates = 0.5 * (3 - radius) / (1 + radius);
    double reach = 1 / (1 + radius);
    double gamma = 0.5 + rates - reach;
    return new Leap(reach, rates, reach * gamma / rates, reach * (1 - gamma / rates));
  }

  /**
   * Ends a step: what its stage has in {@code next} becomes the state at its end.
   *
   * @param now the state at its beginning
   * @param before that state less its rates over a step; renewed for the end of the step
   */
  void finish(FlowState before, FlowState now, FlowState next) {
    for (int k = 0; k < now.carried.length; k++) {
      for (int i = 0; i < now.carried[k].length; i++) {
        double at = now.carried[k][i];
        double stage = next.carried[k][i];
        double rate = rate(at - before.carried[k][i], stage - at);
        next.carried[k][i] = end(at, stage);
        before.carried[k][i] = next.carried[k][i] - rate;
      }
    }
    for (int k = 0; k < now.following.length; k++) {
      for (int i = 0; i < now.following[k].length; i++) {
        double at = now.following[k][i];
        next.following[k][i] = end(at, next.following[k][i]);
        before.following[k][i] = at;
      }
    }
    double rate = rate(now.entered - before.entered, next.entered - now.entered);
    next.entered = end(now.entered, next.entered);
    before.entered = next.entered - rate;
  }

  private double end(double at, double stage) {
    return at + (stage - at) / reach;
  }

  /** Rate at the end of a step, from that at its beginning and the change up to the stage. */
  private double rate(double last, double change) {
    double met = (change - past * last) / implicit;
    return last + (met - last) / rates;
  }
}
