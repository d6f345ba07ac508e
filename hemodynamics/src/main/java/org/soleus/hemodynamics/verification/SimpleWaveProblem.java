package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.verification.RiemannSolution.State;

/**
 * A swell that runs through a vein of 1 m and steepens, up to 0.6 of the time at which it breaks.
 */
public final class SimpleWaveProblem implements Problem {
  private static final double LENGTH = 1;
  private static final double REST_AREA = 2e-5;
  private static final double REST = 1.1;
  private static final double SWELL = 0.25;
  private static final double WIDTH = 0.08;
  private static final double CREST = 0.3;

  private final SimpleWave wave;
  private final double end;

  /** The problem. */
  public SimpleWaveProblem() {
    TubeWaves waves = new TubeWaves(Draft.VEIN, 1, Draft.BLOOD.density());
    wave = new SimpleWave(waves, REST, REST + SWELL, SimpleWaveProblem::swell);
    end = 0.6 * wave.breaking(0, LENGTH, 10_000);
  }

  private static double swell(double x) {
    double distance = (x - CREST) / WIDTH;
    return REST + SWELL * Math.exp(-distance * distance);
  }

  @Override
  public String name() {
    return "simple wave";
  }

  @Override
  public String shows() {
    return "order of accuracy on a nonlinear wave that steepens";
  }

  @Override
  public String reference() {
    return "exact, by characteristics";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(200, 400, 800, 1600);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    Signal pressure = Signal.constant(Draft.VEIN.pressure(REST));
    Tube tube =
        draft.tube(
            Draft.uniform(
                "vein",
                draft.pressureEnd(0, pressure),
                draft.pressureEnd(0, pressure),
                LENGTH,
                cells,
                REST_AREA,
                Draft.VEIN));
    Start.Along along =
        new Start.Along(
            share -> swell(LENGTH * share), share -> wave.velocity(swell(LENGTH * share)));
    double step = 0.8 * LENGTH / (cells * wave.characteristic(REST + SWELL));
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, end, end),
        step,
        List.of(
            Comparison.along(
                tube,
                0,
                Quantity.AREA,
                SWELL * REST_AREA,
                end,
                (x, t) -> REST_AREA * wave.at(x, t).areaRatio()),
            Comparison.along(
                tube, 0, Quantity.VELOCITY, wave.velocity(REST + SWELL), end, this::velocity)));
  }

  private double velocity(double x, double t) {
    State state = wave.at(x, t);
    return state.velocity();
  }

  @Override
  public Expectation expected(Method method) {
    return switch (method) {
      case SEMI_IMPLICIT -> new Expectation.Converges(1.8, 1.7, 1e-3);
      case EXPLICIT -> new Expectation.Converges(1.75, 1.7, 1e-3);
      case UNLIMITED -> new Expectation.Converges(1.95, 1.8, 1e-3);
    };
  }
}
