package org.soleus.hemodynamics.recording;

import java.util.List;

/** What to record. Places along a tube are fractions of its length from its start. */
public sealed interface Probe {
  /** Pressure in the lumen, relative to the atmosphere [Pa]. */
  record Pressure(String tube, double position) implements Probe {}

  /** Flow of all parallel tubes together, positive from start to end [m³/s]. */
  record Flow(String tube, double position) implements Probe {}

  /** Mean velocity over the cross-section, positive from start to end [m/s]. */
  record Velocity(String tube, double position) implements Probe {}

  /** Cross-section of one of the parallel tubes [m²]. */
  record Area(String tube, double position) implements Probe {}

  /** Blood in a set of tubes and capillary beds [m³]. */
  record Volume(List<String> tubes, List<String> beds) implements Probe {
    /** Copies the lists. */
    public Volume {
      tubes = List.copyOf(tubes);
      beds = List.copyOf(beds);
    }
  }

  /** State ζ of a tube's valve, 0 shut to 1 open, counted from the tube's start [1]. */
  record ValveState(String tube, int valve) implements Probe {}

  /** Arterial flow into a set of capillary beds [m³/s]. */
  record BedInflow(List<String> beds) implements Probe {
    /** Copies the list. */
    public BedInflow {
      beds = List.copyOf(beds);
    }
  }

  /** Pressure at a node, relative to the atmosphere [Pa]: total pressure where tubes meet. */
  record NodePressure(String node) implements Probe {}

  /** Flow through a link, positive from its start to its end [m³/s]. */
  record LinkFlow(String link) implements Probe {}

  /** Rate at which a chamber, or an end with a compliance, takes up blood [m³/s]. */
  record Storage(String node) implements Probe {}

  /** Share of its shut resistance that a link's gate adds, 0 open to 1 shut [1]. */
  record Closure(String link) implements Probe {}
}
