package org.soleus.hemodynamics.kernel;

import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * An end of a tube that throws back a share of the waves (theory 1.16): the flow out as a function
 * of the static pressure there.
 */
final class SemiImplicitMirror {
  /** Points and weights of Gauss and Legendre on [−1, 1]. */
  private static final double[] POINTS = {
    -0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664
  };

  private static final double[] WEIGHTS = {
    0.23692688505618908,
    0.47862867049936647,
    0.5688888888888889,
    0.47862867049936647,
    0.23692688505618908
  };

  /** Greatest ratio of lumens within one application of the rule, as a logarithm. */
  private static final double PANEL = 0.25;

  /** Lumens outside of this range are not told apart. */
  private static final double NARROWEST = 1e-6;

  private static final double WIDEST = 1e4;

  /** Agreement of the flow out with its law, relative to lumen times wave speed. */
  private static final double TOLERANCE = 1e-10;

  final int unknown;
  final int face;

  /** 1 where the tube ends at the node, −1 where it begins. */
  final int sign;

  private final SemiImplicitWork work;
  private final int node;
  private final double share; // (1 − Γ)/(1 + Γ)
  private final double pressure; // at which nothing flows
  private final Tube tube;
  private final TubeLaw law;
  private final double stiffness;
  private final double restArea; // of all parallel tubes
  private final double lowest; // transmural pressures between which the law is inverted
  private final double highest;
  private double knownOutside = Double.NaN; // pressure outside for which the next is right
  private double stillRatio; // area ratio at which nothing flows

  private double outflow;
  private double slope; // of the outflow over head
  private double scale; // lumen times wave speed

  SemiImplicitMirror(SemiImplicitWork work, int node, int tubeIndex) {
    this.work = work;
    this.node = node;
    Grid grid = work.grid;
    Node.ReflectingEnd end = (Node.ReflectingEnd) grid.network.nodes().get(node);
    tube = grid.network.tubes().get(tubeIndex);
    sign = tube.to() == node ? 1 : -1;
    face = sign > 0 ? grid.tubeFace[tubeIndex + 1] - 1 : grid.tubeFace[tubeIndex];
    unknown = grid.unknownOf[node];
    share = (1 - end.reflection()) / (1 + end.reflection());
    pressure = end.pressure();
    law = tube.wall().law();
    stiffness = tube.wall().stiffness().at(place());
    restArea = tube.parallel() * tube.restArea().at(place());
    lowest = law.pressure(NARROWEST);
    highest = law.pressure(WIDEST);
  }

  /** Where on the tube the end is [0..1]. */
  private double place() {
    return sign > 0 ? 1 : 0;
  }

  private double outside() {
    double sum = 0;
    for (int k = 0; k < tube.squeezes().size(); k++) {
      Squeeze squeeze = tube.squeezes().get(k);
      if (squeeze.from() <= place() && squeeze.to() >= place()) {
        double share = (place() - squeeze.from()) / (squeeze.to() - squeeze.from());
        sum += squeeze.weight().at(share) * work.around.channel[squeeze.channel()];
      }
    }
    return sum;
  }

  private double ratioAt(double transmural) {
    // not a number stays so, and ends the attempt
    double within = Math.min(Math.max(transmural / stiffness, lowest), highest);
    return Double.isNaN(within) ? Double.NaN : law.areaRatio(within);
  }

  private double speed(double ratio) {
    return Math.sqrt(ratio * stiffness * law.slope(ratio) / work.density);
  }

  /** Flow out, its slope and scale at the iterate's head. */
  private void evaluate() {
    double outside = outside();
    if (outside != knownOutside) {
      knownOutside = outside;
      stillRatio = ratioAt(pressure - outside);
    }
    double here = work.next.head[unknown] - work.around.nodeHead[node];
    double ratio = ratioAt(here - outside);
    double invariant = invariant(Math.log(stillRatio), Math.log(ratio));
    double speed = speed(ratio);
    double lumen = restArea * ratio;
    outflow = share * lumen * invariant;
    double perPressure = lumen / (work.density * speed);
    // a lumen falling away makes the outflow fall less steeply, but never rise
    slope = share * perPressure * Math.max(1 + invariant / speed, 0.1);
    scale = lumen * speed;
  }

  /** ∫ c dα/α between two logarithms of the area ratio. */
  private double invariant(double from, double to) {
    int panels = (int) Math.clamp(Math.ceil(Math.abs(to - from) / PANEL), 1, 200);
    double half = 0.5 * (to - from) / panels;
    double sum = 0;
    for (int k = 0; k < panels; k++) {
      double middle = from + (2 * k + 1) * half;
      for (int q = 0; q < POINTS.length; q++) {
        sum += WEIGHTS[q] * speed(Math.exp(middle + half * POINTS[q]));
      }
    }
    return sum * half;
  }

  /** Enters the flow out into the equation of the node. */
  void linearise() {
    if (share > 0) {
      evaluate();
      work.diagonal[unknown] += work.h * slope;
      work.right[unknown] -= work.h * outflow;
    }
  }

  /** How far the tube's flow is from the law of the end, in multiples of what is allowed. */
  double misfit() {
    if (share == 0) {
      return 0;
    }
    evaluate();
    return Math.abs(sign * work.next.flow[face] - outflow) / (TOLERANCE * scale);
  }
}
