package org.soleus.pathway.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.table.Table;
import org.soleus.limb.treatment.Treatment;

/**
 * A measure before and after a treatment, as published for a group. Rows of {@code effects.table}.
 *
 * @param treatment its word
 * @param pressure of a stocking at the ankle [Pa], empty for others
 * @param measure name of the measure
 * @param unit of the values
 * @param before mean before, in the unit
 * @param after mean after, in the unit
 * @param sd standard deviation after, in the unit, where printed
 * @param group who was treated
 * @param source where it was read
 */
public record PublishedEffect(
    String treatment,
    OptionalDouble pressure,
    String measure,
    String unit,
    double before,
    double after,
    OptionalDouble sd,
    String group,
    Source source) {
  private static final List<PublishedEffect> ROWS =
      Table.beside(PublishedEffect.class, "effects.table").stream()
          .map(PublishedEffect::read)
          .toList();

  /**
   * Rows of a treatment. Of stockings, those of the pressure nearest to this one's: published
   * effects hold for the pressures that were studied.
   */
  public static List<PublishedEffect> of(Treatment treatment) {
    String word = TreatmentWord.of(treatment);
    List<PublishedEffect> rows = ROWS.stream().filter(row -> row.treatment.equals(word)).toList();
    if (!(treatment instanceof Treatment.CompressionStocking stocking)) {
      return rows;
    }
    double nearest =
        rows.stream()
            .mapToDouble(row -> row.pressure.orElse(0))
            .boxed()
            .min(Comparator.comparingDouble(one -> Math.abs(one - stocking.anklePressure())))
            .orElse(0.0);
    return rows.stream().filter(row -> row.pressure.orElse(0) == nearest).toList();
  }

  /** Every row. */
  public static List<PublishedEffect> all() {
    return ROWS;
  }

  private static PublishedEffect read(Table.Row row) {
    OptionalDouble pressure = number(row, "pressure");
    return new PublishedEffect(
        row.text("treatment"),
        pressure.isPresent()
            ? OptionalDouble.of(pressure.getAsDouble() * Units.MMHG)
            : OptionalDouble.empty(),
        row.text("measure"),
        row.text("unit"),
        row.number("before"),
        row.number("after"),
        number(row, "sd"),
        row.text("group"),
        Source.of(row));
  }

  private static OptionalDouble number(Table.Row row, String column) {
    return row.text(column).equals("-")
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.number(column));
  }
}
