package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * The reaches between their ends (theory 4.2 to 4.6): heads from lumens, linear reconstruction of
 * head and flow, HLL fluctuations at the faces within a reach. What happens at the ends of the
 * reaches is {@link TubeEnds}' part.
 *
 * <p>Heads here are Φ = p/ρ + g z [m²/s²]. Traces are the values at a cell's own side of its two
 * faces, "lower" towards the start of the tube.
 */
final class FiniteVolume {
  /** Relative jump of the lumen up to which Taylor forms of the wall's integrals serve. */
  static final double SMALL = 0.05;

  /**
   * Differences between cells up to which slopes are not limited: of the velocity relative to the
   * wave speed, of the head to its square [1]. Smaller waves do no harm where they overshoot.
   */
  private static final double FREE = 0.02;

  /** How much more an end answers to a change of head than a face between two cells. */
  private static final double AT_END = 1.25;

  private final ExplicitMesh mesh;
  private final Grid grid;
  private final double density;
  private final boolean limited;
  private final double[] viscous;
  private final TubeLaw[] laws;

  /** Cells: α, ψ [Pa], dψ/dα [Pa], Φ, velocity [m/s], wave speed [m/s]. */
  final double[] alpha;

  final double[] psi;
  final double[] slope;
  final double[] head;
  final double[] velocity;
  final double[] waveSpeed;

  /** Datum (external pressure plus ρ g z) of the faces [Pa]; those of ends are set from outside. */
  final double[] faceDatum;

  /** Traces: head, velocity, α, lumen [m²], wave speed. */
  final double[] lowerHead;

  final double[] lowerVelocity;
  final double[] lowerAlpha;
  final double[] lowerArea;
  final double[] lowerSpeed;
  final double[] upperHead;
  final double[] upperVelocity;
  final double[] upperAlpha;
  final double[] upperArea;
  final double[] upperSpeed;

  /** Squares of the differences between cells below which slopes of head and flow are free. */
  private final double[] freeHead;

  private final double[] freeFlow;

  /** Flow through each face [m³/s]. */
  final double[] massFlux;

  /** Rate of change of the momentum of each cell, per length [m³/s²]. */
  final double[] push;

  private final double[] perStiffness; // 1/k of each face [1]
  private final double[] stiffness; // k/ρ [m³/kg]

  /** How alike the two cells at either end of the reach at hand are [1]. */
  private double likeFirst;

  private double likeLast;

  private final int[] innerFace; // the faces between two cells of a reach
  private final int[] innerCell; // the first of these two
  private final int[] innerStart; // the first of these faces of each tube
  private final double[] sought; // ψ of the traces at them, of one side
  private final double[] trace; // their α
  private final double[] tracePsi;
  private final double[] traceSlope;

  /**
   * Lays out the arrays.
   *
   * @param limited whether slopes are limited
   * @param viscous resistance of the wall at each face to being stretched, η / (ρ A0 Δx) [1/(m s)]
   */
  FiniteVolume(ExplicitMesh mesh, double density, boolean limited, double[] viscous) {
    this.viscous = viscous;
    this.mesh = mesh;
    this.density = density;
    this.limited = limited;
    grid = mesh.grid;
    laws = grid.network.tubes().stream().map(tube -> tube.wall().law()).toArray(TubeLaw[]::new);
    int cells = grid.cells;
    alpha = new double[cells];
    psi = new double[cells];
    slope = new double[cells];
    head = new double[cells];
    velocity = new double[cells];
    waveSpeed = new double[cells];
    freeHead = new double[cells];
    freeFlow = new double[cells];
    faceDatum = new double[cells + mesh.reaches];
    lowerHead = new double[cells];
    lowerVelocity = new double[cells];
    lowerAlpha = new double[cells];
    lowerArea = new double[cells];
    lowerSpeed = new double[cells];
    upperHead = new double[cells];
    upperVelocity = new double[cells];
    upperAlpha = new double[cells];
    upperArea = new double[cells];
    upperSpeed = new double[cells];
    massFlux = new double[cells + mesh.reaches];
    push = new double[cells];
    perStiffness = Arrays.stream(mesh.faceStiffness).map(k -> 1 / k).toArray();
    stiffness = Arrays.stream(mesh.faceStiffness).map(k -> k / density).toArray();
    int inner = cells - mesh.reaches;
    innerFace = new int[inner];
    innerCell = new int[inner];
    innerStart = new int[laws.length + 1];
    int j = 0;
    for (int r = 0; r < mesh.reaches; r++) {
      for (int i = mesh.reachStart[r]; i < mesh.reachStart[r + 1] - 1; i++) {
        innerFace[j] = i + r + 1;
        innerCell[j++] = i;
      }
      innerStart[mesh.tubeOfReach[r] + 1] = j;
    }
    sought = new double[inner];
    trace = new double[inner];
    tracePsi = new double[inner];
    traceSlope = new double[inner];
  }

