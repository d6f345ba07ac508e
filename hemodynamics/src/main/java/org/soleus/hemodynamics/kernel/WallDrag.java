package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.Tube;

/**
 * Friction and the viscosity of the wall (theory 4.11): dQ/dt = −k Q − A/ρ ∂p_v/∂x, p_v = −η/A0
 * ∂Q/∂x. Both may be far faster than a step, so they are taken implicitly: one tridiagonal system a
 * reach. At the ends of a reach p_v is what the end has found.
 */
final class WallDrag {
  /** η / (ρ A0 Δx) of each face [1/(m s)]. */
  final double[] viscous;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final double density;
  private final double[] viscosity; // of each tube
  private final double[] drag; // of each cell, over the density [m²/s]
  private final double[] lower;
  private final double[] diagonal;
  private final double[] perPivot;
  private final double[] upper;
  private final double[] right;
  private final double[] column;
  private final double[] part; // of the step, over which the second stage resists [s]
  private final double[] perWidth;

  /**
   * Answer of the flow at each end to the flow through it, and of that at the start to the other.
   */
  private final double[] own;

  private final double[] across;

  WallDrag(ExplicitMesh mesh, double density) {
    this.mesh = mesh;
    this.density = density;
    grid = mesh.grid;
    List<Tube> tubes = grid.network.tubes();
    viscosity = tubes.stream().mapToDouble(tube -> tube.wall().viscosity()).toArray();
    viscous = new double[grid.cells + mesh.reaches];
    for (int r = 0; r < mesh.reaches; r++) {
      for (int i = mesh.reachStart[r]; i <= mesh.reachStart[r + 1]; i++) {
        int cell = Math.min(i, mesh.reachStart[r + 1] - 1);
        viscous[i + r] =
            viscosity[mesh.tubeOfReach[r]]
                / (density * mesh.faceRestArea[i + r] * mesh.width[cell]);
      }
    }
    drag = new double[grid.cells];
    Arrays.setAll(drag, i -> grid.drag[i] * grid.parallel[i] / density);
    lower = new double[grid.cells];
    diagonal = new double[grid.cells];
    perPivot = new double[grid.cells];
    upper = new double[grid.cells];
    right = new double[grid.cells];
    column = new double[grid.cells];
    part = new double[grid.cells];
    perWidth = Arrays.stream(mesh.width).map(width -> 1 / width).toArray();
    own = new double[2 * mesh.reaches];
    across = new double[mesh.reaches];
  }

  /** Rate of friction in a cell of lumen A [1/s]. */
  private double rate(int i, double area) {
    double perArea = 1 / area;
    double flattening = grid.flattens[i] ? Math.max(1, mesh.restArea[i] * perArea) : 1;
    return drag[i] * flattening * perArea;
  }

  /** Heads of the viscous wall at the faces of a cell times A/Δx: what pushes it. */
  private double viscousPush(int r, int i, double[] flow, double area, TubeEnds ends) {
    boolean first = i == mesh.reachStart[r];
    boolean last = i == mesh.reachStart[r + 1] - 1;
    double before =
        first ? ends.viscous.head(2 * r, ends.flow) : -viscous[i + r] * (flow[i] - flow[i - 1]);
    double after =
        last
            ? ends.viscous.head(2 * r + 1, ends.flow)
            : -viscous[i + r + 1] * (flow[i + 1] - flow[i]);
    return area * perWidth[i] * (before - after);
  }

  /** What friction and viscosity do to a state [m³/s²]. */
  void resist(double[] result, double[] flow, double[] area, TubeEnds ends) {
    for (int r = 0; r < mesh.reaches; r++) {
      boolean stretchy = viscosity[mesh.tubeOfReach[r]] > 0;
      for (int i = mesh.reachStart[r]; i < mesh.reachStart[r + 1]; i++) {
        double push = stretchy ? viscousPush(r, i, flow, area[i], ends) : 0;
        result[i] = push - rate(i, area[i]) * flow[i];
      }
    }
  }

