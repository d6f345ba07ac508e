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

  private final ChokedStream stream = new ChokedStream(CRITICAL_RATIO);
  private final double headBefore = SQUEEZE + stream.leastHead();
  private final double headBehind;

  /** The problem. */
  public TranscriticalProblem() {
    double thrust = stream.thrust(supercritical(JUMP));
    double after =
        Root.between(CRITICAL_RATIO, TubeWaves.MOST, alpha -> stream.thrust(alpha) - thrust);
    headBehind = outside(JUMP) + stream.head(after);
  }

  private static double outside(double x) {
    double distance = (x - THROAT) / WIDTH;
    return SQUEEZE * Math.exp(-distance * distance);
  }

  private double subcritical(double x, double head) {
    return stream.subcritical(head - outside(x));
  }

  private double supercritical(double x) {
    return stream.supercritical(headBefore - outside(x));
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
    return stream.speedIndex(areaRatio(x));
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
    int from = draft.flowEnd(0, Signal.constant(stream.flux * REST_AREA));
    int to = draft.pressureEnd(0, Signal.constant(headBehind));
    Profile weight = Profile.sampled(PIECES, share -> outside(share * LENGTH));
    Tube plain = Draft.uniform("vein", from, to, LENGTH, cells, REST_AREA, Draft.VEIN);
    Tube tube = draft.tube(Draft.squeezed(plain, List.of(new Squeeze(squeeze, 0, 1, weight))));
    DoubleUnaryOperator ratio = share -> areaRatio(share * LENGTH);
    Start.Along along = new Start.Along(ratio, share -> stream.flux / ratio.applyAsDouble(share));
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
                stream.flux / supercritical(JUMP),
                END,
                (x, _) -> stream.flux / areaRatio(x))));
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
