package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.assessment.Limits;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.TrunkClosure;

/** Case files that are in order, and what becomes of their values. */
class CaseFileTest {
  private static final Case EXAMPLE = CaseTexts.read(CaseTexts.example());

  @Test
  void personHasTheGivenValuesAndTheReferenceAdultsOthers() {
    assertThat(EXAMPLE.person()).isEqualTo(new Person(Person.Sex.FEMALE, 52, 1.65, 72));
    assertThat(EXAMPLE.given())
        .containsExactly(PersonField.SEX, PersonField.AGE, PersonField.HEIGHT);
    assertThat(EXAMPLE.defaults()).containsExactly("weight 72 kg");
    assertThat(EXAMPLE.personSource()).isEqualTo("assumed");
  }

  @Test
  void valuesBecomeSi() {
    DuplexFinding line = finding(Vein.GSV_PROXIMAL_THIGH);
    assertThat(line.diameter().orElseThrow()).isCloseTo(0.0063, within(1e-15));
    RefluxTest test = line.reflux().orElseThrow();
    assertThat(test.duration()).hasValue(3.1);
    assertThat(test.peakVelocity().orElseThrow()).isCloseTo(0.25, within(1e-15));
    assertThat(test.manoeuvre()).isEqualTo(Manoeuvre.CUFF_DEFLATION);
    assertThat(line.position()).isEqualTo(Position.STANDING);
    assertThat(finding(Vein.POPLITEAL_PROXIMAL).position()).isEqualTo(Position.SUPINE);
  }

  @Test
  void refluxMayBePresentWithoutADuration() {
    RefluxTest test = finding(Vein.GSV_JUNCTION).reflux().orElseThrow();
    assertThat(test.present()).isTrue();
    assertThat(test.duration()).isEmpty();
  }

  @Test
  void withoutPresentTheCutOffOfTheVeinDecides() {
    assertThat(finding(Vein.POPLITEAL_PROXIMAL).reflux().orElseThrow().present()).isFalse();
    Case calf =
        CaseTexts.withLine("{vein: gsv_mid_calf, reflux: {manoeuvre: valsalva, duration_s: 0.8}}");
    assertThat(calf.limbs().getFirst().duplex().refluxing()).hasSize(1);
  }

  @Test
  void linesWithoutASourceHaveThatOfTheirLimb() {
    assertThat(finding(Vein.GSV_JUNCTION).source()).isEqualTo("mendoza-2013");
    assertThat(finding(Vein.CALF_VARICES).source()).isEqualTo("assumed");
    assertThat(EXAMPLE.limbSources()).containsExactly(Map.entry(Side.LEFT, "assumed"));
    assertThat(EXAMPLE.source("mendoza-2013").orElseThrow().citation()).contains("Blättler");
  }

  @Test
  void optionsBecomeTreatments() {
    List<?> options = EXAMPLE.limb(Side.LEFT).orElseThrow().options();
    assertThat(options.get(0))
        .isEqualTo(StockingClass.named("ral_2").stocking(StockingLength.KNEE));
    assertThat(options.get(1))
        .isEqualTo(
            new CompressionStocking(
                "25 mmHg", 25 * MMHG, StockingLength.THIGH, StockingProfile.GRADUATED));
    assertThat(options.get(2))
        .isEqualTo(
            new TrunkClosure(
                Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_JUNCTION));
  }

  @Test
  void aCaseMayRecordNothingButASide() {
    Case bare = CaseTexts.read("soleus_case: 1\nid: a\ntitle: b\nlimbs: [{side: right}]\n");
    assertThat(bare.person()).isEqualTo(Person.REFERENCE);
    assertThat(bare.given()).isEmpty();
    assertThat(bare.defaults())
        .containsExactly("sex unspecified", "age 45 years", "stature 1.75 m", "weight 72 kg");
    assertThat(bare.limb(Side.RIGHT).orElseThrow().duplex().findings()).isEmpty();
    assertThat(bare.limb(Side.LEFT)).isEmpty();
  }

