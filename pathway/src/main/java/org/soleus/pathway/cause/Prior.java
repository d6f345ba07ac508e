package org.soleus.pathway.cause;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;

/**
 * How often a cause contributes before anything was asked. Rows of {@code causes.table}.
 *
 * @param cause key
 * @param label name for people
 * @param when for whom the row holds
 * @param given what must be known to be there for the cause to be looked at
 * @param low lowest share of people [1]
 * @param mid share [1]
 * @param high highest share [1]
 * @param most share that no finding lifts it above [1]; 1 where none is known
 * @param tested whether a confirming test was made; empty where there is none
 * @param test its words, or empty
 * @param source of the numbers
 */
public record Prior(
    String cause,
    String label,
    Condition when,
    Condition given,
    double low,
    double mid,
    double high,
    double most,
    Optional<Condition> tested,
    String test,
    Source source) {
  private static final List<Prior> ROWS =
      Table.beside(Prior.class, "causes.table").stream().map(Prior::read).toList();

  private static final List<String> CAUSES = ROWS.stream().map(Prior::cause).distinct().toList();

  private static Prior read(Table.Row row) {
    String test = row.text("test");
    return new Prior(
        row.text("cause"),
        row.text("label"),
        Condition.of(row.text("when")),
        Condition.of(row.text("given")),
        row.number("low"),
        row.number("mid"),
        row.number("high"),
        row.optional("most").orElse(1),
        test.equals("-") ? Optional.empty() : Optional.of(Condition.of(test)),
        test.equals("-") ? "" : row.text("asks"),
        Source.of(row));
  }

  /** Every row. */
  public static List<Prior> all() {
    return ROWS;
  }

  /** Causes in the order of the table. */
  public static List<String> causes() {
    return CAUSES;
  }

  /**
   * The prior of a cause for a person: of the rows that may hold the lowest, middle and highest
   * number; empty where what must be given is not known to be.
   */
  static Optional<Prior> of(String cause, Facts facts) {
    List<Prior> rows =
        ROWS.stream()
            .filter(one -> one.cause.equals(cause))
            .filter(one -> one.given.in(facts) == Truth.TRUE)
            .filter(one -> one.when.in(facts) != Truth.FALSE)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(merged(rows));
  }

  private static Prior merged(List<Prior> rows) {
    Prior first = rows.getFirst();
    return new Prior(
        first.cause,
        first.label,
        first.when,
        first.given,
        rows.stream().mapToDouble(Prior::low).min().orElseThrow(),
        rows.stream().mapToDouble(Prior::mid).average().orElseThrow(),
        rows.stream().mapToDouble(Prior::high).max().orElseThrow(),
        first.most,
        first.tested,
        first.test,
        first.source);
  }
}
