package org.soleus.hemodynamics.kernel;

/**
 * What changes during a run. Momentum is kept as s Q, with s the sum of length over area on the way
 * between the two points that a face joins, so that a changing area carries its inertia along
 * (theory 2.2).
 */
final class FlowState {
  /** Volume of each cell and bed; 0 for nodes [m³]. */
  final double[] volume;

  /** Head p + ρ g z of each unknown [Pa]; total head for nodes. */
  final double[] head;

  /** s Q of each face [m²/s]. */
  final double[] momentum;

  /** Flow through each face [m³/s]. */
  final double[] flow;

  /** State ζ of each valve [1]. */
  final double[] opening;

  /** Net volume that has come in from outside [m³]. */
  double entered;

  FlowState(Grid grid) {
    volume = new double[grid.unknowns];
    head = new double[grid.unknowns];
    momentum = new double[grid.faces];
    flow = new double[grid.faces];
    opening = new double[grid.valves.size()];
  }
}
