package org.soleus.casefile.networks;

import java.util.List;
import org.soleus.hemodynamics.recording.Probe;

/** A vessel of a network file and what to report of it. */
public sealed interface Vessel {
  /** Name in the file. */
  String name();

  /**
   * A tube, reported along its length.
   *
   * @param tube name of the tube in the network
   * @param positions where, as fractions of its length
   */
  record OneDimensional(String name, String tube, List<Double> positions) implements Vessel {
    /** Copies the list. */
    public OneDimensional {
      positions = List.copyOf(positions);
    }
  }

  /** A lumped vessel, reported at its two ends: flows [m³/s] and pressures [Pa]. */
  record Lumped(
      String name, Reading flowIn, Reading flowOut, Reading pressureIn, Reading pressureOut)
      implements Vessel {}

  /** A sum of what probes see. */
  record Reading(List<Probe> probes) {
    /** Copies the list. */
    public Reading {
      probes = List.copyOf(probes);
    }
  }
}
