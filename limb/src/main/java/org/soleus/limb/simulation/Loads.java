package org.soleus.limb.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;

/** What a protocol's timeline does to a leg over time: posture, muscles, cuffs, breath, demand. */
final class Loads {
  /** Body segments, in the order of their frames. */
  enum Limb {
    SHANK,
    THIGH,
    TRUNK
  }

  private final Leg leg;
  private final Parameters parameters;
  private final Protocol protocol;
  private final boolean second;

  private Loads(Leg leg, Protocol protocol, boolean second) {
    this.leg = leg;
    this.protocol = protocol;
    this.second = second;
    parameters = leg.parameters();
  }

  /** On the leg that is examined. */
  static Loads on(Leg leg, Protocol protocol) {
    return new Loads(leg, protocol, false);
  }

  /** On the leg beside it: half a cycle later where the legs take turns, and without cuffs. */
  static Loads beside(Leg leg, Protocol protocol) {
    return new Loads(leg, protocol, true);
  }

  /** Frames of the body segments; the coordinate is the height above the sole when standing. */
  List<Frame> frames() {
    Body body = leg.body();
    Path trunk = angle(Limb.TRUNK);
    Path thigh = angle(Limb.THIGH);
    Path shank = angle(Limb.SHANK);
    Signal trunkSlope = new Sine(trunk);
    Signal thighSlope = new Sine(thigh);
    Signal shankSlope = new Sine(shank);
    Signal trunkOrigin = new Scaled(trunkSlope, -body.heart());
    Signal thighOrigin =
        new Scaled(trunkSlope, body.hip() - body.heart()).plus(new Scaled(thighSlope, -body.hip()));
    Signal shankOrigin =
        new Scaled(trunkSlope, body.hip() - body.heart())
            .plus(new Scaled(thighSlope, body.knee() - body.hip()))
            .plus(new Scaled(shankSlope, -body.knee()));
    return List.of(
        new Frame("shank", shankOrigin, shankSlope),
        new Frame("thigh", thighOrigin, thighSlope),
        new Frame("trunk", trunkOrigin, trunkSlope));
  }

  private Path angle(Limb limb) {
    Path.Builder path = Path.from(of(protocol.start(), limb));
    for (Action action : inOrder()) {
      if (action instanceof Action.Move move) {
        path.ramp(move.at(), move.duration(), of(move.to(), limb));
      }
    }
    return path.build();
  }

  private static double of(Posture posture, Limb limb) {
    return switch (limb) {
      case SHANK -> posture.shank();
      case THIGH -> posture.thigh();
      case TRUNK -> posture.trunk();
    };
  }

  private List<Action> inOrder() {
    return protocol.timeline().stream().sorted(Comparator.comparingDouble(Action::at)).toList();
  }

  /** Compartments whose muscles press on the veins within them. */
  static List<Compartment> muscles() {
    return Arrays.stream(Compartment.values()).filter(one -> contraction(one).isPresent()).toList();
  }

  /**
   * Pressure of a muscle on the veins within it [Pa]: exercises at one time add up, and so do two
   * speeds of one exercise where the other leg has not ended its last stride.
   */
  Signal muscle(Compartment muscle) {
    Signal sum = Signal.constant(0);
    for (Action action : inOrder()) {
      if (action instanceof Action.Contract contract) {
        sum = sum.plus(bursts(contract, muscle));
      }
    }
    return sum;
  }

  private Path bursts(Action.Contract contract, Compartment muscle) {
    Path.Builder path = Path.from(0);
    List<Exercise.Burst> bursts =
        contract.exercise().bursts().stream()
            .filter(burst -> burst.muscle() == muscle)
            .sorted(Comparator.comparingDouble(Exercise.Burst::from))
            .toList();
    double late = second && contract.exercise().isAlternating() ? 0.5 * contract.period() : 0;
    for (int k = 0; k < contract.times(); k++) {
      double cycle = contract.at() + late + k * contract.period();
      for (Exercise.Burst burst : bursts) {
        double start = cycle + burst.from() * contract.hold();
        double length = (burst.to() - burst.from()) * contract.hold();
        double ramp = Math.min(parameters.get(Parameter.CONTRACTION_RAMP), 0.45 * length);
        path.ramp(start, ramp, contract.effort() * burst.share() * strength(muscle));
        path.ramp(start + length - ramp, ramp, 0);
      }
    }
    return path.build();
  }

