package org.soleus.limb.physiology;

import org.soleus.hemodynamics.units.Units;

/**
 * The physiology a twin runs on: every constant once, with its unit, range, spread between people
 * and source. "Calibrated" names the rows of the evidence it was chosen by; "assumed" means that no
 * source was found.
 */
public enum Parameter {
  BLOOD_DENSITY(1060, "kg/m³", 1040, 1070, 5, "evidence C, blood_density"),
  BLOOD_VISCOSITY(4, "mPa s", 3, 5, 0.4, "evidence C, blood_viscosity"),

  SAPHENOUS_STRETCH(90, "mmHg", 40, 170, 18, "1 / 0.0118 per mmHg, tilt study, evidence C"),
  DEEP_CALF_STRETCH(74, "mmHg", 30, 140, 15, "1 / 0.0147 per mmHg, tilt study, evidence C"),
  MUSCULAR_STRETCH(30, "mmHg", 15, 100, 6, "calibrated: RVF, EF"),
  FEMORAL_STRETCH(35, "mmHg", 15, 70, 7, "1 / 0.0312 per mmHg, tilt study, evidence C"),
  CENTRAL_STRETCH(40, "mmHg", 20, 120, 8, "assumed, near the femoral vein"),
  SMALL_VEIN_STRETCH(45, "mmHg", 20, 150, 9, "calibrated: VV, RVF"),
  SCARRED_STRETCH(200, "mmHg", 85, 600, 40, "assumed: a wall thickened by thrombosis"),
  VARICOSE_STRETCH(
      117,
      "mmHg",
      40,
      200,
      22,
      "saphenous x 1.3: diameter changes with posture by 19 against 24 %, evidence B"),
  BENDING_STIFFNESS(4, "mmHg", 0.3, 10, 0.8, "calves close at 0 to -12 mmHg, Partsch 2005"),
  ROUND_PRESSURE(8, "mmHg", 0, 15, 1.6, "assumed; veins close at 0 to -12 mmHg, Partsch 2005"),
  CENTRAL_BENDING(0.3, "mmHg", 0.1, 3, 0.06, "assumed: the cava gives way to the abdomen at once"),
  CENTRAL_ROUND_PRESSURE(
      1, "mmHg", 0, 8, 0.2, "assumed: wide thin veins, round as soon as they are full"),
  STRETCH_LIMIT(2.5, "1", 1, 6, 0.5, "assumed: linear over the measured tilt range, stiff beyond"),
  WALL_RELAXATION(0.1, "s", 0.02, 0.5, 0.02, "assumed: viscous over elastic stiffness of the wall"),
  MUSCLE_RELAXATION(
      0.45,
      "s",
      0.02,
      1,
      0.09,
      "calibrated: AVP, RVF; how fast a contracting muscle lets its veins empty"),

  VALVE_OPENING_RATE(0.04, "1/(Pa s)", 0.002, 0.5, 0.008, "calibrated: opening phase, Lurie 2003"),
  VALVE_CLOSING_RATE(0.05, "1/(Pa s)", 0.005, 1, 0.0085, "calibrated: normal reflux time 0.2 s"),
  VALVE_LENGTH(10, "mm", 3, 20, 2, "assumed: about the depth of the sinus"),

  VALVE_RECOIL(
      10, "Pa", 0, 200, 2, "assumed: cusps drift shut in gentle flow, as seen at rest, Lurie 2002"),

  SOLEUS_CONTRACTION(
      120,
      "mmHg",
      50,
      200,
      22,
      "calibrated: EF, AVP of healthy groups; 103 ± 13 and 115 ± 10 (SE), Murthy 1994"),
  GASTROCNEMIUS_CONTRACTION(90, "mmHg", 30, 200, 17, "assumed, below the soleus"),
  ANTERIOR_CONTRACTION(90, "mmHg", 30, 150, 17, "evidence A, tibialis anterior 90 mmHg walking"),
  LATERAL_CONTRACTION(60, "mmHg", 20, 120, 11, "assumed, below the anterior compartment"),
  PLANTAR_LOAD(60, "mmHg", 0, 150, 11, "assumed: body weight on the sole"),
  THIGH_CONTRACTION(
      40, "mmHg", 10, 120, 8, "assumed: thigh muscles are wide and their fascia gives"),
  CONTRACTION_RAMP(0.1, "s", 0.05, 0.5, 0.02, "assumed; the muscle's own relaxation follows"),
  INTERMUSCULAR_SHARE(
      0.55, "1", 0, 1, 0.11, "assumed: share of the soleus pressure on axial veins"),

