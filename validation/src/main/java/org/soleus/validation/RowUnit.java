package org.soleus.validation;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MINUTE;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;
import static org.soleus.hemodynamics.units.Units.PERCENT;

import java.util.function.DoubleUnaryOperator;

/**
 * Unit of a published row.
 *
 * @param fromSi makes a value in SI one in this unit
 */
record RowUnit(DoubleUnaryOperator fromSi) {
  /** Volume of the calf to which flows per volume refer [m³]: evidence, physiology 0.3. */
  private static final double CALF_VOLUME = 2500 * ML;

  private static final double KPA = 1000;

  /** The unit as printed. */
  static RowUnit of(String printed) {
    return switch (printed) {
      case "mmHg" -> factor(MMHG);
      case "mL" -> factor(ML);
      case "mL/s" -> factor(ML);
      case "mL/min" -> factor(ML / MINUTE);
      case "%" -> factor(PERCENT);
      case "cm/s" -> factor(CM_PER_S);
      case "mm" -> factor(MM);
      case "mm2" -> new RowUnit(d -> 0.25 * Math.PI * d * d / (MM * MM));
      case "%/s" -> factor(PERCENT * CALF_VOLUME);
      case "mL/100mL" -> factor(PERCENT * CALF_VOLUME);
      case "mL/100mL/min" -> factor(PERCENT * CALF_VOLUME / MINUTE);
      case "%/min" -> factor(PERCENT * CALF_VOLUME / MINUTE);
      case "%/kPa" -> factor(PERCENT * CALF_VOLUME / KPA);
      case "1/mmHg" -> factor(1 / MMHG);
      case "s", "1", "m/s", "valves", "x rest", "mmHg/mmHg" -> factor(1);
      default -> throw new IllegalArgumentException("a row has the unit " + printed);
    };
  }

  private static RowUnit factor(double factor) {
    return new RowUnit(value -> value / factor);
  }

  /** A value in SI, in this unit. */
  double of(double si) {
    return fromSi.applyAsDouble(si);
  }
}
