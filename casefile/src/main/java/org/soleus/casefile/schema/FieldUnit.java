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
  CENTIMETRE_PER_SECOND("_cm_s", "cm/s"),
  MILLIMETRE_OF_MERCURY("_mmHg", "mmHg"),
  YEAR("_years", "years"),
  HERTZ("_hz", "Hz"),
  KILOGRAM("_kg", "kg"),
  MILLIMETRE("_mm", "mm"),
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
      case CENTIMETRE_PER_SECOND -> List.of(new Other("mm/s", 0.1), new Other("m/s", 100));
      case MILLIMETRE_OF_MERCURY ->
          List.of(
              new Other("kPa", 1000 / Units.MMHG),
              new Other("Pa", 1 / Units.MMHG),
              new Other("cmH2O", 98.0665 / Units.MMHG));
      case YEAR -> List.of(new Other("months", 1 / 12.0));
      case HERTZ -> List.of(new Other("times per minute", 1 / 60.0));
      case KILOGRAM -> List.of(new Other("pounds", 0.45359237), new Other("grams", 0.001));
      case MILLIMETRE -> List.of(new Other("metres", 1000), new Other("centimetres", 10));
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