  CALF_STRENGTH(1, "1", 0.1, 1.3, 0, "of this leg: muscle pressure as a share of normal"),
  ANKLE_RANGE(60, "deg", 5, 80, 0, "of this leg: 57 deg in healthy limbs, Back 1995, rounded"),
  NORMAL_ANKLE_RANGE(60, "deg", 50, 70, 0, "range with which the calf empties in full, as above"),

  ARTERIAL_PRESSURE(90, "mmHg", 70, 110, 8, "textbook mean arterial pressure"),
  FOOT_INFLOW(0.4, "mL/s", 0.1, 1, 0.1, "assumed: foot volume at the calf's flow per volume"),
  CALF_INFLOW(
      1.55,
      "mL/s",
      0.7,
      2.5,
      0.4,
      "calibrated: VFI; 0.054 %/s and 4.2 mL/100mL/min of a 2.5 L calf, evidence A, C"),
  THIGH_INFLOW(
      8,
      "mL/s",
      1.5,
      11,
      2,
      "mean of 350, 660 and 780 mL/min of the leg lying, less calf and foot, evidence A"),
  PELVIC_INFLOW(3, "mL/s", 1, 8, 0.75, "assumed"),
  VISCERAL_INFLOW(35, "mL/s", 15, 60, 7, "assumed: kidneys, liver and gut"),
  BED_VENOUS_SHARE(
      0.15, "1", 0.05, 0.4, 0.03, "assumed; ADAN beds have 0.36 with small veins included"),
  BED_COMPLIANCE(0.05, "mL/mmHg", 0.01, 1, 0.01, "assumed, of the calf; other beds by their flow"),
  REFLEX_LOW(20, "mmHg", 10, 40, 4, "veno-arteriolar reflex begins near 25 mmHg, Henriksen 1977"),
  REFLEX_HIGH(60, "mmHg", 40, 90, 8, "assumed"),
  REFLEX_GAIN(
      0.9,
      "1",
      0,
      2,
      0.18,
      "dependency lowers calf flow by 40-50 %, Henriksen 1977; leg flow by 36 %, evidence A"),
  REFLEX_LAG(8, "s", 2, 30, 1.6, "assumed"),
  HYPERAEMIA(
      3.1, "1", 1, 6, 0.6, "moderate upright plantar flexion 3.1 x rest, IJSM 1994, evidence A"),
  HYPERAEMIA_DECAY(40, "s", 10, 120, 8, "assumed"),

  FILTRATION(
      0.0026,
      "mL/(100mL min mmHg)",
      0.001,
      0.008,
      0.0004,
      "0.0026-0.0044 in the calf, evidence E; calibrated: swelling on standing"),
  TISSUE_COMPLIANCE(0.1, "1/mmHg", 0.005, 0.4, 0.02, "assumed; 0.38 in a swollen arm"),
  CALF_TISSUE(2500, "mL", 1500, 4000, 400, "calf of 2.5 L, evidence C"),

  ANKLE_BRACHIAL_INDEX(1.1, "1", 0.2, 1.4, 0, "of this leg: 0.9 to 1.4 is normal"),

  ABDOMINAL_PRESSURE(5, "mmHg", 0, 30, 1.2, "5.1 lying, not obese, Sugerman 1997"),
  ABDOMINAL_PER_BMI(0.33, "mmHg m²/kg", 0, 0.6, 0.07, "5 to 13 mmHg, BMI 24 to 48, Sugerman 1997"),
  ABDOMINAL_AT_TERM(8, "mmHg", 0, 15, 2.6, "13-14 mmHg at term, lying, Staelens 2014, Fuchs 2013"),
  ATRIAL_PRESSURE(4, "mmHg", -2, 8, 1.5, "textbook 0-6 mmHg, evidence C"),
  BREATHING_PERIOD(4, "s", 2, 8, 0.8, "15 breaths a minute"),
  BREATHING_THORAX(2, "mmHg", 0, 6, 0.4, "assumed swing of the atrial pressure"),
  BREATHING_ABDOMEN(2, "mmHg", 0, 6, 0.4, "assumed swing of the abdominal pressure"),

