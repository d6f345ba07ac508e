package org.soleus.pathway.evidence;

import java.util.Locale;
import org.soleus.limb.treatment.Treatment;

/** The word by which the tables of evidence name a treatment: that of the command line. */
public final class TreatmentWord {
  private TreatmentWord() {}

  /** The word of a treatment, such as {@code laser} or {@code stocking}. */
  public static String of(Treatment treatment) {
    return switch (treatment) {
      case Treatment.CompressionStocking _ -> "stocking";
      case Treatment.Bandage _ -> "bandage";
      case Treatment.WeightGoal _ -> "weight";
      case Treatment.CalfTraining _ -> "training";
      case Treatment.Advice(Treatment.Topic on) -> on.name().toLowerCase(Locale.ROOT);
      case Treatment.TrunkClosure closure -> closure.method().word();
      case Treatment.Phlebectomy _ -> "phlebectomy";
      case Treatment.Ligation _ -> "ligation";
      case Treatment.ValveRepair _ -> "valve_repair";
      case Treatment.Stent _ -> "stent";
    };
  }
}
