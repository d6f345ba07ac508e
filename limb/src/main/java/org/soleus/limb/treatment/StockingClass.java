package org.soleus.limb.treatment;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard classes of compression stockings with their range of ankle pressure: RAL-GZ 387
 * (Germany) and the UK Drug Tariff (specification 40), rows stocking_class_ankle_pressure of the
 * evidence.
 */
public enum StockingClass {
  RAL_1("RAL class I", 18, 21),
  RAL_2("RAL class II", 23, 32),
  RAL_3("RAL class III", 34, 46),
  UK_1("UK class 1", 14, 17),
  UK_2("UK class 2", 18, 24),
  UK_3("UK class 3", 25, 35);

  private final String label;
  private final double low;
  private final double high;

  StockingClass(String label, double low, double high) {
    this.label = label;
    this.low = low;
    this.high = high;
  }

  /** Name as printed. */
  public String label() {
    return label;
  }

  /** Middle of the class's range of ankle pressure [Pa]. */
  public double anklePressure() {
    return 0.5 * (low + high) * MMHG;
  }

  /** Name as written in files, such as {@code ral_2}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class with this key. */
  public static Optional<StockingClass> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** A stocking of this class. */
  public Treatment.CompressionStocking stocking(Treatment.StockingLength length) {
    return new Treatment.CompressionStocking(label, anklePressure(), length);
  }
}
