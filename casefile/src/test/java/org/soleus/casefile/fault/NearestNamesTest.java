package org.soleus.casefile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  private static final List<String> KNOWN =
      List.of("gsv_mid_thigh", "gsv_distal_thigh", "gsv_junction", "diameter_mm", "vein");

  @ParameterizedTest
  @CsvSource({
    "gsv_mid_tigh, gsv_mid_thigh",
    "GSV mid thigh, gsv_mid_thigh",
    "gsv-junction, gsv_junction",
    "diameter, diameter_mm",
    "vien, vein",
    "Veins, vein"
  })
  void findsTheNameThatWasMeant(String given, String meant) {
    assertThat(NearestNames.of(given, KNOWN)).containsExactly(meant);
  }

  @Test
  void putsFewerChangesFirstAmongNamesWithTheSameWords() {
    assertThat(NearestNames.of("gsv_thigh", KNOWN))
        .containsExactly("gsv_mid_thigh", "gsv_distal_thigh");
  }

  @Test
  void findsNamesByOtherWords() {
    var known =
        List.of(
            new NearestNames.Known("gsv_junction", Set.of("sfj saphenofemoral")),
            new NearestNames.Known("ssv_junction", Set.of("spj")));
    assertThat(NearestNames.among("SFJ", known)).containsExactly("gsv_junction");
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "'  '", "???"})
  void findsNothingWhereNothingIsNear(String given) {
    assertThat(NearestNames.of(given, KNOWN)).isEmpty();
    assertThat(NearestNames.hint(given, KNOWN)).isEmpty();
  }

  @Test
  void neverReadsEndlessNames() {
    assertThat(NearestNames.of("vein".repeat(1_000_000), KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"vein, vein, 0", "vien, vein, 1", "'', vein, 4", "vin, vein, 1", "veen, vein, 1"})
  void countsChanges(String one, String other, int changes) {
    assertThat(NearestNames.changes(one, other)).isEqualTo(changes);
    assertThat(NearestNames.changes(other, one)).isEqualTo(changes);
  }
}