  /** First stage: flow = flow + dt (resistance to the flow at the end). */
  void advance(double[] flow, double[] area, double dt, TubeEnds ends) {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = mesh.reachStart[r];
      int end = mesh.reachStart[r + 1];
      for (int i = first; i < end; i++) {
        lower[i] = 0;
        upper[i] = 0;
        diagonal[i] = 1 + dt * rate(i, area[i]);
        right[i] = flow[i];
      }
      if (viscosity[mesh.tubeOfReach[r]] > 0) {
        for (int i = first; i < end; i++) {
          addViscosity(r, i, dt, area[i], ends);
        }
      }
      factorise(first, end);
      solve(flow, first, end);
    }
  }

  /**
   * Second stage: weights of beginning and end of the step are equal unless the resistance is much
   * faster than it.
   */
  void finish(double[] flow, double[] area, double[] before, double dt, TubeEnds ends) {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = mesh.reachStart[r];
      int end = mesh.reachStart[r + 1];
      secondStage(r, flow, area, before, dt, ends);
      solve(flow, first, end);
    }
  }

  /** Lays out and factorises the system of the second stage for one reach. */
  private void secondStage(
      int r, double[] flow, double[] area, double[] before, double dt, TubeEnds ends) {
    int first = mesh.reachStart[r];
    int end = mesh.reachStart[r + 1];
    boolean stretchy = viscosity[mesh.tubeOfReach[r]] > 0;
    for (int i = first; i < end; i++) {
      double rate = rate(i, area[i]);
      double fast = rate;
      if (stretchy) {
        fast += 2 * area[i] * perWidth[i] * (viscous[i + r] + viscous[i + r + 1]);
      }
      double lean = Lean.of(dt * fast);
      part[i] = lean * dt;
      lower[i] = 0;
      upper[i] = 0;
      diagonal[i] = 1 + lean * dt * rate;
      right[i] = flow[i] + (1 - lean) * dt * before[i];
      if (stretchy) {
        addViscosity(r, i, lean * dt, area[i], ends);
      }
    }
    factorise(first, end);
  }

  /**
   * Tells the ends of viscous reaches what the second stage will make of the flows of the cells
   * beside them, and how those will answer to what passes the ends.
   *
   * @param flow with which the second stage will begin, as far as it can be foreseen [m³/s]
   * @param area at the end of the step [m²]
   * @param before resistance at the beginning
   */
  void foresee(double[] flow, double[] area, double[] before, double dt, TubeEnds ends) {
    for (int r = 0; r < mesh.reaches; r++) {
      if (viscosity[mesh.tubeOfReach[r]] > 0) {
        int first = mesh.reachStart[r];
        int end = mesh.reachStart[r + 1];
        secondStage(r, flow, area, before, dt, ends);
        solve(column, first, end);
        double atStart = -column[first];
        double atEnd = column[end - 1];
        findAnswers(r, first, end, area, ends);
        ends.viscous.foresee(r, atStart, atEnd, own[2 * r], own[2 * r + 1], across[r], ends.flow);
      }
    }
  }

  private void addViscosity(int r, int i, double dt, double area, TubeEnds ends) {
    double scale = dt * area * perWidth[i];
    if (i == mesh.reachStart[r]) {
      // head = damping (−Q_i − flow out of the end): the cell's own flow is implicit
      int e = 2 * r;
      diagonal[i] += scale * ends.viscous.damping[e];
      right[i] -= scale * ends.viscous.damping[e] * ends.flow[e];
    } else {
      lower[i] = -scale * viscous[i + r];
      diagonal[i] += scale * viscous[i + r];
    }
    if (i == mesh.reachStart[r + 1] - 1) {
      int e = 2 * r + 1;
      diagonal[i] += scale * ends.viscous.damping[e];
      right[i] += scale * ends.viscous.damping[e] * ends.flow[e];
    } else {
      upper[i] = -scale * viscous[i + r + 1];
      diagonal[i] += scale * viscous[i + r + 1];
    }
  }

  private void factorise(int first, int end) {
    perPivot[first] = 1 / diagonal[first];
    for (int i = first + 1; i < end; i++) {
      lower[i] *= perPivot[i - 1];
      perPivot[i] = 1 / (diagonal[i] - lower[i] * upper[i - 1]);
    }
  }

  private void solve(double[] result, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      right[i] -= lower[i] * right[i - 1];
    }
    result[end - 1] = right[end - 1] * perPivot[end - 1];
    for (int i = end - 2; i >= first; i--) {
      result[i] = (right[i] - upper[i] * result[i + 1]) * perPivot[i];
    }
  }

  /** How the flows of the cells at the ends of a reach answer to the flows through its ends. */
  private void findAnswers(int r, int first, int end, double[] area, TubeEnds ends) {
    int last = end - 1;
    double atStart = part[first] * area[first] * perWidth[first] * ends.viscous.damping[2 * r];
    Arrays.fill(right, first, end, 0);
    right[first] = atStart;
    solve(column, first, end);
    own[2 * r] = column[first];
    double atEnd = part[last] * area[last] * perWidth[last] * ends.viscous.damping[2 * r + 1];
    double answer = atEnd * perPivot[last];
    own[2 * r + 1] = answer;
    for (int i = last - 1; i >= first; i--) {
      answer *= -upper[i] * perPivot[i];
    }
    across[r] = -answer;
  }

  /** Head of the viscous wall in a cell from the rate of its lumen [m²/s²]. */
  double viscousHead(int i, double[] areaRate) {
    double eta = viscosity[grid.tubeOf[i]];
    return eta == 0 ? 0 : eta * areaRate[i] / (density * mesh.restArea[i]);
  }
}
