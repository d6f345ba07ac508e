package org.soleus.limb.physiology;

import org.soleus.hemodynamics.units.Units;

/**
 * The physiology a twin runs on: every constant once, with its unit, range and source. "Calibrated"
 * names the rows of the evidence it was chosen by; "assumed" means that no source was found.
 */
public enum Parameter {
  BLOOD_DENSITY(1060, "kg/m³", 1040, 1070, "evidence C, blood_density"),
  BLOOD_VISCOSITY(4, "mPa s", 3, 5, "evidence C, blood_viscosity"),

  SAPHENOUS_STRETCH(85, "mmHg", 40, 170, "1 / 0.0118 per mmHg, tilt study, evidence C"),
  DEEP_CALF_STRETCH(68, "mmHg", 30, 140, "1 / 0.0147 per mmHg, tilt study, evidence C"),
  MUSCULAR_STRETCH(30, "mmHg", 15, 100, "calibrated: RVF, EF"),
  FEMORAL_STRETCH(32, "mmHg", 15, 70, "1 / 0.0312 per mmHg, tilt study, evidence C"),
  CENTRAL_STRETCH(40, "mmHg", 20, 120, "assumed, near the femoral vein"),
  SMALL_VEIN_STRETCH(45, "mmHg", 20, 150, "calibrated: VV, RVF"),
  VARICOSE_STRETCH(70, "mmHg", 30, 150, "assumed, near the saphenous wall"),
  BENDING_STIFFNESS(
      6, "mmHg", 0.3, 10, "calibrated: RVF; 10-15 mmHg outside narrow a lying vein, D"),
  STRETCH_LIMIT(2.5, "1", 1, 6, "assumed: linear over the measured tilt range, stiff beyond"),
  WALL_RELAXATION(0.1, "s", 0.02, 0.5, "assumed: viscous over elastic stiffness of the wall"),

  VALVE_OPENING_RATE(0.02, "1/(Pa s)", 0.002, 0.5, "calibrated: opening phase, Lurie 2003"),
  VALVE_CLOSING_RATE(0.05, "1/(Pa s)", 0.005, 1, "calibrated: normal reflux time 0.2 s"),
  VALVE_LENGTH(10, "mm", 3, 20, "assumed: about the depth of the sinus"),

  VALVE_RECOIL(
      10, "Pa", 0, 200, "assumed: cusps drift shut in gentle flow, as seen at rest, Lurie 2002"),

  TIPTOE_SOLEUS(116, "mmHg", 50, 200, "calibrated: EF; range evidence A, IMP"),
  TIPTOE_GASTROCNEMIUS(95, "mmHg", 30, 200, "calibrated: EF; range evidence A, IMP"),
  TIPTOE_ANTERIOR(15, "mmHg", 0, 60, "assumed: little co-contraction"),
  TIPTOE_PLANTAR(60, "mmHg", 0, 150, "assumed: weight on the forefoot"),
  DORSIFLEXION_ANTERIOR(80, "mmHg", 30, 150, "evidence A, tibialis anterior 90 mmHg walking"),
  CONTRACTION_RAMP(0.25, "s", 0.05, 0.5, "assumed"),
  INTERMUSCULAR_SHARE(0.55, "1", 0, 1, "assumed: share of the soleus pressure on axial veins"),

