package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.Tube;

/**
 * What viscous walls add at the ends of reaches (theory 4.11): the head of the wall at an end is
 * held + crossing × flow out of the other end − yielding × flow out of this one, so that the two
 * ends of a viscous reach answer together.
 */
final class ViscousEnds {
  private final ExplicitMesh mesh;
  private final double density;
  private final double[] held;
  private final double[] crossing; // of each reach
  private final double[] flowBefore; // with which heldNow was made

  /** Resistance of the end's wall to being stretched, 2 η / (ρ A0 Δx) [1/(m s)]. */
  final double[] damping;

  /** Head at an end [m²/s²] but for what yields to its own flow. */
  final double[] heldNow;

  /** How that head yields to the flow out of the end [1/(m s)]. */
  final double[] yielding;

  /** dQ/dH of the flow out of either end of a reach at the head of the other [m³/(Pa s)]. */
  final double[] across;

  /** What the flow out of an end lacks because that of the other end had not been known [m³/s]. */
  final double[] tied;

  ViscousEnds(ExplicitMesh mesh, double density) {
    this.mesh = mesh;
    this.density = density;
    int ends = mesh.endVertex.length;
    held = new double[ends];
    crossing = new double[mesh.reaches];
    flowBefore = new double[ends];
    damping = new double[ends];
    heldNow = new double[ends];
    yielding = new double[ends];
    across = new double[mesh.reaches];
    tied = new double[ends];
    for (int e = 0; e < ends; e++) {
      Tube tube = mesh.grid.network.tubes().get(mesh.tubeOfReach[e / 2]);
      damping[e] =
          2
              * tube.wall().viscosity()
              / (density * mesh.faceRestArea[mesh.endFace(e)] * mesh.width[mesh.endCell(e)]);
    }
  }

  /** Reaches whose walls are viscous. */
  int[] reaches() {
    return IntStream.range(0, mesh.reaches).filter(r -> damping[2 * r] > 0).toArray();
  }

  /** Takes the flows of the cells [m³/s], which for now answer to nothing. */
  void prepare(double[] cellFlow) {
    for (int e = 0; e < damping.length; e++) {
      double q = cellFlow[mesh.endCell(e)];
      held[e] = damping[e] * (e % 2 == 0 ? -q : q);
      heldNow[e] = held[e];
      yielding[e] = damping[e];
    }
    Arrays.fill(crossing, 0);
  }

  /**
   * The flows of the cells at the ends of a viscous reach follow those through the ends (theory
   * 4.11).
   *
   * @param atStart flow of the first cell at the end of the step, outwards, if nothing changed at
   *     the ends [m³/s]
   * @param atEnd that of the last cell
   * @param ownStart share that it takes at the start of a change of the flow through the start
   * @param ownEnd share at the end, of the flow through the end
   * @param other share of the flow through the other end, as seen from the start
   * @param before flows out of the ends if nothing changed [m³/s]
   */
  void foresee(
      int reach,
      double atStart,
      double atEnd,
      double ownStart,
      double ownEnd,
      double other,
      double[] before) {
    int first = 2 * reach;
    int second = first + 1;
    crossing[reach] = damping[first] * other;
    yielding[first] = damping[first] * (1 - ownStart);
    yielding[second] = damping[second] * (1 - ownEnd);
    held[first] =
        damping[first] * (atStart - ownStart * before[first]) - crossing[reach] * before[second];
    held[second] =
        damping[second] * (atEnd - ownEnd * before[second]) - crossing[reach] * before[first];
  }

  /** Takes the flows found last for what crosses viscous reaches from end to end. */
  void hold(double[] flow) {
    for (int e = 0; e < held.length; e++) {
      flowBefore[e] = flow[e];
      heldNow[e] = held[e] + crossing[e / 2] * flow[e ^ 1];
    }
  }

  /**
   * Makes of the ends of each viscous reach one two-port: responses of either end that take the
   * other's into account, and what its flow lacks.
   */
  void tieTogether(double[] flow, double[] response) {
    for (int r = 0; r < mesh.reaches; r++) {
      int first = 2 * r;
      int second = first + 1;
      double cross = crossing[r];
      across[r] = 0;
      tied[first] = 0;
      tied[second] = 0;
      if (cross != 0) {
        double a = -1 / (density * response[first]);
        double b = -1 / (density * response[second]);
        double lackFirst = cross * (flow[second] - flowBefore[second]);
        double lackSecond = cross * (flow[first] - flowBefore[first]);
        double per = 1 / (a * b - cross * cross);
        tied[first] = (b * lackFirst + cross * lackSecond) * per;
        tied[second] = (a * lackSecond + cross * lackFirst) * per;
        response[first] = -b * per / density;
        response[second] = -a * per / density;
        across[r] = -cross * per / density;
      }
    }
  }

  /** Head that the viscous wall adds at an end [m²/s²]. */
  double head(int e, double[] flow) {
    return held[e] + crossing[e / 2] * flow[e ^ 1] - yielding[e] * flow[e];
  }
}
