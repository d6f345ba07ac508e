package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.Schemas;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.Timeline;
import org.soleus.pathway.grading.ClinicalClass;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Segment;
import org.soleus.pathway.grading.VenousSymptom;
import org.soleus.pathway.grading.VillaltaItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Class and severity in case files: what is read, round trips, faults. */
class GradingTest {
  private static final String GRADED =
      """
      soleus_case: 1
      id: graded
      title: A leg
      date: 2026-01-12
      limbs:
        - side: left
          clinical_class: C5
          ceap: {present: [C5, C2, C4a], symptoms: [heaviness, muscle_cramps], etiology: [Esi], anatomy: [CPV, GSVa], pathophysiology: 'Pr,o', date: 2026-01-10, level: L2}
          vcss: {pain: 1}
          villalta: {pain: 2, cramps: 1, ulcer: false}
          pressures_mmHg: {dorsalis_pedis: 118, posterior_tibial: 124, arm_left: 128, arm_right: 131}
        - side: right
          previous_dvt: true
      visits:
        - date: 2026-04-20
          limbs:
            - {side: left, ceap: {symptoms: [none]}, villalta: {ulcer: true}}
            - {side: right, villalta: {pain: 0}, previous_dvt: false}
      """;

  private static final Case READ = CaseTexts.read(GRADED);

  private static final String HEAD = "soleus_case: 1\nid: a\ntitle: b\ndate: 2026-01-12\n";

  private static String rejection(String limb) {
    return switch (CaseFile.parse("test.yaml", HEAD + "limbs: [{side: left, " + limb + "}]\n")) {
      case Reading.Read<Case> _ -> throw new AssertionError("was read: " + limb);
      case Reading.Rejected<Case> rejected -> rejected.message();
    };
  }

  @Test
  void gradingIsWhatTheFileSays() {
    LimbGrading left = READ.followUp().grading(Side.LEFT);
    assertThat(left.ceap().present())
        .containsExactly(ClinicalClass.C2, ClinicalClass.C4A, ClinicalClass.C5);
    assertThat(left.ceap().symptoms())
        .containsExactly(VenousSymptom.HEAVINESS, VenousSymptom.MUSCLE_CRAMPS);
    assertThat(left.ceap().anatomy()).containsExactly(Segment.GSVA, Segment.CPV);
    assertThat(left.ceap().date()).contains(LocalDate.of(2026, 1, 10));
    assertThat(left.villalta().atLeast()).isEqualTo(3);
    assertThat(left.villalta().ulcer()).contains(false);
    assertThat(READ.limb(Side.LEFT).orElseThrow().limits().ankleBrachialIndex()).hasValue(0.95);
  }

  @Test
  void gradingSurvivesWritingAndReading() {
    String text = CaseFile.text(READ);
    assertThat(CaseTexts.read(text)).isEqualTo(READ);
    assertThat(CaseFile.text(CaseTexts.read(text))).isEqualTo(text);
  }

  @Test
  void examinationsShowIt() {
    List<Examination> left =
        Timeline.of(READ.limb(Side.LEFT).orElseThrow(), READ.followUp()).examinations();
    assertThat(left.getFirst().ceap().full())
        .isEqualTo("C2,4a,5,S Esi As,p Pr,o (GSVa, CPV) (2026-01-10, L2)");
    assertThat(left.getFirst().villalta().orElseThrow().words())
        .isEqualTo("Villalta at least 3 (9 items missing): grade not determined");
    assertThat(left.getLast().villalta().orElseThrow().words())
        .as("a thrombosis on record stays so")
        .isEqualTo("Villalta not recorded: severe post-thrombotic syndrome by this score");
    assertThat(left.getFirst().ankleBrachial().orElseThrow().key()).isEqualTo("borderline");
  }

