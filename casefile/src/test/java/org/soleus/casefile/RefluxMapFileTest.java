package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.results.RefluxMapJson;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.SegmentDetail;

/** Reflux maps and the duplex examination of cases. */
class RefluxMapFileTest {
  private static final String FULL =
      """
      soleus_reflux_map: 1
      title: "A map: all fields"
      side: right
      examination:
        date: 2026-03-14
        time_of_day: 09:10
        examiner_role: nurse
        device: "Linear probe: 12 MHz"
        position: supine
        cut_offs: labropoulos_2003
        notes: none
        minutes: 21.5
      source: a
      lines:
        - vein: gsv_mid_thigh
          diameter_mm: 6.35
          reflux: {manoeuvre: manual_squeeze, duration_s: 1.25, peak_velocity_cm_s: 21.5}
          compressible: partly
          thrombus: not_stated
          flow: phasic
          previous_treatment: foam_sclerotherapy
          time_of_day: 23:59
          from_cm: 60.5
          to_cm: 66.25
          source: b
        - {vein: boyd, reflux: {manoeuvre: manual_squeeze, duration_s: 0.4}}
        - {vein: femoral_mid, compressible: yes}
      sources:
        - {key: a, citation: First}
        - {key: b, citation: Second, doi: 10.1016/x}
      """;

  private static final String MAP =
      """
      soleus_reflux_map: 1
      side: left
      lines:
        - {%s}
      """;

  private static RefluxMap read(String text) {
    return switch (RefluxMapFile.parse("map.yaml", text)) {
      case Reading.Read<RefluxMap>(RefluxMap map) -> map;
      case Reading.Rejected<RefluxMap> rejected ->
          throw new AssertionError(rejected.message() + "\n" + text);
    };
  }

  private static String faults(String text) {
    return RefluxMapFile.parse("map.yaml", text) instanceof Reading.Rejected<RefluxMap> rejected
        ? rejected.message()
        : "";
  }

  @Test
  void everyFieldIsRead() {
    RefluxMap map = read(FULL);
    assertThat(map.side()).isEqualTo(Side.RIGHT);
    ExaminationRecord examination = map.duplex().examination();
    assertThat(examination.date().orElseThrow()).hasToString("2026-03-14");
    assertThat(examination.time().orElseThrow()).hasToString("09:10");
    assertThat(examination.examiner()).contains(ExaminationRecord.Examiner.NURSE);
    assertThat(examination.minutes()).hasValue(21.5);
    assertThat(map.duplex().cutOffs().name()).isEqualTo("Labropoulos 2003");
    DuplexFinding thigh = map.duplex().of(Vein.GSV_MID_THIGH).orElseThrow();
    assertThat(thigh.position())
        .as("that of the examination")
        .isEqualTo(DuplexFinding.Position.SUPINE);
    SegmentDetail detail = thigh.detail();
    assertThat(detail.compressible()).contains(SegmentDetail.Compressible.PARTLY);
    assertThat(detail.thrombus()).contains(SegmentDetail.Thrombus.NOT_STATED);
    assertThat(detail.flow()).contains(SegmentDetail.Flow.PHASIC);
    assertThat(detail.previousTreatment()).isEqualTo("foam_sclerotherapy");
    assertThat(detail.from().orElseThrow()).isEqualTo(0.605);
    assertThat(thigh.source()).isEqualTo("b");
    assertThat(map.duplex().of(Vein.BOYD).orElseThrow().source()).isEqualTo("a");
  }

  @Test
  void whatIsLeftOutIsNotNo() {
    RefluxMap map = read(MAP.formatted("vein: femoral_mid, diameter_mm: 9"));
    DuplexFinding finding = map.duplex().findings().getFirst();
    assertThat(finding.detail()).isEqualTo(SegmentDetail.NONE);
    assertThat(finding.reflux()).isEmpty();
    assertThat(map.duplex().examination()).isEqualTo(ExaminationRecord.NONE);
    assertThat(RefluxMapFile.text(map))
        .doesNotContain("examination", "compressible", "thrombus", "flow", "previous", "title")
        .doesNotContain("position", "patency", "patent");
  }

