package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Node;

/**
 * Heads at the vertices (theory 4.8 to 4.10), by Newton's method on the balance of flows, for all
 * vertices at once, in both stages of a step. Volumes and flows with inertia move in each from the
 * beginning of the step; a viscous wall ties the two ends of a reach together.
 */
final class VertexHeads {
  private static final int MOST_ITERATIONS = 60;

  /** Iterations after which steps are halved, since gates and losses may make Newton cycle. */
  private static final int PATIENCE = 12;

  /** Relative move of an end in the last iteration above which a step is not to be trusted. */
  private static final double SETTLED = 1e-3;

  /** A step in which nothing moves but what inertia alone holds back [s]. */
  private static final double INSTANT = 1e-9;

  /** Relative move of heads and ends that leaves an error of its square. */
  private static final double CONVERGED = 1e-4;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final TubeEnds ends;
  private final Connectors connectors;
  private final int nodes;

  /** Head of each vertex [Pa]. */
  final double[] head;

  /** Net flow into each vertex from tubes, connectors, arteries and sources [m³/s]. */
  final double[] gathered;

  /** Volumes of storing vertices at the beginning of the step, and what the first stage brings. */
  final double[] volume;

  final double[] filling;

  /** Arterial flow into each bed [m³/s]. */
  final double[] arterial;

  private final double[] conductance; // of the arterioles of each bed
  private final double[] source; // of each vertex
  private final boolean[] inside; // whether a head is unknown
  private final double[] headBefore; // in the first stage of the step before
  private final double[] headNow; // in that of this one
  private final double[] trend; // how they changed from one to the other
  private final double[] gain; // from the first stage to the second in the step before
  private final double[] meanBefore; // over the step before
  private final double[] yielding; // how the flow into a vertex falls as its head rises
  private final double[] reach; // part θ of the step over which a stage moves a volume [s]
  private final boolean[] sought; // what is seen of a vertex follows from balance
  private final double[] through; // flow of each connector at the heads of the iterate
  private final double[] answer; // how it answers to the drop
  private final SparseCholesky cholesky;
  private final int[] viscousReaches;
  private final double[] diagonal;
  private final double[] edges;
  private final double[] right;

  private double lastStep;

  VertexHeads(ExplicitMesh mesh, TubeEnds ends, Connectors connectors) {
    this.mesh = mesh;
    this.ends = ends;
    this.connectors = connectors;
    grid = mesh.grid;
    nodes = grid.network.nodes().size();
    int beds = grid.network.beds().size();
    head = new double[mesh.vertices];
    gathered = new double[mesh.vertices];
    volume = new double[mesh.vertices];
    filling = new double[mesh.vertices];
    arterial = new double[beds];
    conductance = new double[beds];
    source = new double[mesh.vertices];
    inside = new boolean[mesh.vertices];
    for (int v = 0; v < mesh.vertices; v++) {
      inside[v] = mesh.isUnknown(v);
    }
    through = new double[mesh.connectorFrom.length];
    answer = new double[mesh.connectorFrom.length];
    headBefore = new double[mesh.vertices];
    headNow = new double[mesh.vertices];
    trend = new double[mesh.vertices];
    gain = new double[mesh.vertices];
    meanBefore = new double[mesh.vertices];
    yielding = new double[mesh.vertices];
    reach = new double[mesh.vertices];
    sought = new boolean[mesh.vertices];
    viscousReaches = ends.viscous.reaches();
    int paths = mesh.connectorFrom.length;
    int[] first = new int[paths + viscousReaches.length];
    int[] second = new int[first.length];
    for (int k = 0; k < first.length; k++) {
      int from = k < paths ? mesh.connectorFrom[k] : mesh.endVertex[2 * viscousReaches[k - paths]];
      int to = k < paths ? mesh.connectorTo[k] : mesh.endVertex[2 * viscousReaches[k - paths] + 1];
      boolean pair = inside[from] && inside[to] && from != to;
      // a pair that is none goes to a pair of its own beyond the vertices, and stays 0
      first[k] = pair ? from : mesh.vertices;
      second[k] = pair ? to : mesh.vertices + 1;
    }
    cholesky = new SparseCholesky(mesh.vertices + 2, first, second);
    diagonal = new double[mesh.vertices + 2];
    right = new double[mesh.vertices + 2];
    edges = new double[first.length];
  }

