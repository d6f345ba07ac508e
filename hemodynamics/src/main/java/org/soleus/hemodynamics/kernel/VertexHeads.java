package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Node;

/**
 * Heads at the vertices (theory 4.8 to 4.10), by Newton's method on the balance of flows. At the
 * beginning of a step volumes and the flows of paths with inertia are known, and clusters of
 * vertices are solved one by one. At its end they are unknowns, and a viscous wall ties the two
 * ends of a reach together, so that all vertices are solved at once.
 */
final class VertexHeads {
  private static final int MOST_ITERATIONS = 100;

  /** Iterations after which steps are halved, since gates and losses may make Newton cycle. */
  private static final int PATIENCE = 12;

  /** Relative move of an end in the last iteration above which a step is not to be trusted. */
  private static final double SETTLED = 1e-3;

  private static final double CONVERGED = 1e-8; // leaves errors of its square

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final TubeEnds ends;
  private final Connectors connectors;
  private final int nodes;

  /** Head of each vertex [Pa]. */
  final double[] head;

  /** Net flow into each vertex from tubes, connectors, arteries and sources [m³/s]. */
  final double[] gathered;

  /**
   * Volumes of storing vertices at the beginning of the step, and what then flowed in; of free ones
   * what iterations have left over.
   */
  final double[] volume;

  final double[] filling;

  /** Arterial flow into each bed [m³/s]. */
  final double[] arterial;

  private final double[] conductance; // of the arterioles of each bed
  private final double[] source; // of each vertex
  private final boolean[] inside; // whether a head is unknown

  // small systems, one a cluster
  private final double[][] matrix;
  private final double[] small;
  private final int[] local;

  // the system of all vertices
  private final SparseCholesky cholesky;
  private final int[] viscousReaches;
  private final double[] diagonal;
  private final double[] edges;
  private final double[] right;

