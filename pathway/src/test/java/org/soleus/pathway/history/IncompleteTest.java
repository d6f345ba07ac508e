package org.soleus.pathway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.grading.MapFindings;
import org.soleus.pathway.rule.Rule;

/** What is only half known is not taken for the harmless half. */
class IncompleteTest {
  private static final List<String> PARTS =
      Score.of("wells").parts().stream().map(part -> part.when().text()).toList();

  private static Facts facts(Map<String, Boolean> answers) {
    Map<String, Answer> all = new LinkedHashMap<>();
    answers.forEach((question, yes) -> all.put(question, new Answer.YesNo(yes)));
    return Facts.of(
        new History(Optional.empty(), all, Optional.empty()),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  /** A swollen leg, a sprain as likely as a clot, and every other part of the Wells score a no. */
  private static Map<String, Boolean> sprain() {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    PARTS.forEach(part -> answers.put(part, part.equals("other_diagnosis")));
    answers.put("swelling_one_leg", true);
    answers.put("pregnant", false);
    return answers;
  }

  private static List<String> ids(List<Rule.Applied> rules) {
    return rules.stream().map(one -> one.rule().id()).toList();
  }

  @Test
  void aLowWellsScoreAppliesWithEveryPartKnown() {
    Facts facts = facts(sprain());
    assertThat(facts.number("wells")).hasValue(-2);
    assertThat(Score.of("wells").grade(facts).orElseThrow().words()).contains("unlikely");
    assertThat(ids(Rule.applying(facts))).contains("DV02").doesNotContain("DV01");
    assertThat(ids(Rule.open(facts))).doesNotContain("DV01", "DV02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancer",
        "paralysis_or_plaster",
        "bedridden_or_surgery",
        "vein_tender",
        "leg_swollen_whole",
        "calf_larger",
        "pitting_oedema",
        "collateral_veins",
        "previous_dvt",
        "other_diagnosis",
        "pregnant"
      })
  void aLowWellsScoreDependsOnThePartThatNobodyAskedFor(String part) {
    Map<String, Boolean> answers = sprain();
    assertThat(answers.remove(part)).isNotNull();
    Facts facts = facts(answers);
    assertThat(ids(Rule.applying(facts))).doesNotContain("DV02");
    Rule.Applied open =
        Rule.open(facts).stream()
            .filter(one -> one.rule().id().equals("DV02"))
            .findFirst()
            .orElseThrow();
    assertThat(Score.of("wells").grade(facts)).isEmpty();
    assertThat(open.because()).containsExactly("swelling_one_leg");
    assertThat(open.missing()).containsExactly("wells");
  }

  @Test
  void aHighWellsScoreAppliesWithWhatIsKnown() {
    Facts facts = facts(Map.of("swelling_one_leg", true, "cancer", true, "calf_larger", true));
    assertThat(ids(Rule.applying(facts))).contains("DV01").doesNotContain("DV02");
    assertThat(Condition.of("wells<=1").in(facts)).isEqualTo(Truth.FALSE);
    assertThat(Condition.of("wells>=3").in(facts)).isEqualTo(Truth.UNKNOWN);
    assertThat(Condition.of("?wells").in(facts)).isEqualTo(Truth.FALSE);
    assertThat(Condition.of("?wells").in(facts(sprain()))).isEqualTo(Truth.TRUE);
  }

  @Test
  void inPregnancyNothingIsSaidOfTheWellsScore() {
    Map<String, Boolean> answers = sprain();
    answers.put("pregnant", true);
    Facts facts = facts(answers);
    assertThat(ids(Rule.applying(facts))).contains("DV03").doesNotContain("DV01", "DV02");
    assertThat(Picture.of(facts).scores()).noneMatch(one -> one.name().equals("wells"));
  }

  @Test
  void thatHistoryAndExaminationAreEnoughDependsOnEverySignOfAnotherCause() {
    Facts asked = facts(Map.of("cramp_night", true, "cramp_widespread", false));
    assertThat(ids(Rule.applying(asked))).doesNotContain("GP01");
    assertThat(ids(Rule.open(asked))).contains("GP01");
  }

  private static DuplexFinding competent(Vein vein) {
    RefluxTest test =
        new RefluxTest(
            Manoeuvre.CUFF_DEFLATION, false, OptionalDouble.empty(), OptionalDouble.empty());
    return new DuplexFinding(
        vein, Position.STANDING, OptionalDouble.empty(), Optional.of(test), Patency.PATENT, "");
  }

  @Test
  void oneCompetentVeinIsNoMapWithoutReflux() {
    DuplexMap one = new DuplexMap(List.of(competent(Vein.GSV_MID_THIGH)));
    assertThat(MapFindings.of(one, Set.of()).untested()).hasSize(2);
    assertThat(Facts.reflux(List.of(one))).isEqualTo(Truth.UNKNOWN);
    DuplexMap all =
        new DuplexMap(
            List.of(
                competent(Vein.GSV_MID_THIGH),
                competent(Vein.POPLITEAL_PROXIMAL),
                competent(Vein.COCKETT_II)));
    assertThat(Facts.reflux(List.of(all))).isEqualTo(Truth.FALSE);
    assertThat(Facts.reflux(List.of())).isEqualTo(Truth.UNKNOWN);
  }
}
