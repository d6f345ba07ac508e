package org.soleus.limb.simulation;

import java.util.List;
import java.util.Optional;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.protocol.Protocol;

/**
 * Translates two legs and the trunk under a protocol into a network of tubes. A tube of the leg
 * that is examined has the key of its vein as its name; the leg beside it is meshed as coarsely as
 * its veins allow.
 */
final class LegNetwork {
  /** Bed whose absence tells that the calf has no way out. */
  static final String CALF_BED = "calf muscle";

  private LegNetwork() {}

  /** The network of a leg under a protocol, beside a healthy one. */
  static Network of(Leg leg, Protocol protocol) {
    return of(leg, DefaultLeg.beside(leg), protocol, VirtualLaboratory.USUAL_CELL);
  }

  /**
   * The network of a leg and the one beside it under a protocol.
   *
   * @param cell longest control volume of the leg that is examined [m]
   */
  static Network of(Leg leg, Leg other, Protocol protocol, double cell) {
    return build(leg, Optional.of(other), protocol, cell, true);
  }

  /** The network of a leg and the trunk, without another leg. */
  static Network alone(Leg leg, Protocol protocol, double cell) {
    return build(leg, Optional.empty(), protocol, cell, true);
  }

  /** The same without arterial inflow, for tests of blood at rest. */
  static Network withoutInflow(Leg leg, Protocol protocol) {
    return build(
        leg, Optional.of(DefaultLeg.beside(leg)), protocol, VirtualLaboratory.USUAL_CELL, false);
  }

  private static Network build(
      Leg leg, Optional<Leg> other, Protocol protocol, double cell, boolean perfused) {
    Loads loads = Loads.on(leg, protocol);
    Optional<Loads> loadsBeside = other.map(one -> Loads.beside(one, protocol));
    Plan plan = new Plan(leg.body(), loads.atrium());
    plan.add(LegTubes.examined(plan, leg, loads, cell));
    other.ifPresent(one -> plan.add(LegTubes.beside(plan, one, loadsBeside.orElseThrow())));
    if (perfused) {
      List<CapillaryBed> beds = new Inflow(plan, leg, loads).beds();
      List<CapillaryBed> besides =
          other
              .map(one -> new Inflow(plan, one, loadsBeside.orElseThrow()).bedsBeside())
              .orElse(List.of());
      plan.perfuse(beds);
      plan.perfuse(besides);
    }
    return plan.network(
        new Blood(
            leg.parameters().get(Parameter.BLOOD_DENSITY),
            leg.parameters().get(Parameter.BLOOD_VISCOSITY)),
        loads.frames());
  }
}
