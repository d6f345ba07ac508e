package org.soleus.pathway.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;

/**
 * A question of the history. Rows of {@code questions.table}.
 *
 * @param id name in files and conditions
 * @param section what it belongs to; {@code urgent} comes first
 * @param kind of answer
 * @param choices of a question that has them
 * @param unit of a number, or empty
 * @param words as asked
 * @param why what the answer is for
 * @param source by which it is asked
 */
public record Question(
    String id,
    String section,
    Kind kind,
    List<String> choices,
    String unit,
    String words,
    String why,
    Source source) {
  /** Section of the questions that come before all others. */
  public static final String URGENT = "urgent";

  private static final List<Question> ROWS =
      Table.beside(Question.class, "questions.table").stream().map(Question::read).toList();

  /** Kinds of answers. */
  public enum Kind {
    YES_NO,
    NUMBER,
    ONE_OF
  }

  /** Copies the list. */
  public Question {
    choices = List.copyOf(choices);
  }

  private static Question read(Table.Row row) {
    Kind kind = row.constant("kind", Kind.class);
    String choices = row.text("choices");
    return new Question(
        row.text("id"),
        row.text("section"),
        kind,
        kind == Kind.ONE_OF ? Arrays.asList(choices.split(",")) : List.of(),
        kind == Kind.NUMBER ? choices : "",
        row.text("words"),
        row.text("why"),
        Source.of(row));
  }

  /** Every question, in the order in which they are asked. */
  public static List<Question> all() {
    return ROWS;
  }

  /** The question with a name. */
  public static Optional<Question> of(String id) {
    return ROWS.stream().filter(one -> one.id.equals(id)).findFirst();
  }
}
