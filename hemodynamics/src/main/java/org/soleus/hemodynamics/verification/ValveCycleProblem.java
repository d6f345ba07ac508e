package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.valve.Valve;

/**
 * Two columns in a stiff tube with a valve between them, driven to and fro: the valve opens, lets
 * through, closes against the returning flow and stays shut. In a tube that does not give, flow and
 * valve are two ordinary differential equations (theory 1.8, 1.9).
 */
public final class ValveCycleProblem implements Problem {
  private static final StiffTube TUBE = new StiffTube(0.4, 2e-5, Friction.NONE);
  private static final StiffTube ROUGH = new StiffTube(0.4, 2e-5, new Friction(8, false));
  private static final Valve VALVE = new Valve(0.5, 0, new Valve.Cusps(0.1, 0.5, 0.01, 30));
  private static final double LEAST_OPEN = 1e-7;
  private static final double AMPLITUDE = 250;
  private static final double PERIOD = 0.9;
  private static final double END = 2.5 * PERIOD;
  private static final int STEPS = 400_000;

  private final Trajectory columns =
      new Trajectory(0, END, STEPS, new double[] {0, 0.5}, ValveCycleProblem::slope);
  private final double fastest;

  /** The problem. */
  public ValveCycleProblem() {
    double most = 0;
    for (int k = 0; k <= 1000; k++) {
      most = Math.max(most, Math.abs(columns.at(k * END / 1000, 0)));
    }
    fastest = most;
  }

  private static double drive(double t) {
    return AMPLITUDE * Math.sin(2 * Math.PI * t / PERIOD);
  }

  /** Rates of flow [m³/s²] and of the valve's state [1/s]. */
  private static double[] slope(double t, double[] y) {
    double flow = y[0];
    double open = TUBE.area() * (LEAST_OPEN + (1 - LEAST_OPEN) * y[1]);
    double density = Draft.BLOOD.density();
    Valve.Cusps cusps = VALVE.cusps();
    double loss = density / (2 * open * open) * flow * Math.abs(flow);
    double forTube = drive(t) - ROUGH.resistance() * flow;
    double inertance = TUBE.inertance();
    double rate = (forTube - loss) / (inertance + density * cusps.length() / open);
    double drop = forTube - inertance * rate - cusps.recoil();
    double turn = drop >= 0 ? cusps.openingRate() * (1 - y[1]) : cusps.closingRate() * y[1];
    return new double[] {rate, turn * drop};
  }

  @Override
  public String name() {
    return "valve cycle";
  }

  @Override
  public String shows() {
    return "a valve that opens, closes on the returning flow and stays shut, twice";
  }

  @Override
  public String reference() {
    return "two ordinary differential equations, integrated in 400,000 steps of fourth order";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(16, 32, 64);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int from = draft.pressureEnd(0, ValveCycleProblem::drive);
    int to = draft.pressureEnd(0, Signal.constant(0));
    Tube tube = ROUGH.between("tube", from, to, cells);
    draft.tube(Draft.valved(tube, VALVE));
    return new Trial(
        draft.network(),
        Start.REST,
        new Span(0, 0, END, END / 500),
        0.04 / cells,
        List.of(
            Comparison.over(
                Quantity.FLOW, fastest, new Probe.Flow("tube", 0.5), 0, t -> columns.at(t, 0)),
            Comparison.over(
                Quantity.VALVE_STATE,
                1,
                new Probe.ValveState("tube", 0),
                0,
                t -> columns.at(t, 1))));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(0.02);
  }
}
