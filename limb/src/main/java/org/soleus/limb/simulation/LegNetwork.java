package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.Landmark;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;

/**
 * Translates a leg under a protocol into a network of tubes. A tube has the key of its vein as its
 * name.
 */
final class LegNetwork {
  /** Longest control volume [m]; theory 3.8 shows what a finer mesh changes. */
  private static final double CELL = 0.02;

  /** Bed whose absence tells that the calf has no way out. */
  static final String CALF_BED = "calf muscle";

  /** Landmark at which the veins end. */
  private static final String ATRIUM = "atrium";

  private final Leg leg;
  private final Parameters parameters;
  private final Loads loads;
  private final VeinWalls walls;
  private final boolean perfused;
  private final List<Signal> channels = new ArrayList<>();
  private final Map<Loads.Muscle, Integer> muscles = new EnumMap<>(Loads.Muscle.class);
  private final Map<Action.CuffSite, Integer> cuffs = new EnumMap<>(Action.CuffSite.class);
  private final int abdomen;
  private final Map<String, Integer> nodes = new LinkedHashMap<>();
  private final List<Node> nodeList = new ArrayList<>();

  private LegNetwork(Leg leg, Protocol protocol, boolean perfused) {
    this.leg = leg;
    this.perfused = perfused;
    parameters = leg.parameters();
    loads = new Loads(leg, protocol);
    walls = new VeinWalls(leg);
    for (Loads.Muscle muscle : Loads.Muscle.values()) {
      muscles.put(muscle, channel(loads.muscle(muscle)));
    }
    loads.cuffs().forEach((site, signal) -> cuffs.put(site, channel(signal)));
    abdomen = channel(loads.abdomen());
  }

  /** The network of a leg under a protocol. */
  static Network of(Leg leg, Protocol protocol) {
    return new LegNetwork(leg, protocol, true).build();
  }

  /** The same without arterial inflow, for tests of blood at rest. */
  static Network withoutInflow(Leg leg, Protocol protocol) {
    return new LegNetwork(leg, protocol, false).build();
  }

  private Network build() {
    List<Tube> tubes = new ArrayList<>();
    for (VeinSegment segment : leg.veins()) {
      if (segment.open()) {
        tubes.add(tube(segment));
      }
    }
    Blood blood =
        new Blood(
            parameters.get(Parameter.BLOOD_DENSITY), parameters.get(Parameter.BLOOD_VISCOSITY));
    List<CapillaryBed> beds = perfused ? beds(drained(tubes)) : List.of();
    return new Network(blood, loads.frames(), channels, nodeList, tubes, beds);
  }

  private int channel(Signal signal) {
    channels.add(signal);
    return channels.size() - 1;
  }

  private int node(Landmark landmark) {
    return nodes.computeIfAbsent(
        landmark.name(),
        name -> {
          double height = landmark.height();
          int frame =
              (height < leg.body().knee()
                      ? Loads.Limb.SHANK
                      : height < leg.body().hip() ? Loads.Limb.THIGH : Loads.Limb.TRUNK)
                  .ordinal();
          nodeList.add(
              name.equals(ATRIUM)
                  ? new Node.PressureEnd(name, frame, leg.body().heart(), loads.atrium())
                  : new Node.Junction(name, frame, height));
          return nodeList.size() - 1;
        });
  }

  private Tube tube(VeinSegment segment) {
    double area = walls.restArea(segment);
    int cells = Math.max((int) Math.ceil(segment.length() / CELL), Math.max(1, segment.valves()));
    Valve.Cusps cusps =
        new Valve.Cusps(
            parameters.get(Parameter.VALVE_OPENING_RATE),
            parameters.get(Parameter.VALVE_CLOSING_RATE),
            parameters.get(Parameter.VALVE_LENGTH),
            parameters.get(Parameter.VALVE_RECOIL));
    List<Valve> valves = new ArrayList<>();
    for (int k = 0; k < segment.valves(); k++) {
      valves.add(new Valve((k + 1.0) / segment.valves(), segment.leak(), cusps));
    }
    return new Tube(
        segment.vein().key(),
        node(segment.from()),
        node(segment.to()),
        segment.length(),
        cells,
        Profile.constant(area),
        segment.parallel(),
        Wall.viscoelastic(walls.law(segment.wall()), walls.viscosity(segment.wall())),
        Friction.VEIN,
        valves,
        squeezes(segment));
  }

  private List<Squeeze> squeezes(VeinSegment segment) {
    List<Squeeze> squeezes = new ArrayList<>(muscleSqueezes(segment.compartment()));
    cuffs.forEach((site, channel) -> {
      CuffReach reach = CuffReach.of(site, leg.body());
      add(squeezes, segment, channel, reach.low(), reach.high(), 1, 1);
    });
    for (Worn stocking : leg.worn()) {
      squeezes.addAll(stockingSqueezes(segment, stocking));
    }
    return squeezes;
  }

