package org.soleus.hemodynamics.kernel;

/**
 * The state of a run at one time, as the sampler reads it. Numbers of unknowns, faces, valves and
 * so on are those of the {@link Grid}.
 */
interface Snapshot {
  /** Time reached [s]. */
  double time();

  /** Pressure of a cell or node [Pa]. */
  double pressure(int unknown);

  /** Volume of a cell, bed or chamber [m³]. */
  double volume(int unknown);

  /** Flow through a face [m³/s]. */
  double flow(int face);

  /** State ζ of a valve [1]. */
  double opening(int valve);

  /** Arterial flow into a bed [m³/s]. */
  double bedInflow(int bed);

  /** Pressure at a node of the network [Pa]. */
  double nodePressure(int node);

  /** Flow through a link of the network [m³/s]. */
  double linkFlow(int link);

  /** Rate at which the compliance of a node of the network takes up blood [m³/s]. */
  double storage(int node);

  /** Share of its shut resistance that the gate of a link adds [1]. */
  double closure(int link);
}
