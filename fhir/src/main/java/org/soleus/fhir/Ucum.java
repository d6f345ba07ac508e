package org.soleus.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/** Turns values from one unit into another, as far as {@code units.table} knows them. */
final class Ucum {
  /** Takes away what a change of unit adds to a number, and nothing else. */
  private static final MathContext DIGITS = new MathContext(14);

  private static final List<Table.Row> ROWS = Table.beside(Ucum.class, "units.table");

  private record Known(String base, BigDecimal factor) {}

  private Ucum() {}

  /** A value in another unit; empty where one of them is unknown or they measure other things. */
  static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(value);
    }
    return known(from)
        .flatMap(one ->
            known(to)
                .filter(other -> other.base().equals(one.base()))
                .map(other -> plain(value.multiply(one.factor()).divide(other.factor(), DIGITS))));
  }

  /** The same number as a person writes it: without superfluous zeros, without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.round(DIGITS).stripTrailingZeros().toPlainString());
  }

  private static Optional<Known> known(String unit) {
    return ROWS.stream()
        .filter(row -> row.text("unit").equals(unit))
        .findFirst()
        .map(row -> new Known(row.text("base"), new BigDecimal(row.text("factor"))));
  }
}
