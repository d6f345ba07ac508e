package org.soleus.hemodynamics.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * The ends of the reaches (theory 4.7): which flow leaves a tube when the vertex at its end has a
 * given head. The wave that comes out of the tube carries v + ∫dΦ/c, v being the velocity out of
 * the tube; flow is limited to the wave speed in either direction, so that an end may choke. States
 * are found by s = ln α in the {@link WaveTable} of the tube's law.
 */
final class TubeEnds {
  /**
   * Conductance that is left to a choked end, relative to an open one, to keep systems solvable.
   */
  private static final double CHOKED = 1e-6;

  /** Share of the wave speed from which an outflow is treated as close to choking. */
  private static final double NEARLY_CHOKED = 0.8;

  /** Move of s after which the state follows by its slopes. */
  private static final double NEAR = 1e-5;

  /** Distance in s from the trace within which a state is told by its derivatives there. */
  private static final double CLOSE = 1e-6;

  private static final int MOST_STEPS = 80;

  private final ExplicitMesh mesh;
  private final FiniteVolume volumes;
  private final double density;
  private final double perDensity;
  private final WaveTable[] tables; // of each end
  private final double[] restArea; // of each end's face
  private final double[] stiffness; // k/ρ of each end's face [m³/kg]
  private final double[] perStiffness;
  private final double[] scale; // its root
  private final boolean[] total; // whether total head is shared with the vertex

  /** What the walls of viscous reaches add. */
  final ViscousEnds viscous;

  /** At the boundary: velocity out of the tube and flow out of the tube. */
  final double[] velocity;

  final double[] flow;

  /** dQ/dH of the flow out of the tube, not above 0 [m³/(Pa s)]. */
  final double[] response;

  /** Wave speed at the boundary [m/s]. */
  final double[] boundarySpeed;

  /**
   * At the boundary: how far its s lies above that of the trace, α, Φ, and how the flow changes
   * with s (0 where it is limited).
   */
  private final double[] offset;

  private final double[] alpha;
  private final double[] boundaryHead;
  private final double[] flowSlope;

  /** The trace inside: s, α, ψ, Φ, ∫ĉ ds, velocity out of the tube, wave speed. */
  private final double[] innerPlace;

  private final double[] innerAlpha;
  private final double[] innerPsi;
  private final double[] innerHead;
  private final double[] innerWave;
  private final double[] innerVelocity;
  private final double[] innerSpeed;

  /** d ln c/ds there. */
  private final double[] innerBend;

  /** Where an end chokes, above the trace as {@code offset}; NaN as long as it is not known. */
  private final double[] chokedPlace;

  /** Of the state that was looked at last: α, Φ, wave speed, velocity along the wave. */
  private double lumen;

  private double head;
  private double speed;
  private double onWave;

  TubeEnds(ExplicitMesh mesh, FiniteVolume volumes, double density) {
    this.mesh = mesh;
    this.volumes = volumes;
    this.density = density;
    perDensity = 1 / density;
    int ends = mesh.endVertex.length;
    tables = new WaveTable[ends];
    restArea = new double[ends];
    stiffness = new double[ends];
    perStiffness = new double[ends];
    scale = new double[ends];
    total = new boolean[ends];
    velocity = new double[ends];
    flow = new double[ends];
    response = new double[ends];
    boundarySpeed = new double[ends];
    offset = new double[ends];
    alpha = new double[ends];
    boundaryHead = new double[ends];
    flowSlope = new double[ends];
    innerPlace = new double[ends];
    innerAlpha = new double[ends];
    innerPsi = new double[ends];
    innerHead = new double[ends];
    innerWave = new double[ends];
    innerVelocity = new double[ends];
    innerSpeed = new double[ends];
    innerBend = new double[ends];
    chokedPlace = new double[ends];
    viscous = new ViscousEnds(mesh, density);
    List<TubeLaw> laws = new ArrayList<>();
    List<WaveTable> made = new ArrayList<>();
    for (int e = 0; e < ends; e++) {
      Tube tube = mesh.grid.network.tubes().get(mesh.tubeOfReach[e / 2]);
      TubeLaw law = tube.wall().law();
      if (!laws.contains(law)) {
        laws.add(law);
        made.add(new WaveTable(law));
      }
      tables[e] = made.get(laws.indexOf(law));
      int face = mesh.endFace(e);
      restArea[e] = mesh.faceRestArea[face];
      stiffness[e] = mesh.faceStiffness[face] / density;
      perStiffness[e] = 1 / stiffness[e];
      scale[e] = Math.sqrt(stiffness[e]);
      total[e] = mesh.sharesTotalHead[mesh.endVertex[e]];
    }
  }