  private List<Action.Contract> contractions(Exercise exercise) {
    return inOrder().stream()
        .filter(Action.Contract.class::isInstance)
        .map(Action.Contract.class::cast)
        .filter(contract -> contract.exercise() == exercise)
        .toList();
  }

  /**
   * Pressure of a muscle that does all it can in this leg [Pa]. A stiff ankle lets the calf muscles
   * shorten less.
   */
  private double strength(Compartment muscle) {
    double full = contraction(muscle).map(parameters::get).orElse(0.0);
    return switch (muscle) {
      case SOLEUS, GASTROCNEMIUS -> {
        double range =
            parameters.get(Parameter.ANKLE_RANGE) / parameters.get(Parameter.NORMAL_ANKLE_RANGE);
        yield full * parameters.get(Parameter.CALF_STRENGTH) * Math.min(1, range);
      }
      case ANTERIOR, LATERAL -> full * parameters.get(Parameter.CALF_STRENGTH);
      default -> full;
    };
  }

  private static Optional<Parameter> contraction(Compartment muscle) {
    return switch (muscle) {
      case PLANTAR -> Optional.of(Parameter.PLANTAR_LOAD);
      case SOLEUS -> Optional.of(Parameter.SOLEUS_CONTRACTION);
      case GASTROCNEMIUS -> Optional.of(Parameter.GASTROCNEMIUS_CONTRACTION);
      case ANTERIOR -> Optional.of(Parameter.ANTERIOR_CONTRACTION);
      case LATERAL -> Optional.of(Parameter.LATERAL_CONTRACTION);
      case THIGH -> Optional.of(Parameter.THIGH_CONTRACTION);
      case SUBCUTANEOUS, INTERMUSCULAR, ABDOMEN, THORAX -> Optional.empty();
    };
  }

  /** Pressure in each cuff that the protocol uses [Pa]. */
  Map<Action.CuffSite, Signal> cuffs() {
    Map<Action.CuffSite, Path.Builder> paths = new EnumMap<>(Action.CuffSite.class);
    for (Action action : inOrder()) {
      if (action instanceof Action.Inflate cuff && !second) {
        paths
            .computeIfAbsent(cuff.site(), site -> Path.from(0))
            .ramp(cuff.at(), cuff.rise(), cuff.pressure())
            .ramp(cuff.at() + cuff.rise() + cuff.hold(), cuff.fall(), 0);
      }
    }
    Map<Action.CuffSite, Signal> cuffs = new EnumMap<>(Action.CuffSite.class);
    paths.forEach((site, path) -> cuffs.put(site, path.build()));
    return cuffs;
  }

  /** Pressure in the right atrium [Pa]: rest, breath and strain. */
  Signal atrium() {
    return Signal.constant(parameters.get(Parameter.ATRIAL_PRESSURE))
        .plus(breath(0, -0.5 * parameters.get(Parameter.BREATHING_THORAX)))
        .plus(strain());
  }

  /** Pressure at the top of the abdomen [Pa]: rest, breath and strain. */
  Signal abdomen() {
    double swing = 0.5 * parameters.get(Parameter.BREATHING_ABDOMEN);
    return Signal.constant(parameters.get(Parameter.ABDOMINAL_PRESSURE))
        .plus(breath(swing, swing))
        .plus(strain());
  }

  /** Rise of the abdominal pressure per length towards the pelvis [Pa/m]: its content is heavy. */
  Signal abdominalColumn() {
    double weight = parameters.get(Parameter.BLOOD_DENSITY) * Units.GRAVITY;
    return new Scaled(new Sine(angle(Limb.TRUNK)), weight);
  }

