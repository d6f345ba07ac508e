package org.soleus.hemodynamics.verification;

import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.verification.RiemannSolution.State;

/**
 * A wave that runs one way into blood at rest and keeps u − ∫ c dα/α everywhere: each area ratio
 * travels at its own u + c along a straight characteristic, until the first two meet.
 */
public final class SimpleWave {
  private final TubeWaves waves;
  private final double rest;
  private final double most;
  private final DoubleUnaryOperator initial;

  /**
   * A wave that runs towards larger x.
   *
   * @param waves the tube
   * @param rest area ratio ahead of the wave [1]
   * @param most largest area ratio in it [1]
   * @param initial area ratio [1] over the place [m] at t = 0, between the two
   */
  public SimpleWave(TubeWaves waves, double rest, double most, DoubleUnaryOperator initial) {
    this.waves = waves;
    this.rest = rest;
    this.most = most;
    this.initial = initial;
  }

  /** State at a place [m] and a time [s], before the wave breaks. */
  public State at(double x, double t) {
    double foot = x;
    if (t > 0) {
      // a hair wider than the characteristics reach, so that round-off cannot hide the root
      double room = 1e-9 * (1 + Math.abs(x));
      foot =
          Root.between(
              x - characteristic(most) * t - room,
              x - characteristic(rest) * t + room,
              from -> from + characteristic(initial.applyAsDouble(from)) * t - x);
    }
    double areaRatio = initial.applyAsDouble(foot);
    return new State(areaRatio, velocity(areaRatio));
  }

  /** Velocity of the blood where the area ratio has a value [m/s]. */
  public double velocity(double areaRatio) {
    return waves.invariant(areaRatio) - waves.invariant(rest);
  }

  /** Velocity at which an area ratio travels [m/s]. */
  public double characteristic(double areaRatio) {
    return velocity(areaRatio) + waves.speed(areaRatio);
  }

  /** Time until the wave breaks, seen at a number of places from one to another [s]. */
  public double breaking(double from, double to, int places) {
    double steepest = 0;
    double step = (to - from) / places;
    for (int k = 0; k < places; k++) {
      double fall =
          characteristic(initial.applyAsDouble(from + k * step))
              - characteristic(initial.applyAsDouble(from + (k + 1) * step));
      steepest = Math.max(steepest, fall / step);
    }
    return 1 / steepest;
  }
}
