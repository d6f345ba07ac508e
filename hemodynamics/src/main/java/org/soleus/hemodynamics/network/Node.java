package org.soleus.hemodynamics.network;

import org.soleus.hemodynamics.load.Signal;

/**
 * A place where tubes begin and end. Every node has a height, from its coordinate along a {@link
 * Frame}; tubes run straight between the heights of their ends.
 */
public sealed interface Node {
  /** Unique name. */
  String name();

  /** Index of the frame it is fixed to. */
  int frame();

  /** Coordinate along that frame [m]. */
  double coordinate();

  /**
   * Where tubes meet: mass is conserved and total pressure is shared. A lone tube is closed here.
   */
  record Junction(String name, int frame, double coordinate) implements Node {}

  /** An end at which the pressure is known, such as the right atrium [Pa]. */
  record PressureEnd(String name, int frame, double coordinate, Signal pressure) implements Node {}

  /** An end through which a known flow enters [m³/s]. */
  record FlowEnd(String name, int frame, double coordinate, Signal inflow) implements Node {}
}
