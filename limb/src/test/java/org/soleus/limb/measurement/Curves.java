package org.soleus.limb.measurement;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Made-up curves. */
final class Curves {
  private static final double INTERVAL = 0.01;

  private Curves() {}

  /** A curve from 0 s on of a function of time that gives SI. */
  static Curve of(Unit unit, double duration, DoubleUnaryOperator of) {
    int size = (int) Math.round(duration / INTERVAL) + 1;
    double[] values =
        IntStream.range(0, size).mapToDouble(k -> of.applyAsDouble(k * INTERVAL)).toArray();
    return new Curve("trace", "site", unit, 0, INTERVAL, values);
  }
}
