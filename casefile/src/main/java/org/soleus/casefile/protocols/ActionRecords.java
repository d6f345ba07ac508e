package org.soleus.casefile.protocols;

import static org.soleus.hemodynamics.units.Units.MMHG;

import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Action.Breathe;
import org.soleus.limb.protocol.Action.Contract;
import org.soleus.limb.protocol.Action.CuffSite;
import org.soleus.limb.protocol.Action.Inflate;
import org.soleus.limb.protocol.Action.Move;
import org.soleus.limb.protocol.Action.Valsalva;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Gait;
import org.soleus.limb.protocol.Posture;

/** Makes actions from fields whose structure has been checked. */
final class ActionRecords {
  private ActionRecords() {}

  static Action of(Fields action) {
    double at = number(action, "at_s");
    String label = action.text("label").orElse("");
    for (String kind : action.fields().sequencedKeySet()) {
      var details = action.fields(kind);
      if (details.isPresent()) {
        return of(kind, at, label, details.get());
      }
    }
    throw new IllegalStateException("an action has a kind");
  }

  private static Action of(String kind, double at, String label, Fields details) {
    return switch (kind) {
      case "move" -> move(at, label, details);
      case "tiptoe" -> contract(at, label, Exercise.TIPTOE, details);
      case "dorsiflexion" -> contract(at, label, Exercise.DORSIFLEXION, details);
      case "plantarflexion" -> contract(at, label, Exercise.PLANTARFLEXION, details);
      case "ankle_pumping" -> contract(at, label, Exercise.ANKLE_PUMPING, details);
      case "stimulation" -> contract(at, label, Exercise.STIMULATION, details);
      case "walk" -> Gait.walking(at, label, speed(details), number(details, "duration_s"));
      case "run" -> Gait.running(at, label, speed(details), number(details, "duration_s"));
      case "cycle" -> cycle(at, label, details);
      case "cuff" -> inflate(at, label, details);
      case "cough" -> cough(at, label, details);
      case "valsalva" -> valsalva(at, label, details);
      case "breathe" -> new Breathe(at, label, number(details, "over_s"), number(details, "depth"));
      default -> throw new IllegalStateException("no action " + kind);
    };
  }

  private static Action move(double at, String label, Fields details) {
    Posture to = details.text("to").flatMap(Posture::of).orElseThrow();
    return new Move(at, label, number(details, "over_s"), to);
  }

  private static Action contract(double at, String label, Exercise exercise, Fields details) {
    int times = (int) details.number("times").orElse(1);
    double hold = number(details, "hold_s");
    double effort = details.number("effort").orElse(1);
    return new Contract(at, label, exercise, times, period(details, hold), hold, effort);
  }

  private static double speed(Fields details) {
    return number(details, "speed_km_h") / 3.6;
  }

  private static Action cycle(double at, String label, Fields details) {
    double turn = 60 / number(details, "cadence_rpm");
    int times = Math.max(1, (int) Math.floor(number(details, "duration_s") / turn));
    double effort = details.number("effort").orElse(1);
    return new Contract(at, label, Exercise.CYCLING, times, turn, turn, effort);
  }

  /** A cough is a short strain; its times are those of the abdominal pressure, recalled. */
  private static Action cough(double at, String label, Fields details) {
    return new Valsalva(at, label, number(details, "pressure_mmHg") * MMHG, 0.15, 0.1, 0.25);
  }

  /**
   * Time from one contraction to the next [s]; a single one without a rate rests as long as it
   * lasts.
   */
  private static double period(Fields details, double hold) {
    var rate = details.number("rate_hz");
    return rate.isPresent() ? 1 / rate.getAsDouble() : 2 * hold;
  }

  private static Action inflate(double at, String label, Fields details) {
    CuffSite site = details.constant("site", CuffSite.class).orElseThrow();
    return new Inflate(
        at,
        label,
        site,
        number(details, "pressure_mmHg") * MMHG,
        number(details, "rise_s"),
        number(details, "hold_s"),
        number(details, "fall_s"));
  }

  private static Action valsalva(double at, String label, Fields details) {
    return new Valsalva(
        at,
        label,
        number(details, "pressure_mmHg") * MMHG,
        number(details, "rise_s"),
        number(details, "hold_s"),
        number(details, "fall_s"));
  }

  private static double number(Fields fields, String name) {
    return fields.number(name).orElseThrow();
  }
}
