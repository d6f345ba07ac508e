package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.units.Units;

/**
 * A column of blood in a stiff tube that swings between compliant chambers or against an end, with
 * the period and the damping of a mass on a spring: I Q″ + R Q′ + Q/C = 0.
 */
public final class ColumnProblem implements Problem {
  private static final double VELOCITY = 0.1;

  private final String name;
  private final String shows;
  private final StiffTube tube;
  private final double compliance;
  private final boolean twoChambers;
  private final double damping;
  private final double rate;

  private ColumnProblem(
      String name, String shows, StiffTube tube, double compliance, boolean twoChambers) {
    this.name = name;
    this.shows = shows;
    this.tube = tube;
    this.compliance = compliance;
    this.twoChambers = twoChambers;
    double elastance = (twoChambers ? 2 : 1) / compliance;
    damping = 0.5 * tube.resistance() / tube.inertance();
    rate = Math.sqrt(elastance / tube.inertance() - damping * damping);
  }

  /** A U-tube: the chambers have the compliance A/(ρg) of a free surface. */
  public static ColumnProblem uTube() {
    StiffTube tube = new StiffTube(0.5, 1e-4, new Friction(8, false));
    double surface = tube.area() / (Draft.BLOOD.density() * Units.GRAVITY);
    return new ColumnProblem(
        "U-tube", "period and damping of a column with two free surfaces", tube, surface, true);
  }

  /** A column between a chamber and an end with a given pressure. */
  public static ColumnProblem onChamber() {
    return new ColumnProblem(
        "column on a chamber",
        "an oscillation that nothing damps, over six periods",
        new StiffTube(0.6, 1e-5, Friction.NONE),
        2e-10,
        false);
  }

  private double flow(double t) {
    return VELOCITY
        * tube.area()
        * Math.exp(-damping * t)
        * (Math.cos(rate * t) - damping / rate * Math.sin(rate * t));
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
    return "damped harmonic motion, period %.4f s".formatted(2 * Math.PI / rate);
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(4, 8, 16);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int from = chamber(draft);
    int to = twoChambers ? chamber(draft) : draft.pressureEnd(0, Signal.constant(0));
    draft.tube(tube.between("column", from, to, cells));
    double period = 2 * Math.PI / rate;
    double end = (twoChambers ? 3 : 6) * period;
    Start.Along along = new Start.Along(_ -> 1, _ -> VELOCITY);
    return new Trial(
        draft.network(),
        new Start.Given(List.of(along)),
        new Span(0, 0, end, end / 300),
        period / (100 * cells),
        List.of(
            Comparison.over(
                Quantity.FLOW,
                VELOCITY * tube.area(),
                new Probe.Flow("column", 0.5),
                0,
                this::flow)));
  }

  private int chamber(Draft draft) {
    return draft.node(
        new Node.Chamber(
            draft.nextName(), 0, 0, Node.Sharing.TOTAL_HEAD, compliance, 1e-4, Signal.constant(0)));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(0.02);
  }
}
