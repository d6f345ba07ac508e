package org.soleus.pathway.cause;

import java.util.List;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;

/**
 * What speaks for or against a cause. Rows of {@code features.table}.
 *
 * @param cause its key
 * @param group findings that go together, of which the strongest counts
 * @param when it is there
 * @param present ratio where it is
 * @param absent ratio where it is known not to be; at most 1, so that a "no" never speaks for
 * @param words of the finding
 * @param source where the ratio was read
 */
public record Feature(
    String cause,
    String group,
    Condition when,
    Ratio present,
    Ratio absent,
    String words,
    Source source) {
  private static final List<Feature> ROWS =
      Table.beside(Feature.class, "features.table").stream().map(Feature::read).toList();

  private static Feature read(Table.Row row) {
    double ratio = row.optional("ratio").orElse(1);
    double low = row.optional("low").orElse(ratio);
    double high = row.optional("high").orElse(ratio);
    Ratio present =
        switch (row.text("kind")) {
          case "LR" -> new Ratio(low, ratio, high);
          case "OR" -> Ratio.ofOdds(low, ratio, high);
          case "WORD" -> Ratio.DESCRIBED;
          default -> throw new IllegalStateException("no kind of ratio: " + row);
        };
    return new Feature(
        row.text("cause"),
        row.text("group"),
        Condition.of(row.text("when")),
        present,
        Ratio.of(row.number("absent")),
        row.text("words"),
        Source.of(row));
  }

  /** Every feature. */
  public static List<Feature> all() {
    return ROWS;
  }
}
