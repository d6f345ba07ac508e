package org.soleus.limb.simulation;

import java.util.List;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/**
 * Examines a leg as a vascular laboratory examines a person: runs a protocol and reads it off.
 *
 * @param solver by which the flow is solved
 * @param cell longest control volume of a vein [m]
 */
public record VirtualLaboratory(Solver solver, double cell) {
  /** The usual control volume [m]; theory 3.8 shows what a finer mesh changes. */
  public static final double USUAL_CELL = 0.02;

  private static final double SURVEY_CELL = 0.03;

  /** Checks the control volume. */
  public VirtualLaboratory {
    if (!(cell > 0)) {
      throw new IllegalArgumentException("a control volume is longer than 0 m, but got " + cell);
    }
  }

  /** The laboratory for many legs: longer steps and cells; theory 3.16 shows what that changes. */
  public static VirtualLaboratory survey() {
    return new VirtualLaboratory(new SemiImplicitSolver(StepControl.SURVEY), SURVEY_CELL);
  }

  /** A laboratory on the usual mesh. */
  public VirtualLaboratory(Solver solver) {
    this(solver, USUAL_CELL);
  }

  /** The laboratory with the usual solver. */
  public static VirtualLaboratory usual() {
    return new VirtualLaboratory(Solver.usual());
  }

  /** Runs a protocol on a leg beside a healthy one. */
  public LaboratoryResult examine(Leg leg, Protocol protocol) {
    return examine(leg, DefaultLeg.beside(leg), protocol);
  }

  /**
   * Runs a protocol on a leg. A run that diverges yields measures that say so.
   *
   * @param other the leg of the other side, which shares the trunk and moves too
   */
  public LaboratoryResult examine(Leg leg, Leg other, Protocol protocol) {
    Network network = LegNetwork.of(leg, other, protocol, cell);
    return new Examination(this, leg, protocol, network).run();
  }

  /**
   * Runs a protocol on a leg whose trunk no other leg shares: a fifth quicker, and of little
   * consequence where the veins of the pelvis are wide open (theory 3.16).
   */
  public LaboratoryResult examineAlone(Leg leg, Protocol protocol) {
    Network network = LegNetwork.alone(leg, protocol, cell);
    return new Examination(this, leg, protocol, network).run();
  }

  /** The measures that a request gives, none of them taken. */
  public static List<Measurement> measures(Request request) {
    return Examination.unmeasured(request, "");
  }

  /** How many measurements a request gives. */
  public static int count(Request request) {
    return measures(request).size();
  }
}
