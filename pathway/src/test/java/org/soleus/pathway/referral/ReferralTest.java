package org.soleus.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soleus.limb.table.Table;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

class ReferralTest {
  private static final Set<String> TAGS =
      Set.of(
          "read in source",
          "read in a secondary source",
          "recalled, not verified",
          "engineering assumption, no source read");

  private static Picture picture(Map<String, Answer> answers) {
    return Picture.of(
        Facts.of(
            new History(Optional.empty(), answers, Optional.empty()),
            OptionalDouble.of(60),
            OptionalDouble.empty(),
            List.of()));
  }

  private static Picture yes(String... questions) {
    Map<String, Answer> answers = new HashMap<>();
    for (String one : questions) {
      answers.put(one, new Answer.YesNo(true));
    }
    return picture(answers);
  }

  @Test
  void everyFlagAsksForSomethingAndEveryRowIsOfAFlagOrRule() {
    Set<String> known =
        Set.copyOf(
            Stream.concat(
                    RedFlag.all().stream().map(RedFlag::id), Rule.all().stream().map(Rule::id))
                .toList());
    assertThat(known).containsAll(Ask.all().stream().map(Ask::by).toList());
    assertThat(Ask.all().stream().map(Ask::by))
        .containsAll(RedFlag.all().stream().map(RedFlag::id).toList());
  }

  @Test
  void aRowIsAsUrgentAsItsFlag() {
    for (RedFlag flag : RedFlag.all()) {
      Ask ask =
          Ask.all().stream().filter(one -> one.by().equals(flag.id())).findFirst().orElseThrow();
      Urgency expected =
          flag.urgency() == RedFlag.Urgency.OWN_CLINICIAN
              ? Urgency.ROUTINE
              : Urgency.valueOf(flag.urgency().name());
      assertThat(ask.urgency()).as(flag.id()).isEqualTo(expected);
    }
  }

  @Test
  void everyQuestionHasWordsAndEveryRowASource() {
    assertThat(
            Table.beside(Finding.class, "findings.table").stream().map(row -> row.text("question")))
        .containsExactlyInAnyOrderElementsOf(Question.all().stream().map(Question::id).toList());
    assertThat(SafetyNet.all()).allSatisfy(one -> assertThat(TAGS).contains(one.source().tag()));
    assertThat(Table.beside(ForPerson.class, "person.table"))
        .allSatisfy(row -> assertThat(TAGS).contains(row.text("tag")));
    for (Service one : Service.values()) {
      assertThat(one.label()).isNotBlank();
      assertThat(one.plain()).endsWith(".");
    }
  }

  @Test
  void anEmergencyLeavesNothingElse() {
    List<Referral> all =
        Referral.all(yes("chest_or_breath", "varices_seen", "heaviness", "wasting"), List.of());
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().service()).isEqualTo(Service.EMERGENCY);
    assertThat(all.getFirst().allowsAppointment()).isFalse();
    assertThat(all.getFirst().safetyNet())
        .allSatisfy(one -> assertThat(one.urgency()).isEqualTo(Urgency.EMERGENCY));
  }

  @Test
  void arteriesComeBeforeAScanOfTheVeins() {
    List<Referral> all =
        Referral.all(yes("walk_pain", "walk_pain_gone", "varices_seen", "heaviness"), List.of());
    assertThat(all.stream().map(Referral::service))
        .containsExactly(Service.ARTERIES, Service.VASCULAR);
  }

  @Test
  void whereNothingArguesThatIsSaidWithoutCalming() {
    Referral none = Referral.of(picture(Map.of()), List.of());
    assertThat(none.isArgued()).isFalse();
    assertThat(none.question()).contains("not a reason for calm");
    assertThat(none.allowsAppointment()).isFalse();
  }

  /** More yes never makes a referral less urgent; a raised flag is always among its reasons. */
  @Test
  void moreFindingsNeverMakeItLessUrgent() {
    Random random = new Random(20261128);
    List<String> questions =
        Question.all().stream()
            .filter(one -> one.kind() == Question.Kind.YES_NO)
            .map(Question::id)
            .toList();
    for (int k = 0; k < 80; k++) {
      Map<String, Answer> answers = new HashMap<>();
      for (String one : questions) {
        int draw = random.nextInt(12);
        if (draw < 5) {
          answers.put(one, new Answer.YesNo(draw == 0));
        }
      }
      Picture before = picture(answers);
      Urgency urgency = Referral.of(before, List.of()).urgency();
      Map<String, Answer> more = new HashMap<>(answers);
      more.put(questions.get(random.nextInt(19)), new Answer.YesNo(true));
      Picture after = picture(more);
      assertThat(Referral.of(after, List.of()).urgency())
          .as("%s", more)
          .isLessThanOrEqualTo(urgency);
      if (!before.raised().isEmpty()) {
        assertThat(
                Referral.all(before, List.of()).stream()
                    .flatMap(one -> one.reasons().stream())
                    .map(Sentence::words))
            .anyMatch(one -> one.contains(before.raised().getFirst().reason()));
      }
    }
  }
}
