package org.soleus.pathway.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;

/** What must hold for everybody, on 10,000 seeded random histories. */
class PathwayInvariantsTest {
  private static final long SEED = 20261128;
  private static final int CASES = 10_000;

  private static History history(Random random) {
    Map<String, Answer> answers = new HashMap<>();
    double asked = random.nextDouble();
    for (Question question : Question.all()) {
      if (random.nextDouble() < asked) {
        answers.put(question.id(), answer(question, random));
      }
    }
    Optional<List<Medicine>> medicines = Optional.empty();
    if (random.nextBoolean()) {
      List<Medicine> taken = new ArrayList<>();
      for (MedicineClass kind : MedicineClass.all()) {
        if (random.nextInt(8) == 0) {
          Optional<LocalDate> started =
              random.nextBoolean()
                  ? Optional.of(LocalDate.of(2026, 11, 1).minusDays(random.nextInt(900)))
                  : Optional.empty();
          taken.add(new Medicine(kind, "", started));
        }
      }
      medicines = Optional.of(taken);
    }
    return new History(Optional.of(LocalDate.of(2026, 11, 28)), answers, medicines);
  }

  private static Answer answer(Question question, Random random) {
    return switch (question.kind()) {
      case YES_NO -> new Answer.YesNo(random.nextInt(3) == 0);
      case ONE_OF ->
          new Answer.Choice(question.choices().get(random.nextInt(question.choices().size())));
      case NUMBER -> new Answer.Amount(random.nextInt(30));
    };
  }

  private static Facts facts(History history, Random random) {
    OptionalDouble age =
        random.nextBoolean() ? OptionalDouble.of(18 + random.nextInt(80)) : OptionalDouble.empty();
    return Facts.of(history, age, OptionalDouble.empty(), List.of());
  }

  @Test
  void sharesAreSharesAndLieInTheirInterval() {
    Random random = new Random(SEED);
    for (int k = 0; k < CASES; k++) {
      Facts facts = facts(history(random), random);
      Causes causes = Causes.of(facts);
      assertThat(causes.of("idiopathic")).as("seed %d, case %d", SEED, k).isPresent();
      if (!RedFlag.open(facts).isEmpty()) {
        assertThat(causes.of("idiopathic").orElseThrow().support()).isNotEqualTo(Support.STRONG);
      }
      for (PossibleCause one : causes.ranked()) {
        assertThat(one.low()).as("seed %d, case %d, %s", SEED, k, one).isBetween(0.0, one.mid());
        assertThat(one.high()).as("seed %d, case %d, %s", SEED, k, one).isBetween(one.mid(), 1.0);
      }
      Score.ALL.forEach(score -> assertThat(score.grade(facts)).isNotNull());
    }
  }

  @Test
  void aRedFlagNeverDisappearsWhenMoreAnswersArrive() {
    Random random = new Random(SEED);
    for (int k = 0; k < CASES; k++) {
      Facts facts = facts(history(random), random);
      List<RedFlag> before = RedFlag.raised(facts);
      for (Question question : Question.all()) {
        if (facts.history().answer(question.id()).isEmpty() && random.nextInt(4) == 0) {
          facts = facts.with(question.id(), answer(question, random));
          List<RedFlag> after = RedFlag.raised(facts);
          assertThat(after).as("seed %d, case %d", SEED, k).containsAll(before);
          before = after;
        }
      }
    }
  }

  @Test
  void aNoInsteadOfUnknownNeverRaisesACause() {
    Random random = new Random(SEED);
    for (int k = 0; k < CASES; k++) {
      Facts facts = facts(history(random), random);
      Map<String, Double> before = Causes.shares(facts);
      for (Question question : Question.all()) {
        if (question.kind() == Question.Kind.YES_NO
            && facts.history().answer(question.id()).isEmpty()) {
          Causes.shares(facts.with(question.id(), new Answer.YesNo(false)))
              .forEach((cause, share) ->
                  assertThat(share <= before.getOrDefault(cause, 0.0) + 1e-12)
                      .as("seed %d, %s raised by no to %s", SEED, cause, question.id())
                      .isTrue());
        }
      }
    }
  }

  @Test
  void theOrderOfAnswersDoesNotMatter() {
    Random random = new Random(SEED);
    for (int k = 0; k < CASES; k++) {
      History all = history(random);
      List<String> order = new ArrayList<>(all.answers().keySet());
      Collections.shuffle(order, random);
      Map<String, Answer> shuffled = new LinkedHashMap<>();
      order.forEach(id -> shuffled.put(id, all.answers().get(id)));
      History other = new History(all.taken(), shuffled, all.medicines());
      OptionalDouble age = OptionalDouble.of(64);
      Facts one = Facts.of(all, age, OptionalDouble.empty(), List.of());
      Facts two = Facts.of(other, age, OptionalDouble.empty(), List.of());
      assertThat(Causes.of(one)).isEqualTo(Causes.of(two));
      assertThat(RedFlag.raised(one)).isEqualTo(RedFlag.raised(two));
      assertThat(NextQuestion.next(one, Set.of())).isEqualTo(NextQuestion.next(two, Set.of()));
    }
  }

  @Test
  void everyRedFlagIsAskedForBeforeAnythingElse() {
    Facts facts = Facts.of(History.NONE, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    int asked = 0;
    while (RedFlag.open(facts).stream().anyMatch(PathwayInvariantsTest::hangsOnAQuestion)) {
      Question next = NextQuestion.next(facts, Set.of()).orElseThrow();
      facts = facts.with(next.id(), new Answer.YesNo(false));
      asked++;
      assertThat(asked).as("asked %s", next).isLessThanOrEqualTo(25);
    }
  }

  /** Index, class and medicines are no questions. */
  private static boolean hangsOnAQuestion(RedFlag flag) {
    return flag.when().facts().stream().allMatch(fact -> Question.of(fact).isPresent());
  }

  @Test
  void nothingAskedLeavesThePriorsAndEveryFlagOpen() {
    Facts facts = Facts.of(History.NONE, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    assertThat(RedFlag.raised(facts)).isEmpty();
    assertThat(RedFlag.open(facts)).hasSameSizeAs(RedFlag.all());
    Causes causes = Causes.of(facts);
    assertThat(causes.of("veins").orElseThrow().mid()).isCloseTo(0.10, within(1e-12));
    assertThat(causes.ranked())
        .as("nothing is strongly supported by nothing")
        .noneMatch(one -> one.support() == Support.STRONG);
    assertThat(causes.notAsked()).contains("Pregnancy");
    assertThat(NextQuestion.next(facts, Set.of()).orElseThrow().id()).isEqualTo("sudden_cold_leg");
  }
}
