package org.soleus.casefile.protocols;

import static org.soleus.hemodynamics.units.Units.MMHG;

import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Action.Breathe;
import org.soleus.limb.protocol.Action.Contract;
import org.soleus.limb.protocol.Action.CuffSite;
import org.soleus.limb.protocol.Action.Exercise;
import org.soleus.limb.protocol.Action.Inflate;
import org.soleus.limb.protocol.Action.Move;
import org.soleus.limb.protocol.Action.Valsalva;
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
      case "cuff" -> inflate(at, label, details);
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