  /**
   * First stage of a step of dt [s]: what stores or has inertia moves on from the beginning of the
   * step, against tubes as they are there.
   */
  void first(double dt, Surroundings around) {
    connectors.begin(dt, yielding);
    for (int v = 0; v < head.length; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        reach[v] = Lean.of(dt * yielding[v] / compliance(v)) * dt;
      }
    }
    if (lastStep > 0) {
      double ratio = Math.min(1, dt / lastStep);
      for (int v = 0; v < head.length; v++) {
        head[v] = headBefore[v] + ratio * trend[v];
      }
    }
    solve(around);
    connectors.pass();
    System.arraycopy(gathered, 0, filling, 0, gathered.length);
    System.arraycopy(head, 0, headNow, 0, head.length);
  }

  /**
   * Second stage: the same again from the beginning of the step, against tubes at its end; returns
   * whether all ends of tubes settled.
   */
  boolean second(double dt, Surroundings around) {
    if (lastStep > 0) {
      double ratio = Math.min(1, dt / lastStep);
      for (int v = 0; v < head.length; v++) {
        head[v] = headNow[v] + ratio * gain[v];
      }
    }
    return solve(around);
  }

  /**
   * Ends a step of dt [s]: volumes and flows with inertia have moved with the means of both stages,
   * and heads and flows of ends go with them (theory 4.16).
   */
  void accept(double dt, Surroundings around) {
    for (int v = 0; v < head.length; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        volume[v] += 0.5 * dt * (filling[v] + gathered[v]);
      }
    }
    for (int v = 0; v < head.length; v++) {
      gain[v] = head[v] - headNow[v];
      trend[v] = lastStep > 0 ? headNow[v] - headBefore[v] : 0;
      headBefore[v] = headNow[v];
    }
    settle(dt, around);
    lastStep = dt;
  }

  /**
   * What is seen at the end of a step: heads and flows that go with the volumes and carried flows
   * there, by the tangents of the second stage. Where these leave a level open it is what its means
   * over steps lead to; at a moment it would swing.
   */
  private void settle(double dt, Surroundings around) {
    double onwards = lastStep > 0 ? dt / (dt + lastStep) : 0;
    Arrays.fill(edges, 0);
    for (int v = 0; v < head.length; v++) {
      double mean = 0.5 * (headNow[v] + head[v]);
      boolean balances = mesh.kind[v] == ExplicitMesh.Kind.FREE && !mesh.floating[v];
      sought[v] = balances;
      diagonal[v] = balances ? yielding[v] : 1;
      right[v] = 0;
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        right[v] = held(v, around) - head[v];
      } else if (mesh.floating[v]) {
        right[v] = mean + onwards * (mean - meanBefore[v]) - head[v];
      }
      meanBefore[v] = mean;
    }
    for (int k = 0; k < connectors.flow.length; k++) {
      settle(k, connectors.accept(k, dt));
    }
    if (!cholesky.solve(diagonal, edges, right)) {
      Arrays.fill(right, 0); // what the second stage has found will do
    }
    ends.advance(right);
    for (int k = 0; k < connectors.flow.length; k++) {
      if (connectors.inertance[k] == 0) {
        double change = right[mesh.connectorFrom[k]] - right[mesh.connectorTo[k]];
        connectors.carried[k] += answer[k] * change;
      }
    }
    for (int v = 0; v < head.length; v++) {
      head[v] += right[v];
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        gathered[v] -= yielding[v] * right[v];
      }
    }
  }

  /** The part of a connector in what its ends see, where more flows through it than passed. */
  private void settle(int k, double more) {
    int from = mesh.connectorFrom[k];
    int to = mesh.connectorTo[k];
    double g = connectors.inertance[k] > 0 ? 0 : answer[k];
    if (sought[from]) {
      diagonal[from] += g;
      right[from] += (sought[to] ? 0 : g * right[to]) - more;
    }
    if (sought[to]) {
      diagonal[to] += g;
      right[to] += (sought[from] ? 0 : g * right[from]) + more;
    }
    if (sought[from] && sought[to] && from != to) {
      edges[k] = -g;
    }
  }

  /** Undoes what an attempt has done, so that another may begin. */
  void restore() {
    System.arraycopy(headNow, 0, head, 0, head.length);
    ends.restart();
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

  /** Number of a storing vertex among the unknowns of the grid. */
  int unknown(int vertex) {
    return vertex < nodes ? grid.unknownOf[vertex] : grid.cells + vertex - nodes;
  }

  private boolean isBed(int v) {
    return v >= nodes && v < nodes + conductance.length;
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

  /** Head of a vertex that holds its volume [Pa]. */
  private double held(int v, Surroundings around) {
    return (volume[v] - restVolume(v)) / compliance(v) + around.datum[unknown(v)];
  }

  /** At the very beginning: heads of volumes, and flows with inertia that balance. */
  void agree(Surroundings around) {
    for (int v = 0; v < head.length; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        head[v] = held(v, around);
      }
    }
    first(INSTANT, around);
    connectors.adopt();
    first(INSTANT, around);
  }

  /** Finds heads and closes the balance; returns whether all ends of tubes settled. */
  private boolean solve(Surroundings around) {
    load(around);
    reflect(around);
    double endsMoved = 0;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      gatherSystem(around);
      cholesky.solve(diagonal, edges, right);
      double moved = 0;
      for (int v = 0; v < head.length; v++) {
        if (inside[v]) {
          double most = mesh.endsAt[v].length > 0 ? ends.stiffest(v) : Double.POSITIVE_INFINITY;
          right[v] = Math.clamp(k < PATIENCE ? right[v] : 0.5 * right[v], -most, most);
          head[v] += right[v];
          moved = Math.max(moved, Math.abs(right[v]) / (1 + Math.abs(head[v])));
        } else {
          right[v] = 0; // a head that is given, whatever flows there
        }
      }
      endsMoved = ends.advance(right);
      advanceConnectors();
      if (Math.max(moved, endsMoved) < CONVERGED) {
        break;
      }
    }
    closeBalances(around);
    return endsMoved < SETTLED;
  }

  private void reflect(Surroundings around) {
    for (int e : mesh.reflectingEnds) {
      int v = mesh.endVertex[e];
      Node.ReflectingEnd end = (Node.ReflectingEnd) grid.network.nodes().get(v);
      ends.reflect(e, end, around.gravityHead(grid.unknownOf[v]));
    }
  }

  /** The balance of flows at the heads as they are, and how it answers to them. */
  private void gatherSystem(Surroundings around) {
    for (int v = 0; v < head.length; v++) {
      diagonal[v] = inside[v] ? answer(v) : 1;
      right[v] = inside[v] ? offer(v, around) : 0;
      yielding[v] = isBed(v) ? conductance[v - nodes] : 0;
    }
    diagonal[mesh.vertices] = 1;
    diagonal[mesh.vertices + 1] = 1;
    right[mesh.vertices] = 0;
    right[mesh.vertices + 1] = 0;
    Arrays.fill(edges, 0);
    ends.viscous.hold(ends.flow);
    for (int e = 0; e < mesh.endVertex.length; e++) {
      if (mesh.kind[mesh.endVertex[e]] != ExplicitMesh.Kind.REFLECTING) {
        ends.find(e, head[mesh.endVertex[e]]);
      }
    }
    ends.viscous.tieTogether(ends.flow, ends.response);
    for (int e = 0; e < mesh.endVertex.length; e++) {
      int v = mesh.endVertex[e];
      yielding[v] -= ends.response[e];
      if (inside[v]) {
        right[v] += ends.flow[e] + ends.viscous.tied[e];
        diagonal[v] -= ends.response[e];
      }
    }
    int paths = mesh.connectorFrom.length;
    for (int r = 0; r < viscousReaches.length; r++) {
      tie(viscousReaches[r], paths + r);
    }
    for (int connector = 0; connector < paths; connector++) {
      connect(connector);
    }
  }

  /**
   * Flows of the connectors by what their ends have moved: the difference of two heads would bring
   * the round-off of large numbers into a flow that meets little resistance.
   */
  private void advanceConnectors() {
    for (int k = 0; k < through.length; k++) {
      double change = right[mesh.connectorFrom[k]] - right[mesh.connectorTo[k]];
      connectors.flow[k] = through[k] + answer[k] * change;
    }
  }

  /** The answer of one end of a reach to the head at the other. */
  private void tie(int reach, int edge) {
    int first = mesh.endVertex[2 * reach];
    int second = mesh.endVertex[2 * reach + 1];
    double across = ends.viscous.across[reach];
    if (inside[first] && first == second) {
      diagonal[first] -= 2 * across;
    } else if (inside[first] && inside[second]) {
      edges[edge] -= across;
    }
  }

  private void connect(int k) {
    int from = mesh.connectorFrom[k];
    int to = mesh.connectorTo[k];
    if (from == to) {
      through[k] = connectors.through(k, 0);
      return;
    }
    connectors.linearise(k, connectors.drop(head, k));
    double q = connectors.touching;
    double g = connectors.answer;
    through[k] = q;
    answer[k] = g;
    if (inside[from]) {
      right[from] -= q;
      diagonal[from] += g;
    }
    if (inside[to]) {
      right[to] += q;
      diagonal[to] += g;
    }
    yielding[from] += mesh.kind[from] == ExplicitMesh.Kind.STORING ? g : 0;
    yielding[to] += mesh.kind[to] == ExplicitMesh.Kind.STORING ? g : 0;
    if (inside[from] && inside[to]) {
      edges[k] -= g;
    }
  }

  /** What flows into a vertex but for tubes and connectors [m³/s]. */
  private double offer(int v, Surroundings around) {
    double sum = source[v];
    if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
      int b = v - nodes;
      if (isBed(v)) {
        sum += conductance[b] * (around.arterialHead[b] - head[v]);
      }
      double stored = restVolume(v) + compliance(v) * (head[v] - around.datum[unknown(v)]);
      sum -= (stored - volume[v]) / reach[v];
    }
    return sum;
  }

  /** How that falls with the head of the vertex [m³/(Pa s)]. */
  private double answer(int v) {
    if (mesh.kind[v] != ExplicitMesh.Kind.STORING) {
      return 0;
    }
    return compliance(v) / reach[v] + (isBed(v) ? conductance[v - nodes] : 0);
  }

  /**
   * Closes the balance: what Newton's method has left over at a vertex goes to the widest tube
   * there, if need be by way of other vertices, so that what leaves one tube enters another to
   * round-off.
   */
  private void closeBalances(Surroundings around) {
    gather(around);
    for (int k = 0; k < mesh.passing.length; k++) {
      passOn(mesh.passing[k], mesh.onward[k]);
    }
    for (int v = 0; v < mesh.vertices; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.FREE && mesh.endsAt[v].length > 0) {
        closeBalance(v);
      }
    }
  }

  /** What is left over at a vertex goes on through the connector there that answers most. */
  private void passOn(int v, int[] onward) {
    int widest = onward[0];
    for (int k : onward) {
      if (answer[k] > answer[widest]) {
        widest = k;
      }
    }
    connectors.flow[widest] += mesh.connectorFrom[widest] == v ? gathered[v] : -gathered[v];
    gathered[mesh.other(widest, v)] += gathered[v];
    gathered[v] = 0;
  }

  private void closeBalance(int v) {
    int widest = mesh.endsAt[v][0];
    for (int e : mesh.endsAt[v]) {
      if (ends.response[e] < ends.response[widest]) {
        widest = e;
      }
    }
    ends.flow[widest] -= gathered[v];
    gathered[v] = 0;
  }

  /** What flows into each vertex. */
  private void gather(Surroundings around) {
    System.arraycopy(source, 0, gathered, 0, source.length);
    for (int e = 0; e < mesh.endVertex.length; e++) {
      gathered[mesh.endVertex[e]] += ends.flow[e];
    }
    for (int k = 0; k < connectors.flow.length; k++) {
      gathered[mesh.connectorFrom[k]] -= connectors.flow[k];
      gathered[mesh.connectorTo[k]] += connectors.flow[k];
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
}