  @Test
  void jsonIsYamlAsWell() {
    Case told =
        CaseTexts.read(
            """
            {"soleus_case": 1, "id": "a", "title": "b",
             "limbs": [{"side": "left", "duplex": [{"vein": "boyd", "diameter_mm": 3.5}]}]}
            """);
    assertThat(told.limbs().getFirst().duplex().of(Vein.BOYD)).isPresent();
  }

  @Test
  void theExampleSurvivesWritingAndReading() {
    assertThat(CaseTexts.read(CaseFile.text(EXAMPLE))).isEqualTo(EXAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "null",
        "~",
        "1",
        "6.3",
        ".5",
        "1e5",
        "true",
        "- a",
        "a: b",
        "#a",
        "'a'",
        "\"a\"",
        "a #b",
        "&a",
        "*a",
        "!a",
        "{a",
        "[a",
        "%a",
        "@a",
        "`a",
        "?",
        "-",
        "a\nb",
        "a\tb",
        " a ",
        "ä\u00e9\u4e2d\ud83e\uddb5",
        ".nan",
        "0x1F",
        "1_000",
        "2024-01-01",
        "12:30:45",
        "<<",
        "=",
        "a\\nb",
        "C:\\x",
        "---",
        "...",
        "|",
        ">",
        "a:",
        ":a",
        "\u2028",
        "\ufeffa"
      })
  void anyTextSurvivesWritingAndReading(String text) {
    Case odd =
        new Case(
            1,
            "a",
            text,
            Person.REFERENCE,
            Set.of(),
            "",
            EXAMPLE.limbs(),
            EXAMPLE.limbSources(),
            List.of(new Source("mendoza-2013", text, "", ""), new Source("assumed", text, "", "")),
            text);
    assertThat(CaseTexts.read(CaseFile.text(odd))).isEqualTo(odd);
  }

  @Test
  void everyCombinationOfValuesSurvivesWritingAndReading() {
    for (Vein vein : List.of(Vein.GSV_MID_THIGH, Vein.POPLITEAL_DISTAL, Vein.BOYD)) {
      for (Manoeuvre manoeuvre : Manoeuvre.values()) {
        for (Position position : Position.values()) {
          RefluxTest test =
              new RefluxTest(manoeuvre, true, OptionalDouble.of(1.37), OptionalDouble.of(0.123456));
          survives(
              new DuplexFinding(
                  vein,
                  position,
                  OptionalDouble.of(0.00712345),
                  Optional.of(test),
                  Patency.PATENT,
                  ""));
        }
      }
    }
  }

  private static Case with(Person person, LimbRecord limb) {
    return new Case(
        1,
        "a",
        "b",
        person,
        EnumSet.allOf(PersonField.class),
        "",
        List.of(limb),
        Map.of(),
        List.of(),
        "");
  }

  @Test
  void pregnancyAndLimitsSurviveWritingAndReading() {
    Limits limits =
        new Limits(
            OptionalDouble.of(35.5),
            OptionalDouble.of(0.62),
            OptionalDouble.of(0.85),
            Set.of("duplicated_femoral", "deep_femoral_axial"));
    Case told =
        with(
            new Person(Person.Sex.FEMALE, 31, 1.7, 75, 34),
            new LimbRecord(
                Side.RIGHT, "C1", limits, new DuplexMap(List.of()), List.of(), List.of()));
    assertThat(CaseTexts.read(CaseFile.text(told))).isEqualTo(told);
  }

  @Test
  void limitsThatAreNotGivenAreNotKnown() {
    assertThat(EXAMPLE.limb(Side.LEFT).orElseThrow().limits()).isEqualTo(Limits.NONE);
    assertThat(CaseFile.text(EXAMPLE))
        .doesNotContain("ankle_range", "ankle_brachial", "calf_strength", "variants", "pregnancy");
  }

