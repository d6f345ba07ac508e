package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * A windkessel of three elements at the end of a short stiff tube: resistance, compliance,
 * resistance. The inflow q (1 − cos ωt) starts from rest.
 */
public final class WindkesselProblem implements Problem {
  private static final StiffTube TUBE = new StiffTube(0.1, 4e-4, Friction.NONE);
  private static final double FIRST = 1e7;
  private static final double SECOND = 1.2e8;
  private static final double COMPLIANCE = 8e-9;
  private static final double OUTLET = 600;
  private static final double INFLOW = 5e-5;
  private static final double RATE = 2 * Math.PI / 0.9;
  private static final double END = 4.5;

  private static double inflow(double t) {
    return INFLOW * (1 - Math.cos(RATE * t));
  }

  /** Pressure in the compliance [Pa]. */
  private static double stored(double t) {
    double lag = SECOND * COMPLIANCE;
    double turn = RATE * lag;
    double share = 1 / (1 + turn * turn);
    return OUTLET
        + SECOND
            * INFLOW
            * (1
                - share * (Math.cos(RATE * t) + turn * Math.sin(RATE * t))
                - (1 - share) * Math.exp(-t / lag));
  }

  private static double atTube(double t) {
    return stored(t) + FIRST * inflow(t);
  }

  @Override
  public String name() {
    return "windkessel";
  }

  @Override
  public String shows() {
    return "lumped resistances and a compliance at the end of a tube";
  }

  @Override
  public String reference() {
    return "exact solution of the lumped circuit";
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(4, 8);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int from = draft.flowEnd(0, WindkesselProblem::inflow);
    int end = draft.node(new Node.Junction("tube end", 0, 0, Node.Sharing.PRESSURE));
    int store =
        draft.node(
            new Node.Chamber(
                "store", 0, 0, Node.Sharing.PRESSURE, COMPLIANCE, 1e-4, Signal.constant(0)));
    int out = draft.pressureEnd(0, Signal.constant(OUTLET));
    draft.tube(TUBE.between("tube", from, end, cells));
    draft
        .link(Link.resistor("first", end, store, FIRST))
        .link(Link.resistor("second", store, out, SECOND));
    double scale = stored(END) - OUTLET;
    return new Trial(
        draft.network(),
        Start.REST,
        new Span(0, 0, END, END / 500),
        0.02 / cells,
        List.of(
            Comparison.over(
                Quantity.NODE_PRESSURE,
                scale,
                new Probe.NodePressure("tube end"),
                0,
                WindkesselProblem::atTube),
            Comparison.over(
                Quantity.NODE_PRESSURE,
                scale,
                new Probe.NodePressure("store"),
                0,
                WindkesselProblem::stored)));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(5e-3);
  }
}
