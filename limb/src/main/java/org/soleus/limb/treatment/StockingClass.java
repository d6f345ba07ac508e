package org.soleus.limb.treatment;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/**
 * A standard class of compression stockings with its range of ankle pressure. Rows of {@code
 * stockings.table}.
 *
 * @param key name in files, such as {@code ral_2}
 * @param label name as printed
 * @param low lowest pressure at the ankle [mmHg]
 * @param high highest [mmHg]; the lowest again where the class has no upper end
 * @param source where the range was read
 */
public record StockingClass(String key, String label, double low, double high, String source) {
  private static final List<StockingClass> ROWS =
      Table.beside(StockingClass.class, "stockings.table").stream()
          .map(StockingClass::read)
          .toList();

  private static StockingClass read(Table.Row row) {
    double low = row.number("low");
    return new StockingClass(
        row.text("key"),
        row.text("label"),
        low,
        row.optional("high").orElse(low),
        row.text("source"));
  }

  /** Every class, in the order of the table. */
  public static List<StockingClass> all() {
    return ROWS;
  }

  /** Middle of the class's range of ankle pressure [Pa]. */
  public double anklePressure() {
    return 0.5 * (low + high) * MMHG;
  }

  /** The class with this key. */
  public static Optional<StockingClass> of(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst();
  }

  /** The class with a key; a programming error if there is none. */
  public static StockingClass named(String key) {
    return of(key).orElseThrow();
  }

  /** A graduated stocking of this class. */
  public Treatment.CompressionStocking stocking(Treatment.StockingLength length) {
    return stocking(length, StockingProfile.GRADUATED);
  }

  /** A stocking of this class with a profile. */
  public Treatment.CompressionStocking stocking(
      Treatment.StockingLength length, StockingProfile profile) {
    return new Treatment.CompressionStocking(label, anklePressure(), length, profile);
  }
}