  @Test
  void mapsSurviveWritingAndReadingAsYamlAndAsJson() {
    for (String text :
        List.of(
            FULL,
            MAP.formatted("vein: boyd, thrombus: none"),
            MAP.formatted("vein: boyd, patency: patent"))) {
      RefluxMap map = read(text);
      assertThat(read(RefluxMapFile.text(map))).isEqualTo(map);
      assertThat(read(RefluxMapJson.of(map))).isEqualTo(map);
    }
  }

  @ParameterizedTest
  @CsvSource({"labropoulos_2003, true", "svs_avf_avls_2022, false", "lurie_2012, false"})
  void theProfileDecidesWhereOnlyADurationIsGiven(String profile, boolean present) {
    String map = FULL.replace("labropoulos_2003", profile);
    assertThat(read(map).duplex().of(Vein.BOYD).orElseThrow().reflux().orElseThrow().present())
        .isEqualTo(present);
  }

  @Test
  void casesHoldExaminationsOfLimbsAndVisits() {
    String text =
        """
        soleus_case: 1
        id: a
        title: b
        date: 2026-01-02
        limbs:
          - side: left
            examination: {position: standing, cut_offs: lurie_2012, time_of_day: 08:00}
            duplex: [{vein: femoral_mid, reflux: {manoeuvre: cuff_deflation, duration_s: 0.8}, compressible: no}]
        visits:
          - date: 2026-06-02
            limbs:
              - side: left
                examination: {position: sitting}
                duplex: [{vein: gsv_mid_thigh, patency: occluded, previous_treatment: unknown}]
        """;
    Case told = CaseTexts.read(text);
    var duplex = told.limbs().getFirst().duplex();
    assertThat(duplex.cutOffs().key()).isEqualTo("lurie_2012");
    assertThat(duplex.refluxing()).hasSize(1);
    assertThat(
            told.followUp().visits().getFirst().limbs().getFirst().duplex().examination().posture())
        .contains(ExaminationRecord.Posture.SITTING);
    assertThat(CaseTexts.read(CaseFile.text(told))).isEqualTo(told);
    RefluxMap map = RefluxMap.of(told, Side.LEFT);
    assertThat(read(RefluxMapFile.text(map)).duplex()).isEqualTo(duplex);
  }

  @Test
  void casesWithoutAnExaminationUseTheUsualCutOffsAndAreWrittenAsBefore() {
    Case told = CaseTexts.read(CaseTexts.example());
    assertThat(told.limbs().getFirst().duplex().cutOffs()).isEqualTo(CutOffProfile.USUAL);
    assertThat(CaseFile.text(told))
        .doesNotContain("examination", "compressible", "thrombus", "flow:", "_cm:", "previous");
  }

