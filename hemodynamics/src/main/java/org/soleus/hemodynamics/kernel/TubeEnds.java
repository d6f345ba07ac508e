package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * The ends of the reaches (theory 4.7): which flow leaves a tube when the vertex at its end has a
 * given head. The wave that comes out of the tube carries v + ∫dΦ/c, v being the velocity out of
 * the tube; flow is limited to the wave speed in either direction, so that an end may choke.
 */
final class TubeEnds {
  /**
   * Conductance that is left to a choked end, relative to an open one, to keep systems solvable.
   */
  private static final double CHOKED = 1e-6;

  /** Share of the wave speed from which an outflow is treated as close to choking. */
  private static final double NEARLY_CHOKED = 0.8;

  /** Relative step of Newton's method after which no further one is needed. */
  private static final double NEAR = 1e-8;

  private static final int MOST_BISECTIONS = 80;

  private final ExplicitMesh mesh;
  private final FiniteVolume volumes;
  private final double density;

  /** At the boundary: α, velocity out of the tube, flow out of the tube. */
  final double[] alpha;

  final double[] velocity;
  final double[] flow;

  /** dQ/dH of the flow out of the tube, not above 0 [m³/(Pa s)]. */
  final double[] response;

  /** Resistance of the end's wall to being stretched, 2 η / (ρ A0 Δx) [1/(m s)]. */
  final double[] damping;

  /** dQ/dH of the flow out of either end of a reach at the head of the other [m³/(Pa s)]. */
  final double[] across;

  /**
   * The viscous head at an end [m²/s²] is held + crossing × flow out of the other end − yielding ×
   * flow out of this one.
   */
  private final double[] held;

  private final double[] yielding;
  private final double[] crossing; // of each reach
  private final double[] heldNow; // with the flow of the other end as it was found last
  private final double[] flowBefore;
  private final double[] flowHere; // of the state at which an end was linearised
  private final double[] flowSlope; // of that flow with α; 0 for an end that has settled

  /** The trace inside: α, Φ, velocity out of the tube, wave speed; flow of the cell, outwards. */
  private final double[] innerAlpha;

  private final double[] innerHead;
  private final double[] innerVelocity;
  private final double[] innerSpeed;
  private final double[] innerFlow;

  /** Head as the datum of the end's own face, and what the last linearisation asks of α. */
  private final double[] boundaryHead;

  /** Wave speed at the boundary [m/s]. */
  final double[] boundarySpeed;

  private final double[] wanted;
  private final double[] perHead;

  /** Where an end chokes: α, or NaN as long as it is not known. */
  private final double[] chokedAlpha;

  /** Head [m²/s²] and wave speed [m/s] of the state that was looked at last. */
  private double head;

  private double speed;
  private final double[] itsAlpha = new double[1];
  private final double[] itsPsi = new double[1];
  private final double[] itsSlope = new double[1];

  TubeEnds(ExplicitMesh mesh, FiniteVolume volumes, double density) {
    this.mesh = mesh;
    this.volumes = volumes;
    this.density = density;
    int ends = mesh.endVertex.length;
    alpha = new double[ends];
    velocity = new double[ends];
    flow = new double[ends];
    response = new double[ends];
    damping = new double[ends];
    across = new double[mesh.reaches];
    held = new double[ends];
    yielding = new double[ends];
    crossing = new double[mesh.reaches];
    heldNow = new double[ends];
    flowBefore = new double[ends];
    flowHere = new double[ends];
    flowSlope = new double[ends];
    innerAlpha = new double[ends];
    innerHead = new double[ends];
    innerVelocity = new double[ends];
    innerSpeed = new double[ends];
    innerFlow = new double[ends];
    boundaryHead = new double[ends];
    boundarySpeed = new double[ends];
    wanted = new double[ends];
    perHead = new double[ends];
    chokedAlpha = new double[ends];
    for (int e = 0; e < ends; e++) {
      Tube tube = volumes.tubes().get(mesh.tubeOfReach[e / 2]);
      damping[e] =
          2
              * tube.wall().viscosity()
              / (density * mesh.faceRestArea[mesh.endFace(e)] * mesh.width[mesh.endCell(e)]);
    }
  }

