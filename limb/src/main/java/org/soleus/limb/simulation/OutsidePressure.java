package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;

/** What presses on the veins of one leg from outside: muscles, abdomen, cuffs, stockings. */
final class OutsidePressure {
  private final Plan plan;
  private final Leg leg;
  private final Parameters parameters;
  private final Map<Compartment, Integer> muscles = new EnumMap<>(Compartment.class);
  private final Map<Action.CuffSite, Integer> cuffs = new EnumMap<>(Action.CuffSite.class);
  private final List<Integer> stockings = new ArrayList<>();
  private final int abdomen;
  private final int abdominalColumn;

  OutsidePressure(Plan plan, Leg leg, Loads loads) {
    this.plan = plan;
    this.leg = leg;
    parameters = leg.parameters();
    for (Compartment muscle : Loads.muscles()) {
      muscles.put(muscle, plan.channel(loads.muscle(muscle)));
    }
    loads.cuffs().forEach((site, signal) -> cuffs.put(site, plan.channel(signal)));
    for (Worn stocking : leg.worn()) {
      stockings.add(plan.channel(Signal.constant(stocking.anklePressure())));
    }
    abdomen = plan.channel(loads.abdomen());
    abdominalColumn = plan.channel(loads.abdominalColumn());
  }

  /** All that presses on a vein. */
  List<Squeeze> on(VeinSegment segment) {
    List<Squeeze> squeezes = new ArrayList<>(surroundings(segment));
    cuffs.forEach((site, channel) -> {
      if (!isTourniquet(site) || segment.compartment() == Compartment.SUBCUTANEOUS) {
        CuffReach reach = CuffReach.of(site, leg.body());
        add(squeezes, segment, channel, reach.low(), reach.high(), 1, 1);
      }
    });
    for (int k = 0; k < stockings.size(); k++) {
      stocking(squeezes, segment, leg.worn().get(k), stockings.get(k));
    }
    return squeezes;
  }

  private static boolean isTourniquet(Action.CuffSite site) {
    return site == Action.CuffSite.TOURNIQUET_THIGH || site == Action.CuffSite.TOURNIQUET_CALF;
  }

  private List<Squeeze> surroundings(VeinSegment segment) {
    Compartment compartment = segment.compartment();
    return switch (compartment) {
      case SOLEUS, GASTROCNEMIUS, ANTERIOR, LATERAL, PLANTAR -> List.of(muscle(compartment, 1));
      case INTERMUSCULAR ->
          List.of(muscle(Compartment.SOLEUS, parameters.get(Parameter.INTERMUSCULAR_SHARE)));
      case THIGH -> List.of(muscle(compartment, 1));
      case ABDOMEN -> abdominal(segment);
      case SUBCUTANEOUS, THORAX -> List.of();
    };
  }

  private Squeeze muscle(Compartment muscle, double share) {
    Integer channel = muscles.get(muscle);
    if (channel == null) {
      throw new IllegalStateException("no muscle in " + muscle);
    }
    return Squeeze.whole(channel, share);
  }

  /** The abdomen presses like a fluid: as deep below the diaphragm, so much more. */
  private List<Squeeze> abdominal(VeinSegment segment) {
    double top = leg.body().diaphragm();
    double from = Math.max(0, top - segment.from().height());
    double to = Math.max(0, top - segment.to().height());
    return List.of(Squeeze.whole(abdomen, 1), new Squeeze(abdominalColumn, 0, 1, from, to));
  }

  /** Full pressure at the ankle, less up the leg, less on deep veins. */
  private void stocking(List<Squeeze> squeezes, VeinSegment segment, Worn stocking, int channel) {
    double share =
        switch (segment.compartment()) {
          case SUBCUTANEOUS -> 1;
          case ABDOMEN, THORAX -> 0;
          default -> parameters.get(Parameter.STOCKING_DEEP_SHARE);
        };
    if (share == 0) {
      return;
    }
    Body body = leg.body();
    double calf = stocking.calfShare().orElse(parameters.get(Parameter.STOCKING_CALF_SHARE));
    double below = body.ankle() + 0.95 * (body.knee() - body.ankle());
    if (stocking.stiffness() > 0 && segment.compartment() == Compartment.SUBCUTANEOUS) {
      bulge(squeezes, segment, stocking.stiffness(), body.ankle(), below);
    }
    add(squeezes, segment, channel, 0, body.ankle(), share, share);
    add(squeezes, segment, channel, body.ankle(), below, share, share * calf);
    if (stocking.coversThigh()) {
      double thigh = stocking.thighShare().orElse(parameters.get(Parameter.STOCKING_THIGH_SHARE));
      double top = body.knee() + 0.9 * (body.hip() - body.knee());
      add(squeezes, segment, channel, below, top, share * calf, share * thigh);
    }
  }

  /** What is stiff around the calf presses harder as the calf contracts. */
  private void bulge(
      List<Squeeze> squeezes, VeinSegment segment, double stiffness, double low, double high) {
    Integer calf = muscles.get(Compartment.SOLEUS);
    if (calf != null) {
      double share = stiffness / parameters.get(Parameter.SOLEUS_CONTRACTION);
      add(squeezes, segment, calf, low, high, share, share);
    }
  }

  /** Adds the part of a band between two heights [m] that lies on a vein. */
  private static void add(
      List<Squeeze> squeezes,
      VeinSegment segment,
      int channel,
      double bandLow,
      double bandHigh,
      double weightLow,
      double weightHigh) {
    double start = segment.from().height();
    double rise = segment.to().height() - start;
    if (Math.abs(rise) < 1e-6) {
      if (start >= bandLow && start < bandHigh) {
        double along = (start - bandLow) / (bandHigh - bandLow);
        squeezes.add(Squeeze.whole(channel, weightLow + (weightHigh - weightLow) * along));
      }
      return;
    }
    double a = (bandLow - start) / rise;
    double b = (bandHigh - start) / rise;
    double from = Math.clamp(Math.min(a, b), 0.0, 1.0);
    double to = Math.clamp(Math.max(a, b), 0.0, 1.0);
    if (to > from) {
      squeezes.add(
          new Squeeze(
              channel,
              from,
              to,
              weightLow + (weightHigh - weightLow) * (from - a) / (b - a),
              weightLow + (weightHigh - weightLow) * (to - a) / (b - a)));
    }
  }
}
