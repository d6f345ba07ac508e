package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.pathway.grading.Vcss.Sum;

class VcssTest {
  private static Vcss all(int points) {
    Map<VcssItem, Integer> byItem = new EnumMap<>(VcssItem.class);
    for (VcssItem item : VcssItem.values()) {
      byItem.put(item, points);
    }
    return new Vcss(byItem);
  }

  private static Vcss without(Vcss score, VcssItem item) {
    Map<VcssItem, Integer> rest = new EnumMap<>(VcssItem.class);
    rest.putAll(score.points());
    rest.remove(item);
    return new Vcss(rest);
  }

  @Test
  void tenItemsMakeThirtyPointsAndNineTwentySeven() {
    assertThat(all(3).total(Sum.ALL_TEN)).hasValue(30);
    assertThat(all(3).total(Sum.NINE)).hasValue(27);
    assertThat(all(0).total(Sum.ALL_TEN)).hasValue(0);
    assertThat(Sum.ALL_TEN.most()).isEqualTo(30);
    assertThat(all(1).words(Sum.NINE)).isEqualTo("9");
  }

  @Test
  void aMissingItemLeavesNoTotal() {
    Vcss score = without(all(2), VcssItem.PAIN);
    assertThat(score.total(Sum.ALL_TEN)).isEmpty();
    assertThat(score.words(Sum.ALL_TEN)).isEqualTo("at least 18 (1 item missing)");
    assertThat(score.words(Sum.NINE)).isEqualTo("at least 16 (1 item missing)");
    assertThat(score.missing(Sum.NINE)).containsExactly(VcssItem.PAIN);
  }

  @Test
  void withoutTheItemOnCompressionTheNineStillHaveASum() {
    Vcss score = without(all(2), VcssItem.COMPRESSION);
    assertThat(score.total(Sum.ALL_TEN)).isEmpty();
    assertThat(score.total(Sum.NINE)).hasValue(18);
  }

  @Test
  void notRecordedIsNotZero() {
    assertThat(Vcss.NONE.total(Sum.ALL_TEN)).isEmpty();
    assertThat(Vcss.NONE.words(Sum.ALL_TEN)).isEqualTo("not recorded");
    assertThat(Vcss.NONE.isAny()).isFalse();
    Vcss compression = new Vcss(Map.of(VcssItem.COMPRESSION, 3));
    assertThat(compression.words(Sum.NINE)).isEqualTo("not recorded");
    assertThat(compression.words(Sum.ALL_TEN)).isEqualTo("at least 3 (9 items missing)");
  }

  @Test
  void fourPointsAreRefused() {
    assertThatThrownBy(() -> new Vcss(Map.of(VcssItem.PAIN, 4)))
        .hasMessageContaining("pain has 0 to 3 points, but got 4");
  }

  @ParameterizedTest
  @EnumSource(VcssItem.class)
  void everyLevelHasWordsAndSaysWhetherTheyWereRead(VcssItem item) {
    for (int points = 0; points <= VcssItem.MOST; points++) {
      assertThat(item.level(points)).isNotBlank();
      assertThat(item.tag(points)).isIn("read in a secondary source", "recalled, not verified");
    }
    assertThatThrownBy(() -> item.level(4)).hasMessageContaining("0 to 3 points");
  }
}
