package org.soleus.pathway.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;

/**
 * A rule of a guideline or study. Rows of {@code rules.table}.
 *
 * @param id name of the row
 * @param topic what it is about
 * @param when it applies
 * @param words in our own words
 * @param grade that of the source
 * @param source where it was read
 */
public record Rule(
    String id, Topic topic, Condition when, String words, String grade, Source source) {
  private static final List<Rule> ROWS =
      Table.beside(Rule.class, "rules.table").stream()
          .map(row ->
              new Rule(
                  row.text("id"),
                  row.constant("topic", Topic.class),
                  Condition.of(row.text("when")),
                  row.text("words"),
                  row.text("grade"),
                  Source.of(row)))
          .toList();

  /** What a rule is about. */
  public enum Topic {
    CLOT("Clot in a deep vein"),
    ARTERIES("Arteries"),
    REFER("Referral"),
    TEST("Tests of the veins"),
    GRADE("Grading"),
    MEASURE("Compression"),
    CRAMPS("Cramps"),
    PRACTICE("Practice");

    private final String words;

    Topic(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * A rule on one person.
   *
   * @param rule which one
   * @param because facts by which it applies
   * @param missing facts that would have to be known; empty where it applies
   */
  public record Applied(Rule rule, List<String> because, List<String> missing) {
    /** Copies the lists. */
    public Applied {
      because = List.copyOf(because);
      missing = List.copyOf(missing);
    }

    /** Whether it applies; else it depends on what is missing. */
    public boolean applies() {
      return missing.isEmpty();
    }
  }

  /** Every rule. */
  public static List<Rule> all() {
    return ROWS;
  }

  /** Rules that apply. */
  public static List<Applied> applying(Facts facts) {
    return ROWS.stream()
        .filter(one -> one.when.in(facts) == Truth.TRUE)
        .map(one -> one.on(facts, List.of()))
        .toList();
  }

  /** Rules that depend on something that is not known, although something else speaks for them. */
  public static List<Applied> open(Facts facts) {
    return ROWS.stream()
        .filter(one -> one.when.in(facts) == Truth.UNKNOWN)
        .map(one -> one.on(facts, one.unknown(facts)))
        .filter(one -> !one.because().isEmpty())
        .toList();
  }

  /**
   * Rules that apply, in the order in which a page that has room for a few takes them: of each
   * topic the one for which most facts speak, then the next of each.
   */
  public static List<Applied> weightiest(Facts facts) {
    Map<Topic, List<Applied>> byTopic = new EnumMap<>(Topic.class);
    applying(facts).stream()
        .sorted(Comparator.comparingInt(one -> -one.because().size()))
        .forEach(
            one -> byTopic.computeIfAbsent(one.rule().topic(), _ -> new ArrayList<>()).add(one));
    List<Applied> all = new ArrayList<>();
    int most = byTopic.values().stream().mapToInt(List::size).max().orElse(0);
    for (int k = 0; k < most; k++) {
      for (List<Applied> of : byTopic.values()) {
        if (k < of.size()) {
          all.add(of.get(k));
        }
      }
    }
    return all;
  }

  private Applied on(Facts facts, List<String> missing) {
    List<String> because =
        when.facts().stream()
            .filter(one -> facts.truth(one) == Truth.TRUE || facts.number(one).isPresent())
            .filter(one -> !missing.contains(one))
            .toList();
    return new Applied(this, because, missing);
  }

  private List<String> unknown(Facts facts) {
    return when.facts().stream().filter(one -> !facts.isKnown(one)).toList();
  }
}
