package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.verification.RiemannSolution.Side;
import org.soleus.hemodynamics.verification.RiemannSolution.State;

/**
 * One of the two waves of a Riemann problem: everything that can follow a given state through a
 * wave that runs to the left (direction −1) or to the right (+1), and how far it has come.
 */
final class Wave {
  private final Side side;
  private final TubeWaves waves;
  private final double density;
  private final double direction;
  private final double starRatio;

  Wave(Side side, double density, double direction) {
    this(
        side,
        new TubeWaves(side.law(), side.stiffness(), density),
        density,
        direction,
        side.areaRatio());
  }

  private Wave(Side side, TubeWaves waves, double density, double direction, double starRatio) {
    this.side = side;
    this.waves = waves;
    this.density = density;
    this.direction = direction;
    this.starRatio = starRatio;
  }

  /** The wave behind which the tube has a certain area ratio. */
  Wave ending(double areaRatio) {
    return new Wave(side, waves, density, direction, areaRatio);
  }

  Side side() {
    return side;
  }

  boolean isJump() {
    return starRatio > side.areaRatio();
  }

  State star() {
    return new State(starRatio, velocity(starRatio));
  }

  /** Velocity behind a wave that leads to an area ratio [m/s]. */
  double velocity(double areaRatio) {
    double rise;
    if (areaRatio <= side.areaRatio()) {
      rise = waves.invariant(areaRatio) - waves.invariant(side.areaRatio());
    } else {
      double thrust = waves.thrust(areaRatio) - waves.thrust(side.areaRatio());
      double step = areaRatio - side.areaRatio();
      rise = Math.sqrt(thrust * step / (areaRatio * side.areaRatio()));
    }
    return side.velocity() + direction * rise;
  }

  /** Flow behind the wave [m³/s]. */
  double flow() {
    return starRatio * side.restArea() * velocity(starRatio);
  }

  /** Total head behind the wave [Pa]. */
  double head() {
    double u = velocity(starRatio);
    return side.outside() + waves.pressure(starRatio) + 0.5 * density * u * u;
  }

  /** Velocity against the wave's own speed: below 0 where it no longer runs its way [m/s]. */
  private double lead(double areaRatio) {
    return direction * velocity(areaRatio) + waves.speed(areaRatio);
  }

  private double lag(double areaRatio) {
    return waves.speed(areaRatio) - direction * velocity(areaRatio);
  }

  /** Smallest area ratio behind the wave with the flow still subcritical [1]. */
  double leastSubcritical() {
    double least = 1e-4;
    return lead(least) >= 0 ? least : subcriticalEdge(least, side.areaRatio(), true);
  }

  /** Largest area ratio behind the wave with the flow still subcritical [1]. */
  double mostSubcritical() {
    double most = 50;
    return lag(most) >= 0 ? most : subcriticalEdge(side.areaRatio(), most, false);
  }

  private double subcriticalEdge(double low, double high, boolean leading) {
    return Math.exp(
        Root.between(
            Math.log(low), Math.log(high), x -> leading ? lead(Math.exp(x)) : lag(Math.exp(x))));
  }

  /** Velocity of the wave's front [m/s]. */
  private double front() {
    return isJump() ? jump() : characteristic(side.areaRatio());
  }

  /** Velocity of the wave's rear [m/s]. */
  double tail() {
    return isJump() ? jump() : characteristic(starRatio);
  }

  /** Largest of the velocities either way [m/s]. */
  double reach() {
    return Math.max(Math.abs(front()), Math.abs(tail()));
  }

  private double characteristic(double areaRatio) {
    return velocity(areaRatio) + direction * waves.speed(areaRatio);
  }

  private double jump() {
    double thrust = waves.thrust(starRatio) - waves.thrust(side.areaRatio());
    double step = starRatio - side.areaRatio();
    return side.velocity() + direction * Math.sqrt(starRatio * thrust / (side.areaRatio() * step));
  }

  /** State where x/t has a value [m/s]. */
  State at(double speed) {
    if (direction * speed >= direction * front()) {
      return new State(side.areaRatio(), side.velocity());
    }
    if (isJump() || direction * speed <= direction * tail()) {
      return star();
    }
    double log =
        Root.between(
            Math.log(starRatio),
            Math.log(side.areaRatio()),
            x -> characteristic(Math.exp(x)) - speed);
    double areaRatio = Math.exp(log);
    return new State(areaRatio, velocity(areaRatio));
  }
}