  @Test
  void limitsBecomeSi() {
    Limits limits =
        CaseTexts.read(
                """
                soleus_case: 1
                id: a
                title: b
                person: {pregnancy_weeks: 20}
                limbs: [{side: left, calf_strength_percent: 40, ankle_range_deg: 25,
                  ankle_brachial_index: 0.6, variants: [duplicated_popliteal]}]
                """)
            .limbs()
            .getFirst()
            .limits();
    assertThat(limits.calfStrength().orElseThrow()).isCloseTo(0.4, within(1e-15));
    assertThat(limits.ankleRange()).hasValue(25);
    assertThat(limits.ankleBrachialIndex()).hasValue(0.6);
    assertThat(limits.variants()).containsExactly("duplicated_popliteal");
  }

  @ParameterizedTest
  @EnumSource(Patency.class)
  void patencyAndNarrowingSurviveWritingAndReading(Patency patency) {
    boolean fits = patency == Patency.NARROWED || patency == Patency.RECANALISED;
    for (OptionalDouble narrowing : List.of(OptionalDouble.empty(), OptionalDouble.of(0.25))) {
      if (fits || narrowing.isEmpty()) {
        DuplexFinding finding =
            new DuplexFinding(
                Vein.COMMON_ILIAC,
                Position.SUPINE,
                OptionalDouble.empty(),
                Optional.empty(),
                patency,
                narrowing,
                "");
        Case told =
            with(
                Person.REFERENCE,
                new LimbRecord(Side.LEFT, "", new DuplexMap(List.of(finding)), List.of()));
        assertThat(CaseTexts.read(CaseFile.text(told))).isEqualTo(told);
      }
    }
  }

  private static void survives(DuplexFinding finding) {
    LimbRecord limb = new LimbRecord(Side.RIGHT, "C4b", new DuplexMap(List.of(finding)), List.of());
    Case told = with(new Person(Person.Sex.MALE, 61, 1.812, 80.5), limb);
    Case again = CaseTexts.read(CaseFile.text(told));
    assertThat(CaseFile.text(again)).isEqualTo(CaseFile.text(told));
    DuplexFinding read = again.limbs().getFirst().duplex().findings().getFirst();
    assertThat(read.diameter().orElseThrow())
        .isCloseTo(finding.diameter().orElseThrow(), within(1e-15));
    assertThat(read.reflux().map(RefluxTest::manoeuvre))
        .isEqualTo(finding.reflux().map(RefluxTest::manoeuvre));
    assertThat(again.person()).isEqualTo(told.person());
  }

  @Test
  void readingTellsTheValueOfTheReading() {
    assertThat(CaseFile.parse("gsv.yaml", CaseTexts.example()))
        .isInstanceOfSatisfying(Read.class, read -> assertThat(read.value()).isEqualTo(EXAMPLE));
  }

  private static DuplexFinding finding(Vein vein) {
    return EXAMPLE.limb(Side.LEFT).orElseThrow().duplex().of(vein).orElseThrow();
  }

  private static String rejection(String person, String limb) {
    String text = "soleus_case: 1\nid: leg\ntitle: A leg\n" + person + "\nlimbs:\n  - " + limb;
    return switch (CaseFile.parse("test.yaml", text)) {
      case Read<Case> _ -> throw new AssertionError("was read:\n" + text);
      case Rejected<Case> rejected -> rejected.message();
    };
  }

  @Test
  void aVariantThatTakesAwayAnExaminedVeinIsAFault() {
    assertThat(
            rejection(
                "",
                "{side: left, variants: [ssv_without_junction], duplex: [{vein: ssv_junction,"
                    + " diameter_mm: 4}]}"))
        .contains("ssv_junction")
        .contains("absent in this leg, by its variant ssv_without_junction");
  }

  @Test
  void aManIsNotPregnant() {
    assertThat(rejection("person: {sex: male, pregnancy_weeks: 20}", "{side: left}"))
        .contains("pregnancy_weeks")
        .contains("does not go with sex male");
  }
}
