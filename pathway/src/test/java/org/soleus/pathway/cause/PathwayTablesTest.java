package org.soleus.pathway.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soleus.limb.table.Table;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/** The tables of the pathway: names that exist, sources, words. */
class PathwayTablesTest {
  private static final Set<String> TAGS =
      Set.of(
          "read in source",
          "read in a secondary source",
          "recalled, not verified",
          "engineering assumption, no source read");

  private static Set<String> facts() {
    Set<String> names =
        new HashSet<>(Set.of("age", "abi", "wells", "reflux", "deep_reflux", "fresh_thrombus"));
    Question.all().forEach(one -> names.add(one.id()));
    MedicineClass.all()
        .forEach(one -> {
          names.add("taking_" + one.key());
          names.add("recent_" + one.key());
        });
    names.addAll(Set.of("c2", "c3", "c4", "c6"));
    Table.beside(Facts.class, "derived.table").forEach(row -> names.add(row.text("fact")));
    return names;
  }

  private static Stream<Condition> conditions() {
    return Stream.of(
            RedFlag.all().stream().map(RedFlag::when),
            Rule.all().stream().map(Rule::when),
            Feature.all().stream().map(Feature::when),
            Prior.all().stream().flatMap(one -> Stream.of(one.when(), one.given())),
            Prior.all().stream().flatMap(one -> one.tested().stream()),
            Score.ALL.stream().map(Score::when),
            Score.ALL.stream().flatMap(score -> score.parts().stream()).map(Score.Part::when),
            Table.beside(Facts.class, "derived.table").stream()
                .map(row -> Condition.of(row.text("when"))))
        .flatMap(one -> one);
  }

  @Test
  void conditionsNameFactsThatExist() {
    Set<String> known = facts();
    assertThat(conditions())
        .allSatisfy(one -> assertThat(known).as(one.text()).containsAll(one.facts()));
  }

  @Test
  void everyQuestionIsUsed() {
    Set<String> used = new HashSet<>();
    conditions().forEach(one -> used.addAll(one.facts()));
    List<String> forTheRecord =
        List.of(
            "cramp_side", "cramps_per_week", "cramp_stretch", "walk_pain_level", "standing_hours");
    assertThat(Question.all())
        .allSatisfy(one ->
            assertThat(used.contains(one.id()) || forTheRecord.contains(one.id()))
                .as(one.id())
                .isTrue());
  }

  @Test
  void everyCauseHasFeaturesAndEveryFeatureACause() {
    Set<String> causes = Set.copyOf(Prior.causes());
    assertThat(Feature.all()).allSatisfy(one -> assertThat(causes).contains(one.cause()));
    assertThat(causes)
        .allSatisfy(cause ->
            assertThat(Feature.all()).as(cause).anyMatch(one -> one.cause().equals(cause)));
  }

  @Test
  void aMissingFindingNeverSpeaksForACause() {
    assertThat(Feature.all())
        .allSatisfy(one -> {
          assertThat(one.absent().mid()).as(one.words()).isPositive().isLessThanOrEqualTo(1);
          assertThat(one.present().low()).isLessThanOrEqualTo(one.present().mid());
          assertThat(one.present().mid()).isLessThanOrEqualTo(one.present().high());
        });
  }

  @Test
  void everySentenceHasASourceAndPromisesNothing() {
    Stream<Source> sources =
        Stream.of(
                Question.all().stream().map(Question::source),
                MedicineClass.all().stream().map(MedicineClass::source),
                RedFlag.all().stream().map(RedFlag::source),
                Rule.all().stream().map(Rule::source),
                Feature.all().stream().map(Feature::source),
                Prior.all().stream().map(Prior::source),
                Score.ALL.stream().flatMap(one -> one.parts().stream()).map(Score.Part::source),
                Score.ALL.stream().flatMap(one -> one.grades().stream()).map(Score.Grade::source))
            .flatMap(one -> one);
    assertThat(sources)
        .allSatisfy(one -> {
          assertThat(one.citation()).isNotBlank();
          assertThat(TAGS).contains(one.tag());
        });
    Stream<String> words =
        Stream.of(
                Question.all().stream().map(Question::words),
                RedFlag.all().stream().map(one -> one.reason() + " " + one.action()),
                Rule.all().stream().map(Rule::words),
                Feature.all().stream().map(Feature::words),
                Score.ALL.stream().flatMap(one -> one.grades().stream()).map(Score.Grade::words))
            .flatMap(one -> one);
    assertThat(words)
        .allSatisfy(one ->
            assertThat(one.toLowerCase(Locale.ROOT))
                .doesNotContain(
                    "caused by",
                    "will stop",
                    "cure",
                    "safe to",
                    "rule out",
                    "no need to see",
                    "98 % accurate"));
  }
}
