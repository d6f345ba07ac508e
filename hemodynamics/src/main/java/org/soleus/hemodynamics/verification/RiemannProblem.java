package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.verification.RiemannSolution.Side;
import org.soleus.hemodynamics.verification.RiemannSolution.State;

/**
 * Two uniform states side by side in a tube of 1 m that is let go at t = 0. Where the tube itself
 * changes in the middle, it is two tubes at a junction.
 */
public final class RiemannProblem implements Problem {
  private static final double LENGTH = 1;

  /** How far the fastest wave gets. */
  private static final double REACH = 0.4;

  /** The same where an end cannot let through what is faster than the waves in it. */
  private static final double SHORT_REACH = 0.2;

  /** How much is looked at beyond the fastest wave; what an end throws back stays outside. */
  private static final double MARGIN = 0.04;

  private static final double DENSITY = Draft.BLOOD.density();
  private static final String NO_JUMPS =
      "its momentum equation conserves energy across a jump, where momentum is conserved and energy"
          + " lost";
  private static final String SUBCRITICAL =
      "blood faster than the waves in it has no place in its momentum equation";

  private final String name;
  private final String shows;
  private final Side left;
  private final Side right;
  private final RiemannSolution solution;
  private final double reach;
  private final double end;
  private final int coarsest;
  private final Map<Method, Expectation> expected;

  /**
   * A problem.
   *
   * @param left state left of the middle
   * @param right state right of it
   * @param target what a method that represents it is to achieve
   */
  RiemannProblem(String name, String shows, Side left, Side right, Expectation target) {
    this.name = name;
    this.shows = shows;
    this.left = left;
    this.right = right;
    solution = RiemannSolution.of(left, right, DENSITY);
    boolean supercritical = isSupercritical(left) || isSupercritical(right);
    reach = supercritical ? SHORT_REACH : REACH;
    end = reach * LENGTH / solution.fastest();
    coarsest = supercritical ? 200 : 100;
    expected =
        Map.of(
            Method.SEMI_IMPLICIT,
            semiImplicit(target),
            Method.EXPLICIT,
            target,
            Method.UNLIMITED,
            new Expectation.NotRun("a jump needs the limiter"));
  }

  private Expectation semiImplicit(Expectation target) {
    if (solution.leftIsJump() || solution.rightIsJump()) {
      return new Expectation.NotRun(NO_JUMPS);
    }
    return isSupercritical(left) || isSupercritical(right)
        ? new Expectation.NotRun(SUBCRITICAL)
        : target;
  }

  private static boolean isSupercritical(Side side) {
    double speed = new TubeWaves(side.law(), side.stiffness(), DENSITY).speed(side.areaRatio());
    return Math.abs(side.velocity()) > speed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String shows() {
    return shows;
  }

  @Override
  public String reference() {
    return "exact Riemann solver";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(coarsest, 2 * coarsest, 4 * coarsest, 8 * coarsest);
  }

  @Override
  public Expectation expected(Method method) {
    return expected.getOrDefault(method, new Expectation.Within(0));
  }

  /** The exact solution. */
  public RiemannSolution solution() {
    return solution;
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int from = draft.pressureEnd(0, Signal.constant(totalPressure(left)));
    int to = draft.pressureEnd(0, Signal.constant(totalPressure(right)));
    List<Tube> tubes = new ArrayList<>();
    if (left.isTubeOf(right)) {
      tubes.add(draft.tube(half(draft, "tube", from, to, LENGTH, cells, left)));
    } else {
      int middle = draft.junction(0);
      double half = 0.5 * LENGTH;
      tubes.add(draft.tube(half(draft, "left", from, middle, half, cells / 2, left)));
      tubes.add(draft.tube(half(draft, "right", middle, to, half, cells / 2, right)));
    }
    double step = 0.8 * LENGTH / (cells * solution.fastest());
    return new Trial(
        draft.network(),
        start(tubes.size()),
        new Span(0, 0, end, end),
        step,
        List.of(
            comparison(tubes, Quantity.AREA, areaScale()),
            comparison(tubes, Quantity.VELOCITY, velocityScale())));
  }

  private static Tube half(
      Draft draft, String name, int from, int to, double length, int cells, Side side) {
    Tube tube = Draft.uniform(name, from, to, length, cells, side.restArea(), side.law());
    Wall wall = new Wall(side.law(), Profile.constant(side.stiffness()), 0);
    int channel = draft.channel(Signal.constant(side.outside()));
    return Draft.squeezed(Draft.walled(tube, wall), List.of(Squeeze.whole(channel, 1)));
  }

  private static double totalPressure(Side side) {
    return side.outside()
        + side.stiffness() * side.law().pressure(side.areaRatio())
        + 0.5 * DENSITY * side.velocity() * side.velocity();
  }

  private Start start(int tubes) {
    Start.Along before = new Start.Along(_ -> left.areaRatio(), _ -> left.velocity());
    Start.Along after = new Start.Along(_ -> right.areaRatio(), _ -> right.velocity());
    if (tubes == 2) {
      return new Start.Given(List.of(before, after));
    }
    return new Start.Given(
        List.of(
            new Start.Along(
                x -> x < 0.5 ? left.areaRatio() : right.areaRatio(),
                x -> x < 0.5 ? left.velocity() : right.velocity())));
  }

  private Comparison comparison(List<Tube> tubes, Quantity quantity, double scale) {
    Comparison.Field field = (x, t) -> value(quantity, x - 0.5 * LENGTH, t);
    Comparison whole = Comparison.averaged(tubes.getFirst(), 0, quantity, scale, end, field);
    for (Tube tube : tubes.subList(1, tubes.size())) {
      whole =
          whole.and(Comparison.averaged(tube, LENGTH - tube.length(), quantity, scale, end, field));
    }
    double window = (reach + MARGIN) * LENGTH;
    return whole.between(0.5 * LENGTH - window, 0.5 * LENGTH + window);
  }

  private double value(Quantity quantity, double x, double t) {
    State state = solution.at(x, t);
    double restArea = x < 0 ? left.restArea() : right.restArea();
    return quantity == Quantity.AREA ? state.areaRatio() * restArea : state.velocity();
  }

  private double areaScale() {
    return Math.max(
        left.restArea() * Math.max(left.areaRatio(), solution.leftStar().areaRatio()),
        right.restArea() * Math.max(right.areaRatio(), solution.rightStar().areaRatio()));
  }

  private double velocityScale() {
    return Math.max(
        Math.max(Math.abs(left.velocity()), Math.abs(right.velocity())),
        Math.max(
            Math.abs(solution.leftStar().velocity()), Math.abs(solution.rightStar().velocity())));
  }
}
