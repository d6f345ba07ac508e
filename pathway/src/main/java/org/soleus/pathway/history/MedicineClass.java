package org.soleus.pathway.history;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;

/**
 * A class of medicines. Rows of {@code medicines.table}.
 *
 * @param key name in files
 * @param label name for people
 * @param source where it is reported with cramps
 */
public record MedicineClass(String key, String label, Source source) {
  private static final List<MedicineClass> ROWS =
      Table.beside(MedicineClass.class, "medicines.table").stream()
          .map(row -> new MedicineClass(row.text("key"), row.text("label"), Source.of(row)))
          .toList();

  /** Whether it is reported with cramps. */
  public boolean isReported() {
    return !key.equals("anticoagulant") && !key.equals("other");
  }

  /** Every class. */
  public static List<MedicineClass> all() {
    return ROWS;
  }

  /** The class with a key. */
  public static Optional<MedicineClass> of(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst();
  }
}
