package org.soleus.hemodynamics.kernel;

import java.util.List;
import org.soleus.hemodynamics.network.Tube;

/**
 * Friction and the viscosity of the wall (theory 4.11): dQ/dt = −k Q − A/ρ ∂p_v/∂x, p_v = −η/A0
 * ∂Q/∂x. Both may be far faster than a step, so they are taken implicitly: one tridiagonal system a
 * reach. At the ends of a reach p_v is what the end has found.
 */
final class WallDrag {
  private final ExplicitMesh mesh;
  private final Grid grid;
  private final double density;
  private final double[] viscosity; // of each tube
  private final double[] viscous; // η / (ρ A0 Δx) of each face [1/(m s)]
  private final double[] lower;
  private final double[] diagonal;
  private final double[] upper;
  private final double[] right;
  private final double[] column;

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
    lower = new double[grid.cells];
    diagonal = new double[grid.cells];
    upper = new double[grid.cells];
    right = new double[grid.cells];
    column = new double[grid.cells];
    own = new double[2 * mesh.reaches];
    across = new double[mesh.reaches];
  }

  /** Rate of friction in a cell of lumen A [1/s]. */
  private double rate(int i, double area) {
    double ratio = area / mesh.restArea[i];
    double flattening = ratio < 1 && grid.flattens[i] ? 1 / ratio : 1;
    return grid.drag[i] * grid.parallel[i] * flattening / (density * area);
  }

  /** Heads of the viscous wall at the faces of a cell times A/Δx: what pushes it. */
  private double viscousPush(int r, int i, double[] flow, double area, TubeEnds ends) {
    boolean first = i == mesh.reachStart[r];
    boolean last = i == mesh.reachStart[r + 1] - 1;
    double before = first ? ends.viscousHead(2 * r) : -viscous[i + r] * (flow[i] - flow[i - 1]);
    double after =
        last ? ends.viscousHead(2 * r + 1) : -viscous[i + r + 1] * (flow[i + 1] - flow[i]);
    return area / mesh.width[i] * (before - after);
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
        factorise(first, end);
        solve(flow, first, end);
        findAnswers(r, first, end, area, dt, ends);
      } else {
        solve(flow, first, end);
      }
    }
  }

  /**
   * Second stage: weights of beginning and end of the step are equal where the resistance is slow,
   * and lean to the end where it is fast.
   */
  void finish(double[] flow, double[] area, double[] before, double dt, TubeEnds ends) {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = mesh.reachStart[r];
      int end = mesh.reachStart[r + 1];
      boolean stretchy = viscosity[mesh.tubeOfReach[r]] > 0;
      for (int i = first; i < end; i++) {
        double rate = rate(i, area[i]);
        double fast = rate;
        if (stretchy) {
          fast += 2 * area[i] / mesh.width[i] * (viscous[i + r] + viscous[i + r + 1]);
        }
        double lean = 1 - 1 / (2 + dt * fast);
        lower[i] = 0;
        upper[i] = 0;
        diagonal[i] = 1 + lean * dt * rate;
        right[i] = flow[i] + (1 - lean) * dt * before[i];
        if (stretchy) {
          addViscosity(r, i, lean * dt, area[i], ends);
        }
      }
      factorise(first, end);
      solve(flow, first, end);
    }
  }

  private void addViscosity(int r, int i, double dt, double area, TubeEnds ends) {
    double scale = dt * area / mesh.width[i];
    if (i == mesh.reachStart[r]) {
      // head = damping (−Q_i − flow out of the end): the cell's own flow is implicit
      int e = 2 * r;
      diagonal[i] += scale * ends.damping[e];
      right[i] -= scale * ends.damping[e] * ends.flow[e];
    } else {
      lower[i] = -scale * viscous[i + r];
      diagonal[i] += scale * viscous[i + r];
    }
    if (i == mesh.reachStart[r + 1] - 1) {
      int e = 2 * r + 1;
      diagonal[i] += scale * ends.damping[e];
      right[i] += scale * ends.damping[e] * ends.flow[e];
    } else {
      upper[i] = -scale * viscous[i + r + 1];
      diagonal[i] += scale * viscous[i + r + 1];
    }
  }

  private void factorise(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      lower[i] /= diagonal[i - 1];
      diagonal[i] -= lower[i] * upper[i - 1];
    }
  }

  private void solve(double[] result, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      right[i] -= lower[i] * right[i - 1];
    }
    result[end - 1] = right[end - 1] / diagonal[end - 1];
    for (int i = end - 2; i >= first; i--) {
      result[i] = (right[i] - upper[i] * result[i + 1]) / diagonal[i];
    }
  }

  /** How the flows of the cells at the ends of a reach answer to the flows through its ends. */
  private void findAnswers(int r, int first, int end, double[] area, double dt, TubeEnds ends) {
    for (int side = 0; side < 2; side++) {
      int there = side == 0 ? first : end - 1;
      for (int i = first; i < end; i++) {
        right[i] = 0;
      }
      right[there] = dt * area[there] / mesh.width[there] * ends.damping[2 * r + side];
      solve(column, first, end);
      own[2 * r + side] = column[there];
      across[r] = -column[side == 0 ? end - 1 : first];
    }
  }

  /**
   * Tells the ends of viscous reaches how the flow of the cell beside them will answer to what
   * passes the ends during the step that {@link #advance} has predicted.
   */
  void tie(TubeEnds ends, double[] flowBefore) {
    for (int r = 0; r < mesh.reaches; r++) {
      if (viscosity[mesh.tubeOfReach[r]] > 0) {
        ends.tie(r, own[2 * r], own[2 * r + 1], across[r], flowBefore);
      }
    }
  }

  /** Head of the viscous wall in a cell from the rate of its lumen [m²/s²]. */
  double viscousHead(int i, double[] areaRate) {
    double eta = viscosity[grid.tubeOf[i]];
    return eta == 0 ? 0 : eta * areaRate[i] / (density * mesh.restArea[i]);
  }
}