  /** Heads, velocities and wave speeds of the cells from lumens [m²] and flows [m³/s]. */
  void evaluate(double[] area, double[] flow, Surroundings around) {
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = area[i] / mesh.restArea[i];
      velocity[i] = flow[i] / area[i];
    }
    for (int t = 0; t < laws.length; t++) {
      laws[t].evaluate(alpha, psi, slope, grid.tubeStart[t], grid.tubeStart[t + 1]);
    }
    double perDensity = 1 / density;
    for (int i = 0; i < alpha.length; i++) {
      head[i] = (grid.stiffness[i] * psi[i] + around.datum[i]) * perDensity;
      double square = grid.stiffness[i] * slope[i] * alpha[i] * perDensity;
      waveSpeed[i] = Math.sqrt(square);
      freeHead[i] = FREE * FREE * square * square;
      freeFlow[i] = FREE * FREE * square * area[i] * area[i];
    }
    for (int r = 0; r < mesh.reaches; r++) {
      for (int i = mesh.reachStart[r]; i < mesh.reachStart[r + 1] - 1; i++) {
        faceDatum[i + r + 1] = 0.5 * (around.datum[i] + around.datum[i + 1]);
      }
    }
  }

  /**
   * Traces of the cells, second order where limiter and neighbours allow. Flows are reconstructed
   * rather than velocities, since they are smooth also where a lumen changes abruptly.
   */
  void reconstruct(double[] flow) {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = mesh.reachStart[r];
      int last = mesh.reachStart[r + 1] - 1;
      likeFirst = last > first ? likeness(first, first + 1) : 0;
      likeLast = last > first + 1 ? likeness(last - 1, last) : likeFirst;
      slopes(head, freeHead, lowerHead, upperHead, first, last);
      slopes(flow, freeFlow, lowerVelocity, upperVelocity, first, last);
    }
    invert(lowerHead, lowerAlpha, lowerArea, lowerSpeed, 0);
    invert(upperHead, upperAlpha, upperArea, upperSpeed, 1);
    findVelocities();
  }

  /** Velocities of the traces inside reaches; limited ones lie about between those of the cells. */
  private void findVelocities() {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = mesh.reachStart[r];
      int last = mesh.reachStart[r + 1] - 1;
      for (int i = first; i < last; i++) {
        upperVelocity[i] /= upperArea[i];
        lowerVelocity[i + 1] /= lowerArea[i + 1];
        if (!limited) {
          continue;
        }
        double free = FREE * waveSpeed[i];
        double low = Math.min(velocity[i], velocity[i + 1]) - free;
        double high = Math.max(velocity[i], velocity[i + 1]) + free;
        upperVelocity[i] = between(low, high, upperVelocity[i]);
        lowerVelocity[i + 1] = between(low, high, lowerVelocity[i + 1]);
      }
    }
  }

  /**
   * Takes what the end of a reach is to be seen at from inside, whose flow the trace already has.
   *
   * @param area [m²] and speed [m/s] of waves there
   * @return the velocity there, which if limited is near that of the cell [m/s]
   */
  double endTrace(int i, boolean atStart, double area, double speed) {
    double found = (atStart ? lowerVelocity[i] : upperVelocity[i]) / area;
    if (limited) {
      double most = 2 * Math.abs(velocity[i]) + FREE * waveSpeed[i];
      found = between(-most, most, found);
    }
    if (atStart) {
      lowerArea[i] = area;
      lowerSpeed[i] = speed;
      lowerVelocity[i] = found;
    } else {
      upperArea[i] = area;
      upperSpeed[i] = speed;
      upperVelocity[i] = found;
    }
    return found;
  }

  private void slopes(
      double[] value, double[] free, double[] lower, double[] upper, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      double half = 0.5 * slope(value[i] - value[i - 1], value[i + 1] - value[i], free[i]);
      lower[i] = value[i] - half;
      upper[i] = value[i] + half;
    }
    // where a reach ends the difference inside goes on, as far as the two cells are alike: of
    // second order at the end itself, and more forgiving than a slope that extrapolates
    double atFirst = 0;
    double atLast = 0;
    if (last > first) {
      atFirst = 0.5 * likeFirst * (value[first + 1] - value[first]);
      atLast = 0.5 * likeLast * (value[last] - value[last - 1]);
    }
    lower[first] = value[first] - atFirst;
    upper[first] = value[first] + atFirst;
    lower[last] = value[last] - atLast;
    upper[last] = value[last] + atLast;
  }

  /** Ratio of the admittances A/c of two cells, the smaller over the larger [1]. */
  private double likeness(int i, int j) {
    double here = alpha[i] * mesh.restArea[i] * waveSpeed[j];
    double there = alpha[j] * mesh.restArea[j] * waveSpeed[i];
    return Math.min(here, there) / Math.max(here, there);
  }

  /** Rise over a cell from the differences on either side of it (theory 4.3). */
  private double slope(double behind, double ahead, double free) {
    if (!limited) {
      return 0.5 * (behind + ahead);
    }
    double squareBehind = behind * behind + free;
    double squareAhead = ahead * ahead + free;
    return (squareAhead * behind + squareBehind * ahead) / (squareBehind + squareAhead);
  }

  /**
   * Lumens of traces inside reaches from their heads: a Newton step from the cell's, and one from
   * there. The error is of fourth order in the difference between cell and trace.
   *
   * @param side 0 for lower traces, 1 for upper ones
   */
  private void invert(
      double[] traceHead, double[] traceAlpha, double[] area, double[] speed, int side) {
    for (int j = 0; j < innerFace.length; j++) {
      int face = innerFace[j];
      int i = innerCell[j] + 1 - side;
      sought[j] = (density * traceHead[i] - faceDatum[face]) * perStiffness[face];
      trace[j] = step(alpha[i], psi[i], slope[i], sought[j]);
    }
    for (int t = 0; t < laws.length; t++) {
      laws[t].evaluate(trace, tracePsi, traceSlope, innerStart[t], innerStart[t + 1]);
    }
    for (int j = 0; j < innerFace.length; j++) {
      int face = innerFace[j];
      int i = innerCell[j] + 1 - side;
      double here = trace[j];
      double found = step(here, tracePsi[j], traceSlope[j], sought[j]);
      double slopeThere = traceSlope[j];
      if (Math.abs(found - here) > SMALL * here) {
        found = search(laws[grid.tubeOf[i]], found, sought[j]);
        slopeThere = laws[grid.tubeOf[i]].slope(found);
      }
      traceAlpha[i] = found;
      area[i] = mesh.faceRestArea[face] * found;
      speed[i] = Math.sqrt(stiffness[face] * slopeThere * found);
    }
  }

  /** The area ratio at which ψ(α) = target, from afar. */
  private static double search(TubeLaw law, double from, double target) {
    double at = from;
    for (int k = 0; k < 60; k++) {
      double next = step(at, law.pressure(at), law.slope(at), target);
      if (Math.abs(next - at) <= 1e-9 * at) {
        return next;
      }
      at = next;
    }
    return at;
  }

  /** A Newton step towards ψ(α) = target that stays within a factor of three. */
  private static double step(double from, double psi, double slope, double target) {
    return between(0.33 * from, 3 * from, from + (target - psi) / slope);
  }

  /** A value within bounds; cheaper than the library's, which tells zeros apart. */
  static double between(double low, double high, double value) {
    return value < low ? low : value > high ? high : value;
  }

  /**
   * Flows through the faces within reaches, and the push on all cells but for what comes in at the
   * ends of reaches.
   */
  void fluxes() {
    for (int i = 0; i < push.length; i++) {
      // the inside of each cell: flux difference and ∫ A dΦ between its traces (Simpson)
      double rise = upperHead[i] - lowerHead[i];
      double mean = (lowerArea[i] + 4 * alpha[i] * mesh.restArea[i] + upperArea[i]) / 6;
      double through =
          upperArea[i] * upperVelocity[i] * upperVelocity[i]
              - lowerArea[i] * lowerVelocity[i] * lowerVelocity[i];
      push[i] = -(through + mean * rise) / mesh.width[i];
    }
    for (int j = 0; j < innerFace.length; j++) {
      face(innerCell[j], innerFace[j]);
    }
  }

  /** HLL fluctuations at the face between cells i and i + 1. */
  private void face(int i, int face) {
    double areaLeft = upperArea[i];
    double areaRight = lowerArea[i + 1];
    double left = upperVelocity[i];
    double right = lowerVelocity[i + 1];
    double speedLeft = upperSpeed[i];
    double speedRight = lowerSpeed[i + 1];
    double slowest = Math.min(0, Math.min(left - speedLeft, right - speedRight));
    double fastest = Math.max(0, Math.max(left + speedLeft, right + speedRight));
    double perSpread = 1 / (fastest - slowest);
    double flowLeft = areaLeft * left;
    double flowRight = areaRight * right;
    double jumpHead = lowerHead[i + 1] - upperHead[i];
    double growthLeft = areaLeft / (speedLeft * speedLeft);
    double growthRight = areaRight / (speedRight * speedRight);
    double jumpArea = jumpHead * 0.5 * (growthLeft + growthRight);
    double thrust = smallThrust(areaLeft, areaRight, growthLeft, growthRight, jumpHead);
    if (Math.abs(jumpArea) > SMALL * Math.min(areaLeft, areaRight)) {
      jumpArea = areaRight - areaLeft;
      thrust = thrust(face, i, upperAlpha[i], lowerAlpha[i + 1]);
    }
    // what crosses because the heads differ stretches the wall, which resists (theory 4.14)
    double resisted = viscous[face] * (areaLeft + areaRight);
    double leaking = jumpArea * (fastest - slowest) / (fastest - slowest + 2 * resisted);
    massFlux[face] =
        (fastest * flowLeft - slowest * flowRight + slowest * fastest * leaking) * perSpread;
    double jumpFlux = flowRight * right - flowLeft * left + thrust;
    double jumpFlow = flowRight - flowLeft;
    double toLeft = slowest * (fastest * jumpFlow - jumpFlux) * perSpread;
    double toRight = fastest * (jumpFlux - slowest * jumpFlow) * perSpread;
    push[i] -= toLeft / mesh.width[i];
    push[i + 1] -= toRight / mesh.width[i + 1];
  }

  /**
   * Rate at which a cell answers to a change of its own head [1/s] (theory 4.12): what waves carry
   * through its two faces, by the lumen and wave speed that its walls have there, over what it
   * stores. In a uniform tube it is (|u| + c)/Δx; a cell with a stiff wall beside soft ones, or at
   * an end, answers faster.
   */
  double rate(int i, boolean first, boolean last) {
    double below = lowerArea[i] / lowerSpeed[i];
    double above = upperArea[i] / upperSpeed[i];
    double carried = (first ? AT_END : 1) * below + (last ? AT_END : 1) * above;
    double speed = waveSpeed[i];
    double area = alpha[i] * mesh.restArea[i];
    double answer = 0.5 * speed * speed * carried / area;
    double mean = (lowerArea[i] + 4 * area + upperArea[i]) / 6;
    double fastest = Math.max(answer, speed * Math.sqrt(mean / area));
    fastest = Math.max(fastest, Math.max(lowerSpeed[i], upperSpeed[i]));
    return (Math.abs(velocity[i]) + fastest) / mesh.width[i];
  }

  /** ∫ A dΦ over a small jump of Φ: the trapezium, corrected by the slopes dA/dΦ at its ends. */
  static double smallThrust(
      double areaFrom, double areaTo, double growthFrom, double growthTo, double jump) {
    return 0.5 * (areaFrom + areaTo) * jump - jump * jump * (growthTo - growthFrom) / 12;
  }

  /** ∫ A dp/ρ at a face between two area ratios, from the first to the second. */
  double thrust(int face, int cell, double from, double to) {
    return mesh.faceRestArea[face]
        * stiffness[face]
        * Integrals.thrust(laws[grid.tubeOf[cell]], from, to);
  }
}
