package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.Schemas;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.VaricesRemoval;
import org.soleus.pathway.followup.DiaryDay;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.followup.LimbVisit;
import org.soleus.pathway.grading.VcssItem;
import tools.jackson.databind.json.JsonMapper;

/** What a case tells of the time: read, written, and refused. */
class VisitsTest {
  private static final Case EXAMPLE = CaseTexts.read(CaseTexts.example());
  private static final FollowUp FOLLOWED = EXAMPLE.followUp();

  private static final String HEAD =
      """
      soleus_case: 1
      id: leg
      title: A leg
      date: 2026-01-12
      limbs: [{side: left}]
      """;

  private static String rejection(String text) {
    return switch (CaseFile.parse("test.yaml", text)) {
      case Reading.Read<Case> _ -> throw new AssertionError("was read:\n" + text);
      case Reading.Rejected<Case> rejected -> rejected.message();
    };
  }

  @Test
  void examinationsHaveWhatTheFileSays() {
    assertThat(FOLLOWED.date()).contains(LocalDate.of(2026, 1, 12));
    assertThat(FOLLOWED.vcss(Side.LEFT).points())
        .isEqualTo(
            Map.of(
                VcssItem.PAIN,
                2,
                VcssItem.VARICOSE_VEINS,
                2,
                VcssItem.OEDEMA,
                0,
                VcssItem.COMPRESSION,
                1));
    assertThat(FOLLOWED.vcss(Side.RIGHT).isAny()).isFalse();
    LimbVisit left = FOLLOWED.visits().getFirst().limb(Side.LEFT).orElseThrow();
    assertThat(left.treated())
        .containsExactly(
            new TrunkClosure(
                Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_JUNCTION),
            new VaricesRemoval(Method.named("phlebectomy")));
    assertThat(left.duplex().of(Vein.GSV_PROXIMAL_THIGH).orElseThrow().source())
        .isEqualTo("assumed");
    assertThat(left.measured().getFirst().value()).isCloseTo(1.9e-6, within(1e-15));
    assertThat(left.measured().getLast().site()).isEqualTo("gsv_distal_calf");
    assertThat(FOLLOWED.visits().getLast().limb(Side.LEFT)).isEmpty();
  }

  @Test
  void whatADiaryDoesNotSayIsUnknown() {
    DiaryDay first = FOLLOWED.diary().getFirst();
    assertThat(first.cramps()).hasValue(2);
    assertThat(first.sleepDisturbed()).contains(true);
    assertThat(first.notes()).contains("garden");
    DiaryDay other = FOLLOWED.diary().get(1);
    assertThat(other.cramps()).hasValue(0);
    assertThat(other.sleepDisturbed()).isEmpty();
    assertThat(other.worstPain()).isEmpty();
    assertThat(FOLLOWED.diary().get(2).side()).isEqualTo(Optional.empty());
    assertThat(FOLLOWED.diary().get(2).sleepDisturbed()).contains(false);
  }

  @Test
  void aFollowedCaseSurvivesWritingAndReading() {
    String text = CaseFile.text(EXAMPLE);
    assertThat(CaseTexts.read(text)).isEqualTo(EXAMPLE);
    assertThat(CaseFile.text(CaseTexts.read(text))).isEqualTo(text);
  }

  @Test
  void aCaseWithoutVisitsIsWrittenAsBefore() {
    Case bare = CaseTexts.read("soleus_case: 1\nid: a\ntitle: b\nlimbs: [{side: right}]\n");
    assertThat(bare.followUp()).isEqualTo(FollowUp.NONE);
    assertThat(CaseFile.text(bare))
        .isEqualTo("soleus_case: 1\nid: a\ntitle: b\nlimbs:\n  - side: right\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          visits: [{date: 2026-01-12, limbs: [{side: left, clinical_class: C2}]}] | is not later than the examination before, of 2026-01-12
          visits: [{date: 2026-13-01, limbs: [{side: left, clinical_class: C2}]}] | is no day of the calendar
          visits: [{date: 2026-02-01, limbs: [{side: right, clinical_class: C2}]}] | is a leg of which the case has no first examination
          visits: [{date: 2026-02-01, limbs: [{side: left}]}] | records nothing of this leg
          visits: [{date: 2026-02-01, limbs: [{side: left, vcss: {}}]}] | records no item
          visits: [{date: 2026-02-01, limbs: [{side: left, vcss: {active_ulcers: 1, ulcer_size: 0}}]}] | contradicts active_ulcers 1
          visits: [{date: 2026-02-01, source: x, limbs: [{side: left, clinical_class: C2}]}] | is not the key of a source
          visits: [{date: 2026-02-01, limbs: [{side: left, duplex: [{vein: boyd}]}]}] | records nothing of this vein
          diary: [{date: 2026-01-01}] | says nothing of this day
          diary: [{date: 2026-01-01, side: left}] | says nothing of this day
          diary: [{date: 2026-01-01, cramps: 1}, {date: 2026-01-01, side: left, cramps: 1}] | has an entry for this leg already, in line 6
          """)
  void eachFaultIsToldOnce(String more, String problem) {
    assertThat(rejection(HEAD + more + "\n")).contains("has 1 fault\n").contains(problem);
  }

  @Test
  void visitsNeedTheDateOfTheFirstExamination() {
    String text = HEAD.replace("date: 2026-01-12\n", "");
    assertThat(rejection(text + "diary: [{date: 2026-01-01, cramps: 1}]\n"))
        .contains("has 1 fault\n")
        .contains("date", "is missing", "Write date: 2026-03-14");
  }

  @Test
  void theSchemaHasEveryItemOfTheScore() {
    assertThat(
            JsonMapper.shared()
                .readTree(Schemas.text("case").orElseThrow())
                .at("/$defs/vcss/properties")
                .propertyNames())
        .containsExactly(
            Arrays.stream(VcssItem.values()).map(VcssItem::key).toArray(String[]::new));
  }
}
