package org.soleus.limb.treatment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.table.Table;

/**
 * How the pressure of a stocking goes up the leg. Rows of {@code profiles.table}.
 *
 * @param key name in files, such as {@code progressive}
 * @param label name for tables
 * @param calf pressure below the knee as a share of that at the ankle [1]; empty where the
 *     parameters of the leg say it
 * @param thigh the same at the top of the thigh [1]
 */
public record StockingProfile(String key, String label, OptionalDouble calf, OptionalDouble thigh) {
  private static final List<StockingProfile> ROWS =
      Table.beside(StockingProfile.class, "profiles.table").stream()
          .map(row ->
              new StockingProfile(
                  row.text("key"), row.text("label"), row.optional("calf"), row.optional("thigh")))
          .toList();

  /** Highest at the ankle, less up the leg: the usual one. */
  public static final StockingProfile GRADUATED = of("graduated").orElseThrow();

  /** Every profile, in the order of the table. */
  public static List<StockingProfile> all() {
    return ROWS;
  }

  /** The profile with this key. */
  public static Optional<StockingProfile> of(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst();
  }
}
