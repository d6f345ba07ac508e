package org.soleus.limb.duplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;

class CutOffProfileTest {
  private static final List<String> TAGS =
      List.of(
          "read in source",
          "read in a secondary source",
          "recalled, not verified",
          "engineering assumption, no source read");

  @ParameterizedTest
  @EnumSource(Vein.class)
  void theUsualProfileIsThatOfBefore(Vein vein) {
    double before =
        switch (vein.abbreviation()) {
          case "CFV", "FV", "POPV" -> 1.0;
          default -> 0.5;
        };
    assertThat(CutOffProfile.USUAL.of(vein)).isEqualTo(before);
    assertThat(RefluxCutOff.of(vein)).isEqualTo(before);
  }

  @Test
  void theUsualProfileKeepsItsName() {
    assertThat(RefluxCutOff.PROFILE).isEqualTo("SVS/AVF/AVLS 2022");
    assertThat(CutOffProfile.of("svs_avf_avls_2022")).contains(CutOffProfile.USUAL);
  }

  @ParameterizedTest
  @EnumSource(Vein.class)
  void labropoulosDiffersInPerforatorsOnly(Vein vein) {
    CutOffProfile other = CutOffProfile.of("labropoulos_2003").orElseThrow();
    double expected = vein.system() == VeinSystem.PERFORATING ? 0.35 : CutOffProfile.USUAL.of(vein);
    assertThat(other.of(vein)).isEqualTo(expected);
  }

  @Test
  void whatLastsAsLongAsTheCutOffIsNoReflux() {
    assertThat(CutOffProfile.USUAL.isReflux(Vein.GSV_MID_THIGH, 0.5)).isFalse();
    assertThat(CutOffProfile.USUAL.isReflux(Vein.GSV_MID_THIGH, 0.51)).isTrue();
    assertThat(CutOffProfile.of("lurie_2012").orElseThrow().isReflux(Vein.FEMORAL_MID, 0.8))
        .isTrue();
    assertThat(CutOffProfile.USUAL.isReflux(Vein.FEMORAL_MID, 0.8)).isFalse();
  }

  @Test
  void everyRowHasASourceAndSaysWhetherItWasRead() {
    for (CutOffProfile profile : CutOffProfile.all()) {
      assertThat(profile.rows())
          .allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.tag()).isIn(TAGS);
          });
    }
    assertThat(CutOffProfile.of("nobody")).isEmpty();
  }
}
