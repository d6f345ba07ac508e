package org.soleus.pathway.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Facts;

/**
 * A test that was not made, with how much its result would change the picture. Rows of {@code
 * tests.table}.
 *
 * @param words of the test
 * @param change expected sum over causes of the change of their shares [1]
 * @param source of its chances
 */
public record NextTest(String words, double change, Source source) {
  private static final List<Table.Row> ROWS = Table.beside(NextTest.class, "tests.table");

  /** Tests that were not made, the most informative first. */
  public static List<NextTest> of(Facts facts) {
    Map<String, Double> now = Causes.shares(facts);
    List<NextTest> open = new ArrayList<>();
    for (Table.Row row : ROWS) {
      if (!facts.isKnown(row.text("fact"))) {
        open.add(new NextTest(row.text("words"), change(row, facts, now), Source.of(row)));
      }
    }
    open.sort(Comparator.comparingDouble((NextTest one) -> -one.change()));
    return open;
  }

  private static double change(Table.Row row, Facts facts, Map<String, Double> now) {
    String[] answers = row.text("answers").split(",");
    String[] chances = row.text("chances").split(",");
    double expected = 0;
    for (int k = 0; k < answers.length; k++) {
      Map<String, Double> then = Causes.shares(facts.tested(row.text("fact"), answers[k]));
      expected += Double.parseDouble(chances[k]) * NextQuestion.change(then, now);
    }
    return expected;
  }
}
