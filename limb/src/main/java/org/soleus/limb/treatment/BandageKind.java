package org.soleus.limb.treatment;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/**
 * What a bandage is made of, by how stiff it is around a contracting calf. Rows of {@code
 * bandages.table}.
 *
 * @param key name in files, such as {@code inelastic}
 * @param label name for tables
 * @param stiffness rise of the pressure on the skin when the calf contracts with all its might [Pa]
 */
public record BandageKind(String key, String label, double stiffness) {
  /**
   * Girth of the ankle over that of the calf [1], 22 and 36 cm (assumed): with even tension the
   * pressure falls as the limb widens (Laplace).
   */
  static final double ANKLE_OVER_CALF = 22.0 / 36;

  private static final List<BandageKind> ROWS =
      Table.beside(BandageKind.class, "bandages.table").stream()
          .map(row ->
              new BandageKind(row.text("key"), row.text("label"), row.number("stiffness") * MMHG))
          .toList();

  /** Every kind, in the order of the table. */
  public static List<BandageKind> all() {
    return ROWS;
  }

  /** The kind with this key. */
  public static Optional<BandageKind> of(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst();
  }
}
