package org.soleus.limb.simulation;

import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/**
 * Examines a leg as a vascular laboratory examines a person: runs a protocol and reads it off.
 *
 * @param solver by which the flow is solved
 */
public record VirtualLaboratory(Solver solver) {
  /** The laboratory with the usual solver. */
  public static VirtualLaboratory usual() {
    return new VirtualLaboratory(Solver.usual());
  }

  /** Runs a protocol on a leg. A run that diverges yields measures that say so. */
  public LaboratoryResult examine(Leg leg, Protocol protocol) {
    return new Examination(solver, leg, protocol).run();
  }

  /** How many measurements a request gives. */
  public static int count(Request request) {
    return Examination.unmeasured(request, "").size();
  }
}
