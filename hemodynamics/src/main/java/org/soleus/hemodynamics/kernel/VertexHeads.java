package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.valve.Valve;

/**
 * Heads at the vertices and flows through the connectors (theory 3.8 to 3.10): in each cluster
 * Newton's method on the balance of flows. At the beginning of a step volumes and the flows of
 * paths with inertia are known; at its end they are unknowns, by the trapezoidal rule (volumes) and
 * one that leans to its end where friction is fast (inertia).
 */
final class VertexHeads {
  /**
   * Share of the lumen that even a competent shut valve keeps, so that its equation has a sense.
   */
  private static final double SHUT = 1e-7;

  private static final int MOST_ITERATIONS = 40;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final TubeEnds ends;
  private final double density;
  private final int nodes;

  /** Head of each vertex [Pa]; flow through each connector [m³/s]. */
  final double[] head;

  final double[] flow;

  /** Net flow into each vertex from tubes and connectors [m³/s]. */
  final double[] gathered;

  /** Volumes of storing vertices at the beginning of the step, and what then flowed in. */
  final double[] volume;

  final double[] filling;

  /** Arterial flow into each bed [m³/s], and conductance of its arterioles. */
  final double[] arterial;

  final double[] conductance;

  /** Connectors: resistance, loss, inertance; state at the beginning of the step. */
  final double[] resistance;

  final double[] loss;
  final double[] inertance;
  final double[] flowBefore;
  private final double[] drive; // pressure for acceleration at the beginning of the step
  private final double[] source; // of each vertex
  private final double[] settling; // rate at which a flow with inertia finds its value [1/s]
  private final double[] total; // conductance of all that meets at a vertex
  private final double[] taking; // conductance of the tubes at a vertex

  private final double[][] matrix;
  private final double[] right;
  private final int[] local;
  private double step;
  private boolean ahead;

