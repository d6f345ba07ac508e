package org.soleus.pathway.grading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.assessment.Limits;
import org.soleus.limb.table.Table;

/**
 * Ankle-brachial index of one leg at rest, with its class (accaha2024pad); rows of {@code
 * ankle_brachial.table}.
 *
 * @param index in two decimals [1]
 * @param key of the class
 * @param words of the class
 * @param source citation key
 * @param tag whether it was read
 */
public record AnkleBrachial(double index, String key, String words, String source, String tag) {
  private static final List<Table.Row> ROWS =
      Table.beside(AnkleBrachial.class, "ankle_brachial.table");
  private static final double HUNDREDTHS = 100;

  /** The class of an index, rounded to two decimals first, as it is reported. */
  public static AnkleBrachial of(double index) {
    double rounded = rounded(index);
    Table.Row row =
        ROWS.stream()
            .filter(one -> isWithin(rounded, one))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no class of an index of " + rounded));
    return new AnkleBrachial(
        rounded, row.text("key"), row.text("words"), row.text("source"), row.text("tag"));
  }

  /** The index of a leg, from its pressures or as recorded; empty where neither is known. */
  public static Optional<AnkleBrachial> of(LimbGrading grading, Limits limits) {
    return grading
        .pressures()
        .flatMap(AnklePressures::index)
        .or(() -> limits.ankleBrachialIndex().stream().mapToObj(AnkleBrachial::of).findFirst());
  }

  /** Two decimals; a half goes up. */
  public static double rounded(double index) {
    return Math.round(index * HUNDREDTHS) / HUNDREDTHS;
  }

  private static boolean isWithin(double index, Table.Row row) {
    OptionalDouble above = row.optional("above");
    OptionalDouble most = row.optional("to");
    return (above.isEmpty() || index > above.getAsDouble())
        && (most.isEmpty() || index <= most.getAsDouble());
  }
}
