package org.soleus.pathway.history;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;

/**
 * A score or checklist as a sum of points: Wells for deep vein thrombosis, the Edinburgh
 * claudication questionnaire, criteria of restless legs, features of night cramps. Rows of {@code
 * scores.table} and {@code grades.table}.
 *
 * @param name in tables
 * @param label name for people
 * @param when for whom it holds
 * @param parts what earns points
 * @param grades what a sum means
 */
public record Score(
    String name, String label, Condition when, List<Part> parts, List<Grade> grades) {
  private static final List<Table.Row> PARTS = Table.beside(Score.class, "scores.table");
  private static final List<Table.Row> GRADES = Table.beside(Score.class, "grades.table");

  /** Every score. */
  public static final List<Score> ALL =
      PARTS.stream().map(row -> row.text("score")).distinct().map(Score::read).toList();

  /** What earns points. */
  public record Part(int points, Condition when, String words, Source source) {}

  /**
   * What a sum means.
   *
   * @param from lowest sum
   * @param to highest sum
   * @param isOfAll whether it holds only with every part known
   */
  public record Grade(int from, int to, boolean isOfAll, String words, Source source) {}

  /** Copies the lists. */
  public Score {
    parts = List.copyOf(parts);
    grades = List.copyOf(grades);
  }

  private static Score read(String name) {
    Table.Row named =
        Table.beside(Score.class, "names.table").stream()
            .filter(row -> row.text("score").equals(name))
            .findFirst()
            .orElseThrow();
    return new Score(
        name,
        named.text("label"),
        Condition.of(named.text("when")),
        PARTS.stream()
            .filter(row -> row.text("score").equals(name))
            .map(row ->
                new Part(
                    row.count("points"),
                    Condition.of(row.text("when")),
                    row.text("words"),
                    Source.of(row)))
            .toList(),
        GRADES.stream()
            .filter(row -> row.text("score").equals(name))
            .map(row ->
                new Grade(
                    row.count("from"),
                    row.count("to"),
                    row.text("needs").equals("all"),
                    row.text("words"),
                    Source.of(row)))
            .toList());
  }

  /** The score with a name. */
  public static Score of(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }

  /** Whether it may be used of a person: that of Wells is not for pregnancy. */
  public boolean holds(Facts facts) {
    return when.in(facts) != Truth.FALSE;
  }

  /** Whether every part is known, and that it holds for the person. */
  public boolean isWhole(Facts facts) {
    return unknown(facts).isEmpty() && when.in(facts) == Truth.TRUE;
  }

  /** Points that are known to be earned. */
  public int known(Facts facts) {
    return parts.stream()
        .filter(part -> part.when().in(facts) == Truth.TRUE)
        .mapToInt(Part::points)
        .sum();
  }

  /** Parts of which it is not known whether they hold. */
  public List<Part> unknown(Facts facts) {
    return parts.stream().filter(part -> part.when().in(facts) == Truth.UNKNOWN).toList();
  }

  /** Whether anything of it is known, and it may be used. */
  public boolean isAny(Facts facts) {
    return holds(facts) && unknown(facts).size() < parts.size();
  }

  /** What the sum means; empty where too little is known to say. */
  public Optional<Grade> grade(Facts facts) {
    int sum = known(facts);
    boolean all = isWhole(facts);
    return grades.stream()
        .filter(one -> one.from() <= sum && sum <= one.to() && (all || !one.isOfAll()))
        .findFirst();
  }
}