  VertexHeads(ExplicitMesh mesh, TubeEnds ends, double density) {
    this.mesh = mesh;
    this.ends = ends;
    this.density = density;
    grid = mesh.grid;
    nodes = grid.network.nodes().size();
    int connectors = mesh.connectorFrom.length;
    int beds = grid.network.beds().size();
    head = new double[mesh.vertices];
    flow = new double[connectors];
    gathered = new double[mesh.vertices];
    volume = new double[mesh.vertices];
    filling = new double[mesh.vertices];
    arterial = new double[beds];
    conductance = new double[beds];
    resistance = new double[connectors];
    loss = new double[connectors];
    inertance = new double[connectors];
    flowBefore = new double[connectors];
    drive = new double[connectors];
    source = new double[mesh.vertices];
    settling = new double[connectors];
    taking = new double[mesh.vertices];
    total = new double[mesh.vertices];
    local = new int[mesh.vertices];
    int most = Arrays.stream(mesh.clusterVertices).mapToInt(list -> list.length).max().orElse(0);
    matrix = new double[most][most];
    right = new double[most];
    List<Link> links = grid.network.links();
    for (int k = 0; k < links.size(); k++) {
      resistance[mesh.valves + k] = links.get(k).resistance();
      loss[mesh.valves + k] = links.get(k).loss();
      inertance[mesh.valves + k] = links.get(k).inertance();
    }
    for (int b = 0; b < beds; b++) {
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

  /** Balances at the beginning of a step: volumes and flows with inertia are as they are. */
  void begin(Surroundings around) {
    ahead = false;
    load(around);
    for (int v = 0; v < head.length; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        head[v] = storedHead(v, around);
      }
    }
    solveAll(around);
    findSettling();
    System.arraycopy(flow, 0, flowBefore, 0, flow.length);
    for (int v = 0; v < head.length; v++) {
      filling[v] = gathered[v];
    }
    for (int k = 0; k < flow.length; k++) {
      double through = flow[k];
      drive[k] = drop(k) - resistance[k] * through - loss[k] * through * Math.abs(through);
    }
  }

  /** Balances at the end of a step of length dt [s]. */
  void end(double dt, Surroundings around) {
    ahead = true;
    step = dt;
    load(around);
    solveAll(around);
  }

  private void load(Surroundings around) {
    Arrays.fill(source, 0);
    for (int v = 0; v < nodes; v++) {
      int unknown = grid.unknownOf[v];
      if (unknown < 0) {
        head[v] = around.endHead[-1 - unknown];
      } else {
        source[v] = around.source[unknown];
      }
    }
  }

  private double storedHead(int v, Surroundings around) {
    return (volume[v] - restVolume(v)) / compliance(v) + around.datum[unknown(v)];
  }

  /** Number of a storing vertex among the unknowns of the grid. */
  int unknown(int vertex) {
    return vertex < nodes ? grid.unknownOf[vertex] : grid.cells + vertex - nodes;
  }

  private double compliance(int v) {
    return v < nodes
        ? ((Node.Chamber) grid.network.nodes().get(v)).compliance()
        : grid.network.beds().get(v - nodes).compliance();
  }

  private double restVolume(int v) {
    return v < nodes
        ? ((Node.Chamber) grid.network.nodes().get(v)).restVolume()
        : grid.network.beds().get(v - nodes).restVolume();
  }

  private void solveAll(Surroundings around) {
    for (int c = 0; c < mesh.clusterVertices.length; c++) {
      solve(c, around);
    }
    for (int e : mesh.looseEnds) {
      int v = mesh.endVertex[e];
      if (mesh.kind[v] == ExplicitMesh.Kind.REFLECTING) {
        Node.ReflectingEnd end = (Node.ReflectingEnd) grid.network.nodes().get(v);
        ends.reflect(e, end, around.gravityHead(grid.unknownOf[v]));
      } else {
        ends.solve(e, head[v]);
        ends.setViscousSlope(e, Double.POSITIVE_INFINITY);
      }
    }
    gather(around);
  }

  private void solve(int c, Surroundings around) {
    int[] members = mesh.clusterVertices[c];
    int size = members.length;
    for (int m = 0; m < size; m++) {
      local[members[m]] = m;
    }
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      for (int m = 0; m < size; m++) {
        Arrays.fill(matrix[m], 0, size, 0);
        balance(members[m], m, around);
      }
      for (int e : mesh.clusterEnds[c]) {
        int m = local[mesh.endVertex[e]];
        ends.linearise(e, head[members[m]]);
        right[m] += ends.flow[e];
        matrix[m][m] -= ends.response[e];
      }
      for (int connector : mesh.clusterConnectors[c]) {
        connect(connector);
      }
      for (int m = 0; m < size; m++) {
        if (mesh.kind[members[m]] == ExplicitMesh.Kind.STORING && !ahead) {
          Arrays.fill(matrix[m], 0, size, 0);
          matrix[m][m] = 1;
          right[m] = 0;
        }
      }
      for (int m = 0; m < size; m++) {
        total[members[m]] = matrix[m][m];
      }
      eliminate(size);
      double largest = 0;
      for (int m = 0; m < size; m++) {
        head[members[m]] += right[m];
        largest = Math.max(largest, Math.abs(right[m]) / (1 + Math.abs(head[members[m]])));
      }
      double moved = 0;
      for (int e : mesh.clusterEnds[c]) {
        moved = Math.max(moved, ends.advance(e, right[local[mesh.endVertex[e]]]));
        ends.flow[e] += ends.response[e] * right[local[mesh.endVertex[e]]];
      }
      if (moved < 1e-11 && largest < 1e-11) {
        break;
      }
    }
    for (int connector : mesh.clusterConnectors[c]) {
      flow[connector] = through(connector, drop(connector));
    }
    for (int e : mesh.clusterEnds[c]) {
      int v = mesh.endVertex[e];
      boolean given = mesh.kind[v] == ExplicitMesh.Kind.STORING && !ahead;
      ends.setViscousSlope(e, given ? Double.POSITIVE_INFINITY : total[v] + ends.response[e]);
    }
    closeBalance(c);
  }

