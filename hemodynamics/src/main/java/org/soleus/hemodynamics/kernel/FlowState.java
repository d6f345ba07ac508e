package org.soleus.hemodynamics.kernel;

/**
 * What changes during a run. Momentum is kept as s Q, with s the sum of length over area on the way
 * between the two points that a face joins, so that a changing area carries its inertia along
 * (theory 2.2); that of a link as L Q.
 */
final class FlowState {
  /** Volume of each cell, bed and chamber; 0 for other nodes [m³]. */
  final double[] volume;

  /** Head p + ρ g z of each unknown [Pa]; total head for nodes that share it. */
  final double[] head;

  /** s Q of each face [m²/s]; of a link L Q [Pa s]. */
  final double[] momentum;

  /** Flow through each face [m³/s]. */
  final double[] flow;

  /** State ζ of each valve [1]. */
  final double[] opening;

  /** What the compliance of each end with a given pressure holds [m³]. */
  final double[] held;

  /** Pressure at each end where it is given [Pa]. */
  final double[] endPressure;

  /** Rate at which the compliance of each node takes up blood [m³/s]. */
  final double[] uptake;

  /** Share of its shut resistance that the gate of each link adds [1]. */
  final double[] closure;

  /** Flow through each link whose far end is a {@link StenosedStores stenosed store} [m³/s]. */
  final double[] passed;

  /** By how much more than its volume says such a store's head and the loss before it rose [Pa]. */
  final double[] defect;

  /** Of these, what changes at a rate. */
  final double[][] carried;

  /** Of these, what follows at once from that and the loads. */
  final double[][] following;

  /** Net volume that has come in from outside [m³]. */
  double entered;

  FlowState(Grid grid) {
    volume = new double[grid.unknowns];
    head = new double[grid.unknowns];
    momentum = new double[grid.faces];
    flow = new double[grid.faces];
    held = new double[grid.ends.length];
    opening = new double[grid.valves.size()];
    endPressure = new double[grid.ends.length];
    uptake = new double[grid.network.nodes().size()];
    closure = new double[grid.network.links().size()];
    passed = new double[closure.length];
    defect = new double[closure.length];
    carried = new double[][] {volume, momentum, held, opening, passed, defect};
    following = new double[][] {head, flow, endPressure, uptake, closure};
  }

  /** Takes over another state. */
  void set(FlowState other) {
    for (int k = 0; k < carried.length; k++) {
      System.arraycopy(other.carried[k], 0, carried[k], 0, carried[k].length);
    }
    for (int k = 0; k < following.length; k++) {
      System.arraycopy(other.following[k], 0, following[k], 0, following[k].length);
    }
    entered = other.entered;
  }
}
