package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.limb.anatomy.BodyScale;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** The capillary beds through which blood enters the veins of one leg and of the trunk. */
final class Inflow {
  /** Below this index the arterioles can widen no more and the resting flow falls too; assumed. */
  private static final double CRITICAL_INDEX = 0.4;

  /** Names of the beds of the calf. */
  static final List<String> OF_THE_CALF =
      List.of(
          "calf skin",
          "calf muscle",
          "gastrocnemius medial",
          "gastrocnemius lateral",
          "calf anterior",
          "calf lateral");

  /** Names of the beds of the leg below the groin. */
  static final List<String> OF_THE_LEG =
      Stream.concat(
              OF_THE_CALF.stream(), Stream.of("foot bed", "sole", "thigh skin", "thigh muscle"))
          .toList();

  private final Plan plan;
  private final Parameters parameters;
  private final Loads loads;
  private final double size;
  private final List<CapillaryBed> beds = new ArrayList<>();

  Inflow(Plan plan, Leg leg, Loads loads) {
    this.plan = plan;
    this.loads = loads;
    parameters = leg.parameters();
    size = BodyScale.of(leg.person()).surface();
  }

  /** Beds of the leg that is examined and of the trunk. */
  List<CapillaryBed> beds() {
    limb(Plan.Of.EXAMINED);
    bed("renal", parameters.get(Parameter.VISCERAL_INFLOW), Signal.constant(1));
    return beds;
  }

  /** Beds of the leg beside it. */
  List<CapillaryBed> bedsBeside() {
    limb(Plan.Of.BESIDE);
    return beds;
  }

  /** Shares of the regions' flow: by muscle mass, assumed. */
  private void limb(Plan.Of of) {
    Signal calfActive = loads.demandOfCalf();
    Signal thighActive = loads.demandOfThigh();
    Signal resting = Signal.constant(1);
    double index = parameters.get(Parameter.ANKLE_BRACHIAL_INDEX);
    double supplied = Math.min(1, index / CRITICAL_INDEX);
    double foot = supplied * parameters.get(Parameter.FOOT_INFLOW);
    double calf = supplied * parameters.get(Parameter.CALF_INFLOW);
    double thigh = parameters.get(Parameter.THIGH_INFLOW);
    bed(of.named("foot bed"), 0.7 * foot, calfActive);
    bed(of.named("sole"), 0.3 * foot, calfActive);
    bed(of.named("calf skin"), 0.15 * calf, resting);
    bed(of.named("calf muscle"), 0.45 * calf, calfActive);
    bed(of.named("gastrocnemius medial"), 0.1 * calf, calfActive);
    bed(of.named("gastrocnemius lateral"), 0.1 * calf, calfActive);
    bed(of.named("calf anterior"), 0.13 * calf, calfActive);
    bed(of.named("calf lateral"), 0.07 * calf, calfActive);
    bed(of.named("thigh skin"), 0.1 * thigh, resting);
    bed(of.named("thigh muscle"), 0.9 * thigh, thighActive);
    bed(of.named("pelvis"), parameters.get(Parameter.PELVIC_INFLOW), resting);
  }

  private void bed(String node, double flow, Signal demand) {
    OptionalInt drain = plan.existing(node);
    if (drain.isEmpty()) {
      return; // nothing drains this region: every vein from it is closed
    }
    double total = parameters.get(Parameter.ARTERIAL_PRESSURE) / (flow * size);
    double venous = parameters.get(Parameter.BED_VENOUS_SHARE);
    double relative = flow / parameters.get(Parameter.CALF_INFLOW);
    double compliance = parameters.get(Parameter.BED_COMPLIANCE) * relative * size;
    CapillaryBed.Reflex reflex =
        new CapillaryBed.Reflex(
            parameters.get(Parameter.REFLEX_LOW),
            parameters.get(Parameter.REFLEX_HIGH),
            parameters.get(Parameter.REFLEX_GAIN),
            parameters.get(Parameter.REFLEX_LAG));
    beds.add(
        new CapillaryBed(
            node,
            drain.getAsInt(),
            Signal.constant(parameters.get(Parameter.ARTERIAL_PRESSURE)),
            (1 - venous) * total,
            venous * total,
            compliance,
            compliance * parameters.get(Parameter.ARTERIAL_PRESSURE),
            demand,
            reflex));
  }
}
