package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.valve.Valve;

/**
 * Flows through valves, links and the venous resistances of beds as the explicit scheme has them
 * (theory 4.9): ΔH = R Q + S Q|Q| + L dQ/dt. At the beginning of a step a flow with inertia is
 * known; at its end it follows from the drop there, by a rule that weighs both ends of the step.
 */
final class Connectors {
  /**
   * Share of the lumen that even a competent shut valve keeps, so that its equation has a sense.
   */
  private static final double SHUT = 1e-7;

  /**
   * A loss that stands alone gets the resistance in series that it would have at this drop of head
   * [Pa]; assumed. Far below it the link is linear; at 100 Pa the flow is 0.5 % low.
   */
  private static final double LEAST_DROP = 1e-2;

  /**
   * Share of its resistance that a gate which stands alone keeps when it is open; assumed. Without
   * it a drop would have no flow that goes with it.
   */
  private static final double AJAR = 1e-9;

  /**
   * Least share of the slope of an ungated link; a gate swept by inertia could make it negative.
   */
  private static final double LEAST_SLOPE = 0.1;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final double density;

  /** Flow through each connector [m³/s]. */
  final double[] flow;

  /** L of each connector [Pa s²/m³]; 0 where there is no inertia. */
  final double[] inertance;

  private final double[] resistance;
  private final double[] loss;
  private final double[] flowBefore;
  private final double[] drive; // pressure for acceleration at the beginning of the step
  private final double[] settling; // rate at which a flow with inertia finds its value [1/s]
  private final double[] taking; // conductance of the tubes at a vertex
  private double step;
  private boolean ahead;

  /** Of the tangent that was found last: flow at the drop [m³/s], and how it answers to that. */
  double touching;

  double answer;

  Connectors(ExplicitMesh mesh, double density) {
    this.mesh = mesh;
    this.density = density;
    grid = mesh.grid;
    int count = mesh.connectorFrom.length;
    flow = new double[count];
    inertance = new double[count];
    resistance = new double[count];
    loss = new double[count];
    flowBefore = new double[count];
    drive = new double[count];
    settling = new double[count];
    taking = new double[mesh.vertices];
    List<Link> links = grid.network.links();
    for (int k = 0; k < links.size(); k++) {
      resistance[mesh.valves + k] = links.get(k).resistance();
      loss[mesh.valves + k] = links.get(k).loss();
      inertance[mesh.valves + k] = links.get(k).inertance();
      if (inertance[mesh.valves + k] == 0) {
        // a loss alone would make of a round-off in head its square root in flow
        double least =
            Math.max(
                Math.sqrt(loss[mesh.valves + k] * LEAST_DROP), AJAR * links.get(k).gate().shut());
        resistance[mesh.valves + k] = Math.max(resistance[mesh.valves + k], least);
      }
    }
    for (int b = 0; b < grid.network.beds().size(); b++) {
      resistance[mesh.valves + mesh.links + b] = grid.network.beds().get(b).venousResistance();
    }
  }

  /** Loss and inertance of a valve whose lumen is A [m²] when its state is ζ (theory 1.8). */
  void setValve(int valve, double lumen, double opening) {
    Valve kind = grid.valves.get(valve);
    double leak = Math.max(kind.leak(), SHUT);
    double open = lumen * (leak + (1 - leak) * opening);
    inertance[valve] = density * kind.cusps().length() / open;
    loss[valve] = density / (2 * open * open);
  }

  /** From now on flows with inertia are known. */
  void atBeginning() {
    ahead = false;
  }

  /** From now on flows with inertia are those at the end of a step of dt [s]. */
  void atEnd(double dt) {
    ahead = true;
    step = dt;
  }

