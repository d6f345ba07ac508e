package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * A wave that travels through a vein of 0.5 m because the pressure from outside makes it: every
 * term of the equations is at work, friction and tilt included, and the ends move with it.
 */
public final class ManufacturedProblem implements Problem {
  private static final double LENGTH = 0.5;
  private static final double REST_AREA = 2e-5;

  private final String name;
  private final String shows;
  private final TravellingWave wave;
  private final TubeLaw law;
  private final double end;
  private final double swing;

  private ManufacturedProblem(
      String name, String shows, TubeLaw law, double mean, double swing, double speed) {
    this.name = name;
    this.shows = shows;
    this.law = law;
    this.swing = swing;
    wave =
        new TravellingWave(
            law, Draft.BLOOD, Friction.VEIN, REST_AREA, LENGTH, mean, swing, speed, -0.5 * speed);
    end = LENGTH / speed;
  }

  /** A vein that stays open. */
  public static ManufacturedProblem open() {
    return new ManufacturedProblem(
        "manufactured wave, open vein",
        "order of accuracy with external pressure, friction, tilt and moving ends",
        Draft.VEIN,
        1.5,
        0.3,
        1);
  }

  /** A vein that stays collapsed. */
  public static ManufacturedProblem collapsed() {
    return new ManufacturedProblem(
        "manufactured wave, collapsed vein",
        "the same below the rest area, where the lumen flattens and friction grows",
        Draft.VEIN,
        0.5,
        0.15,
        0.5);
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
    return "manufactured: the external pressure that the wanted flow calls for, as a Fourier series";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(80, 160, 320, 640);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft(Draft.BLOOD);
    wave.channels().forEach(draft::channel);
    Tube tube =
        Draft.uniform(
            "vein",
            draft.flowEnd(0, t -> wave.flow(0, t)),
            draft.pressureEnd(LENGTH * wave.slope(), t -> wave.totalPressure(LENGTH, t)),
            LENGTH,
            cells,
            REST_AREA,
            law);
    draft.tube(Draft.squeezed(Draft.rough(tube, Friction.VEIN), wave.squeezes()));
    Start.Along along =
        new Start.Along(
            share -> wave.areaRatio(share * LENGTH, 0), share -> wave.velocity(share * LENGTH, 0));
    double step = 0.5 * LENGTH / (cells * wave.fastest());
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
                swing * REST_AREA,
                end,
                (x, t) -> REST_AREA * wave.areaRatio(x, t)),
            Comparison.along(
                tube, 0, Quantity.VELOCITY, Math.abs(wave.velocity(0, 0)), end, wave::velocity)));
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