  @Test
  void theIndexOfThePressuresIsThatOfTheLeg() {
    Case stiff =
        CaseTexts.read(
            HEAD + "limbs: [{side: left, pressures_mmHg: {dorsalis_pedis: 220, arm_left: 120}}]\n");
    assertThat(stiff.limb(Side.LEFT).orElseThrow().limits().ankleBrachialIndex()).hasValue(1.83);
    Case low =
        CaseTexts.read(
            HEAD + "limbs: [{side: left, pressures_mmHg: {dorsalis_pedis: 12, arm_left: 120}}]\n");
    assertThat(low.limb(Side.LEFT).orElseThrow().limits().ankleBrachialIndex()).hasValue(0.2);
    assertThat(CaseTexts.read(CaseFile.text(low))).isEqualTo(low);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ceap: {} | records nothing
          ceap: {present: [C0, C2]} | has C0, which is for legs without signs, beside C2
          ceap: {present: [C2, C2r]} | has both C2 and C2r
          ceap: {present: [C6, C6r]} | has both C6 and C6r
          ceap: {present: [C2, C2]} | has C2 twice
          ceap: {symptoms: []} | must have at least
          ceap: {symptoms: [none, pain]} | has none, which says that there are no symptoms, beside pain
          ceap: {symptoms: [cramps]} | muscle_cramps
          ceap: {etiology: [En, Ep]} | has En, which says that no cause was identified, beside Ep
          ceap: {etiology: [Es, Esi]} | has both Es and Esi
          ceap: {anatomy: [An, SSV]} | has An, which says that no venous location was identified, beside SSV
          ceap: {anatomy: [An], pathophysiology: Pr} | contradicts anatomy An
          ceap: {date: 2026-02-30} | is no day of the calendar
          ceap: {date: 2026-02-03} | is later than the examination, of 2026-01-12
          ceap: {level: L4} | L3
          clinical_class: C5, ceap: {present: [C2]} | has no C5, which clinical_class records
          ceap: {pathophysiology: Pn}, duplex: [{vein: boyd, reflux: {manoeuvre: cuff_deflation, present: true}}] | contradicts the reflux that duplex records in boyd
          ceap: {anatomy: [SSV]}, duplex: [{vein: boyd, reflux: {manoeuvre: cuff_deflation, present: true}}] | leaves out CPV, where duplex records reflux
          ceap: {etiology: [Ep]}, duplex: [{vein: femoral_mid, patency: recanalised}] | has no Esi, but duplex records femoral_mid as recanalised
          previous_dvt: false, duplex: [{vein: femoral_mid, patency: recanalised}] | contradicts femoral_mid
          villalta: {} | records no item
          villalta: {pain: 4} | 3
          clinical_class: C6, villalta: {ulcer: false} | contradicts clinical_class C6, an active ulcer
          vcss: {active_ulcers: 1}, villalta: {ulcer: false} | contradicts vcss.active_ulcers
          pressures_mmHg: {arm_left: 120} | tells no index
          ankle_brachial_index: 1.1, pressures_mmHg: {dorsalis_pedis: 60, arm_left: 120} | the higher one at the arms is 0.5
          """)
  void eachContradictionIsToldOnce(String limb, String problem) {
    assertThat(rejection(limb)).contains("has 1 fault\n").contains(problem);
  }

  @Test
  void theSchemaHasEveryItemAndTerm() {
    JsonNode schema = JsonMapper.shared().readTree(Schemas.text("case").orElseThrow());
    List<String> items = new ArrayList<>();
    Arrays.stream(VillaltaItem.values()).map(VillaltaItem::key).forEach(items::add);
    items.add("ulcer");
    assertThat(schema.at("/$defs/villalta/properties").propertyNames())
        .containsExactlyElementsOf(items);
    assertThat(
            StreamSupport.stream(
                    schema.at("/$defs/ceap/properties/anatomy/items/enum").spliterator(), false)
                .map(JsonNode::asString))
        .containsExactlyElementsOf(Arrays.stream(Segment.values()).map(Segment::code).toList());
  }
}
