package org.soleus.pathway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.pathway.measure.PublishedRange.Verdict;
import org.soleus.pathway.measure.PublishedRange.Verification;

class PublishedRangeTest {
  @ParameterizedTest
  @CsvSource({
    "AVP, dorsal_arch_medial, 15–30 mmHg, RECALLED",
    "RT90, dorsal_arch_medial, 18–40 s, RECALLED",
    "VV, calf, 100–150 mL, RECALLED",
    "VFI, calf, 0.5–1.7 mL/s, RECALLED",
    "EF, calf, 60–90 %, ONE_LIMIT_READ",
    "RVF, calf, 2–35 %, ONE_LIMIT_READ",
    "reflux_duration, gsv_mid_thigh, up to 0.5 s, READ",
    "reflux_duration, femoral_mid, up to 1 s, READ",
    "reflux_duration, cockett_ii, up to 0.5 s, READ",
    "foot_vein_pressure_standing, dorsal_arch_medial, about 95 mmHg, READ"
  })
  void rowsOfTheEvidenceTable(String measure, String site, String limits, Verification read) {
    PublishedRange range = PublishedRange.of(measure, site).orElseThrow();
    assertThat(range.limits()).isEqualTo(limits);
    assertThat(range.verification()).isEqualTo(read);
    assertThat(range.source()).isNotBlank();
  }

  @Test
  void cutOffsAreThoseOfTheDuplexProfile() {
    for (Vein vein : Vein.values()) {
      if (vein.system() != VeinSystem.SMALL_VEINS) {
        assertThat(PublishedRange.of("reflux_duration", vein.key()).orElseThrow().high())
            .as(vein.key())
            .isEqualTo(RefluxCutOff.of(vein));
      }
    }
  }

  @Test
  void valuesAreJudgedAsPrinted() {
    PublishedRange range = PublishedRange.of("VFI", "calf").orElseThrow();
    assertThat(range.judge(1.74)).isEqualTo(Verdict.INSIDE);
    assertThat(range.judge(1.76)).isEqualTo(Verdict.ABOVE);
    assertThat(range.judge(0.494)).isEqualTo(Verdict.BELOW);
    assertThat(range.judge(Double.NaN)).isEqualTo(Verdict.NOT_COMPARED);
  }

  @Test
  void groupMeansJudgeNothing() {
    PublishedRange means =
        PublishedRange.of("foot_vein_pressure_standing", "dorsal_arch_medial").orElseThrow();
    assertThat(means.judge(20)).isEqualTo(Verdict.NOT_COMPARED);
  }

  @Test
  void aRangeOfTheFootIsNotUsedAtTheAnkle() {
    assertThat(PublishedRange.of("AVP", "gsv_distal_calf")).isEmpty();
  }

  @Test
  void unknownMeasuresAreWrittenInWords() {
    assertThat(MeasureName.of("peak_flow_at_rest").full()).isEqualTo("Peak flow at rest");
    assertThat(MeasureName.of("VFI").full()).isEqualTo("Venous filling index (VFI)");
    assertThat(MeasureName.site("calf")).isEqualTo("Calf");
    assertThat(MeasureName.site("femoral_mid")).isEqualTo("Femoral, mid thigh");
  }
}
