package org.soleus.pathway.duplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.pathway.duplex.PerforatorReflux.Judgement;
import org.soleus.pathway.duplex.TrunkReflux.Extent;

class MapReadingTest {
  private static final List<String> TAGS =
      List.of(
          "read in source",
          "read in a secondary source",
          "recalled, not verified",
          "engineering assumption, no source read");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_mid_thigh+ gsv_distal_thigh+ gsv_proximal_calf+ | AXIAL",
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_mid_thigh+ gsv_distal_thigh+ gsv_proximal_calf+ gsv_mid_calf- | AXIAL",
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_distal_thigh+ gsv_proximal_calf+ | CANNOT_BE_TOLD",
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_mid_thigh? gsv_distal_thigh+ gsv_proximal_calf+ | CANNOT_BE_TOLD",
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_mid_thigh+ gsv_distal_thigh- gsv_proximal_calf- | SEGMENTAL",
        "GREAT | gsv_junction- gsv_proximal_thigh+ gsv_mid_thigh+ gsv_distal_thigh+ gsv_proximal_calf+ | SEGMENTAL",
        "GREAT | gsv_junction+ gsv_proximal_thighx gsv_mid_thighx gsv_distal_thigh+ gsv_proximal_calf+ | SEGMENTAL",
        "GREAT | gsv_junction+ gsv_proximal_thigh- gsv_mid_thigh- gsv_distal_thigh- gsv_proximal_calf- | JUNCTIONAL",
        "GREAT | gsv_junction+ gsv_proximal_thigh- gsv_mid_thigh- gsv_distal_thigh- | CANNOT_BE_TOLD",
        "GREAT | gsv_junction+ | CANNOT_BE_TOLD",
        "GREAT | gsv_mid_calf+ gsv_mid_thigh- | SEGMENTAL",
        "GREAT | gsv_junction- gsv_proximal_thigh- gsv_mid_thigh- gsv_distal_thigh- gsv_proximal_calf- | NONE_FOUND",
        "GREAT | gsv_mid_thigh- | CANNOT_BE_TOLD",
        "GREAT | ssv_proximal+ | NOT_EXAMINED",
        "SMALL | ssv_proximal+ ssv_distal+ | AXIAL",
        "SMALL | ssv_junction- ssv_proximal+ ssv_distal+ | AXIAL",
        "SMALL | ssv_junction+ ssv_proximal- ssv_distal- | JUNCTIONAL",
        "SMALL | ssv_junction+ ssv_proximal+ ssv_distal- | SEGMENTAL",
        "SMALL | ssv_junction+ ssv_proximal+ | CANNOT_BE_TOLD",
        "SMALL | ssv_junction- ssv_proximal- ssv_distal- | NONE_FOUND",
        "ANTERIOR_ACCESSORY | anterior_accessory+ | CANNOT_BE_TOLD",
        "ANTERIOR_ACCESSORY | anterior_accessory- | NONE_FOUND",
      })
  void refluxAlongATrunk(SaphenousTrunk trunk, String map, Extent extent) {
    TrunkReflux reflux = TrunkReflux.of(Maps.of(map), trunk);
    assertThat(reflux.extent()).as(reflux.sentence().words()).isEqualTo(extent);
  }

  @ParameterizedTest
  @CsvSource({"0.50, 0.55, AXIAL", "0.50, 0.549, SEGMENTAL", "0.60, 0.80, AXIAL"})
  void anAccessoryVeinRefluxesAxiallyOverFiveCentimetres(double from, double to, Extent extent) {
    DuplexMap map =
        new DuplexMap(
            List.of(
                Maps.finding(
                    Vein.ANTERIOR_ACCESSORY,
                    OptionalDouble.empty(),
                    OptionalDouble.of(1),
                    Maps.stretch(from, to))));
    assertThat(TrunkReflux.of(map, SaphenousTrunk.ANTERIOR_ACCESSORY).extent()).isEqualTo(extent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GREAT | gsv_junction+ gsv_proximal_thigh+ gsv_distal_thigh+ gsv_proximal_calf? | Great saphenous vein: reflux at the saphenofemoral junction, proximal thigh and distal thigh; whether axial or segmental cannot be told: upper calf not tested for reflux, mid thigh not examined.",
        "GREAT | gsv_junction+ gsv_proximal_thighx gsv_mid_thigh- gsv_distal_thigh+ gsv_proximal_calf+ | Segmental reflux of the great saphenous vein: at the saphenofemoral junction, distal thigh and upper calf; proximal thigh: occluded; mid thigh: no reflux.",
        "SMALL | ssv_junction+ ssv_proximal- ssv_distal- | Junctional reflux of the small saphenous vein: at the saphenopopliteal junction only, none in the trunk where tested.",
        "SMALL | ssv_proximal+ ssv_distal+ | Axial reflux of the small saphenous vein: from knee to ankle; junction: not examined.",
        "GREAT | gsv_mid_thigh- | Great saphenous vein: cannot be told: saphenofemoral junction, proximal thigh, distal thigh and upper calf not examined; no reflux found where tested.",
      })
  void sentences(SaphenousTrunk trunk, String map, String words) {
    MapSentence sentence = TrunkReflux.of(Maps.of(map), trunk).sentence();
    assertThat(sentence.words()).isEqualTo(words);
    assertThat(sentence.origin()).startsWith("DX03; Gloviczki 2023").endsWith("read in source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "common_femoral_proximal+ femoral_mid+ popliteal_distal+ | FOUND | Axial deep reflux",
        "common_femoral_proximal+ femoral_mid+ femoral_distal- popliteal_distal+ | FOUND | not axial",
        "common_femoral_proximal+ popliteal_distal+ | CANNOT_BE_TOLD | whether axial cannot be told: femoral not examined",
        "common_femoral_proximal- femoral_mid- popliteal_distal- | NOT_FOUND | no reflux found where tested (CFV, FV and POPV)",
        "common_femoral_proximal- | CANNOT_BE_TOLD | femoral not examined, popliteal not examined",
        "posterior_tibial_mid+ | CANNOT_BE_TOLD | reflux in posterior tibial, middle",
      })
  void deepVeins(String map, MapSentence.Kind kind, String words) {
    MapSentence deep = MapReading.of(Maps.of(map)).deep();
    assertThat(deep.kind()).as(deep.words()).isEqualTo(kind);
    assertThat(deep.words()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | 3.5 | PATHOLOGIC | outward flow 0.5 s, diameter 3.5 mm",
        "0.49 | 3.5 | NOT_MET | outward flow 0.49 s, less than 0.5 s",
        "0.9 | 3.4 | NOT_MET | diameter 3.4 mm, less than 3.5 mm",
        "0.9 | | CANNOT_BE_TOLD | diameter not recorded",
        "| 4.0 | CANNOT_BE_TOLD | duration of outward flow not recorded",
        "0.2 | | NOT_MET | outward flow 0.2 s",
      })
  void perforators(Double seconds, Double millimetres, Judgement judgement, String words) {
    PerforatorReflux told =
        PerforatorReflux.of(
            Maps.finding(
                Vein.COCKETT_III,
                millimetres == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(1e-3 * millimetres),
                seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds),
                SegmentDetail.NONE));
    assertThat(told.judgement()).as(told.sentence().words()).isEqualTo(judgement);
    assertThat(told.sentence().words()).contains(words);
  }

  @Test
  void aPerforatorThatWasNotTestedCannotBeTold() {
    assertThat(MapReading.of(Maps.of("boyd?")).perforators().getFirst().judgement())
        .isEqualTo(Judgement.CANNOT_BE_TOLD);
    assertThat(words(MapReading.of(Maps.of("gsv_mid_thigh+"))))
        .contains("Perforators: cannot be told, none was recorded.");
  }

  @Test
  void obstructionAndThrombus() {
    DuplexMap map =
        new DuplexMap(
            List.of(
                Maps.untested(
                    Vein.FEMORAL_MID,
                    Patency.OCCLUDED,
                    Maps.clot(SegmentDetail.Compressible.NO, SegmentDetail.Thrombus.FRESH)),
                Maps.untested(Vein.POPLITEAL_DISTAL, Patency.RECANALISED, SegmentDetail.NONE)));
    assertThat(words(MapReading.of(map)))
        .contains(
            "Fresh thrombus recorded: femoral, mid thigh. The clinician in charge must know of it without delay.",
            "Occluded: femoral, mid thigh.",
            "Not or only partly compressible: femoral, mid thigh.",
            "Recanalised after a thrombosis: popliteal, below the saphenopopliteal junction.",
            "Compressibility was not recorded of 1 of 2 deep veins examined: whether a thrombus lies there cannot be told.");
    assertThat(words(MapReading.of(Maps.of("gsv_mid_thigh-"))))
        .contains("Deep veins: obstruction cannot be told, none was examined.");
  }

  @Test
  void recurrenceAfterTreatment() {
    SegmentDetail laser = Maps.treated("laser_ablation");
    DuplexMap map =
        new DuplexMap(
            List.of(
                Maps.untested(Vein.GSV_PROXIMAL_THIGH, Patency.OCCLUDED, laser),
                Maps.untested(Vein.GSV_MID_THIGH, Patency.OCCLUDED, laser),
                Maps.finding(
                    Vein.GSV_DISTAL_THIGH, OptionalDouble.empty(), OptionalDouble.of(2), laser),
                Maps.untested(
                    Vein.SSV_PROXIMAL,
                    Patency.PATENT,
                    Maps.treated(SegmentDetail.METHOD_UNKNOWN))));
    assertThat(words(MapReading.of(map)))
        .contains(
            "Treated before (endovenous laser ablation): great saphenous, proximal thigh; great saphenous, mid thigh: occluded.",
            "Treated before (method not known): small saphenous, proximal calf: recurrence cannot be told, not tested for reflux.")
        .anyMatch(words -> words.contains("distal thigh: reflux after treatment"))
        .noneMatch(words -> words.startsWith("Occluded:"));
  }

  @Test
  void whatIsMissingIsSaid() {
    DuplexFinding strained =
        new DuplexFinding(
            Vein.GSV_MID_THIGH,
            DuplexFinding.Position.STANDING,
            OptionalDouble.empty(),
            Optional.of(
                new RefluxTest(
                    Manoeuvre.VALSALVA, true, OptionalDouble.empty(), OptionalDouble.empty())),
            Patency.PATENT,
            "");
    assertThat(gaps(new DuplexMap(List.of(strained))))
        .contains(
            "position not recorded (DX10)",
            "time of day not recorded (DX10)",
            "cut-offs not recorded, SVS/AVF/AVLS 2022 taken (DX10)",
            "manoeuvre not as recommended, Valsalva alone: great saphenous, mid thigh (DX07)",
            "reflux without its duration: great saphenous, mid thigh (DX08)",
            "popliteal not examined",
            "great saphenous, mid thigh: diameter not recorded");
  }

  @Test
  void whoLayWasNotStanding() {
    ExaminationRecord lying =
        new ExaminationRecord(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.of(ExaminationRecord.Posture.SUPINE),
            Optional.empty(),
            "",
            OptionalDouble.empty());
    assertThat(gaps(new DuplexMap(Maps.of("femoral_mid-").findings(), lying)))
        .contains("not standing: examined lying (DX06)", "femoral: compressibility not recorded")
        .doesNotContain("position not recorded (DX10)");
  }

  @Test
  void everyRuleSaysWhetherItWasRead() {
    assertThat(DuplexRule.all())
        .allSatisfy(rule -> assertThat(rule.tag()).as(rule.name()).isIn(TAGS));
    assertThat(MapReading.of(Maps.of("gsv_mid_thigh-")).gaps())
        .allSatisfy(gap -> assertThat(gap.tag()).as(gap.words()).isIn(TAGS));
  }

  @Test
  void nothingIsEverRuledOut() {
    for (String map : List.of("gsv_mid_thigh-", "femoral_mid- popliteal_distal+", "boyd-")) {
      assertThat(
              String.join(" ", words(MapReading.of(Maps.of(map))))
                  .toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("ruled out", "safe", "healthy", "normal", "will help");
    }
  }

  private static List<String> words(MapReading reading) {
    return reading.sentences().stream().map(MapSentence::words).toList();
  }

  private static List<String> gaps(DuplexMap map) {
    return MapReading.of(map).gaps().stream().map(Gap::words).toList();
  }
}
