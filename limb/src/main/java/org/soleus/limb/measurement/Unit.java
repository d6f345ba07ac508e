package org.soleus.limb.measurement;

import org.soleus.hemodynamics.units.Units;

/** Units in which measures are written. */
public enum Unit {
  MMHG("mmHg", Units.MMHG),
  SECOND("s", 1),
  MMHG_PER_SECOND("mmHg/s", Units.MMHG),
  MILLILITRE("mL", Units.ML),
  MILLILITRE_PER_SECOND("mL/s", Units.ML),
  MILLILITRE_PER_MINUTE("mL/min", Units.ML / Units.MINUTE),
  PERCENT("%", Units.PERCENT),
  CENTIMETRE_PER_SECOND("cm/s", Units.CM_PER_S),
  MILLIMETRE("mm", Units.MM);

  private final String symbol;
  private final double factor;

  Unit(String symbol, double factor) {
    this.symbol = symbol;
    this.factor = factor;
  }

  /** As printed. */
  public String symbol() {
    return symbol;
  }

  /** A value in SI, in this unit. */
  public double of(double si) {
    return si / factor;
  }

  /** A value in this unit, in SI. */
  public double si(double value) {
    return value * factor;
  }
}