  /** Takes the traces of the cells at the ends and their flows [m³/s]. */
  void prepare(double[] cellFlow) {
    for (int e = 0; e < alpha.length; e++) {
      int i = mesh.endCell(e);
      boolean atStart = e % 2 == 0;
      double outwards = atStart ? -1 : 1;
      innerHead[e] = atStart ? volumes.lowerHead[i] : volumes.upperHead[i];
      innerVelocity[e] = outwards * (atStart ? volumes.lowerVelocity[i] : volumes.upperVelocity[i]);
      innerFlow[e] = outwards * cellFlow[i];
      innerAlpha[e] = invert(e, atStart ? volumes.lowerAlpha[i] : volumes.upperAlpha[i]);
      innerSpeed[e] = speed;
      alpha[e] = innerAlpha[e];
      double area = mesh.faceRestArea[mesh.endFace(e)] * innerAlpha[e];
      if (atStart) {
        volumes.lowerAlpha[i] = innerAlpha[e];
        volumes.lowerArea[i] = area;
        volumes.lowerSquare[i] = speed * speed;
      } else {
        volumes.upperAlpha[i] = innerAlpha[e];
        volumes.upperArea[i] = area;
        volumes.upperSquare[i] = speed * speed;
      }
    }
    Arrays.fill(chokedAlpha, Double.NaN);
    for (int e = 0; e < alpha.length; e++) {
      held[e] = damping[e] * innerFlow[e];
      heldNow[e] = held[e];
      yielding[e] = damping[e];
    }
    Arrays.fill(crossing, 0);
  }

  /** Reaches whose walls are viscous. */
  int[] viscousReaches() {
    return IntStream.range(0, mesh.reaches).filter(r -> damping[2 * r] > 0).toArray();
  }

  /**
   * The flows of the cells at the ends of a viscous reach follow those through the ends (theory
   * 4.11): shares of the flow through the end beside and through the other one.
   *
   * @param ownStart share at the start, of the flow through the start
   * @param ownEnd share at the end, of the flow through the end
   * @param other share of the flow through the other end, as seen from the start
   * @param before flows out of the ends with which the flows of the cells were found [m³/s]
   */
  void tie(int reach, double ownStart, double ownEnd, double other, double[] before) {
    int first = 2 * reach;
    int second = first + 1;
    crossing[reach] = damping[first] * other;
    yielding[first] = damping[first] * (1 - ownStart);
    yielding[second] = damping[second] * (1 - ownEnd);
    held[first] =
        damping[first] * (innerFlow[first] - ownStart * before[first])
            - crossing[reach] * before[second];
    held[second] =
        damping[second] * (innerFlow[second] - ownEnd * before[second])
            - crossing[reach] * before[first];
  }

  /** The area ratio at which the trace at an end has its head, from a guess, by Newton's method. */
  private double invert(int e, double guess) {
    double at = guess;
    for (int k = 0; k < MOST_BISECTIONS; k++) {
      look(e, at);
      double change = (innerHead[e] - head) * at / (speed * speed);
      at = Math.clamp(at + change, 0.3 * at, 3 * at);
      if (Math.abs(change) <= NEAR * at) {
        break; // the step that was just made leaves an error of its square
      }
    }
    return at;
  }

