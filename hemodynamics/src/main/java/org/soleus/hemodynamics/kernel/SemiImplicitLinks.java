package org.soleus.hemodynamics.kernel;

import org.soleus.hemodynamics.network.Link;

/**
 * Lumped paths between nodes (theory 1.13, 1.14) within a step. A link's law is a curve of flow
 * over head difference,
 *
 * <p>L Q + h (R(ΔH) Q + S Q|Q|) = (L Q)* + h ΔH
 *
 * <p>that may be as steep as a stenosis at rest and as flat as a shut gate. Newton's method
 * replaces the curve by a tangent; the point where it touches is taken at the iterate's head
 * difference or at its flow, whichever is nearer to no flow (theory 2, Links): a steep curve is
 * then met by its head, a flat one by its flow, and neither iteration runs away.
 */
final class SemiImplicitLinks {
  /** Agreement of flows with the law, relative to the greatest flow so far. */
  private static final double TOLERANCE = 1e-12;

  /** The same in terms of heads, where round-off allows no better. */
  private static final double ROUNDING = 1e-14;

  /**
   * Flow below which a stenosis is not linearised more steeply, relative to that which the greatest
   * head would drive through it: there it takes less than 1e-12 of that head.
   */
  private static final double STILL = 1e-6;

  /**
   * Least share of the slope of an ungated link; a gate swept by inertia could make it negative.
   */
  private static final double LEAST_SLOPE = 0.1;

  private final SemiImplicitWork work;
  private final Grid grid;
  private final int links;
  private final double[] resistance;
  private final double[] loss;
  private final double[] inertance;
  private final Link.Gate[] gates;
  private final double[] greatest; // flow through each link so far

  SemiImplicitLinks(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    links = grid.network.links().size();
    resistance = new double[links];
    loss = new double[links];
    inertance = new double[links];
    gates = new Link.Gate[links];
    greatest = new double[links];
    for (int k = 0; k < links; k++) {
      Link link = grid.network.links().get(k);
      resistance[k] = link.resistance();
      loss[k] = link.loss();
      inertance[k] = link.inertance();
      gates[k] = link.gate();
    }
  }

  /** Enters the flow of each link at the current iterate, and its slope. */
  void linearise() {
    for (int k = 0; k < links; k++) {
      int f = grid.linkFace + k;
      double drop = work.head(grid.left[f]) - work.head(grid.right[f]);
      double at = drop;
      double flow = flowAt(k, drop);
      // an open gate may be so steep that flow at a head says nothing, a shut one never
      double guess = gates[k].shut() == 0 ? work.next.flow[f] : Math.max(work.next.flow[f], 0);
      if (Math.abs(guess) < (1 - 1e-9) * Math.abs(flow) && (gates[k].shut() == 0 || flow > 0)) {
        flow = guess;
        at = dropAt(k, guess);
      }
      double least = loss[k] > 0 ? STILL * Math.sqrt(work.level / loss[k]) : 0;
      double gate = gates[k].resistance(at);
      double denominator =
          inertance[k]
              + work.h * (resistance[k] + gate + 2 * loss[k] * Math.max(Math.abs(flow), least));
      double g = work.h * Math.max(1 - gates[k].slope(at) * flow, LEAST_SLOPE) / denominator;
      work.enter(f, flow + g * (drop - at), g);
    }
  }

  /** Flow on the curve at a head difference: the root of a quadratic equation. */
  private double flowAt(int k, double drop) {
    double pushed = work.starMomentum[grid.linkFace + k] + work.h * drop;
    double linear = inertance[k] + work.h * (resistance[k] + gates[k].resistance(drop));
    double square = work.h * loss[k];
    double sum = linear + Math.sqrt(linear * linear + 4 * square * Math.abs(pushed));
    return pushed == 0 ? 0 : 2 * pushed / sum; // without end where nothing holds it back
  }

  /** Head difference on the curve at a flow, which is not negative where there is a gate. */
  private double dropAt(int k, double flow) {
    double ungated =
        (resistance[k] + loss[k] * Math.abs(flow)) * flow
            + (inertance[k] * flow - work.starMomentum[grid.linkFace + k]) / work.h;
    int f = grid.linkFace + k;
    return gates[k].dropAt(flow, ungated, work.head(grid.left[f]) - work.head(grid.right[f]));
  }

  /**
   * How far the flows and heads of the linear solve are from the laws of links, in multiples of
   * what is allowed; NaN if one is not a number.
   */
  double misfit() {
    double largest = 0;
    for (int k = 0; k < links; k++) {
      int f = grid.linkFace + k;
      double drop = work.head(grid.left[f]) - work.head(grid.right[f]);
      double flow = work.next.flow[f];
      double apart = Math.abs(flowAt(k, drop) - flow);
      double inFlow = apart / Math.max(Math.abs(flow), greatest[k]);
      double taken =
          (resistance[k] + gates[k].resistance(drop) + loss[k] * Math.abs(flow)) * flow
              + (inertance[k] * flow - work.starMomentum[f]) / work.h;
      double inHead =
          Math.abs(drop - taken) / (work.level + inertance[k] * Math.abs(flow) / work.h);
      double misfit = apart == 0 ? 0 : Math.min(inFlow / TOLERANCE, inHead / ROUNDING);
      if (!(misfit <= Math.max(1, largest))) {
        work.worst = Math.max(grid.left[f], Math.max(grid.right[f], 0));
      }
      largest = Math.max(largest, misfit); // not a number stays so
    }
    return largest;
  }

  /** Notes how far gates are shut by the heads of a state. */
  void noteClosures(FlowState state) {
    for (int k = 0; k < links; k++) {
      if (gates[k].steepness() > 0) {
        int f = grid.linkFace + k;
        double drop = work.head(state, grid.left[f]) - work.head(state, grid.right[f]);
        state.closure[k] = gates[k].closure(drop);
      }
    }
  }

  /** Ends a step: the momentum that the iterate carries on, and its scale. */
  void finish() {
    for (int k = 0; k < links; k++) {
      int f = grid.linkFace + k;
      work.next.momentum[f] = inertance[k] * work.next.flow[f];
      greatest[k] = Math.max(greatest[k], Math.abs(work.next.flow[f]));
    }
  }
}