  /** A wave about a mean [Pa], both of which grow with the depth that the protocol asks for. */
  private Signal breath(double mean, double height) {
    Path.Builder depth = Path.from(protocol.breathing() ? 1 : 0);
    for (Action action : inOrder()) {
      if (action instanceof Action.Breathe breathe) {
        depth.ramp(breathe.at(), breathe.duration(), breathe.depth());
      }
    }
    return new Breath(depth.build(), mean, height, parameters.get(Parameter.BREATHING_PERIOD));
  }

  private Path strain() {
    Path.Builder path = Path.from(0);
    for (Action action : inOrder()) {
      if (action instanceof Action.Valsalva strain) {
        path.ramp(strain.at(), strain.rise(), strain.pressure());
        path.ramp(strain.at() + strain.rise() + strain.hold(), strain.fall(), 0);
      }
    }
    return path.build();
  }

  /** What the muscles of foot and calf ask for, as a multiple of resting flow. */
  Signal demandOfCalf() {
    return demand(List.of(Exercise.values()));
  }

  /** What the thigh muscles ask for: they work when the legs take turns. */
  Signal demandOfThigh() {
    return demand(Arrays.stream(Exercise.values()).filter(Exercise::isAlternating).toList());
  }

  /**
   * Rises over the first ten contractions of an exercise and falls back after its end. An arterial
   * stenosis leaves the resting flow as it is, since the arterioles widen, and limits the rest.
   */
  private Signal demand(List<Exercise> exercises) {
    Signal sum = Signal.constant(1);
    for (Exercise exercise : exercises) {
      sum = sum.plus(demand(contractions(exercise), exercise));
    }
    double lost = Math.clamp(1 - parameters.get(Parameter.ANKLE_BRACHIAL_INDEX), 0.0, 1.0);
    return lost == 0 ? sum : new Stenosed(sum, lost);
  }

  private Path demand(List<Action.Contract> exercises, Exercise kind) {
    double full = parameters.get(Parameter.HYPERAEMIA) - 1;
    double decay = parameters.get(Parameter.HYPERAEMIA_DECAY);
    Path.Builder path = Path.from(0);
    if (kind == Exercise.STIMULATION) {
      return path.build(); // the calf asks for little where electrodes do the work (assumed)
    }
    for (int k = 0; k < exercises.size(); k++) {
      Action.Contract exercise = exercises.get(k);
      double reached = full * exercise.effort() * Math.min(1, exercise.times() / 10.0);
      double rise = Math.min(exercise.end() - exercise.at(), 10 * exercise.period());
      path.ramp(exercise.at(), rise, reached);
      double free = k + 1 < exercises.size() ? exercises.get(k + 1).at() - exercise.end() : decay;
      if (free > 0.1) {
        path.ramp(exercise.end(), Math.min(decay, free), 0);
      }
    }
    return path.build();
  }

  /** Sine of an angle that moves. */
  private record Sine(Path angle) implements Signal {
    @Override
    public double at(double t) {
      return Math.sin(angle.at(t));
    }

    @Override
    public double nextBreak(double t) {
      return angle.nextBreak(t);
    }
  }

  /** A signal times a constant. */
  private record Scaled(Signal signal, double factor) implements Signal {
    @Override
    public double at(double t) {
      return factor * signal.at(t);
    }

    @Override
    public double nextBreak(double t) {
      return signal.nextBreak(t);
    }
  }

  /**
   * Flow through arterioles that ask for a multiple of resting flow, behind a stenosis that takes a
   * share of the arterial pressure at rest.
   */
  private record Stenosed(Signal demand, double lost) implements Signal {
    @Override
    public double at(double t) {
      return 1 / (lost + (1 - lost) / demand.at(t));
    }

    @Override
    public double nextBreak(double t) {
      return demand.nextBreak(t);
    }
  }

  /** A sine wave of changing depth. */
  private record Breath(Path depth, double mean, double height, double period) implements Signal {
    @Override
    public double at(double t) {
      double now = depth.at(t);
      return now == 0 ? 0 : now * (mean + height * Math.sin(2 * Math.PI * t / period));
    }

    @Override
    public double nextBreak(double t) {
      return depth.nextBreak(t);
    }
  }
}