  private List<Squeeze> muscleSqueezes(Compartment compartment) {
    double share = parameters.get(Parameter.INTERMUSCULAR_SHARE);
    return switch (compartment) {
      case SOLEUS -> List.of(Squeeze.whole(muscle(Loads.Muscle.SOLEUS), 1));
      case INTERMUSCULAR -> List.of(Squeeze.whole(muscle(Loads.Muscle.SOLEUS), share));
      case GASTROCNEMIUS -> List.of(Squeeze.whole(muscle(Loads.Muscle.GASTROCNEMIUS), 1));
      case ANTERIOR -> List.of(Squeeze.whole(muscle(Loads.Muscle.ANTERIOR), 1));
      case PLANTAR -> List.of(Squeeze.whole(muscle(Loads.Muscle.PLANTAR), 1));
      case ABDOMEN -> List.of(Squeeze.whole(abdomen, 1));
      case THIGH, SUBCUTANEOUS, THORAX -> List.of();
    };
  }

  private int muscle(Loads.Muscle muscle) {
    return muscles.getOrDefault(muscle, 0);
  }

  /** A graduated stocking: full pressure at the ankle, less up the leg, less on deep veins. */
  private List<Squeeze> stockingSqueezes(VeinSegment segment, Worn stocking) {
    double share =
        switch (segment.compartment()) {
          case SUBCUTANEOUS -> 1;
          case ABDOMEN, THORAX -> 0;
          default -> parameters.get(Parameter.STOCKING_DEEP_SHARE);
        };
    List<Squeeze> squeezes = new ArrayList<>();
    if (share == 0) {
      return squeezes;
    }
    int channel = channel(Signal.constant(stocking.anklePressure()));
    double ankle = leg.body().ankle();
    double knee = leg.body().knee();
    double calf = parameters.get(Parameter.STOCKING_CALF_SHARE);
    double below = ankle + 0.95 * (knee - ankle);
    add(squeezes, segment, channel, 0, ankle, share, share);
    add(squeezes, segment, channel, ankle, below, share, share * calf);
    if (stocking.coversThigh()) {
      double thigh = parameters.get(Parameter.STOCKING_THIGH_SHARE);
      double top = knee + 0.9 * (leg.body().hip() - knee);
      add(squeezes, segment, channel, below, top, share * calf, share * thigh);
    }
    return squeezes;
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

  /** Nodes from which some way through open veins leads to the atrium. */
  private Set<Integer> drained(List<Tube> tubes) {
    Set<Integer> reached = new HashSet<>();
    Integer atrium = nodes.get(ATRIUM);
    if (atrium != null) {
      reached.add(atrium);
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Tube tube : tubes) {
        if (reached.contains(tube.from()) || reached.contains(tube.to())) {
          grown |= reached.add(tube.from()) | reached.add(tube.to());
        }
      }
    }
    return reached;
  }

  /** Beds of the regions that have a way out; a region without one is not perfused. */
  private List<CapillaryBed> beds(Set<Integer> drained) {
    List<CapillaryBed> beds = new ArrayList<>();
    Signal active = loads.demand();
    Signal resting = Signal.constant(1);
    double foot = parameters.get(Parameter.FOOT_INFLOW);
    double calf = parameters.get(Parameter.CALF_INFLOW);
    double thigh = parameters.get(Parameter.THIGH_INFLOW);
    // Shares of the regions' flow: by muscle mass, assumed.
    bed(beds, "foot bed", 0.7 * foot, active);
    bed(beds, "sole", 0.3 * foot, active);
    bed(beds, "calf skin", 0.15 * calf, resting);
    bed(beds, CALF_BED, 0.45 * calf, active);
    bed(beds, "gastrocnemius medial", 0.1 * calf, active);
    bed(beds, "gastrocnemius lateral", 0.1 * calf, active);
    bed(beds, "calf anterior", 0.2 * calf, active);
    bed(beds, "thigh skin", 0.1 * thigh, resting);
    bed(beds, "thigh muscle", 0.9 * thigh, resting);
    bed(beds, "pelvis", parameters.get(Parameter.PELVIC_INFLOW), resting);
    bed(beds, "cava", parameters.get(Parameter.OTHER_LEG_INFLOW), resting);
    bed(beds, "renal", parameters.get(Parameter.VISCERAL_INFLOW), resting);
    beds.removeIf(bed -> !drained.contains(bed.node()));
    return beds;
  }

  private void bed(List<CapillaryBed> beds, String landmark, double flow, Signal demand) {
    Integer node = nodes.get(landmark);
    if (node == null) {
      return; // nothing drains this region: every vein from it is closed
    }
    double size = surface(leg.person()) / surface(Person.REFERENCE);
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
            landmark,
            node,
            Signal.constant(parameters.get(Parameter.ARTERIAL_PRESSURE)),
            (1 - venous) * total,
            venous * total,
            compliance,
            compliance * parameters.get(Parameter.ARTERIAL_PRESSURE),
            demand,
            reflex));
  }

  /** Body surface by Mosteller [m²]. */
  private static double surface(Person person) {
    return Math.sqrt(person.height() * person.weight() / 36);
  }
}
