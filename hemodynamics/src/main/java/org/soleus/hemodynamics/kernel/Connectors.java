package org.soleus.hemodynamics.kernel;

import java.util.List;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.valve.Valve;

/**
 * Flows through valves, links and the venous resistances of beds as the explicit scheme has them
 * (theory 4.9, 4.10): ΔH = R Q + S Q|Q| + L dQ/dt. A flow with inertia is carried from step to
 * step; what passes in a stage has moved on from there, against the drop in that stage.
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

  /** What passes each connector in the stage at hand [m³/s]. */
  final double[] flow;

  /** Flow of each connector as it is seen between steps; with inertia it goes on from there. */
  final double[] carried;

  /** L of each connector [Pa s²/m³]; 0 where there is no inertia. */
  final double[] inertance;

  private final double[] resistance;
  private final double[] loss;
  private final double[] passed; // in the first stage
  private final double[] reach; // part θ of the step over which a stage moves a flow [s]

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
    carried = new double[count];
    passed = new double[count];
    reach = new double[count];
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

  /**
   * Begins a step of dt [s].
   *
   * @param yielding how the flow into each vertex falls as its head rises [m³/(Pa s)], as far as
   *     that is known
   */
  void begin(double dt, double[] yielding) {
    for (int k = 0; k < flow.length; k++) {
      if (inertance[k] > 0) {
        double resist = resistance[k] + 2 * loss[k] * Math.abs(carried[k]);
        double against =
            impedance(mesh.connectorFrom[k], yielding) + impedance(mesh.connectorTo[k], yielding);
        reach[k] = Lean.of(dt * (resist + against) / inertance[k]) * dt;
      }
    }
  }

  private double impedance(int v, double[] yielding) {
    return mesh.kind[v] == ExplicitMesh.Kind.FREE && yielding[v] > 0 ? 1 / yielding[v] : 0;
  }

  /** Ends the first stage of a step. */
  void pass() {
    System.arraycopy(flow, 0, passed, 0, flow.length);
  }

  /**
   * Ends a step of dt [s]: a flow with inertia has moved with the mean of both stages. Returns by
   * how much it then differs from what passed in the second [m³/s].
   */
  double accept(int k, double dt) {
    if (inertance[k] == 0) {
      carried[k] = flow[k];
      return 0;
    }
    double mean = 0.5 * (passed[k] + flow[k]);
    carried[k] += (mean - carried[k]) * dt / reach[k];
    return carried[k] - flow[k];
  }

  /** At the very beginning: takes what passes for what is carried. */
  void adopt() {
    System.arraycopy(flow, 0, carried, 0, flow.length);
  }

  /** Drop of head over a connector [Pa]. */
  double drop(double[] head, int k) {
    return head[mesh.connectorFrom[k]] - head[mesh.connectorTo[k]];
  }

  /**
   * Flow under a drop of head [m³/s]; with inertia what it comes to within the reach of a stage, L
   * (Q − carried)/reach = drop − R Q − S Q|Q| (theory 4.9).
   */
  double through(int k, double drop) {
    return through(k, perTime(k), drop);
  }

  private double through(int k, double perTime, double drop) {
    return root(perTime + resistance(k, drop), loss[k], perTime * carried[k] + drop);
  }

  /** L over the reach of a stage [Pa s/m³]. */
  private double perTime(int k) {
    return inertance[k] > 0 ? inertance[k] / reach[k] : 0;
  }

  /**
   * Tangent to the curve of flow over drop. Where there is a gate it touches at the drop or at the
   * flow that the last iteration left, whichever is nearer to no flow (theory 2, Links): an open
   * gate may be so steep that flow at a drop says nothing.
   */
  void linearise(int k, double drop) {
    Link.Gate gate = gate(k);
    double perTime = perTime(k);
    double q = through(k, perTime, drop);
    double at = drop;
    double guess = Math.max(flow[k], 0);
    if (gate.shut() > 0 && guess < (1 - 1e-9) * q) {
      q = guess;
      double resisted = (resistance[k] + loss[k] * q) * q;
      at = gate.dropAt(q, resisted + perTime * (q - carried[k]), drop);
    }
    double resist = perTime + resistance(k, at) + 2 * loss[k] * Math.abs(q);
    answer = Math.max(1 - gate.slope(at) * q, LEAST_SLOPE) / Math.max(resist, 1e-300);
    touching = q + answer * (drop - at);
  }

  private double resistance(int k, double drop) {
    return resistance[k] + gate(k).resistance(drop);
  }

  private Link.Gate gate(int k) {
    return k >= mesh.valves && k < mesh.valves + mesh.links
        ? grid.network.links().get(k - mesh.valves).gate()
        : Link.Gate.NONE;
  }

  /** The Q of r Q + s Q|Q| = p, without cancellation. */
  private static double root(double r, double s, double p) {
    return p == 0 ? 0 : 2 * p / (r + Math.sqrt(r * r + 4 * s * Math.abs(p)));
  }
}
