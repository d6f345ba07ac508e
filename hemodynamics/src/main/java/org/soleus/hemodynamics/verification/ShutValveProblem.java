package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.valve.Valve;

/**
 * A valve in an upright vein that holds 2 kPa more than stands below it: two columns at rest, each
 * under its own head.
 */
public final class ShutValveProblem implements Problem {
  private static final double LENGTH = 0.4;
  private static final double REST_AREA = 2e-5;
  private static final double ABOVE = 3000;
  private static final double BELOW = ABOVE - 2000;
  private static final double END = 12;
  private static final Valve VALVE = new Valve(0.5, 0, new Valve.Cusps(0.02, 0.1, 0.01));
  private static final double WEIGHT = Draft.BLOOD.density() * Units.GRAVITY;

  /** Pressure at a height above the lower end [m]. */
  private static double pressure(double x) {
    return (x < 0.5 * LENGTH ? BELOW : ABOVE) + WEIGHT * (LENGTH - x);
  }

  @Override
  public String name() {
    return "shut valve";
  }

  @Override
  public String shows() {
    return "a valve that starts half open, shuts and holds the column above it";
  }

  @Override
  public String reference() {
    return "hydrostatics";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(10, 20, 40);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int from = draft.pressureEnd(-LENGTH, Signal.constant(BELOW + WEIGHT * LENGTH));
    int to = draft.pressureEnd(0, Signal.constant(ABOVE));
    Tube plain = Draft.uniform("vein", from, to, LENGTH, cells, REST_AREA, Draft.VEIN);
    // a viscous wall and much friction bring what the closure stirred up to rest
    Tube damped =
        Draft.rough(
            Draft.walled(plain, Wall.viscoelastic(Draft.VEIN, 200)), new Friction(40, true));
    Tube tube = draft.tube(Draft.valved(damped, VALVE));
    Start.Along along =
        new Start.Along(share -> Draft.VEIN.areaRatio(pressure(share * LENGTH)), _ -> 0);
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, END, END),
        0.02 / cells,
        List.of(
            Comparison.along(tube, 0, Quantity.PRESSURE, ABOVE - BELOW, END, (x, _) -> pressure(x)),
            Comparison.along(tube, 0, Quantity.VELOCITY, 1, END, (_, _) -> 0)));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(1e-5);
  }
}
