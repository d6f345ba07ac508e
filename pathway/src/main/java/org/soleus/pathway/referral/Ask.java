package org.soleus.pathway.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/**
 * A red flag or rule that asks for a service. Rows of {@code referrals.table}.
 *
 * @param by row of the red flag or rule
 * @param service asked for
 * @param urgency how soon
 * @param when a further condition
 * @param unless a condition that takes it away
 * @param question what is asked
 * @param plain the reason as the person is told, or a dash where another row says it
 */
record Ask(
    String by,
    Service service,
    Urgency urgency,
    Condition when,
    Condition unless,
    String question,
    String plain) {
  private static final List<Ask> ROWS =
      Table.beside(Ask.class, "referrals.table").stream()
          .map(row ->
              new Ask(
                  row.text("by"),
                  row.constant("service", Service.class),
                  row.constant("urgency", Urgency.class),
                  Condition.of(row.text("when")),
                  Condition.of(row.text("unless")),
                  row.text("question"),
                  row.text("plain")))
          .toList();

  /**
   * A row that holds for a person.
   *
   * @param ask which one
   * @param reason words of its flag or rule
   */
  record Held(Ask ask, Sentence reason) {}

  /** Every row. */
  static List<Ask> all() {
    return ROWS;
  }

  /**
   * The rows that hold: their flag is raised or their rule applies, and nothing takes them away.
   */
  static List<Held> held(Facts facts) {
    List<Held> all = new ArrayList<>();
    for (Ask ask : ROWS) {
      if (ask.when.in(facts) == Truth.TRUE && !ask.isTakenAway(facts)) {
        ask.reason(facts).ifPresent(reason -> all.add(new Held(ask, reason)));
      }
    }
    return all;
  }

  /** Whether a red flag or rule asks for anything. */
  static boolean isBy(String row) {
    return ROWS.stream().anyMatch(one -> one.by.equals(row));
  }

  private boolean isTakenAway(Facts facts) {
    return !unless.parts().isEmpty() && unless.in(facts) == Truth.TRUE;
  }

  private Optional<Sentence> reason(Facts facts) {
    return RedFlag.raised(facts).stream()
        .filter(one -> one.id().equals(by))
        .map(one -> new Sentence(one.reason() + " " + one.action(), one.source()))
        .findFirst()
        .or(() ->
            Rule.applying(facts).stream()
                .map(Rule.Applied::rule)
                .filter(one -> one.id().equals(by))
                .map(one ->
                    new Sentence(
                        one.words(),
                        new Source(
                            one.source().citation() + ", " + one.grade(), one.source().tag())))
                .findFirst());
  }
}
