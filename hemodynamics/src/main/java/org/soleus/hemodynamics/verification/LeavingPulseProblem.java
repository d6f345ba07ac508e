package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/** A swell that leaves a vein of 0.6 m through an end that throws nothing back. */
public final class LeavingPulseProblem implements Problem {
  private static final double LENGTH = 0.6;
  private static final double REST_AREA = 2e-5;
  private static final double REST = 1.1;
  private static final double SWELL = 0.15;
  private static final double WIDTH = 0.07;
  private static final double CREST = 0.3;

  private final SimpleWave wave =
      new SimpleWave(
          new TubeWaves(Draft.VEIN, 1, Draft.BLOOD.density()),
          REST,
          REST + SWELL,
          LeavingPulseProblem::swell);
  private final double end = 0.6 / wave.characteristic(REST);

  private static double swell(double x) {
    double distance = (x - CREST) / WIDTH;
    return REST + SWELL * Math.exp(-distance * distance);
  }

  @Override
  public String name() {
    return "pulse that leaves";
  }

  @Override
  public String shows() {
    return "an end that does not reflect, with a pulse far from small";
  }

  @Override
  public String reference() {
    return "exact simple wave, as if the vein went on";
  }

  /** So little of the pulse comes back that its order shows on fine meshes only. */
  @Override
  public List<Integer> resolutions() {
    return List.of(480, 960, 1920, 3840);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    double pressure = Draft.VEIN.pressure(REST);
    int from = draft.pressureEnd(0, Signal.constant(pressure));
    int to = draft.node(new Node.ReflectingEnd("open", 0, 0, 0, pressure));
    Tube tube = draft.tube(Draft.uniform("vein", from, to, LENGTH, cells, REST_AREA, Draft.VEIN));
    Start.Along along =
        new Start.Along(
            share -> swell(LENGTH * share), share -> wave.velocity(swell(LENGTH * share)));
    double place = (0.9 * cells + 0.5) / cells;
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, end, end / 200),
        0.4 * LENGTH / (cells * wave.characteristic(REST + SWELL)),
        List.of(
            Comparison.over(
                Quantity.AREA,
                SWELL * REST_AREA,
                new Probe.Area("vein", place),
                0,
                t -> REST_AREA * wave.at(LENGTH * place, t).areaRatio()),
            Comparison.along(
                tube,
                0,
                Quantity.VELOCITY,
                wave.velocity(REST + SWELL),
                end,
                (x, t) -> wave.at(x, t).velocity())));
  }

  @Override
  public Expectation expected(Method method) {
    return switch (method) {
      case SEMI_IMPLICIT -> new Expectation.Converges(1.7, 1.6, 2e-3);
      case EXPLICIT -> new Expectation.Converges(1.75, 1.6, 2e-3);
      case UNLIMITED -> new Expectation.Converges(1.95, 1.8, 2e-3);
    };
  }
}
