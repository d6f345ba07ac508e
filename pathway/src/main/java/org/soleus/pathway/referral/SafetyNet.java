package org.soleus.pathway.referral;

import java.util.List;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;

/**
 * Something that a person is told to watch for, in plain words. Rows of {@code safety_net.table}.
 *
 * @param id name of the row
 * @param urgency how soon help is needed where it comes
 * @param when for whom the row holds; also told where that is not known
 * @param words what to watch for
 * @param sign the same in short
 * @param source of the row
 */
public record SafetyNet(
    String id, Urgency urgency, Condition when, String words, String sign, Source source) {
  private static final List<SafetyNet> ROWS =
      Table.beside(SafetyNet.class, "safety_net.table").stream()
          .map(row ->
              new SafetyNet(
                  row.text("id"),
                  row.constant("urgency", Urgency.class),
                  Condition.of(row.text("when")),
                  row.text("words"),
                  row.text("sign"),
                  Source.of(row)))
          .toList();

  /** Every row, the most urgent first. */
  public static List<SafetyNet> all() {
    return ROWS;
  }

  /**
   * What a person with such facts is told: all but what is known not to concern them. Who is to be
   * seen now or today is told of emergencies alone.
   */
  public static List<SafetyNet> of(Facts facts, Urgency urgency) {
    return ROWS.stream()
        .filter(one -> one.when.in(facts) != Truth.FALSE)
        .filter(one -> !urgency.isImmediate() || one.urgency == Urgency.EMERGENCY)
        .toList();
  }

  /** The row as a sentence. */
  public Sentence sentence() {
    return new Sentence(words, source);
  }
}
