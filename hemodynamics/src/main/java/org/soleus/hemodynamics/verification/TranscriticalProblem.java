package org.soleus.hemodynamics.verification;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Span;

/**
 * Steady flow through a vein that is squeezed in its middle so that it chokes there: subcritical up
 * to the most squeezed place, supercritical behind it, back to subcritical through an elastic jump.
 *
 * <p>Total head is constant on either side of the jump. At the throat it is the least that lets the
 * flow pass, which is where u = c; across the jump Q²/A + ∫ A dp/ρ is constant.
 */
public final class TranscriticalProblem implements Problem {
  private static final double LENGTH = 1;
  private static final double REST_AREA = 2e-5;
  private static final double THROAT = 0.5;
  private static final double JUMP = 0.62;
  private static final double CRITICAL_RATIO = 0.7;
  private static final double SQUEEZE = 3000;
  private static final double WIDTH = 0.15;
  private static final double END = 1;
  private static final int PIECES = 8192;
  private static final double DENSITY = Draft.BLOOD.density();

  private final TubeWaves waves = new TubeWaves(Draft.VEIN, 1, DENSITY);
  private final double flux = CRITICAL_RATIO * waves.speed(CRITICAL_RATIO);
  private final double headBefore = SQUEEZE + head(CRITICAL_RATIO);
  private final double headBehind;

  /** The problem. */
  public TranscriticalProblem() {
    double before = supercritical(JUMP);
    double thrust = thrust(before);
    double after = Root.between(CRITICAL_RATIO, TubeWaves.MOST, alpha -> thrust(alpha) - thrust);
    headBehind = outside(JUMP) + head(after);
  }

  private static double outside(double x) {
    double distance = (x - THROAT) / WIDTH;
    return SQUEEZE * Math.exp(-distance * distance);
  }

  /** Total head without the pressure from outside [Pa]. */
  private double head(double alpha) {
    double u = flux / alpha;
    return waves.pressure(alpha) + 0.5 * DENSITY * u * u;
  }

  private double thrust(double alpha) {
    return flux * flux / alpha + waves.thrust(alpha);
  }

  private double subcritical(double x, double head) {
    return root(head - outside(x), CRITICAL_RATIO, 50);
  }

  private double supercritical(double x) {
    return root(headBefore - outside(x), 1e-3, CRITICAL_RATIO);
  }

  private double root(double head, double low, double high) {
    // at the throat the two branches touch and round-off may hide the root
    if (head <= head(CRITICAL_RATIO)) {
      return CRITICAL_RATIO;
    }
    return Root.between(low, high, alpha -> head(alpha) - head);
  }

  /** Area ratio at a place [m]. */
  public double areaRatio(double x) {
    if (x <= THROAT) {
      return subcritical(x, headBefore);
    }
    return x < JUMP ? supercritical(x) : subcritical(x, headBehind);
  }

  /** Velocity over wave speed at a place [m]. */
  public double speedIndex(double x) {
    double alpha = areaRatio(x);
    return flux / (alpha * waves.speed(alpha));
  }

  @Override
  public String name() {
    return "choked flow with an elastic jump";
  }

  @Override
  public String shows() {
    return "a steady flow that becomes supercritical in a squeezed vein and jumps back";
  }

  @Override
  public String reference() {
    return "critical point analysis; jump by the balance of momentum";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(100, 200, 400, 800);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int squeeze = draft.channel(Signal.constant(1));
    int from = draft.flowEnd(0, Signal.constant(flux * REST_AREA));
    int to = draft.pressureEnd(0, Signal.constant(headBehind));
    Profile weight = Profile.sampled(PIECES, share -> outside(share * LENGTH));
    Tube plain = Draft.uniform("vein", from, to, LENGTH, cells, REST_AREA, Draft.VEIN);
    Tube tube = draft.tube(Draft.squeezed(plain, List.of(new Squeeze(squeeze, 0, 1, weight))));
    DoubleUnaryOperator ratio = share -> areaRatio(share * LENGTH);
    Start.Along along = new Start.Along(ratio, share -> flux / ratio.applyAsDouble(share));
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, END, END),
        0.1 / cells,
        List.of(
            Comparison.averaged(
                tube, 0, Quantity.AREA, REST_AREA, END, (x, _) -> REST_AREA * areaRatio(x)),
            Comparison.averaged(
                tube,
                0,
                Quantity.VELOCITY,
                flux / supercritical(JUMP),
                END,
                (x, _) -> flux / areaRatio(x))));
  }

  @Override
  public Expectation expected(Method method) {
    return switch (method) {
      case SEMI_IMPLICIT ->
          new Expectation.NotRun("neither supercritical flow nor a jump has a place in it");
      case EXPLICIT -> new Expectation.Converges(0.8, 0.4, 2e-3);
      case UNLIMITED -> new Expectation.NotRun("a jump needs the limiter");
    };
  }
}
