package org.soleus.pathway.evidence;

import org.soleus.limb.treatment.Topic;
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
      case Treatment.Advice(Topic on) -> on.key();
      case Treatment.LegElevation _ -> "leg_elevation";
      case Treatment.WalkingBreaks _ -> "walking_breaks";
      case Treatment.PneumaticCompression _ -> "pneumatic";
      case Treatment.Intervention done -> done.method().word();
    };
  }
}
