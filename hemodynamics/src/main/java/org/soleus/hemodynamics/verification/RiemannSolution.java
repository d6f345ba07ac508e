package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * Exact solution of a Riemann problem in a collapsible tube: two uniform states side by side at t =
 * 0. Two waves run off, each a rarefaction or an elastic jump; where the tube itself changes at x =
 * 0, a standing contact remains over which flow and total head stay what they are (after Toro 2009,
 * chapters 4 and 6 for the method; brook1999 for tubes that collapse).
 *
 * <p>Across a rarefaction u ± ∫ c dα/α is constant; across a jump mass and momentum are conserved
 * with the pressure force ∫ A dp/ρ.
 */
public final class RiemannSolution {
  private static final double LOG_LEAST = Math.log(TubeWaves.LEAST);
  private static final double LOG_MOST = Math.log(TubeWaves.MOST);

  /**
   * A uniform state and the tube it is in.
   *
   * @param law ψ
   * @param stiffness factor on the law [1]
   * @param restArea A0 [m²]
   * @param outside external pressure [Pa]
   * @param areaRatio α [1]
   * @param velocity u [m/s]
   */
  public record Side(
      TubeLaw law,
      double stiffness,
      double restArea,
      double outside,
      double areaRatio,
      double velocity) {
    boolean isTubeOf(Side other) {
      return law.equals(other.law)
          && stiffness == other.stiffness
          && restArea == other.restArea
          && outside == other.outside;
    }

    /** The same tube in another state. */
    public Side with(double otherAreaRatio, double otherVelocity) {
      return new Side(law, stiffness, restArea, outside, otherAreaRatio, otherVelocity);
    }
  }

  /** An area ratio [1] and a velocity [m/s]. */
  public record State(double areaRatio, double velocity) {}

  private final Wave left;
  private final Wave right;

  private RiemannSolution(Wave left, Wave right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Solves the problem.
   *
   * @param density of blood [kg/m³]
   * @throws IllegalArgumentException if the tube would be torn empty between the waves, or if the
   *     flow over a contact is not subcritical
   */
  public static RiemannSolution of(Side left, Side right, double density) {
    Wave toLeft = new Wave(left, density, -1);
    Wave toRight = new Wave(right, density, 1);
    if (left.isTubeOf(right)) {
      double log =
          Root.between(
              LOG_LEAST,
              LOG_MOST,
              x -> toRight.velocity(Math.exp(x)) - toLeft.velocity(Math.exp(x)));
      return new RiemannSolution(toLeft.ending(Math.exp(log)), toRight.ending(Math.exp(log)));
    }
    double log =
        Root.between(
            Math.log(toLeft.leastSubcritical()),
            Math.log(toLeft.mostSubcritical()),
            x -> excess(toLeft, toRight, Math.exp(x)));
    Wave leftEnding = toLeft.ending(Math.exp(log));
    Wave rightEnding = toRight.ending(beyondContact(leftEnding, toRight));
    return new RiemannSolution(leftEnding, rightEnding);
  }

  /** Flow that leaves the contact over what reaches it; rises with the left star area. */
  private static double excess(Wave toLeft, Wave toRight, double alpha) {
    Wave left = toLeft.ending(alpha);
    Wave right = toRight.ending(beyondContact(left, toRight));
    return right.flow() - left.flow();
  }

  /** Area ratio right of a contact with the total head of the left star state. */
  private static double beyondContact(Wave left, Wave toRight) {
    double head = left.head();
    double least = toRight.leastSubcritical();
    double most = toRight.mostSubcritical();
    if (toRight.ending(least).head() >= head) {
      return least;
    }
    if (toRight.ending(most).head() <= head) {
      return most;
    }
    return Math.exp(
        Root.between(
            Math.log(least), Math.log(most), x -> toRight.ending(Math.exp(x)).head() - head));
  }

  /** State between the left wave and x = 0 or the right wave. */
  public State leftStar() {
    return left.star();
  }

  /** State between x = 0 or the left wave and the right wave. */
  public State rightStar() {
    return right.star();
  }

  /** Whether the wave that runs to the left is an elastic jump. */
  public boolean leftIsJump() {
    return left.isJump();
  }

  /** Whether the wave that runs to the right is an elastic jump. */
  public boolean rightIsJump() {
    return right.isJump();
  }

  /** Fastest velocity of a wave either way [m/s]. */
  public double fastest() {
    return Math.max(left.reach(), right.reach());
  }

  /** State at a place of which x/t is known [m/s]. */
  public State at(double speed) {
    boolean besideContact = left.side().isTubeOf(right.side());
    if (!besideContact) {
      return speed < 0 ? left.at(speed) : right.at(speed);
    }
    return speed < left.tail() ? left.at(speed) : right.at(speed);
  }

  /** State at a place [m] from the middle and a time [s]; the given state at t = 0. */
  public State at(double x, double t) {
    if (t <= 0) {
      Side side = x < 0 ? left.side() : right.side();
      return new State(side.areaRatio(), side.velocity());
    }
    return at(x / t);
  }
}
