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

  /** Net volume that has come in from outside [m³]. */
  double entered;

  FlowState(Grid grid) {
    volume = new double[grid.unknowns];
    head = new double[grid.unknowns];
    momentum = new double[grid.faces];
    flow = new double[grid.faces];
    held = new double[grid.ends.length];
    opening = new double[grid.valves.size()];
  }
}
