package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.units.Units;

/**
 * Steady flow up a tilted vein that narrows, stiffens and is squeezed on its way, with friction:
 * gravity, taper, wall and outside all have to balance to second order.
 */
public final class SteadyFlowProblem implements Problem {
  private static final double LENGTH = 0.5;
  private static final double SLOPE = 0.1;
  private static final double FLOW = 6e-6;
  private static final double END = 3;
  private static final double LAST_RATIO = 1.1;
  private static final int STEPS = 20_000;
  private static final int PIECES = 8192;

  private final Trajectory areaRatio;

  /** The problem; integrates the steady equation from the downstream end. */
  public SteadyFlowProblem() {
    areaRatio =
        new Trajectory(
            LENGTH, 0, STEPS, new double[] {LAST_RATIO}, (x, y) -> new double[] {slope(x, y[0])});
  }

  private static double restArea(double x) {
    return 3e-5 - 2e-5 * x;
  }

  private static double stiffness(double x) {
    return 1.2 - 0.2 * Math.cos(2 * Math.PI * x / LENGTH);
  }

  private static double outside(double x) {
    double side = Math.sin(Math.PI * x / LENGTH);
    return 1500 * side * side;
  }

  private static double velocity(double x, double alpha) {
    return FLOW / (alpha * restArea(x));
  }

  private static double pressure(double x, double alpha) {
    return outside(x) + stiffness(x) * Draft.VEIN.pressure(alpha);
  }

  /** dα/dx from dH/dx = −f Q (theory 1.2). */
  private static double slope(double x, double alpha) {
    double density = Draft.BLOOD.density();
    double u = velocity(x, alpha);
    double area = alpha * restArea(x);
    double drag =
        8 * Math.PI * Draft.BLOOD.viscosity() * Math.max(1, 1 / alpha) * FLOW / (area * area);
    double turn = 2 * Math.PI / LENGTH;
    double stiffening = 0.2 * turn * Math.sin(turn * x) * Draft.VEIN.pressure(alpha);
    double squeezing = 1500 * 0.5 * turn * Math.sin(turn * x);
    double narrowing = density * u * u * (-2e-5) / restArea(x);
    double weight = density * Units.GRAVITY * SLOPE;
    return (narrowing - drag - weight - stiffening - squeezing)
        / (stiffness(x) * Draft.VEIN.slope(alpha) - density * u * u / alpha);
  }

  @Override
  public String name() {
    return "steady flow in a tilted vein";
  }

  @Override
  public String shows() {
    return "balance of gravity, taper, stiffness, external pressure and friction";
  }

  @Override
  public String reference() {
    return "the steady equation, integrated in 20,000 steps of fourth order";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(20, 40, 80, 160);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int squeeze = draft.channel(Signal.constant(1));
    double u = velocity(LENGTH, LAST_RATIO);
    double total = pressure(LENGTH, LAST_RATIO) + 0.5 * Draft.BLOOD.density() * u * u;
    int from = draft.flowEnd(0, Signal.constant(FLOW));
    int to = draft.pressureEnd(SLOPE * LENGTH, Signal.constant(total));
    Tube plain = Draft.uniform("vein", from, to, LENGTH, cells, 1, Draft.VEIN);
    Tube shaped = Draft.shaped(plain, Profile.linear(restArea(0), restArea(LENGTH)));
    Profile stiffness = Profile.sampled(PIECES, share -> stiffness(share * LENGTH));
    Tube walled = Draft.walled(shaped, new Wall(Draft.VEIN, stiffness, 0));
    Profile weight = Profile.sampled(PIECES, share -> outside(share * LENGTH));
    List<Squeeze> squeezes = List.of(new Squeeze(squeeze, 0, 1, weight));
    Tube tube = draft.tube(Draft.squeezed(Draft.rough(walled, Friction.VEIN), squeezes));
    Start.Along along =
        new Start.Along(
            share -> areaRatio.at(share * LENGTH, 0),
            share -> velocity(share * LENGTH, areaRatio.at(share * LENGTH, 0)));
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, END, END),
        0.2 / cells,
        List.of(
            Comparison.along(
                tube,
                0,
                Quantity.AREA,
                restArea(0),
                END,
                (x, _) -> restArea(x) * areaRatio.at(x, 0)),
            Comparison.along(
                tube,
                0,
                Quantity.VELOCITY,
                velocity(0, 1),
                END,
                (x, _) -> velocity(x, areaRatio.at(x, 0)))));
  }

  @Override
  public Expectation expected(Method method) {
    return switch (method) {
      case SEMI_IMPLICIT -> new Expectation.Converges(1.9, 1.9, 1e-4);
      case EXPLICIT -> new Expectation.Converges(1.75, 1.75, 1e-4);
      case UNLIMITED -> new Expectation.Converges(1.95, 1.95, 1e-4);
    };
  }
}