  STOCKING_DEEP_SHARE(
      0.9, "1", 0.2, 1, 0.1, "a cuff closes small saphenous and tibial veins alike, Partsch 2005"),
  STOCKING_CALF_SHARE(
      0.7, "1", 0.5, 0.8, 0.05, "RAL-GZ 387 residual pressure, class II, below the knee"),
  STOCKING_THIGH_SHARE(0.4, "1", 0.2, 0.6, 0.05, "RAL-GZ 387 residual pressure, class II, thigh"),

  REENTRY_DIAMETER(
      3, "mm", 1.5, 6, 0.6, "perforators of limbs with varices 2.7-3.0 mm, van Rij 2005"),
  COLLATERAL_GROWTH(1.8, "1", 1, 4, 0.36, "assumed: collaterals of 4 to 6 mm"),
  LEAK_FLOOR(0.02, "1", 0.001, 0.1, 0, "smallest leak that inference tries"),
  ANKLE_HEIGHT(
      0.051, "stature", 0.045, 0.06, 0.002, "anthropometry: malleolus, Drillis and Contini 1966"),
  KNEE_HEIGHT(0.274, "stature", 0.25, 0.3, 0.006, "anthropometry: knee joint line"),
  GROIN_HEIGHT(0.514, "stature", 0.48, 0.54, 0.008, "anthropometry: inguinal crease"),
  DIAPHRAGM_HEIGHT(
      0.65, "stature", 0.62, 0.66, 0.006, "assumed: where the cava leaves the abdomen"),
  HEART_HEIGHT(
      0.685, "stature", 0.66, 0.74, 0.01, "calibrated: ankle 76-84, foot 95 mmHg standing");

  private final double value;
  private final String unit;
  private final double low;
  private final double high;
  private final double spread;
  private final String source;

  Parameter(double value, String unit, double low, double high, double spread, String source) {
    this.value = value;
    this.unit = unit;
    this.low = low;
    this.high = high;
    this.spread = spread;
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

  /**
   * Standard deviation between people, in its own unit; 0 for the limits of one leg, which are
   * known or absent.
   *
   * <p>Walls vary by 20 % (0.0639 ± 0.0126 of the first coefficient of calf filling, Sielatycki
   * 2006), muscle pressures by 19 % (10 of 115 mmHg is the standard error of nine, Murthy 1994: 26
   * %, of which half the variance is taken to be due to the depth of the catheter; assumed), valves
   * by 17 to 19 % (closing in 0.41 ± 0.07 s, opening in 0.27 ± 0.05 s, Lurie 2003), inflows by 26 %
   * (37 % with the error of measuring, Phys Med Biol 1977), abdominal pressure by 1.2 mmHg and 2.6
   * at term (Sugerman 1997, Staelens 2014). The others are assumed, mostly a fifth of the value.
   */
  public double spread() {
    return spread;
  }

  /** What the value is multiplied by to be in SI. */
  double unitFactor() {
    return switch (unit) {
      case "mmHg", "mmHg m²/kg" -> Units.MMHG;
      case "mL/s", "mL" -> Units.ML;
      case "mL/(100mL min mmHg)" -> 0.01 / (Units.MINUTE * Units.MMHG);
      case "1/mmHg" -> 1 / Units.MMHG;
      case "mL/mmHg" -> Units.ML / Units.MMHG;
      case "mm" -> Units.MM;
      case "mPa s" -> 1e-3;
      case "Pa", "kg/m³", "s", "1", "1/(Pa s)", "stature", "deg" -> 1;
      default -> throw new IllegalStateException("unit " + unit + " of " + this + " has no factor");
    };
  }
}