  /** What flows into a vertex but for tubes and connectors, and how that falls with its head. */
  private void balance(int v, int m, Surroundings around) {
    right[m] = mesh.inertial[v] && !ahead ? 0 : source[v];
    if (v >= nodes && ahead) {
      int b = v - nodes;
      if (b < arterial.length) {
        right[m] += conductance[b] * (around.arterialHead[b] - head[v]);
        matrix[m][m] += conductance[b];
      }
    }
    if (ahead && mesh.kind[v] == ExplicitMesh.Kind.STORING) {
      double stored = restVolume(v) + compliance(v) * (head[v] - around.datum[unknown(v)]);
      right[m] -= 2 * (stored - volume[v]) / step - filling[v];
      matrix[m][m] += 2 * compliance(v) / step;
    }
  }

  private double drop(int connector) {
    return head[mesh.connectorFrom[connector]] - head[mesh.connectorTo[connector]];
  }

  private void connect(int connector) {
    int from = mesh.connectorFrom[connector];
    int to = mesh.connectorTo[connector];
    double drop = drop(connector);
    double q = through(connector, drop);
    double g = conductance(connector, q, drop);
    boolean fromInside = inside(from);
    boolean toInside = inside(to);
    if (!ahead && inertance[connector] > 0) {
      accelerate(connector, from, to, drop);
      return;
    }
    if (fromInside) {
      right[local[from]] -= q;
      matrix[local[from]][local[from]] += g;
    }
    if (toInside) {
      right[local[to]] += q;
      matrix[local[to]][local[to]] += g;
    }
    if (fromInside && toInside) {
      matrix[local[from]][local[to]] -= g;
      matrix[local[to]][local[from]] -= g;
    }
  }

  /** Known flow of a path with inertia; where nothing else meets, the rates of flow balance. */
  private void accelerate(int k, int from, int to, double drop) {
    double q = flow[k];
    double rate = (drop - resistance[k] * q - loss[k] * q * Math.abs(q)) / inertance[k];
    if (inside(from)) {
      right[local[from]] -= mesh.inertial[from] ? rate : q;
    }
    if (inside(to)) {
      right[local[to]] += mesh.inertial[to] ? rate : q;
    }
    double per = 1 / inertance[k];
    if (mesh.inertial[from]) {
      matrix[local[from]][local[from]] += per;
      if (inside(to)) {
        matrix[local[from]][local[to]] -= per;
      }
    }
    if (mesh.inertial[to]) {
      matrix[local[to]][local[to]] += per;
      if (inside(from)) {
        matrix[local[to]][local[from]] -= per;
      }
    }
  }

  private boolean inside(int v) {
    return mesh.kind[v] == ExplicitMesh.Kind.FREE || mesh.kind[v] == ExplicitMesh.Kind.STORING;
  }

  /** Flow through a connector under a drop of head [Pa]. */
  private double through(int k, double drop) {
    if (inertance[k] > 0) {
      if (!ahead) {
        return flow[k];
      }
      // L (Q − Q0) / dt = (1 − θ) drive + θ (drop − R Q − S Q|Q|)
      double lean = lean(k);
      double perStep = inertance[k] / step;
      double known = perStep * flowBefore[k] + (1 - lean) * drive[k] + lean * drop;
      return root(perStep + lean * resistance(k, drop), lean * loss[k], known);
    }
    return root(resistance(k, drop), loss[k], drop);
  }

  private double conductance(int k, double q, double drop) {
    if (inertance[k] > 0) {
      if (!ahead) {
        return 0;
      }
      double lean = lean(k);
      return lean
          / (inertance[k] / step + lean * (resistance(k, drop) + 2 * loss[k] * Math.abs(q)));
    }
    return 1 / (resistance(k, drop) + 2 * loss[k] * Math.abs(q) + 1e-300);
  }