  /** Takes the traces of the cells at the ends and their flows [m³/s]. */
  void prepare(double[] cellFlow) {
    for (int e = 0; e < offset.length; e++) {
      int i = mesh.endCell(e);
      boolean atStart = e % 2 == 0;
      double datum = volumes.faceDatum[mesh.endFace(e)];
      innerHead[e] = atStart ? volumes.lowerHead[i] : volumes.upperHead[i];
      WaveTable table = tables[e];
      double psi = (innerHead[e] - datum * perDensity) * perStiffness[e];
      innerPlace[e] = table.atPressure(psi, innerPlace[e]);
      innerAlpha[e] = table.alpha;
      innerPsi[e] = table.psi;
      innerWave[e] = table.wave;
      innerSpeed[e] = scale[e] * table.speed;
      innerBend[e] = table.curving(innerPlace[e]) / table.speed;
      double area = restArea[e] * table.alpha;
      double upwards = volumes.endTrace(i, atStart, area, innerSpeed[e]);
      innerVelocity[e] = atStart ? -upwards : upwards;
    }
    Arrays.fill(chokedPlace, Double.NaN);
    viscous.prepare(cellFlow);
  }

  /** Forgets states found before: an attempt may have left anything there. */
  void restart() {
    Arrays.fill(offset, 0);
    Arrays.fill(flow, 0);
  }

  /** Flow out of an end, and how it answers, at the head of its vertex [Pa]. */
  void find(int e, double vertexHead) {
    double target = vertexHead * perDensity - viscous.heldNow[e];
    double yielding = viscous.yielding[e];
    double s = offset[e];
    for (int k = 0; k < MOST_STEPS; k++) {
      look(e, s);
      double v = onWave;
      if (v > NEARLY_CHOKED * speed) {
        leaveNearlyChoked(e, target, s);
        return;
      }
      if (v < -speed && total[e]) {
        enterChoked(e, target, s);
        return;
      }
      double area = restArea[e] * lumen;
      double move = (target - asked(e, v)) / slope(e, v, area, yielding);
      if (Math.abs(move) < NEAR) {
        take(e, s, v);
        follow(e, move);
        return;
      }
      s += FiniteVolume.between(-0.7, 0.7, move);
    }
    look(e, s);
    take(e, s, onWave);
  }

  /** Head of the vertex that goes with the state that was looked at last, moving at v [m²/s²]. */
  private double asked(int e, double v) {
    double carried = total[e] ? 0.5 * v * v : 0;
    return head + carried - viscous.yielding[e] * restArea[e] * lumen * v;
  }

  /** How that rises with s along the wave [m²/s²]. */
  private double slope(int e, double v, double area, double yielding) {
    double slower = Math.max(speed - v, 1e-9 * speed);
    return total[e] ? (speed + yielding * area) * slower : speed * speed + yielding * area * slower;
  }

  /** Takes the state that was looked at last, moving at v, for that of an end. */
  private void take(int e, double s, double v) {
    double area = restArea[e] * lumen;
    offset[e] = s;
    alpha[e] = lumen;
    velocity[e] = v;
    flow[e] = area * v;
    boundaryHead[e] = head;
    boundarySpeed[e] = speed;
    flowSlope[e] = -area * Math.max(speed - v, 0);
    double answer = flowSlope[e] / slope(e, v, area, viscous.yielding[e]);
    double least = -CHOKED * area;
    response[e] = perDensity * (answer * speed < least ? answer : least / speed);
  }

  /** Fixes the flow at an end, whatever the head of its vertex does. */
  private void limit(int e, double s, double v) {
    take(e, s, v);
    flowSlope[e] = 0;
    response[e] = -CHOKED * restArea[e] * alpha[e] / (density * speed);
  }