  /** Keeps what drives the flows at the beginning of a step. */
  void keep(double[] head, TubeEnds ends) {
    System.arraycopy(flow, 0, flowBefore, 0, flow.length);
    for (int k = 0; k < flow.length; k++) {
      drive[k] = acceleration(k, drop(head, k)) * inertance[k];
    }
    Arrays.fill(taking, 0);
    for (int e = 0; e < mesh.endVertex.length; e++) {
      taking[mesh.endVertex[e]] -= ends.response[e];
    }
    for (int k = 0; k < flow.length; k++) {
      if (inertance[k] > 0) {
        double resist = resistance[k] + 2 * loss[k] * Math.abs(flow[k]);
        settling[k] =
            (resist + impedance(mesh.connectorFrom[k]) + impedance(mesh.connectorTo[k]))
                / inertance[k];
      }
    }
  }

  private double impedance(int v) {
    return mesh.kind[v] == ExplicitMesh.Kind.FREE && taking[v] > 0 ? 1 / taking[v] : 0;
  }

  /** Drop of head over a connector [Pa]. */
  double drop(double[] head, int k) {
    return head[mesh.connectorFrom[k]] - head[mesh.connectorTo[k]];
  }

  /** dQ/dt of a flow with inertia under a drop of head [m³/s²]; 0 without inertia. */
  double acceleration(int k, double drop) {
    double q = flow[k];
    return inertance[k] > 0
        ? (drop - resistance(k, drop) * q - loss[k] * q * Math.abs(q)) / inertance[k]
        : 0;
  }

  /** Flow under a drop of head [m³/s]. */
  double through(int k, double drop) {
    if (inertance[k] == 0) {
      return root(resistance(k, drop), loss[k], drop);
    }
    if (!ahead) {
      return flow[k];
    }
    // L (Q − Q0) / dt = (1 − θ) drive + θ (drop − R Q − S Q|Q|)
    double lean = lean(k);
    double perStep = inertance[k] / step;
    double known = perStep * flowBefore[k] + (1 - lean) * drive[k] + lean * drop;
    return root(perStep + lean * resistance(k, drop), lean * loss[k], known);
  }

  /**
   * Tangent to the curve of flow over drop. Where there is a gate it touches at the drop or at the
   * flow that the last iteration left, whichever is nearer to no flow (theory 2, Links): an open
   * gate may be so steep that flow at a drop says nothing.
   */
  void linearise(int k, double drop) {
    Link.Gate gate = gate(k);
    double q = through(k, drop);
    double at = drop;
    boolean follows = ahead || inertance[k] == 0;
    double guess = Math.max(flow[k], 0);
    if (follows && gate.shut() > 0 && guess < (1 - 1e-9) * q) {
      q = guess;
      at = gate.dropAt(q, ungated(k, q), drop);
    }
    answer = follows ? answer(k, q, at) : 0;
    touching = q + answer * (drop - at);
  }

  /** How the flow Q answers to the drop [m³/(Pa s)]. */
  private double answer(int k, double q, double drop) {
    double resist = resistance(k, drop) + 2 * loss[k] * Math.abs(q);
    double swing = Math.max(1 - gate(k).slope(drop) * q, LEAST_SLOPE);
    if (inertance[k] == 0) {
      return swing / Math.max(resist, 1e-300);
    }
    return swing * lean(k) / (inertance[k] / step + lean(k) * resist);
  }

  /** Drop that goes with a flow but for what a gate takes [Pa]. */
  private double ungated(int k, double q) {
    double resisted = (resistance[k] + loss[k] * Math.abs(q)) * q;
    if (inertance[k] == 0) {
      return resisted;
    }
    double gained = inertance[k] / step * (q - flowBefore[k]) - (1 - lean(k)) * drive[k];
    return resisted + gained / lean(k);
  }

  private double resistance(int k, double drop) {
    return resistance[k] + gate(k).resistance(drop);
  }

  private Link.Gate gate(int k) {
    return k >= mesh.valves && k < mesh.valves + mesh.links
        ? grid.network.links().get(k - mesh.valves).gate()
        : Link.Gate.NONE;
  }

  /** Weight of the end of the step. */
  private double lean(int k) {
    return Lean.of(step * settling[k]);
  }

  /** The Q of r Q + s Q|Q| = p, without cancellation. */
  private static double root(double r, double s, double p) {
    return p == 0 ? 0 : 2 * p / (r + Math.sqrt(r * r + 4 * s * Math.abs(p)));
  }
}
