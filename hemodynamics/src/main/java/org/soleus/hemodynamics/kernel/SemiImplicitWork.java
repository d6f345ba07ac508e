package org.soleus.hemodynamics.kernel;

import java.util.Arrays;

/**
 * What the parts of one step share: the state it starts from, the iterate, and the linear system of
 * one Newton iteration (theory 2.3 to 2.7). Its arrays live as long as the run.
 */
final class SemiImplicitWork {
  /** Heads below which nothing is told apart [Pa]. */
  private static final double LEAST_LEVEL = 1e-9;

  final Grid grid;
  final Surroundings around;
  final double density;

  /** Part of the step that is implicit [s] (theory 2.4). */
  double h;

  /** The iterate. */
  FlowState next;

  /** Combinations of earlier states from which the new one is reached (theory 2.4). */
  final double[] starVolume;

  final double[] starMomentum;
  final double[] starOpening;
  final double[] starHeld;

  /** dV/dp of each cell, bed and chamber [m³/Pa]; 0 for other nodes. */
  final double[] compliance;

  /** Area ratio α of each cell [1]. */
  final double[] ratio;

  /** Sides of faces: the unknowns, then the ends with a given pressure. */
  final int sides;

  /** Square of the wave speed on each side [m²/s²]; 0 beyond tubes. */
  final double[] waveSquare;

  /**
   * Dynamic head on each side [Pa]: of cells, and of the tube's end at nodes and ends that share
   * pressure; 0 for others.
   */
  final double[] kinetic;

  /** How fast {@code kinetic} of an end of a tube rises with a flow out of the tube [Pa s/m³]. */
  final double[] jet;

  /** dQ/dΔH of each face [m³/(Pa s)]. */
  final double[] conductance;

  final double[] diagonal;

  /** Right-hand side; after {@link #solve} the corrections of the heads. */
  final double[] right;

  private final int[] edgeFace;
  private final double[] edges;
  private final SparseCholesky cholesky;

  /** Unknown at which the last failed attempt was worst. */
  int worst;

  /** Greatest of the terms that make up heads so far, the iterate's included [Pa]. */
  double level;

  private double acceptedLevel = LEAST_LEVEL;

