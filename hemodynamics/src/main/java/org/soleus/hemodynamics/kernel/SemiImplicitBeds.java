package org.soleus.hemodynamics.kernel;

import org.soleus.hemodynamics.network.CapillaryBed;

/** Capillary beds: what arteries bring and what drains into the nodes (theory 1.10, 1.11). */
final class SemiImplicitBeds {
  private final SemiImplicitWork work;
  private final Grid grid;
  private final double[] reflex;
  private final double[] arterial; // conductance of each bed's arterioles

  SemiImplicitBeds(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    reflex = new double[grid.network.beds().size()];
    arterial = new double[reflex.length];
  }

  /** Begins a run with the reflex of beds at rest under a head [Pa]. */
  void begin(double head) {
    for (int b = 0; b < reflex.length; b++) {
      double pressure = head - work.around.datum[grid.cells + b];
      reflex[b] = grid.network.beds().get(b).reflex().target(pressure);
    }
  }

  /** Sets the arterioles for a step from a state. */
  void setArterioles(FlowState now) {
    for (int b = 0; b < arterial.length; b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      // A bed squeezed above arterial pressure gets nothing; arteries take no blood back.
      boolean open = now.head[grid.cells + b] < work.around.arterialHead[b];
      double resistance = bed.arterialResistance() * (1 + bed.reflex().gain() * reflex[b]);
      arterial[b] = open ? work.around.demand[b] / resistance : 0;
    }
  }

  /** Flows into the nodes and out of the arteries at the current iterate. */
  void linearise() {
    for (int b = 0; b < arterial.length; b++) {
      int f = grid.bedFace + b;
      double g = 1 / grid.resistance[f];
      work.enter(f, g * (work.head(grid.left[f]) - work.head(grid.right[f])), g);
    }
    for (int b = 0; b < arterial.length; b++) {
      int i = grid.cells + b;
      work.diagonal[i] += work.h * arterial[b];
      work.right[i] += work.h * arterial[b] * (work.around.arterialHead[b] - work.next.head[i]);
    }
  }

  /** Adds what arteries bring in the step to the volumes of the beds. */
  void addInflow(double[] volume) {
    for (int b = 0; b < arterial.length; b++) {
      int i = grid.cells + b;
      volume[i] += work.h * arterial[b] * (work.around.arterialHead[b] - work.next.head[i]);
    }
  }

  /** Arterial flow into a bed [m³/s]. */
  double inflow(int bed, FlowState state) {
    return arterial[bed] * (work.around.arterialHead[bed] - state.head[grid.cells + bed]);
  }

  /** Advances the reflexes over an accepted step dt [s]. */
  void finish(double dt) {
    for (int b = 0; b < reflex.length; b++) {
      CapillaryBed.Reflex law = grid.network.beds().get(b).reflex();
      int i = grid.cells + b;
      double target = law.target(work.next.head[i] - work.around.gravityHead(i));
      reflex[b] += (target - reflex[b]) * -Math.expm1(-dt / law.lag());
    }
  }
}
