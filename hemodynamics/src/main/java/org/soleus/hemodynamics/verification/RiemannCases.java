package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.verification.RiemannSolution.Side;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;

/** The Riemann problems of the catalogue. */
final class RiemannCases {
  private static final double REST_AREA = 2e-5;
  private static final TubeLaw VEIN = Draft.VEIN;
  private static final TubeLaw ARTERY = PowerLaw.artery(53_000);
  private static final TubeLaw STEEP_VEIN = new PowerLaw(600, 10, -1.5);

  /** Least order of the L1 error where kinks or jumps are the worst there is. */
  private static final double ORDER = 0.7;

  /**
   * Least order of the L2 error: theory has one half beside a jump, and where the jump happens to
   * lie within its cell makes it vary.
   */
  private static final double ORDER_OF_SQUARES = 0.25;

  /** Largest L1 error at the finest resolution. */
  private static final double ERROR = 0.015;

  private RiemannCases() {}

  static List<Problem> all() {
    return List.of(
        inVein(
            "two rarefactions", "a vein pulled apart: smooth but for kinks", 1.3, -0.8, 1.3, 0.8),
        inVein("two elastic jumps", "two streams collide", 0.9, 0.6, 0.9, -0.6),
        inVein("rarefaction and jump", "a full vein empties into a slack one", 1.8, 0, 0.8, 0),
        inVein("strong collapse", "a sonic point within a rarefaction", 3.5, 0, 0.05, 0),
        inVein("pulled shut", "a vein of normal lumen nearly torn empty", 1, -10, 1, 10),
        tornApart(),
        inVein("near collapse, 1e-2", "positive areas, far down", 0.02, -18, 0.02, 18),
        inVein("near collapse, 1e-3", "positive areas, still farther down", 2e-3, -100, 2e-3, 100),
        inTube("artery: rarefaction and jump", "the law of arteries", ARTERY, 2, 0, 1, 0),
        inTube("artery: sonic point", "a burst into an empty artery", ARTERY, 6, 0, 0.05, 0),
        inTube("steep vein: rarefaction and jump", "m = 10, n = -3/2", STEEP_VEIN, 1.2, 0, 0.5, 0),
        inTube("steep vein: two jumps", "m = 10, n = -3/2", STEEP_VEIN, 1, 0.5, 1, -0.5),
        contact("stiffness changes", new Side(VEIN, 4, REST_AREA, 0, 0.9, 0)),
        contact("lumen changes", new Side(VEIN, 1, 0.4 * REST_AREA, 0, 0.9, 0)),
        contact("external pressure changes", new Side(VEIN, 1, REST_AREA, 4000, 0.7, 0)),
        contact("everything changes", new Side(STEEP_VEIN, 3, 1.5 * REST_AREA, 2000, 0.8, 0.2)));
  }

  private static RiemannProblem inVein(
      String name,
      String shows,
      double leftRatio,
      double leftVelocity,
      double rightRatio,
      double rightVelocity) {
    return inTube(name, shows, VEIN, leftRatio, leftVelocity, rightRatio, rightVelocity);
  }

  private static RiemannProblem inTube(
      String name,
      String shows,
      TubeLaw law,
      double leftRatio,
      double leftVelocity,
      double rightRatio,
      double rightVelocity) {
    Side left = side(law, leftRatio, leftVelocity);
    Side right = left.with(rightRatio, rightVelocity);
    return new RiemannProblem(
        name, shows, left, right, new Expectation.Converges(ORDER, ORDER_OF_SQUARES, ERROR));
  }

  /** A fan in which the lumen falls by a factor of 40 within a few cells converges late. */
  private static RiemannProblem tornApart() {
    Side left = side(VEIN, 1, -20);
    return new RiemannProblem(
        "torn apart",
        "the same at a speed that no vein ever sees",
        left,
        left.with(1, 20),
        new Expectation.Converges(0.4, 0.25, 0.05));
  }

  private static Side side(TubeLaw law, double areaRatio, double velocity) {
    return new Side(law, 1, REST_AREA, 0, areaRatio, velocity);
  }

  private static RiemannProblem contact(String change, Side right) {
    return new RiemannProblem(
        "contact: " + change,
        "a vein joined to another: flow and total head stay what they are across the joint",
        new Side(VEIN, 1, REST_AREA, 0, 1.5, 0),
        right,
        new Expectation.Converges(ORDER, ORDER_OF_SQUARES, ERROR));
  }
}
