package org.soleus.hemodynamics.verification;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * Flow limitation: a vein that is squeezed most at its end empties into a low pressure. Total head
 * is constant along it and, at its end, the least that lets the flow pass, which is where u = c:
 * flow depends on the head before, and not on what lies behind.
 */
public final class ChokedOutflowProblem implements Problem {
  private static final double LENGTH = 0.4;
  private static final double REST_AREA = 2e-5;
  private static final double CRITICAL_RATIO = 0.8;
  private static final double SQUEEZE = 4000;
  private static final double WIDTH = 0.2;
  private static final double BELOW = 3000; // head behind, less than that of the stream [Pa]
  private static final double END = 1;
  private static final int PIECES = 4096;

  private final ChokedStream stream = new ChokedStream(CRITICAL_RATIO);
  private final double headBefore = SQUEEZE + stream.leastHead();

  private static double outside(double x) {
    double distance = (LENGTH - x) / WIDTH;
    return SQUEEZE * Math.exp(-distance * distance);
  }

  @Override
  public String name() {
    return "choked outflow";
  }

  @Override
  public String shows() {
    return "flow limitation: the most that a squeezed vein gives to a low pressure";
  }

  @Override
  public String reference() {
    return "critical point analysis: u = c at the end, total head constant before it";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(20, 40, 80);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int squeeze = draft.channel(Signal.constant(1));
    int from = draft.pressureEnd(0, Signal.constant(headBefore));
    int to = draft.pressureEnd(0, Signal.constant(headBefore - BELOW));
    Profile weight = Profile.sampled(PIECES, share -> outside(share * LENGTH));
    Tube plain = Draft.uniform("vein", from, to, LENGTH, cells, REST_AREA, Draft.VEIN);
    draft.tube(Draft.squeezed(plain, List.of(new Squeeze(squeeze, 0, 1, weight))));
    DoubleUnaryOperator ratio = share -> stream.subcritical(headBefore - outside(share * LENGTH));
    Start.Along along = new Start.Along(ratio, share -> stream.flux / ratio.applyAsDouble(share));
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, END, END / 20),
        0.1 / cells,
        List.of(
            Comparison.over(
                Quantity.FLOW,
                stream.flux * REST_AREA,
                new Probe.Flow("vein", 0.5),
                END / 2,
                t -> stream.flux * REST_AREA)));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(0.05);
  }
}
