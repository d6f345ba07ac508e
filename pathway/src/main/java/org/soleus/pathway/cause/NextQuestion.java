package org.soleus.pathway.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.table.Table;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.redflag.RedFlag;

/**
 * A question that was not answered, with how much its answer would change the picture.
 *
 * @param question which one
 * @param change expected sum over causes of the change of their shares, for answers as likely as
 *     assumed [1]
 */
public record NextQuestion(Question question, double change) {
  /** How likely a yes is, where nothing is known of it; assumed, as among other people. */
  private static final double YES = 0.2;

  /** The same of questions that few answer with yes: rows of {@code chances.table}. */
  private static final Map<String, Double> CHANCES =
      Table.beside(NextQuestion.class, "chances.table").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.text("question"), row -> row.number("yes")));

  /** Facts on which a red flag hangs. */
  private static final Set<String> FLAGGED =
      RedFlag.all().stream()
          .flatMap(one -> one.when().facts().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** What numbers are tried, where a bound of a condition lies between them. */
  private static final List<Double> AMOUNTS = List.of(2.0, 20.0);

  /** Unanswered questions that change something, the most informative first. */
  public static List<NextQuestion> of(Facts facts) {
    Map<String, Double> now = Causes.shares(facts);
    List<NextQuestion> open = new ArrayList<>();
    for (Question question : Question.all()) {
      if (facts.history().answer(question.id()).isEmpty() && !facts.isKnown(question.id())) {
        double change = change(question, facts, now);
        if (change > 0) {
          open.add(new NextQuestion(question, change));
        }
      }
    }
    open.sort(Comparator.comparingDouble((NextQuestion one) -> -one.change()));
    return open;
  }

  /**
   * The question to ask next: urgent ones first, then others on which a red flag hangs, in their
   * order; empty where none is open.
   *
   * @param passed names of questions that were passed over
   */
  public static Optional<Question> next(Facts facts, Set<String> passed) {
    Optional<Question> urgent =
        Stream.concat(
                Question.all().stream().filter(one -> one.section().equals(Question.URGENT)),
                Question.all().stream().filter(one -> FLAGGED.contains(one.id())))
            .filter(one -> !facts.isKnown(one.id()) && !passed.contains(one.id()))
            .findFirst();
    return urgent.or(() ->
        of(facts).stream()
            .map(NextQuestion::question)
            .filter(one -> !passed.contains(one.id()))
            .findFirst());
  }

  private static double change(Question question, Facts facts, Map<String, Double> now) {
    return switch (question.kind()) {
      case YES_NO -> {
        double yes = CHANCES.getOrDefault(question.id(), YES);
        yield yes * change(question, new Answer.YesNo(true), facts, now)
            + (1 - yes) * change(question, new Answer.YesNo(false), facts, now);
      }
      case ONE_OF ->
          question.choices().stream()
              .mapToDouble(one -> change(question, new Answer.Choice(one), facts, now))
              .average()
              .orElse(0);
      case NUMBER ->
          AMOUNTS.stream()
              .mapToDouble(one -> change(question, new Answer.Amount(one), facts, now))
              .average()
              .orElse(0);
    };
  }

  private static double change(
      Question question, Answer answer, Facts facts, Map<String, Double> now) {
    return change(Causes.shares(facts.with(question.id(), answer)), now);
  }

  /** Sum over causes of the change of their shares. */
  static double change(Map<String, Double> then, Map<String, Double> now) {
    double sum = 0;
    for (String cause : Prior.causes()) {
      sum += Math.abs(then.getOrDefault(cause, 0.0) - now.getOrDefault(cause, 0.0));
    }
    return sum;
  }
}