  /** Moves the state of an end along its wave by a small change of s, and its flow with it. */
  private void follow(int e, double move) {
    flow[e] += flowSlope[e] * move;
    shift(e, move);
  }

  private void shift(int e, double move) {
    double c = boundarySpeed[e];
    offset[e] += move;
    alpha[e] *= 1 + move;
    boundaryHead[e] += c * c * move;
    velocity[e] -= c * move;
  }

  /**
   * Moves all ends by the changes of head at the vertices [Pa] since their flows were found;
   * returns the largest move of s.
   */
  double advance(double[] change) {
    double moved = 0;
    for (int e = 0; e < offset.length; e++) {
      double more = response[e] * change[mesh.endVertex[e]];
      more += viscous.across[e / 2] * change[mesh.endVertex[e ^ 1]];
      more += viscous.tied[e];
      flow[e] += more;
      if (flowSlope[e] < 0) {
        double move = more / flowSlope[e];
        moved = Math.max(moved, Math.abs(move));
        shift(e, Math.clamp(move, -0.5, 0.5));
      }
    }
    return moved;
  }

  /**
   * Outflow near the wave speed: the state is searched above the one at which the tube chokes.
   * Below the head that goes with that one, flow is the most the tube gives. A stream faster than
   * its waves leaves as it is unless the vertex holds back more than a standing jump could.
   */
  private void leaveNearlyChoked(int e, double target, double guess) {
    if (Double.isNaN(chokedPlace[e])) {
      chokedPlace[e] = critical(e, guess);
    }
    boolean faster = innerVelocity[e] >= innerSpeed[e];
    double low = chokedPlace[e];
    look(e, low);
    double excess = target - asked(e, speed);
    if (excess <= 0) {
      leaveChoked(e, faster, low);
      flow[e] += density * response[e] * excess;
      return;
    }
    double high = Double.POSITIVE_INFINITY;
    double curve = speed * (speed + curving(e, low));
    double s = low + Math.min(1, 1.2 * Math.sqrt(2 * excess / Math.max(curve, 1e-3 * speed)));
    for (int k = 0; k < MOST_STEPS; k++) {
      look(e, s);
      double over = asked(e, onWave) - target;
      if (over > 0) {
        high = s;
      } else {
        low = s;
      }
      double area = restArea[e] * lumen;
      double next = s - over / slope(e, onWave, area, viscous.yielding[e]);
      if (!(next > low && next < high)) {
        next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : s + 0.5;
      }
      double move = next - s;
      s = next;
      if (Math.abs(move) < 1e-5 * NEAR) {
        break;
      }
    }
    look(e, s);
    double v = Math.min(onWave, speed);
    if (faster && restArea[e] * lumen * v > restArea[e] * innerAlpha[e] * innerVelocity[e]) {
      leaveChoked(e, true, s);
    } else {
      take(e, s, v);
    }
  }

  private void leaveChoked(int e, boolean faster, double critical) {
    double s = faster ? 0 : critical;
    look(e, s);
    limit(e, s, faster ? innerVelocity[e] : speed);
  }

  /** Where the velocity out of the tube falls to the wave speed as the lumen grows. */
  private double critical(int e, double guess) {
    double s = guess;
    for (int k = 0; k < MOST_STEPS; k++) {
      look(e, s);
      double steep = Math.max(speed + curving(e, s), 0.1 * speed);
      double move = (onWave - speed) / steep;
      s += Math.clamp(move, -0.7, 0.7);
      if (Math.abs(move) < 1e-5 * NEAR) {
        break;
      }
    }
    return s;
  }

  /**
   * Inflow from a vertex at rest into a tube that would take more: it comes in at the wave speed,
   * with Φ + ½c² for the total head.
   */
  private void enterChoked(int e, double target, double overshot) {
    double yielding = viscous.yielding[e];
    double s = overshot;
    for (int k = 0; k < MOST_STEPS; k++) {
      look(e, s);
      double area = restArea[e] * lumen;
      double steep = Math.max(speed + curving(e, s), 0.1 * speed);
      double move = (target - asked(e, -speed)) / ((speed + yielding * area) * steep);
      s += Math.clamp(move, -0.7, 0.7);
      if (Math.abs(move) < 1e-5 * NEAR) {
        break;
      }
    }
    look(e, s);
    if (onWave > -speed) {
      enter(e, target, s, Math.max(s, overshot));
      return;
    }
    limit(e, s, -speed);
    double area = restArea[e] * alpha[e];
    response[e] = -area / (density * (speed + yielding * area));
  }