  private double step;
  private boolean ahead;
  private boolean settled;

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
    local = new int[mesh.vertices];
    int most = Arrays.stream(mesh.clusterVertices).mapToInt(list -> list.length).max().orElse(0);
    matrix = new double[most][most];
    small = new double[most];
    viscousReaches = ends.viscousReaches();
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
    for (int c = 0; c < mesh.clusterVertices.length; c++) {
      solve(c, around);
    }
    finish(around);
    connectors.keep(head, ends);
    System.arraycopy(gathered, 0, filling, 0, gathered.length);
  }

  /** Balances at the end of a step of length dt [s]; returns whether all ends of tubes settled. */
  boolean end(double dt, Surroundings around) {
    ahead = true;
    settled = true;
    step = dt;
    connectors.atEnd(dt);
    load(around);
    if (viscousReaches.length > 0) {
      solveAll(around);
    } else {
      for (int c = 0; c < mesh.clusterVertices.length; c++) {
        solve(c, around);
      }
    }
    finish(around);
    return settled;
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

  /** One cluster; a viscous wall answers to the end alone. */
  private void solve(int c, Surroundings around) {
    int[] members = mesh.clusterVertices[c];
    int size = members.length;
    for (int m = 0; m < size; m++) {
      local[members[m]] = m;
    }
    double endsMoved = 0;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      endsMoved = 0;
      for (int m = 0; m < size; m++) {
        Arrays.fill(matrix[m], 0, size, 0);
        small[m] = offer(members[m], around);
        matrix[m][m] = answer(members[m]);
      }
      for (int e : mesh.clusterEnds[c]) {
        int m = local[mesh.endVertex[e]];
        ends.linearise(e, head[members[m]]);
        small[m] += ends.flow[e];
        matrix[m][m] -= ends.response[e];
      }
      for (int connector : mesh.clusterConnectors[c]) {
        connect(connector);
      }
      for (int m = 0; m < size; m++) {
        boolean storing = mesh.kind[members[m]] == ExplicitMesh.Kind.STORING;
        if (!ahead && (storing || mesh.inertial[members[m]])) {
          Arrays.fill(matrix[m], 0, size, 0);
          matrix[m][m] = 1;
          small[m] = 0;
        }
      }
      eliminate(size);
      double moved = 0;
      for (int m = 0; m < size; m++) {
        small[m] *= k < PATIENCE ? 1 : 0.5;
        head[members[m]] += small[m];
        moved = Math.max(moved, Math.abs(small[m]) / (1 + Math.abs(head[members[m]])));
      }
      for (int e : mesh.clusterEnds[c]) {
        double change = small[local[mesh.endVertex[e]]];
        ends.flow[e] += ends.response[e] * change;
        endsMoved = Math.max(endsMoved, ends.advance(e, change));
      }
      if (Math.max(moved, endsMoved) < CONVERGED) {
        break;
      }
    }
    settled &= endsMoved < SETTLED;
  }

  /** All vertices at once. */
  private void solveAll(Surroundings around) {
    int paths = mesh.connectorFrom.length;
    double endsMoved = 0;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      for (int v = 0; v < head.length; v++) {
        diagonal[v] = inside[v] ? answer(v) : 1;
        right[v] = inside[v] ? offer(v, around) : 0;
      }
      diagonal[mesh.vertices] = 1;
      diagonal[mesh.vertices + 1] = 1;
      right[mesh.vertices] = 0;
      right[mesh.vertices + 1] = 0;
      Arrays.fill(edges, 0);
      ends.holdFlows();
      for (int e = 0; e < mesh.endVertex.length; e++) {
        if (mesh.kind[mesh.endVertex[e]] != ExplicitMesh.Kind.REFLECTING) {
          ends.linearise(e, head[mesh.endVertex[e]]);
        }
      }
      ends.tieTogether();
      for (int e = 0; e < mesh.endVertex.length; e++) {
        if (inside[mesh.endVertex[e]]) {
          right[mesh.endVertex[e]] += ends.flow[e];
          diagonal[mesh.endVertex[e]] -= ends.response[e];
        }
      }
      for (int r = 0; r < viscousReaches.length; r++) {
        tie(viscousReaches[r], paths + r);
      }
      for (int connector = 0; connector < paths; connector++) {
        path(connector);
      }
      cholesky.solve(diagonal, edges, right);
      double moved = 0;
      for (int v = 0; v < head.length; v++) {
        if (inside[v]) {
          right[v] *= k < PATIENCE ? 1 : 0.5;
          head[v] += right[v];
          moved = Math.max(moved, Math.abs(right[v]) / (1 + Math.abs(head[v])));
        } else {
          right[v] = 0; // a head that is given, whatever flows there
        }
      }
      endsMoved = ends.advanceAll(right);
      if (Math.max(moved, endsMoved) < CONVERGED) {
        break;
      }
    }
    settled &= endsMoved < SETTLED;
  }

  /** The answer of one end of a reach to the head at the other. */
  private void tie(int reach, int edge) {
    int first = mesh.endVertex[2 * reach];
    int second = mesh.endVertex[2 * reach + 1];
    double across = ends.across[reach];
    if (inside[first] && first == second) {
      diagonal[first] -= 2 * across;
    } else if (inside[first] && inside[second]) {
      edges[edge] -= across;
    }
  }

  private void path(int k) {
    int from = mesh.connectorFrom[k];
    int to = mesh.connectorTo[k];
    if (from == to) {
      return;
    }
    double drop = connectors.drop(head, k);
    double q = connectors.through(k, drop);
    double g = connectors.conductance(k, q, drop);
    if (inside[from]) {
      right[from] -= q;
      diagonal[from] += g;
    }
    if (inside[to]) {
      right[to] += q;
      diagonal[to] += g;
    }
    if (inside[from] && inside[to]) {
      edges[k] -= g;
    }
  }

  /** What flows into a vertex but for tubes and connectors [m³/s]. */
  private double offer(int v, Surroundings around) {
    double sum = source[v];
    if (ahead && mesh.kind[v] == ExplicitMesh.Kind.FREE) {
      // what an unfinished iteration has left at a vertex without tubes goes on with this step
      sum += 2 * volume[v] / step + filling[v];
    }
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

  private void connect(int k) {
    int from = mesh.connectorFrom[k];
    int to = mesh.connectorTo[k];
    double drop = connectors.drop(head, k);
    double q = connectors.through(k, drop);
    double g = connectors.conductance(k, q, drop);
    if (inside[from]) {
      small[local[from]] -= q;
      matrix[local[from]][local[from]] += g;
    }
    if (inside[to]) {
      small[local[to]] += q;
      matrix[local[to]][local[to]] += g;
    }
    if (inside[from] && inside[to]) {
      matrix[local[from]][local[to]] -= g;
      matrix[local[to]][local[from]] -= g;
    }
  }

  /**
   * Flows of the connectors, ends at given heads, and the balance closed: what Newton's method has
   * left over at a vertex goes to the widest tube there, so that what leaves one tube enters
   * another to round-off.
   */
  private void finish(Surroundings around) {
    for (int k = 0; k < connectors.flow.length; k++) {
      connectors.flow[k] = connectors.through(k, connectors.drop(head, k));
    }
    for (int e : mesh.looseEnds) {
      int v = mesh.endVertex[e];
      if (mesh.kind[v] == ExplicitMesh.Kind.REFLECTING) {
        Node.ReflectingEnd end = (Node.ReflectingEnd) grid.network.nodes().get(v);
        ends.reflect(e, end, around.gravityHead(grid.unknownOf[v]));
      } else if (!ahead || viscousReaches.length == 0) {
        ends.solve(e, head[v]);
      }
    }
    gather(around);
    for (int[] list : mesh.clusterEnds) {
      closeBalance(list);
    }
  }

  private void closeBalance(int[] itsEnds) {
    for (int k = 0; k < itsEnds.length; k++) {
      int v = mesh.endVertex[itsEnds[k]];
      if (mesh.kind[v] != ExplicitMesh.Kind.FREE || gathered[v] == 0) {
        continue;
      }
      int widest = itsEnds[k];
      for (int e : itsEnds) {
        if (mesh.endVertex[e] == v && ends.response[e] < ends.response[widest]) {
          widest = e;
        }
      }
      ends.flow[widest] -= gathered[v];
      gathered[v] = 0;
    }
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

  /** Gaussian elimination of a symmetric positive-definite system in place; answer in small. */
  private void eliminate(int size) {
    for (int p = 0; p < size; p++) {
      double pivot = 1 / matrix[p][p];
      for (int r = p + 1; r < size; r++) {
        double factor = matrix[r][p] * pivot;
        if (factor != 0) {
          for (int q = p + 1; q < size; q++) {
            matrix[r][q] -= factor * matrix[p][q];
          }
          small[r] -= factor * small[p];
        }
      }
    }
    for (int p = size - 1; p >= 0; p--) {
      double sum = small[p];
      for (int q = p + 1; q < size; q++) {
        sum -= matrix[p][q] * small[q];
      }
      small[p] = sum / matrix[p][p];
    }
  }
}