  /** Flow out of an end and its response at the head of the end's vertex [Pa]. */
  void linearise(int e, double vertexHead) {
    double target = vertexHead / density;
    boolean total = mesh.sharesTotalHead[mesh.endVertex[e]];
    look(e, alpha[e]);
    double v = innerVelocity[e] - rise(e, alpha[e]);
    if (v > NEARLY_CHOKED * speed) {
      leaveNearlyChoked(e, target, total);
      return;
    }
    if (v < -speed && total) {
      inflowChokes(e, target);
      return;
    }
    double area = mesh.faceRestArea[mesh.endFace(e)];
    double at = alpha[e];
    double q = area * at * v;
    double perAlpha = area * (v - speed);
    double carried = total ? 0.5 * v * v : 0;
    double stiff = speed * speed / at;
    double headSlope = stiff - (total ? v * speed / at : 0) - yielding[e] * perAlpha;
    headSlope = Math.max(headSlope, 1e-3 * stiff);
    double offset = target - head - carried - (heldNow[e] - yielding[e] * q);
    wanted[e] = offset / headSlope;
    perHead[e] = 1 / (density * headSlope);
    flow[e] = q + perAlpha * wanted[e];
    flowHere[e] = q;
    flowSlope[e] = perAlpha;
    response[e] = Math.min(perAlpha, 0) * perHead[e];
    velocity[e] = v;
    boundaryHead[e] = head;
    boundarySpeed[e] = speed;
  }

  /** Moves the state at an end by what the last linearisation asks; returns the relative move. */
  double advance(int e, double vertexHeadChange) {
    return move(e, wanted[e] + perHead[e] * vertexHeadChange);
  }

  private double move(int e, double move) {
    double next = Math.clamp(alpha[e] + move, 0.4 * alpha[e], 2.5 * alpha[e]);
    double relative = (next - alpha[e]) / alpha[e];
    alpha[e] = next;
    // head and velocity follow along the wave, so that the last step of the iteration is not lost
    boundaryHead[e] += boundarySpeed[e] * boundarySpeed[e] * relative;
    velocity[e] -= boundarySpeed[e] * relative;
    return Math.abs(relative);
  }

  /** Takes the flows found last for what crosses viscous reaches from end to end. */
  void holdFlows() {
    for (int e = 0; e < alpha.length; e++) {
      flowBefore[e] = flow[e];
      heldNow[e] = held[e] + crossing[e / 2] * flow[e ^ 1];
    }
  }

  /**
   * Makes of the linearised ends of each viscous reach one two-port: flows and responses of either
   * end that take the other's into account.
   */
  void tieTogether() {
    for (int r = 0; r < mesh.reaches; r++) {
      double cross = crossing[r];
      if (cross == 0) {
        across[r] = 0;
        continue;
      }
      int first = 2 * r;
      int second = first + 1;
      double a = -1 / (density * response[first]);
      double b = -1 / (density * response[second]);
      double wantedFirst =
          a * (flow[first] - flowHere[first]) + cross * (flowHere[second] - flowBefore[second]);
      double wantedSecond =
          b * (flow[second] - flowHere[second]) + cross * (flowHere[first] - flowBefore[first]);
      double per = 1 / (a * b - cross * cross);
      flow[first] = flowHere[first] + (b * wantedFirst + cross * wantedSecond) * per;
      flow[second] = flowHere[second] + (a * wantedSecond + cross * wantedFirst) * per;
      response[first] = -b * per / density;
      response[second] = -a * per / density;
      across[r] = -cross * per / density;
    }
  }

  /** Moves all ends by the changes of head at the vertices [Pa]; returns the largest move. */
  double advanceAll(double[] change) {
    double moved = 0;
    for (int e = 0; e < alpha.length; e++) {
      double here = change[mesh.endVertex[e]];
      flow[e] += response[e] * here + across[e / 2] * change[mesh.endVertex[e ^ 1]];
      if (crossing[e / 2] == 0) {
        moved = Math.max(moved, advance(e, here));
      } else if (flowSlope[e] < 0) {
        moved = Math.max(moved, move(e, (flow[e] - flowHere[e]) / flowSlope[e]));
      }
    }
    return moved;
  }

