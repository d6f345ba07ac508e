package org.soleus.casefile.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.fault.Shown;
import org.soleus.hemodynamics.units.Units;

/**
 * The unit that the end of a field's name gives, and other units in which people write the same
 * quantity. Of two endings that fit, the longer one comes first.
 */
enum FieldUnit {
  RESISTANCE("_mmHg_s_per_mL", "mmHg s/mL"),
  LOSS("_mmHg_s2_per_mL2", "mmHg s²/mL²"),
  INERTANCE("_mmHg_s2_per_mL", "mmHg s²/mL"),
  COMPLIANCE("_mL_per_mmHg", "mL/mmHg"),
  RATE_PER_PRESSURE("_per_mmHg_s", "/(mmHg s)"),
  PER_PRESSURE("_per_mmHg", "/mmHg"),
  DENSITY("_kg_per_m3", "kg/m³"),
  VISCOSITY("_mPa_s", "mPa s"),
  WALL_VISCOSITY("_mmHg_s", "mmHg s"),
  CENTIMETRE_PER_SECOND("_cm_s", "cm/s"),
  METRE_PER_SECOND("_m_s", "m/s"),
  MILLILITRE_PER_SECOND("_mL_s", "mL/s"),
  MILLILITRE("_mL", "mL"),
  SQUARE_MILLIMETRE("_mm2", "mm²"),
  KILOMETRE_PER_HOUR("_km_h", "km/h"),
  TURN_PER_MINUTE("_rpm", "turns per minute"),
  PERCENT("_percent", "%"),
  KILOPASCAL("_kPa", "kPa"),
  DEGREE("_deg", "degrees"),
  MILLIMETRE_OF_MERCURY("_mmHg", "mmHg"),
  MINUTE_PER_HOUR("minutes_per_hour", "minutes"),
  HOUR("hours", "hours"),
  YEAR("_years", "years"),
  WEEK("_weeks", "weeks"),
  HERTZ("_hz", "Hz"),
  KILOGRAM("_kg", "kg"),
  MILLIMETRE("_mm", "mm"),
  CENTIMETRE("_cm", "cm"),
  METRE("_m", "m"),
  SECOND("_s", "s");

  /** Another unit, and how many of the field's units make one of it. */
  private record Other(String name, double factor) {}

  private final String ending;
  private final String symbol;

  FieldUnit(String ending, String symbol) {
    this.ending = ending;
    this.symbol = symbol;
  }

  /** The likeliest first. */
  private List<Other> others() {
    return switch (this) {
      case RESISTANCE, LOSS, INERTANCE, COMPLIANCE, RATE_PER_PRESSURE, PER_PRESSURE -> List.of();
      case DENSITY -> List.of(new Other("g/mL", 1000));
      case VISCOSITY -> List.of(new Other("Pa s", 1000));
      case WALL_VISCOSITY -> List.of(new Other("Pa s", 1 / Units.MMHG));
      case METRE_PER_SECOND -> List.of(new Other("cm/s", 0.01));
      case MILLILITRE_PER_SECOND ->
          List.of(new Other("mL/min", 1 / 60.0), new Other("L/min", 1000 / 60.0));
      case MILLILITRE -> List.of(new Other("litres", 1000));
      case SQUARE_MILLIMETRE -> List.of(new Other("m²", 1e6), new Other("cm²", 100));
      case KILOMETRE_PER_HOUR -> List.of(new Other("m/s", 3.6));
      case TURN_PER_MINUTE -> List.of(new Other("Hz", 60));
      case PERCENT -> List.of(new Other("shares of 1", 100));
      case WEEK -> List.of(new Other("days", 1 / 7.0));
      case KILOPASCAL -> List.of(new Other("Pa", 0.001), new Other("MPa", 1000));
      case DEGREE -> List.of(new Other("radians", 180 / Math.PI));
      case CENTIMETRE_PER_SECOND -> List.of(new Other("mm/s", 0.1), new Other("m/s", 100));
      case MILLIMETRE_OF_MERCURY ->
          List.of(
              new Other("kPa", 1000 / Units.MMHG),
              new Other("Pa", 1 / Units.MMHG),
              new Other("cmH2O", 98.0665 / Units.MMHG));
      case MINUTE_PER_HOUR -> List.of(new Other("seconds", 1 / 60.0));
      case HOUR -> List.of(new Other("minutes", 1 / 60.0));
      case YEAR -> List.of(new Other("months", 1 / 12.0));
      case HERTZ -> List.of(new Other("times per minute", 1 / 60.0));
      case KILOGRAM -> List.of(new Other("pounds", 0.45359237), new Other("grams", 0.001));
      case MILLIMETRE -> List.of(new Other("metres", 1000), new Other("centimetres", 10));
      case CENTIMETRE -> List.of(new Other("millimetres", 0.1), new Other("metres", 100));
      case METRE ->
          List.of(
              new Other("centimetres", 0.01),
              new Other("millimetres", 0.001),
              new Other("feet", 0.3048));
      case SECOND -> List.of(new Other("milliseconds", 0.001), new Other("minutes", 60));
    };
  }

  /** Unit of a field, if its name gives one. */
  static Optional<FieldUnit> of(String field) {
    return Arrays.stream(values()).filter(unit -> field.endsWith(unit.ending)).findFirst();
  }

  /** As printed after a number. */
  String symbol() {
    return symbol;
  }

  /** What was probably meant by a number outside the range, or nothing. */
  String hint(double number, double low, double high) {
    if (this == YEAR && number > 1900 && number < 2100) {
      return "Maybe this is the year of birth: write the age.";
    }
    return others().stream()
        .filter(other -> number * other.factor >= low && number * other.factor <= high)
        .findFirst()
        .map(other -> hint(other, number * other.factor))
        .orElse("");
  }

  private String hint(Other other, double meant) {
    String written = Shown.roughly(meant);
    return "Maybe the value is in %s: %s %s is written %s."
        .formatted(other.name, written, symbol, written);
  }
}
