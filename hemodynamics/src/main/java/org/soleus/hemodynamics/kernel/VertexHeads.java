package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Node;

/**
 * Heads at the vertices (theory 4.8 to 4.10), by Newton's method on the balance of flows, for all
 * vertices at once. At the beginning of a step volumes and the flows of paths with inertia are
 * known; at its end they are unknowns, and a viscous wall ties the two ends of a reach together.
 */
final class VertexHeads {
  private static final int MOST_ITERATIONS = 60;

  /** Iterations after which steps are halved, since gates and losses may make Newton cycle. */
  private static final int PATIENCE = 12;

  /** Relative move of an end in the last iteration above which a step is not to be trusted. */
  private static final double SETTLED = 1e-3;

  /** Relative move of heads and ends that leaves an error of its square. */
  private static final double CONVERGED = 1e-6;

  /** A step in which nothing moves but what inertia alone holds back [s]. */
  private static final double INSTANT = 1e-9;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final TubeEnds ends;
  private final Connectors connectors;
  private final int nodes;

  /** Head of each vertex [Pa]. */
  final double[] head;

  /** Net flow into each vertex from tubes, connectors, arteries and sources [m³/s]. */
  final double[] gathered;

  /** Volumes of storing vertices at the beginning of the step, and what then flowed in. */
  final double[] volume;

  final double[] filling;

  /** Arterial flow into each bed [m³/s]. */
  final double[] arterial;

  private final double[] conductance; // of the arterioles of each bed
  private final double[] source; // of each vertex
  private final boolean[] inside; // whether a head is unknown
  private final boolean[] sought; // whether it is now
  private final double[] headBefore; // at the beginning of the step before
  private final double[] headNow; // at the beginning of this one
  private final double[] levelMean; // of groups that flows leave open, over the step before
  private final double[] levelShift; // from where the last step left them
  private final double[] through; // flow of each connector at the heads of the iterate
  private final double[] answer; // how it answers to the drop
  private final SparseCholesky cholesky;
  private final int[] viscousReaches;
  private final double[] diagonal;
  private final double[] edges;
  private final double[] right;

  private double step;
  private double lastStep;
  private boolean ahead;
  private boolean agreed; // whether flows with inertia have been made to agree with each other

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
    sought = new boolean[mesh.vertices];
    through = new double[mesh.connectorFrom.length];
    answer = new double[mesh.connectorFrom.length];
    headBefore = new double[mesh.vertices];
    headNow = new double[mesh.vertices];
    levelMean = new double[mesh.vertices];
    levelShift = new double[mesh.vertices];
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

  /** Balances at the beginning of a step: volumes and flows with inertia are as they are. */
  void begin(Surroundings around) {
    ahead = false;
    connectors.atBeginning();
    load(around);
    for (int v = 0; v < head.length; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        head[v] = (volume[v] - restVolume(v)) / compliance(v) + around.datum[unknown(v)];
      }
    }
    solve(around);
    finish(around);
    connectors.keep(head, ends);
    System.arraycopy(gathered, 0, filling, 0, gathered.length);
    System.arraycopy(head, 0, headNow, 0, head.length);
  }

  /**
   * At the very beginning: flows that inertia holds back are made to balance by the impulse that it
   * takes, and heads to go with flows that balance.
   */
  void agree(Surroundings around) {
    end(INSTANT, around);
    level(0);
    begin(around);
    end(INSTANT, around);
    level(0);
    begin(around);
  }

  /** Keeps the heads of a step of length dt [s] that has been accepted, to extrapolate from. */
  void accept(double dt) {
    level(lastStep > 0 ? dt / (dt + lastStep) : 0);
    lastStep = dt;
    System.arraycopy(headNow, 0, headBefore, 0, headNow.length);
  }

  /**
   * Levels that flows leave open (theory 4.16): only their means over steps mean anything. Were the
   * one at the end of a step carried on, whatever it is wrong by would swing from step to step.
   *
   * @param onwards from the middle of the step to its end, over what lies between the middles of it
   *     and of the step before
   */
  private void level(double onwards) {
    for (int v = 0; v < head.length; v++) {
      if (mesh.inertialGroup[v] == v) {
        double mean = 0.5 * (headNow[v] + head[v]);
        levelShift[v] = mean + onwards * (mean - levelMean[v]) - head[v];
        levelMean[v] = mean;
      }
    }
    for (int v = 0; v < head.length; v++) {
      if (mesh.inertialGroup[v] >= 0) {
        head[v] += levelShift[mesh.inertialGroup[v]];
      }
    }
  }

  /** Balances at the end of a step of length dt [s]; returns whether all ends of tubes settled. */
  boolean end(double dt, Surroundings around) {
    ahead = true;
    agreed = true;
    step = dt;
    connectors.atEnd(dt);
    if (lastStep > 0) {
      double ratio = Math.min(1, dt / lastStep);
      for (int v = 0; v < head.length; v++) {
        head[v] = headNow[v] + ratio * (headNow[v] - headBefore[v]);
      }
    }
    load(around);
    boolean settled = solve(around);
    finish(around);
    return settled;
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

  /** Finds the heads; returns whether all ends of tubes settled. */
  private boolean solve(Surroundings around) {
    for (int v = 0; v < head.length; v++) {
      boolean known = mesh.kind[v] == ExplicitMesh.Kind.STORING || mesh.inertialGroup[v] >= 0;
      sought[v] = inside[v] && (ahead || !known);
    }
    reflect(around);
    ends.followFlows(!ahead);
    double endsMoved = 0;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      gatherSystem(around);
      cholesky.solve(diagonal, edges, right);
      double moved = 0;
      for (int v = 0; v < head.length; v++) {
        if (sought[v]) {
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
      diagonal[v] = sought[v] ? answer(v) : 1;
      right[v] = sought[v] ? offer(v, around) : 0;
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
      if (sought[v]) {
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
    if (sought[first] && first == second) {
      diagonal[first] -= 2 * across;
    } else if (sought[first] && sought[second]) {
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
    if (sought[from]) {
      right[from] -= q;
      diagonal[from] += g;
    }
    if (sought[to]) {
      right[to] += q;
      diagonal[to] += g;
    }
    if (sought[from] && sought[to]) {
      edges[k] -= g;
    }
  }

  /** What flows into a vertex but for tubes and connectors [m³/s]. */
  private double offer(int v, Surroundings around) {
    double sum = source[v];
    if (ahead && mesh.kind[v] == ExplicitMesh.Kind.STORING) {
      int b = v - nodes;
      if (b >= 0) {
        sum += conductance[b] * (around.arterialHead[b] - head[v]);
      }
      double stored = restVolume(v) + compliance(v) * (head[v] - around.datum[unknown(v)]);
      sum -= 2 * (stored - volume[v]) / step - filling[v];
    }
    return sum;
  }

  /** How that falls with the head of the vertex [m³/(Pa s)]. */
  private double answer(int v) {
    if (!ahead || mesh.kind[v] != ExplicitMesh.Kind.STORING) {
      return 0;
    }
    return 2 * compliance(v) / step + (v >= nodes ? conductance[v - nodes] : 0);
  }

  /**
   * Closes the balance: what Newton's method has left over at a vertex goes to the widest tube
   * there, if need be by way of other vertices, so that what leaves one tube enters another to
   * round-off.
   */
  private void finish(Surroundings around) {
    gather(around);
    if (agreed) {
      for (int k = 0; k < mesh.passing.length; k++) {
        passOn(mesh.passing[k], mesh.onward[k]);
      }
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
