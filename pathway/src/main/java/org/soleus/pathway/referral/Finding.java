package org.soleus.pathway.referral;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.soleus.limb.table.Table;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.FactWords;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.measure.Numbers;

/** Answers of a history in the words of a letter. Rows of {@code findings.table}. */
final class Finding {
  private static final Map<String, String> WORDS =
      Table.beside(Finding.class, "findings.table").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.text("question"), row -> row.text("words")));

  private Finding() {}

  /** A fact in words. */
  static String of(String fact) {
    return WORDS.getOrDefault(fact, FactWords.of(fact));
  }

  /** What was answered with yes, a choice or a number. */
  static List<String> present(History history) {
    return history.answers().entrySet().stream()
        .filter(one -> !one.getValue().equals(new Answer.YesNo(false)))
        .map(one -> words(one.getKey(), one.getValue()))
        .toList();
  }

  /** What was answered with no. */
  static List<String> absent(History history) {
    return history.answers().entrySet().stream()
        .filter(one -> one.getValue().equals(new Answer.YesNo(false)))
        .map(one -> of(one.getKey()))
        .toList();
  }

  /** Questions that were not answered. */
  static List<Question> open(History history) {
    return Question.all().stream().filter(one -> history.answer(one.id()).isEmpty()).toList();
  }

  private static String words(String question, Answer answer) {
    return switch (answer) {
      case Answer.YesNo _ -> of(question);
      case Answer.Choice(String choice) -> of(question).replace("#", choice.replace('_', ' '));
      case Answer.Amount(double number) ->
          of(question).replace("#", Numbers.fixed(number, number == Math.rint(number) ? 0 : 1));
    };
  }
}
