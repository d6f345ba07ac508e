package org.soleus.pathway.redflag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param sign what a person is told to look for; empty where it is none to be seen or felt
 * @param source of the rule
 */
public record RedFlag(
    String id,
    Condition when,
    Urgency urgency,
    String reason,
    String action,
    String sign,
    Source source) {
  private static final List<RedFlag> ROWS =
      Table.beside(RedFlag.class, "red_flags.table").stream()
          .map(row ->
              new RedFlag(
                  row.text("id"),
                  Condition.of(row.text("when")),
                  row.constant("urgency", Urgency.class),
                  row.text("reason"),
                  row.text("action"),
                  row.text("sign").equals("-") ? "" : row.text("sign"),
                  Source.of(row)))
          .toList();

  /** How soon something has to be done, the soonest first. */
  public enum Urgency {
    EMERGENCY("emergency", "Emergency care now"),
    SAME_DAY("today", "A clinician today"),
    URGENT("urgent", "A clinician urgently"),
    SOON("soon", "A clinician soon"),
    OWN_CLINICIAN("with the own clinician", "The own clinician");

    private final String words;
    private final String who;

    Urgency(String words, String who) {
      this.words = words;
      this.who = who;
    }

    /** Whom to see, and when. */
    public String who() {
      return who;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** Every flag, the most urgent first. */
  public static List<RedFlag> all() {
    return ROWS;
  }

  /** When to seek care: signs by urgency, the most urgent first. */
  public static Map<Urgency, List<RedFlag>> safetyNet() {
    Map<Urgency, List<RedFlag>> net = new EnumMap<>(Urgency.class);
    for (RedFlag one : ROWS) {
      if (!one.sign.isEmpty()) {
        net.computeIfAbsent(one.urgency, _ -> new ArrayList<>()).add(one);
      }
    }
    return net;
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