  @Test
  void aMapOfACaseHoldsNothingOfThePerson() {
    Case told = CaseTexts.read(CaseTexts.example());
    String map = RefluxMapFile.text(RefluxMap.of(told, told.limbs().getFirst().side()));
    assertThat(map).doesNotContain(told.title(), "person", "age_years", "clinical_class", "notes");
    assertThat(read(map).duplex()).isEqualTo(told.limbs().getFirst().duplex());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vein: femoral_mid, compressible: yes, thrombus: fresh, patency: occluded | line 4:39  lines[0].compressible = \"yes\" contradicts thrombus fresh: walls that meet leave no room for it. Write compressible: partly or compressible: no, or correct thrombus.",
        "vein: femoral_mid, compressible: yes, patency: occluded | line 4:39  lines[0].compressible = \"yes\" contradicts patency occluded: walls that meet have nothing between them that closes the vein. Write compressible: no, or correct patency.",
        "vein: femoral_mid, flow: phasic, patency: occluded | line 4:31  lines[0].flow = \"phasic\" contradicts patency occluded: no blood flows in an occluded vein. Write flow: none, or correct patency.",
        "vein: boyd, flow: none, reflux: {manoeuvre: manual_squeeze, present: true} | line 4:24  lines[0].flow = \"none\" contradicts the reflux of this line: blood that flows back is flow. Leave flow out if none was seen only at rest and before the test.",
        "vein: gsv_mid_thigh, thrombus: none, from_cm: 60, to_cm: 55 | line 4:63  lines[0].to_cm = 55 is not above from_cm 60: both are heights above the sole. Write the lower end as from_cm and the upper end as to_cm.",
        "vein: femoral_mid, previous_treatment: stripping | line 4:45  lines[0].previous_treatment = \"stripping\" is no treatment of a deep vein. Record it at the vein that was treated, or write unknown.",
        "vein: femoral_mid | line 4:5  lines[0] = {vein} records nothing of this vein. Add diameter_mm, reflux or patency, or leave the line out.",
      })
  void contradictionsAreFaults(String line, String message) {
    String flat = faults(MAP.formatted(line)).replaceAll("\n +", " ");
    assertThat(flat).contains("map.yaml has 1 fault");
    assertThat(flat.substring(flat.indexOf("line"))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vein: femoral_mid, compressible: partly, thrombus: fresh",
        "vein: femoral_mid, compressible: yes, thrombus: old, patency: recanalised",
        "vein: femoral_mid, compressible: no, thrombus: fresh, patency: occluded, flow: none",
        "vein: common_iliac, previous_treatment: stent",
        "vein: boyd, previous_treatment: perforator_ablation",
        "vein: gsv_mid_thigh, thrombus: none, from_cm: 60",
      })
  void whatGoesTogetherIsNoFault(String line) {
    assertThat(faults(MAP.formatted(line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compressible: maybe | must be one of yes, partly or no.",
        "thrombus: acute | must be one of none, fresh, old or not_stated.",
        "flow: present | must be one of phasic, continuous or none.",
        "time_of_day: 9am | does not have the right form, such as \"09:30\".",
        "previous_treatment: lazer_ablation | Maybe \"laser_ablation\"",
        "diameter: 5 | Maybe \"diameter_mm\"?",
        "from_cm: 600, thrombus: none | must lie between 0 and 150 cm. Maybe the value is in millimetres: 60 cm is written 60.",
      })
  void wordsThatAreNotKnown(String field, String message) {
    assertThat(faults(MAP.formatted("vein: femoral_mid, " + field)).replaceAll("\n +", " "))
        .contains(message);
  }

  @Test
  void faultsOfTheExamination() {
    String map = MAP.formatted("vein: boyd, thrombus: none");
    String with = map + "examination: ";
    assertThat(faults(with + "{}\n")).contains("records nothing of the examination.");
    assertThat(faults(with + "{date: 2026-02-30}\n")).contains("is no day of the calendar.");
    assertThat(faults(with + "{cut_offs: svs_2022}\n")).contains("svs_avf_avls_2022");
    assertThat(faults(with + "{position: seated}\n"))
        .contains("must be one of standing, sitting, reverse_trendelenburg or supine.");
    assertThat(faults("soleus_reflux_map: 2\nside: left\n")).contains("newer than this program");
    assertThat(faults("soleus_case: 1\nid: a\n"))
        .contains("makes this a case file; a reflux map file is needed here.");
    assertThat(CaseFile.parse("a", FULL))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("a reflux map file; a case file"));
  }

  @Test
  void presentIsHeldAgainstTheProfileOfTheExamination() {
    String line = "vein: boyd, reflux: {manoeuvre: manual_squeeze, duration_s: 0.4, present: %s}";
    String map = MAP + "examination: {cut_offs: labropoulos_2003}\n";
    assertThat(faults(map.formatted(line.formatted("true")))).isEmpty();
    assertThat(faults(map.formatted(line.formatted("false"))))
        .contains("by Labropoulos 2003, 0.35 s or less is no reflux in this vein, more is.");
    assertThat(faults(MAP.formatted(line.formatted("true"))))
        .contains("by SVS/AVF/AVLS 2022, 0.5 s or less is no reflux");
  }
}