  /** Inflow short of choking, between two values of s. */
  private void enter(int e, double target, double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < MOST_STEPS && high - low > 1e-5 * NEAR; k++) {
      double middle = 0.5 * (low + high);
      look(e, middle);
      if (asked(e, onWave) > target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    look(e, high);
    take(e, high, onWave);
  }

  /** Largest ρ c² inside the ends at a vertex [Pa]: by how much its head may move at a time. */
  double stiffest(int vertex) {
    double fastest = 0;
    for (int e : mesh.endsAt[vertex]) {
      fastest = Math.max(fastest, innerSpeed[e]);
    }
    return density * fastest * fastest;
  }

  /** Settles an end that reflects (theory 1.16). */
  void reflect(int e, Node.ReflectingEnd end, double gravityHead) {
    double admitted = (1 - end.reflection()) / (1 + end.reflection());
    double datum = volumes.faceDatum[mesh.endFace(e)];
    WaveTable table = tables[e];
    double outside = (end.pressure() + gravityHead - datum) / (stiffness[e] * density);
    table.atPressure(outside, innerPlace[e]);
    double still = table.wave;
    double come = innerVelocity[e] / scale[e] + innerWave[e];
    double s =
        table.atWave((come + admitted * still) / (1 + admitted), innerPlace[e]) - innerPlace[e];
    look(e, s);
    limit(e, s, Math.clamp(onWave, -speed, speed));
  }

  /** What the boundary does to the cell at an end: its flow and its push. */
  void apply(int e) {
    int i = mesh.endCell(e);
    int face = mesh.endFace(e);
    boolean atStart = e % 2 == 0;
    double inner = restArea[e] * innerAlpha[e];
    double outer = restArea[e] * alpha[e];
    double rise = boundaryHead[e] - innerHead[e];
    double innerSquare = innerSpeed[e] * innerSpeed[e];
    double outerSquare = boundarySpeed[e] * boundarySpeed[e];
    double thrust =
        Math.abs(outer - inner) > FiniteVolume.SMALL * Math.min(inner, outer)
            ? restArea[e]
                * stiffness[e]
                * tables[e].thrust(innerPlace[e], innerPlace[e] + offset[e])
            : FiniteVolume.smallThrust(
                inner, outer, inner / innerSquare, outer / outerSquare, rise);
    double jump =
        outer * velocity[e] * velocity[e] - inner * innerVelocity[e] * innerVelocity[e] + thrust;
    volumes.massFlux[face] = atStart ? -flow[e] : flow[e];
    volumes.push[i] += (atStart ? jump : -jump) / mesh.width[i];
  }

  /** Works out the state whose s lies so far above that of the trace. */
  private void look(int e, double s) {
    if (Math.abs(s) < CLOSE) {
      // without the round-off of the table, which a viscous wall would magnify
      double c = innerSpeed[e];
      double bend = 0.5 * innerBend[e] * s;
      lumen = innerAlpha[e] * (1 + s + 0.5 * s * s);
      speed = c * (1 + 2 * bend);
      head = innerHead[e] + c * c * s * (1 + 2 * bend);
      onWave = innerVelocity[e] - c * s * (1 + bend);
      return;
    }
    WaveTable table = tables[e];
    table.look(innerPlace[e] + s);
    lumen = table.alpha;
    speed = scale[e] * table.speed;
    head = innerHead[e] + stiffness[e] * (table.psi - innerPsi[e]);
    onWave = innerVelocity[e] + scale[e] * (innerWave[e] - table.wave);
  }

  /** How the wave speed changes with s [m/s]. */
  private double curving(int e, double s) {
    return scale[e] * tables[e].curving(innerPlace[e] + s);
  }
}
