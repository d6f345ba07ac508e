package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * A uniform flow round a closed ring that friction slows down: u = u0 exp(−8 π ν φ t/A), without a
 * pressure gradient anywhere. No Womersley correction, as in the model.
 */
public final class FrictionProblem implements Problem {
  private static final double HALF = 0.3;
  private static final double REST_AREA = 1e-5;
  private static final double RATIO = 0.8;
  private static final double VELOCITY = 0.2;

  private final double rate =
      8 * Math.PI * Draft.BLOOD.viscosity() / (RATIO * Draft.BLOOD.density() * RATIO * REST_AREA);
  private final double end = 2 / rate;

  @Override
  public String name() {
    return "decay by friction";
  }

  @Override
  public String shows() {
    return "friction in a flattened lumen, order in time";
  }

  @Override
  public String reference() {
    return "exact exponential";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(10, 20, 40);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int top = draft.junction(0);
    int bottom = draft.junction(0);
    ring(draft, "there", top, bottom, cells);
    ring(draft, "back", bottom, top, cells);
    Start.Along along = new Start.Along(_ -> RATIO, _ -> VELOCITY);
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along, along)),
        new Span(0, 0, end, end / 20),
        end / (2 * cells),
        List.of(
            Comparison.over(
                Quantity.VELOCITY,
                VELOCITY,
                new Probe.Velocity("there", 0.3),
                0,
                t -> VELOCITY * Math.exp(-rate * t)),
            Comparison.over(
                Quantity.AREA, REST_AREA, new Probe.Area("back", 0.6), 0, _ -> RATIO * REST_AREA)));
  }

  private static Tube ring(Draft draft, String name, int from, int to, int cells) {
    Tube tube = Draft.uniform(name, from, to, HALF, cells, REST_AREA, Draft.VEIN);
    return draft.tube(Draft.rough(tube, Friction.VEIN));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(1e-2);
  }
}
