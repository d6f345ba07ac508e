package org.soleus.pathway.history;

import java.util.List;
import org.soleus.limb.table.Table;

/** Names of facts in words: rows of {@code words.table}, else what the question is for. */
public final class FactWords {
  private static final List<Table.Row> ROWS = Table.beside(FactWords.class, "words.table");

  private FactWords() {}

  /** Of a fact; a question as it is asked. */
  public static String of(String fact) {
    return ROWS.stream()
        .filter(row -> row.text("fact").equals(fact))
        .map(row -> row.text("words"))
        .findFirst()
        .or(() -> Question.of(fact).map(one -> "“" + one.words() + "”"))
        .orElse(fact.replace('_', ' '));
  }
}