  /**
   * Outflow near the wave speed, where head hardly depends on α any more: the state for the head
   * that is asked for is searched; below the head at which the tube chokes the flow is the most it
   * gives.
   */
  private void leaveNearlyChoked(int e, double target, boolean total) {
    if (Double.isNaN(chokedAlpha[e])) {
      chokedAlpha[e] = critical(e);
    }
    double low = chokedAlpha[e];
    if (target <= askedHead(e, low, total)) {
      if (innerVelocity[e] >= innerSpeed[e]) {
        look(e, innerAlpha[e]);
        settle(e, innerAlpha[e], innerVelocity[e]);
      } else {
        look(e, low);
        settle(e, low, speed);
      }
      return;
    }
    double high = Math.max(2 * low, innerAlpha[e]);
    while (askedHead(e, high, total) < target && high < 1e6) {
      high *= 2;
    }
    for (int k = 0; k < MOST_BISECTIONS && high - low > 1e-14 * high; k++) {
      double middle = 0.5 * (low + high);
      if (askedHead(e, middle, total) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    look(e, high);
    double v = Math.min(speed, innerVelocity[e] - rise(e, high));
    settle(e, high, v);
    double area = mesh.faceRestArea[mesh.endFace(e)];
    double perAlpha = total ? speed / high : speed * speed / (high * Math.max(speed - v, 1e-9));
    response[e] = -area / (density * (perAlpha + yielding[e] * area));
  }

  /** Head of the vertex that goes with a state at an end [m²/s²]. */
  private double askedHead(int e, double at, boolean total) {
    look(e, at);
    double v = innerVelocity[e] - rise(e, at);
    double q = mesh.faceRestArea[mesh.endFace(e)] * at * v;
    return head + (total ? 0.5 * v * v : 0) + heldNow[e] - yielding[e] * q;
  }

  /** Where the velocity out of the tube falls to the wave speed as the lumen grows. */
  private double critical(int e) {
    double low = Math.min(alpha[e], innerAlpha[e]);
    double high = innerAlpha[e];
    while (supercritical(e, high) && high < 1e6) {
      low = high;
      high *= 1.5;
    }
    for (int k = 0; k < MOST_BISECTIONS && high - low > 1e-13 * high; k++) {
      double middle = 0.5 * (low + high);
      if (supercritical(e, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private boolean supercritical(int e, double at) {
    look(e, at);
    return innerVelocity[e] - rise(e, at) > speed;
  }

  /** Inflow from a vertex at rest into a tube that would take more: Φ + ½c² is the total head. */
  private void inflowChokes(int e, double target) {
    double low = 1e-9;
    double high = Math.max(1.0, alpha[e]);
    while (sonicHead(e, high) < target && high < 1e6) {
      high *= 2;
    }
    for (int k = 0; k < MOST_BISECTIONS && high - low > 1e-13 * high; k++) {
      double middle = high > 4 * low ? Math.sqrt(low * high) : 0.5 * (low + high);
      if (sonicHead(e, middle) > target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    look(e, high);
    settle(e, high, -speed);
    response[e] = -mesh.faceRestArea[mesh.endFace(e)] * high / (density * speed);
  }

  private double sonicHead(int e, double at) {
    look(e, at);
    return head + 0.5 * speed * speed;
  }

  /** Fixes an end at a state that was looked at last, whatever the head of its vertex does. */
  private void settle(int e, double at, double v) {
    double area = mesh.faceRestArea[mesh.endFace(e)] * at;
    alpha[e] = at;
    flow[e] = area * v;
    velocity[e] = v;
    boundaryHead[e] = head;
    boundarySpeed[e] = speed;
    flowHere[e] = flow[e];
    flowSlope[e] = 0;
    wanted[e] = 0;
    perHead[e] = 0;
    response[e] = -CHOKED * area / (density * speed);
  }

  /** Settles an end that reflects (theory 1.16). */
  void reflect(int e, Node.ReflectingEnd end, double gravityHead) {
    int face = mesh.endFace(e);
    double admitted = (1 - end.reflection()) / (1 + end.reflection());
    TubeLaw law = volumes.law(mesh.endCell(e));
    double stiffness = mesh.faceStiffness[face];
    double outside = (end.pressure() + gravityHead - volumes.faceDatum[face]) / stiffness;
    double still = law.areaRatio(outside);
    double scale = Math.sqrt(stiffness / density);
    double low = 1e-9;
    double high = 1e6;
    for (int k = 0; k < 2 * MOST_BISECTIONS && high - low > 1e-14 * high; k++) {
      double middle = high > 4 * low ? Math.sqrt(low * high) : 0.5 * (low + high);
      double out = admitted * scale * Integrals.invariant(law, still, middle);
      double come = innerVelocity[e] - scale * Integrals.invariant(law, innerAlpha[e], middle);
      if (out > come) {
        high = middle;
      } else {
        low = middle;
      }
    }
    look(e, high);
    double v = admitted * scale * Integrals.invariant(law, still, high);
    settle(e, high, Math.clamp(v, -speed, speed));
  }

  /** Solves an end at a given head. */
  void solve(int e, double vertexHead) {
    for (int k = 0; k < 40; k++) {
      linearise(e, vertexHead);
      if (advance(e, 0) < 1e-12) {
        return;
      }
    }
  }

  /** What the boundary does to the cell at an end: its flow and its push. */
  void apply(int e) {
    int i = mesh.endCell(e);
    int face = mesh.endFace(e);
    boolean atStart = e % 2 == 0;
    double area = mesh.faceRestArea[face];
    double inner = atStart ? volumes.lowerArea[i] : volumes.upperArea[i];
    double innerSquare = atStart ? volumes.lowerSquare[i] : volumes.upperSquare[i];
    double outer = area * alpha[e];
    double rise = boundaryHead[e] - innerHead[e];
    double outerSquare = boundarySpeed[e] * boundarySpeed[e];
    double thrust =
        Math.abs(outer - inner) > FiniteVolume.SMALL * Math.min(inner, outer)
            ? volumes.thrust(face, i, innerAlpha[e], alpha[e])
            : FiniteVolume.smallThrust(
                inner, outer, inner / innerSquare, outer / outerSquare, rise);
    double jump =
        outer * velocity[e] * velocity[e] - inner * innerVelocity[e] * innerVelocity[e] + thrust;
    volumes.massFlux[face] = atStart ? -flow[e] : flow[e];
    volumes.push[i] += (atStart ? jump : -jump) / mesh.width[i];
  }

  /** Head that the viscous wall adds at an end [m²/s²]. */
  double viscousHead(int e) {
    return held[e] + crossing[e / 2] * flow[e ^ 1] - yielding[e] * flow[e];
  }

  /** ∫ dΦ/c from the trace to the state that was looked at last [m/s]. */
  private double rise(int e, double at) {
    double ratio = at / innerAlpha[e];
    if (ratio > 0.9 && ratio < 1.1) {
      return 2 * (head - innerHead[e]) / (innerSpeed[e] + speed);
    }
    return Math.sqrt(mesh.faceStiffness[mesh.endFace(e)] / density)
        * Integrals.invariant(volumes.law(mesh.endCell(e)), innerAlpha[e], at);
  }

  /** Works out head and wave speed at an area ratio at an end. */
  private void look(int e, double at) {
    int face = mesh.endFace(e);
    itsAlpha[0] = at;
    volumes.law(mesh.endCell(e)).evaluate(itsAlpha, itsPsi, itsSlope, 0, 1);
    double stiffness = mesh.faceStiffness[face] / density;
    head = stiffness * itsPsi[0] + volumes.faceDatum[face] / density;
    speed = Math.sqrt(stiffness * itsSlope[0] * at);
  }
}