  SemiImplicitWork(Grid grid, Surroundings around) {
    this.grid = grid;
    this.around = around;
    density = grid.network.blood().density();
    next = new FlowState(grid);
    starVolume = new double[grid.unknowns];
    starMomentum = new double[grid.faces];
    starOpening = new double[grid.valves.size()];
    starHeld = new double[grid.ends.length];
    compliance = new double[grid.unknowns];
    ratio = new double[grid.cells];
    sides = grid.unknowns + grid.ends.length;
    waveSquare = new double[sides];
    kinetic = new double[sides];
    jet = new double[grid.bedFace];
    conductance = new double[grid.faces];
    diagonal = new double[grid.unknowns];
    right = new double[grid.unknowns];
    int inner = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] >= 0 && grid.right[f] >= 0) {
        inner++;
      }
    }
    edgeFace = new int[inner];
    edges = new double[inner];
    int[] first = new int[inner];
    int[] second = new int[inner];
    int e = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] >= 0 && grid.right[f] >= 0) {
        edgeFace[e] = f;
        first[e] = grid.left[f];
        second[e++] = grid.right[f];
      }
    }
    cholesky = new SparseCholesky(grid.unknowns, first, second);
  }

  /** The state from which the step starts: now + a (now − before) (theory 2.4). */
  void star(FlowState now, FlowState before, double a) {
    for (int i = 0; i < grid.unknowns; i++) {
      starVolume[i] = now.volume[i] + a * (now.volume[i] - before.volume[i]);
    }
    for (int f = 0; f < grid.faces; f++) {
      starMomentum[f] = now.momentum[f] + a * (now.momentum[f] - before.momentum[f]);
    }
    for (int v = 0; v < starOpening.length; v++) {
      double star = now.opening[v] + a * (now.opening[v] - before.opening[v]);
      starOpening[v] = Math.clamp(star, 0.0, 1.0);
    }
    for (int e = 0; e < starHeld.length; e++) {
      starHeld[e] = now.held[e] + a * (now.held[e] - before.held[e]);
    }
    next.entered = now.entered + a * (now.entered - before.entered);
  }

  /** The first iterate: now + ratio (now − before), volumes of cells kept from vanishing. */
  void predict(FlowState now, FlowState before, double ratio) {
    for (int i = 0; i < grid.unknowns; i++) {
      double volume = now.volume[i] + ratio * (now.volume[i] - before.volume[i]);
      next.volume[i] = i < grid.cells ? Math.max(volume, 0.3 * now.volume[i]) : volume;
      next.head[i] = now.head[i] + ratio * (now.head[i] - before.head[i]);
    }
    for (int f = 0; f < grid.faces; f++) {
      next.flow[f] = now.flow[f] + ratio * (now.flow[f] - before.flow[f]);
    }
  }

  /** Head of the iterate on one side of a face, coded as in {@link Grid#left}. */
  double head(int side) {
    return head(next, side);
  }

  /** The same of any state. */
  double head(FlowState state, int side) {
    return side >= 0 ? state.head[side] : around.endHead[-1 - side];
  }

  /** Place of one side of a face in arrays of sides. */
  int side(int coded) {
    return coded >= 0 ? coded : grid.unknowns - 1 - coded;
  }

  /** The same of many. */
  int[] sides(int[] coded) {
    return Arrays.stream(coded).map(this::side).toArray();
  }

  /** Heads of the iterate on all sides. */
  void headsOfSides(double[] heads) {
    System.arraycopy(next.head, 0, heads, 0, grid.unknowns);
    System.arraycopy(around.endHead, 0, heads, grid.unknowns, grid.ends.length);
  }

  /** Takes the iterate's heads into the level, which begins anew with each step. */
  void raiseLevel(boolean anew) {
    double greatest = anew ? acceptedLevel : level;
    for (int i = 0; i < grid.unknowns; i++) {
      double stored = i >= grid.cells && compliance[i] > 0 ? next.volume[i] / compliance[i] : 0;
      double terms = Math.abs(next.head[i]) + Math.abs(around.datum[i]) + Math.abs(stored);
      greatest = Math.max(greatest, terms);
    }
    for (double head : around.endHead) {
      greatest = Math.max(greatest, Math.abs(head));
    }
    level = greatest;
  }

  /** Keeps the level for the steps to come. */
  void acceptLevel() {
    acceptedLevel = level;
  }

  /** Begins a linear system: compliances and what volumes lack (theory 2.6). */
  void beginSystem() {
    for (int i = 0; i < grid.unknowns; i++) {
      diagonal[i] = compliance[i];
      right[i] = starVolume[i] - next.volume[i] + h * around.source[i];
    }
  }

  /** Enters the flows of all faces of tubes at the iterate's heads, and their slopes. */
  void enterTubes() {
    for (int f = 0; f < grid.bedFace; f++) {
      enter(f, next.flow[f], conductance[f]);
    }
  }

  /** Enters the flow of a face at the iterate's heads, and its slope g. */
  void enter(int face, double flow, double g) {
    conductance[face] = g;
    next.flow[face] = flow;
    int l = grid.left[face];
    int r = grid.right[face];
    if (l >= 0) {
      diagonal[l] += h * g;
      right[l] -= h * flow;
    }
    if (r >= 0) {
      diagonal[r] += h * g;
      right[r] += h * flow;
    }
  }

  /** Solves for the corrections of the heads. Returns whether the system was positive definite. */
  boolean solve() {
    for (int e = 0; e < edges.length; e++) {
      edges[e] = -h * conductance[edgeFace[e]];
    }
    return cholesky.solve(diagonal, edges, right);
  }

  /** Correction of the head on one side of a face. */
  double correction(int side) {
    return side >= 0 ? right[side] : 0;
  }

  /**
   * Corrects the flows of all faces and the heads (theory 2.7).
   *
   * @return volumes that follow from the flows, without what arteries bring; in an own array
   */
  double[] correct() {
    double[] flow = next.flow;
    double[] volume = diagonal; // no longer needed
    for (int i = 0; i < grid.unknowns; i++) {
      next.head[i] += right[i];
      volume[i] = starVolume[i] + h * around.source[i];
    }
    for (int f = 0; f < grid.faces; f++) {
      int l = grid.left[f];
      int r = grid.right[f];
      double corrected = flow[f] + conductance[f] * (correction(l) - correction(r));
      double moved = h * corrected;
      flow[f] = corrected;
      if (l >= 0) {
        volume[l] -= moved;
      }
      if (r >= 0) {
        volume[r] += moved;
      }
    }
    return volume;
  }

  /** An unknown on which a load acts that is not a number, if any. */
  int strangeLoad(int otherwise) {
    for (int i = 0; i < grid.unknowns; i++) {
      if (Double.isNaN(around.datum[i] + around.source[i])) {
        return i;
      }
    }
    return otherwise;
  }

  /** An unknown whose equation makes no sense, if any; where the last failure was, if not. */
  int weakest() {
    for (int i = 0; i < grid.unknowns; i++) {
      if (!(diagonal[i] > 0 && diagonal[i] < Double.POSITIVE_INFINITY)) {
        return i;
      }
    }
    return worst;
  }
}
