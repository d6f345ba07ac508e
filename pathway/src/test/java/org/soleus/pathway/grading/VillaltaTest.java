package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexMap;

/** Examples worked out by hand from the criteria: no published worked example was read. */
class VillaltaTest {
  private static final PriorThrombosis KNOWN = new PriorThrombosis(true, "it is recorded");

  /** Points in the order of the items; a dash was not recorded. */
  private static Villalta of(String points, Optional<Boolean> ulcer) {
    Map<VillaltaItem, Integer> byItem = new EnumMap<>(VillaltaItem.class);
    String[] all = points.split(" ");
    for (VillaltaItem item : VillaltaItem.values()) {
      if (!all[item.ordinal()].equals("-")) {
        byItem.put(item, Integer.valueOf(all[item.ordinal()]));
      }
    }
    return new Villalta(byItem, ulcer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unknown",
      textBlock =
          """
          0 0 0 0 0 0 0 0 0 0 0 | false   | 0                               | below the score of post-thrombotic syndrome
          1 1 1 0 0 1 0 0 0 0 0 | false   | 4                               | below the score of post-thrombotic syndrome
          1 1 1 0 0 1 1 0 0 0 0 | false   | 5                               | mild post-thrombotic syndrome by this score
          2 2 1 0 0 1 1 1 1 0 0 | false   | 9                               | mild post-thrombotic syndrome by this score
          2 2 2 0 0 1 1 1 1 0 0 | false   | 10                              | moderate post-thrombotic syndrome by this score
          2 2 2 1 1 2 1 1 1 1 0 | false   | 14                              | moderate post-thrombotic syndrome by this score
          2 2 2 1 1 2 1 1 1 1 1 | false   | 15                              | severe post-thrombotic syndrome by this score
          3 3 3 3 3 3 3 3 3 3 3 | false   | 33                              | severe post-thrombotic syndrome by this score
          1 0 0 0 0 0 0 0 0 0 0 | true    | 1                               | severe post-thrombotic syndrome by this score
          2 2 2 - - 1 0 0 0 0 0 | false   | at least 7 (2 items missing)    | at least mild post-thrombotic syndrome by this score
          1 1 - 0 0 0 0 0 0 0 0 | false   | at least 2 (1 item missing)     | grade not determined
          3 3 3 3 3 - - - - - - | unknown | at least 15 (6 items missing)   | severe post-thrombotic syndrome by this score
          - - - - - - - - - - - | true    | not recorded                    | severe post-thrombotic syndrome by this score
          """)
  void scoreAndGrade(String points, Boolean ulcer, String score, String grade) {
    assertThat(VillaltaGrade.of(of(points, Optional.ofNullable(ulcer)), KNOWN))
        .isInstanceOfSatisfying(
            VillaltaGrade.Graded.class,
            one -> {
              assertThat(one.score()).isEqualTo(score);
              assertThat(one.grade()).isEqualTo(grade);
            });
  }

  @Test
  void anUnknownUlcerIsSaid() {
    Villalta mild = of("1 1 1 1 1 1 0 0 0 0 0", Optional.empty());
    assertThat(VillaltaGrade.of(mild, KNOWN))
        .isInstanceOfSatisfying(
            VillaltaGrade.Graded.class,
            one -> assertThat(one.notes().getLast()).contains("ulcer was not recorded"));
  }

  private static Ceap ceap(List<Etiology> etiology, DuplexFinding... lines) {
    CeapRecord record =
        new CeapRecord(
            List.of(),
            List.of(),
            etiology,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Ceap.of(
        LocalDate.of(2026, 1, 12), "C3", record, new DuplexMap(List.of(lines)), Set.of());
  }

  @Test
  void itIsMeantForLegsAfterAThrombosis() {
    DuplexFinding scarred =
        new DuplexFinding(
            Vein.FEMORAL_MID,
            Position.STANDING,
            OptionalDouble.empty(),
            Optional.empty(),
            Patency.RECANALISED,
            "");
    assertThat(PriorThrombosis.of(Optional.empty(), ceap(List.of())).isRecorded()).isFalse();
    assertThat(PriorThrombosis.of(Optional.empty(), ceap(List.of(Etiology.PRIMARY))).isRecorded())
        .isFalse();
    assertThat(
            PriorThrombosis.of(Optional.empty(), ceap(List.of(Etiology.EXTRAVENOUS))).isRecorded())
        .isFalse();
    for (Etiology one : List.of(Etiology.SECONDARY, Etiology.INTRAVENOUS)) {
      assertThat(PriorThrombosis.of(Optional.empty(), ceap(List.of(one))).words())
          .isEqualTo("etiology " + one.code() + " is recorded");
      assertThat(PriorThrombosis.of(Optional.of(false), ceap(List.of(one))).isRecorded()).isFalse();
    }
    assertThat(PriorThrombosis.of(Optional.empty(), ceap(List.of(), scarred)).isRecorded())
        .isTrue();
    assertThat(PriorThrombosis.of(Optional.of(true), ceap(List.of())).isRecorded()).isTrue();
  }

  @Test
  void otherwiseItSaysWhyNot() {
    PriorThrombosis unknown = PriorThrombosis.of(Optional.empty(), ceap(List.of()));
    VillaltaGrade grade = VillaltaGrade.of(of("3 3 3 3 3 3 3 3 3 3 3", Optional.of(true)), unknown);
    assertThat(grade.words()).startsWith("Villalta not applied: ").contains("on record");
    assertThat(unknown.after(KNOWN)).isEqualTo(KNOWN);
  }

  @Test
  void pointsAreZeroToThree() {
    assertThatThrownBy(() -> new Villalta(Map.of(VillaltaItem.PAIN, 4), Optional.empty()))
        .hasMessageContaining("pain has 0 to 3 points, but got 4");
  }

  @Test
  void itemsHaveWordsSourceAndTag() {
    for (VillaltaItem item : VillaltaItem.values()) {
      assertThat(item.words()).isNotBlank();
      assertThat(item.source()).isEqualTo("villalta1994");
      assertThat(item.tag()).isEqualTo("read in a secondary source");
    }
    assertThat(Arrays.stream(VillaltaItem.values()).filter(VillaltaItem::isSymptom)).hasSize(5);
    assertThat(VillaltaItem.level(2)).startsWith("moderate");
  }
}
