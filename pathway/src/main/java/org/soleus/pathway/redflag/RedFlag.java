package org.soleus.pathway.redflag;

import java.util.List;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;

/**
 * A finding that comes before anything else. Rows of {@code red_flags.table}. No other answer takes
 * a flag away.
 *
 * @param id name of the row
 * @param when what raises it
 * @param urgency how soon
 * @param reason why
 * @param action what follows
 * @param source of the rule
 */
public record RedFlag(
    String id, Condition when, Urgency urgency, String reason, String action, Source source) {
  private static final List<RedFlag> ROWS =
      Table.beside(RedFlag.class, "red_flags.table").stream()
          .map(row ->
              new RedFlag(
                  row.text("id"),
                  Condition.of(row.text("when")),
                  row.constant("urgency", Urgency.class),
                  row.text("reason"),
                  row.text("action"),
                  Source.of(row)))
          .toList();

  /** How soon something has to be done, the soonest first. */
  public enum Urgency {
    EMERGENCY("emergency"),
    SAME_DAY("today"),
    URGENT("urgent"),
    SOON("soon"),
    OWN_CLINICIAN("with the own clinician");

    private final String words;

    Urgency(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** The finding alone, without what it is compatible with and without a full stop. */
  public String finding() {
    return reason.replaceFirst(" (is|are) compatible with .*|[.]$", "");
  }

  /** Every flag, the most urgent first. */
  public static List<RedFlag> all() {
    return ROWS;
  }

  /** Flags that are raised. */
  public static List<RedFlag> raised(Facts facts) {
    return ROWS.stream().filter(one -> one.when.in(facts) == Truth.TRUE).toList();
  }

  /** Flags of which it is not known whether they are: something was not asked. */
  public static List<RedFlag> open(Facts facts) {
    return ROWS.stream().filter(one -> one.when.in(facts) == Truth.UNKNOWN).toList();
  }
}
