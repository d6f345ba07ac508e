package org.soleus.limb.simulation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
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

  /** Muscle groups whose pressure is a channel of its own. */
  enum Muscle {
    SOLEUS,
    GASTROCNEMIUS,
    ANTERIOR,
    PLANTAR
  }

  private final Leg leg;
  private final Parameters parameters;
  private final Protocol protocol;

  Loads(Leg leg, Protocol protocol) {
    this.leg = leg;
    this.protocol = protocol;
    parameters = leg.parameters();
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

  /** Pressure of a muscle group on the veins within it [Pa]: exercises at one time add up. */
  Signal muscle(Muscle muscle) {
    Signal sum = Signal.constant(0);
    for (Action.Exercise exercise : Action.Exercise.values()) {
      Path.Builder path = Path.from(0);
      for (Action.Contract contract : contractions(exercise)) {
        double peak = contract.effort() * fullPressure(exercise, muscle);
        double ramp = Math.min(parameters.get(Parameter.CONTRACTION_RAMP), 0.45 * contract.hold());
        for (int k = 0; k < contract.times(); k++) {
          double start = contract.at() + k * contract.period();
          path.ramp(start, ramp, peak);
          path.ramp(start + contract.hold() - ramp, ramp, 0);
        }
      }
      sum = sum.plus(path.build());
    }
    return sum;
  }

  private List<Action.Contract> contractions(Action.Exercise exercise) {
    return inOrder().stream()
        .filter(Action.Contract.class::isInstance)
        .map(Action.Contract.class::cast)
        .filter(contract -> contract.exercise() == exercise)
        .toList();
  }

  private double fullPressure(Action.Exercise exercise, Muscle muscle) {
    return switch (exercise) {
      case TIPTOE ->
          parameters.get(
              switch (muscle) {
                case SOLEUS -> Parameter.TIPTOE_SOLEUS;
                case GASTROCNEMIUS -> Parameter.TIPTOE_GASTROCNEMIUS;
                case ANTERIOR -> Parameter.TIPTOE_ANTERIOR;
                case PLANTAR -> Parameter.TIPTOE_PLANTAR;
              });
      case DORSIFLEXION ->
          muscle == Muscle.ANTERIOR ? parameters.get(Parameter.DORSIFLEXION_ANTERIOR) : 0;
    };
  }

  /** Pressure in each cuff that the protocol uses [Pa]. */
  Map<Action.CuffSite, Signal> cuffs() {
    Map<Action.CuffSite, Path.Builder> paths = new EnumMap<>(Action.CuffSite.class);
    for (Action action : inOrder()) {
      if (action instanceof Action.Inflate cuff) {
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

  /** Rise of the abdominal pressure [Pa]: breath and strain. */
  Signal abdomen() {
    double swing = 0.5 * parameters.get(Parameter.BREATHING_ABDOMEN);
    return breath(swing, swing).plus(strain());
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

  /**
   * What the calf and foot ask for, as a multiple of resting flow: rises over exercise, in full
   * after ten contractions, and falls back afterwards.
   */
  Signal demand() {
    Signal sum = Signal.constant(1);
    for (Action.Exercise exercise : Action.Exercise.values()) {
      sum = sum.plus(demand(contractions(exercise)));
    }
    return sum;
  }

  private Path demand(List<Action.Contract> exercises) {
    double full = parameters.get(Parameter.HYPERAEMIA) - 1;
    double decay = parameters.get(Parameter.HYPERAEMIA_DECAY);
    Path.Builder path = Path.from(0);
    for (int k = 0; k < exercises.size(); k++) {
      Action.Contract exercise = exercises.get(k);
      double reached = full * exercise.effort() * Math.min(1, exercise.times() / 10.0);
      path.ramp(exercise.at(), exercise.end() - exercise.at(), reached);
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
