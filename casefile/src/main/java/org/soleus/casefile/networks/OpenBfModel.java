package org.soleus.casefile.networks;

import java.util.List;
import java.util.Optional;
import org.soleus.hemodynamics.network.Blood;

/**
 * What an openBF file says, in order.
 *
 * @param name of the project
 * @param blood what flows
 * @param cycles most cycles to run
 * @param samples kept of each cycle
 * @param tolerance at which two cycles count as equal [mmHg]
 * @param vessels the network
 * @param inlet what enters the first vessel, where vessels have no inlets of their own
 * @param remarks what has no effect here or is taken differently
 */
record OpenBfModel(
    String name,
    Blood blood,
    int cycles,
    int samples,
    double tolerance,
    List<OpenBfVessel> vessels,
    Optional<OpenBfVessel.Inlet> inlet,
    List<String> remarks) {
  /** Copies the lists. */
  OpenBfModel {
    vessels = List.copyOf(vessels);
    remarks = List.copyOf(remarks);
  }

  /** Whether this vessel begins where no other ends. */
  boolean isSource(OpenBfVessel vessel) {
    return vessels.stream().noneMatch(other -> other.target() == vessel.source());
  }

  /** Whether this vessel ends where no other begins. */
  boolean isLeaf(OpenBfVessel vessel) {
    return vessels.stream().noneMatch(other -> other.source() == vessel.target());
  }

  /** What enters a vessel that begins where no other ends. */
  Optional<OpenBfVessel.Inlet> inletOf(OpenBfVessel vessel) {
    return vessel.inlet().or(() -> inlet);
  }
}