  ARTERIAL_PRESSURE(90, "mmHg", 70, 110, "textbook mean arterial pressure"),
  FOOT_INFLOW(0.35, "mL/s", 0.1, 1, "assumed: foot volume at the calf's flow per volume"),
  CALF_INFLOW(1.35, "mL/s", 0.7, 2.5, "0.054 %/s of a 2.5 L calf, evidence C"),
  THIGH_INFLOW(3.6, "mL/s", 1.5, 7, "femoral 350 mL/min less calf and foot, evidence A"),
  PELVIC_INFLOW(3, "mL/s", 1, 8, "assumed"),
  OTHER_LEG_INFLOW(8, "mL/s", 3, 15, "the other leg and side of the pelvis, as this one"),
  VISCERAL_INFLOW(35, "mL/s", 15, 60, "assumed: kidneys, liver and gut"),
  BED_VENOUS_SHARE(0.15, "1", 0.05, 0.4, "assumed; ADAN beds have 0.36 with small veins included"),
  BED_COMPLIANCE(0.05, "mL/mmHg", 0.01, 1, "assumed, of the calf; other beds by their flow"),
  REFLEX_LOW(20, "mmHg", 10, 40, "veno-arteriolar reflex begins near 25 mmHg, Henriksen 1977"),
  REFLEX_HIGH(60, "mmHg", 40, 90, "assumed"),
  REFLEX_GAIN(0.56, "1", 0, 2, "leg flow 780 lying, 500 mL/min sitting, evidence A"),
  REFLEX_LAG(8, "s", 2, 30, "assumed"),
  HYPERAEMIA(3.1, "1", 1, 6, "moderate upright plantar flexion 3.1 x rest, IJSM 1994, evidence A"),
  HYPERAEMIA_DECAY(40, "s", 10, 120, "assumed"),

  ATRIAL_PRESSURE(2, "mmHg", -2, 8, "textbook 0-6 mmHg, evidence C"),
  BREATHING_PERIOD(4, "s", 2, 8, "15 breaths a minute"),
  BREATHING_THORAX(2, "mmHg", 0, 6, "assumed swing of the atrial pressure"),
  BREATHING_ABDOMEN(2, "mmHg", 0, 6, "assumed swing of the abdominal pressure"),

  STOCKING_DEEP_SHARE(
      0.9, "1", 0.2, 1, "a cuff closes small saphenous and tibial veins alike, Partsch 2005"),
  STOCKING_CALF_SHARE(0.7, "1", 0.5, 0.8, "RAL-GZ 387 residual pressure, class II, below the knee"),
  STOCKING_THIGH_SHARE(0.4, "1", 0.2, 0.6, "RAL-GZ 387 residual pressure, class II, thigh"),

  LEAK_FLOOR(0.02, "1", 0.001, 0.1, "smallest leak that inference tries"),
  ANKLE_HEIGHT(0.051, "stature", 0.045, 0.06, "anthropometry: malleolus, Drillis and Contini 1966"),
  KNEE_HEIGHT(0.274, "stature", 0.25, 0.3, "anthropometry: knee joint line"),
  GROIN_HEIGHT(0.514, "stature", 0.48, 0.54, "anthropometry: inguinal crease"),
  HEART_HEIGHT(0.7, "stature", 0.66, 0.74, "calibrated: ankle 76-84, foot 95 mmHg standing");

  private final double value;
  private final String unit;
  private final double low;
  private final double high;
  private final String source;

  Parameter(double value, String unit, double low, double high, String source) {
    this.value = value;
    this.unit = unit;
    this.low = low;
    this.high = high;
    this.source = source;
  }

  /** Default value in its own unit. */
  public double value() {
    return value;
  }

  /** Unit as printed. */
  public String unit() {
    return unit;
  }

  /** Least value allowed, in its own unit. */
  public double low() {
    return low;
  }

  /** Greatest value allowed, in its own unit. */
  public double high() {
    return high;
  }

  /** Where the value comes from. */
  public String source() {
    return source;
  }

  /** What the value is multiplied by to be in SI. */
  double unitFactor() {
    return switch (unit) {
      case "mmHg" -> Units.MMHG;
      case "mL/s" -> Units.ML;
      case "mL/mmHg" -> Units.ML / Units.MMHG;
      case "mm" -> Units.MM;
      case "mPa s" -> 1e-3;
      case "Pa", "kg/m³", "s", "1", "1/(Pa s)", "stature" -> 1;
      default -> throw new IllegalStateException("unit " + unit + " of " + this + " has no factor");
    };
  }
}
