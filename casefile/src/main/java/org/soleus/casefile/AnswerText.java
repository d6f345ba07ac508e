package org.soleus.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Where;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Question;

/** Answers to the questions of the history as a person types them. */
public final class AnswerText {
  private static final List<String> YES = List.of("yes", "y", "true");
  private static final List<String> NO = List.of("no", "n", "false");
  private static final List<String> UNKNOWN = List.of("unknown", "u", "?", "");

  private AnswerText() {}

  /** What may be typed, in words. */
  public static String forms(Question question) {
    return switch (question.kind()) {
      case YES_NO -> "yes, no or unknown";
      case ONE_OF -> String.join(", ", question.choices()) + " or unknown";
      case NUMBER -> "a number (" + question.unit() + ") or unknown";
    };
  }

  /** The answer that a text gives; empty for unknown. */
  public static Reading<Optional<Answer>> parse(Question question, String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    if (UNKNOWN.contains(typed)) {
      return new Reading.Read<>(Optional.empty());
    }
    Optional<Answer> answer =
        switch (question.kind()) {
          case YES_NO ->
              YES.contains(typed)
                  ? Optional.of(new Answer.YesNo(true))
                  : NO.contains(typed) ? Optional.of(new Answer.YesNo(false)) : Optional.empty();
          case ONE_OF ->
              question.choices().contains(typed)
                  ? Optional.of(new Answer.Choice(typed))
                  : Optional.empty();
          case NUMBER -> amount(typed);
        };
    if (answer.isPresent()) {
      return new Reading.Read<>(answer);
    }
    FaultList faults = new FaultList(question.id());
    String nearest = NearestNames.hint(typed, question.choices());
    faults.add(Where.FILE, '"' + text.strip() + '"', "must be " + forms(question) + ".", nearest);
    return faults.reading(Optional::empty);
  }

  private static Optional<Answer> amount(String typed) {
    if (!typed.matches("[0-9]{1,4}(\\.[0-9]+)?")) {
      return Optional.empty();
    }
    double number = Double.parseDouble(typed);
    return number <= 1000 ? Optional.of(new Answer.Amount(number)) : Optional.empty();
  }
}
