package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes at their limits (accaha2024pad), after rounding to two decimals. */
class AnkleBrachialTest {
  @ParameterizedTest
  @CsvSource({
    "0, abnormal", "0.9, abnormal", "0.904, abnormal", "0.905, borderline", "0.91, borderline",
    "0.994, borderline", "0.995, normal", "1, normal", "1.4, normal", "1.404, normal",
    "1.41, not_compressible", "2.3, not_compressible"
  })
  void classOfAnIndex(double index, String key) {
    AnkleBrachial one = AnkleBrachial.of(index);
    assertThat(one.key()).isEqualTo(key);
    assertThat(one.source()).isEqualTo("2024 ACC/AHA guideline");
    assertThat(one.tag()).isEqualTo("read in source");
  }

  @Test
  void theHigherPressureAtTheAnkleOverTheHigherAtTheArms() {
    AnklePressures all = pressures(118, 124, 128, 131);
    assertThat(all.index().orElseThrow().index()).isEqualTo(0.95);
    assertThat(pressures(90, 0, 0, 120).index().orElseThrow().index()).isEqualTo(0.75);
    assertThat(AnkleBrachial.of(2).words()).contains("toe-brachial");
  }

  @Test
  void withoutAnkleOrArmThereIsNone() {
    assertThat(pressures(0, 0, 120, 0).index()).isEmpty();
    assertThat(pressures(120, 0, 0, 0).index()).isEmpty();
  }

  private static AnklePressures pressures(double dorsal, double tibial, double left, double right) {
    return new AnklePressures(known(dorsal), known(tibial), known(left), known(right));
  }

  private static OptionalDouble known(double pressure) {
    return pressure == 0 ? OptionalDouble.empty() : OptionalDouble.of(pressure);
  }
}