  private double resistance(int k, double drop) {
    if (k >= mesh.valves && k < mesh.valves + mesh.links) {
      Link.Gate gate = grid.network.links().get(k - mesh.valves).gate();
      return gate.shut() > 0 ? resistance[k] + gate.resistance(drop) : resistance[k];
    }
    return resistance[k];
  }

  /**
   * Weight of the end of the step: ½ where the flow settles slowly, near 1 where its own friction
   * or the tubes that have to take it settle it fast.
   */
  private double lean(int k) {
    return 1 - 1 / (2 + step * settling[k]);
  }

  /** Rates at which the flows of paths with inertia settle [1/s]. */
  private void findSettling() {
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

  /** The Q of r Q + s Q|Q| = p. */
  private static double root(double r, double s, double p) {
    double size = Math.abs(p);
    if (size == 0) {
      return 0;
    }
    // without cancellation, and good for s = 0
    return 2 * p / (r + Math.sqrt(r * r + 4 * s * size));
  }

  /**
   * Gives what Newton's method has left over at a vertex to the widest tube there, so that what
   * leaves one tube enters another to round-off.
   */
  private void closeBalance(int c) {
    int[] members = mesh.clusterVertices[c];
    for (int v : members) {
      right[local[v]] = source[v];
    }
    for (int connector : mesh.clusterConnectors[c]) {
      if (inside(mesh.connectorFrom[connector])) {
        right[local[mesh.connectorFrom[connector]]] -= flow[connector];
      }
      if (inside(mesh.connectorTo[connector])) {
        right[local[mesh.connectorTo[connector]]] += flow[connector];
      }
    }
    for (int e : mesh.clusterEnds[c]) {
      right[local[mesh.endVertex[e]]] += ends.flow[e];
    }
    for (int v : members) {
      if (mesh.kind[v] == ExplicitMesh.Kind.FREE) {
        int widest = -1;
        for (int e : mesh.clusterEnds[c]) {
          if (mesh.endVertex[e] == v && (widest < 0 || ends.response[e] < ends.response[widest])) {
            widest = e;
          }
        }
        if (widest >= 0) {
          ends.flow[widest] -= right[local[v]];
        }
      }
    }
  }

  /** What flows into each vertex from tubes, connectors, arteries and sources. */
  private void gather(Surroundings around) {
    System.arraycopy(source, 0, gathered, 0, source.length);
    for (int e = 0; e < mesh.endVertex.length; e++) {
      gathered[mesh.endVertex[e]] += ends.flow[e];
    }
    for (int k = 0; k < flow.length; k++) {
      gathered[mesh.connectorFrom[k]] -= flow[k];
      gathered[mesh.connectorTo[k]] += flow[k];
    }
    for (int b = 0; b < arterial.length; b++) {
      int v = nodes + b;
      arterial[b] = conductance[b] * (around.arterialHead[b] - head[v]);
      gathered[v] += arterial[b];
    }
  }

  /** Sets the arterioles: no blood returns to the artery. */
  void setArterioles(double[] reflex, Surroundings around) {
    for (int b = 0; b < conductance.length; b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      double resist = bed.arterialResistance() * (1 + bed.reflex().gain() * reflex[b]);
      boolean open = head[nodes + b] < around.arterialHead[b];
      conductance[b] = open ? around.demand[b] / resist : 0;
    }
  }

  /** Gaussian elimination of a symmetric positive-definite system in place; answer in right. */
  private void eliminate(int size) {
    for (int p = 0; p < size; p++) {
      double pivot = 1 / matrix[p][p];
      for (int r = p + 1; r < size; r++) {
        double factor = matrix[r][p] * pivot;
        if (factor != 0) {
          for (int q = p + 1; q < size; q++) {
            matrix[r][q] -= factor * matrix[p][q];
          }
          right[r] -= factor * right[p];
        }
      }
    }
    for (int p = size - 1; p >= 0; p--) {
      double sum = right[p];
      for (int q = p + 1; q < size; q++) {
        sum -= matrix[p][q] * right[q];
      }
      right[p] = sum / matrix[p][p];
    }
  }
}
