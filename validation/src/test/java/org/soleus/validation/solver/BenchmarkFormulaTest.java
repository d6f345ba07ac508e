package org.soleus.validation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas as the benchmarks write them. */
class BenchmarkFormulaTest {
  private static double at(String formula, double t) {
    return BenchmarkFormula.of(formula, Map.of("T", 2.0)).at(t);
  }

  @Test
  void formulasAreEvaluated() {
    assertThat(at("2 + 3 * t - 4 / 8 - 1", 5)).isEqualTo(15.5);
    assertThat(at("500 * (0.2 - 0.1 * sin(2 * PI * t / T + 0.5))", 0.3))
        .isCloseTo(500 * (0.2 - 0.1 * Math.sin(0.3 * Math.PI + 0.5)), within(1e-12));
    assertThat(at("exp(-10000 * (t - 0.05) * (t - 0.05))", 0.06))
        .isCloseTo(Math.exp(-1), within(1e-12));
  }

  @Test
  void whatIsNoFormulaIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> at("(2 + t", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> at("2 + ", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> at("2 ) 3", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> at("2 * unheard", 0));
  }
}
