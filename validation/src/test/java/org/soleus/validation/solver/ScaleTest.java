package org.soleus.validation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void logarithmicTicksStandAtRoundNumbers() {
    Scale scale = Scale.logarithmic("error", List.of(2e-5, 3e-2));
    assertThat(scale.ticks(6)).hasSize(3);
    assertThat(scale.ticks(6).stream().map(scale::written)).containsExactly("10⁻⁴", "10⁻³", "10⁻²");
    assertThat(scale.share(1e-3)).isCloseTo(0.535, within(0.02));
  }

  @Test
  void shortLogarithmicAxesHaveMoreTicks() {
    Scale scale = Scale.logarithmic("cells", List.of(100.0, 800.0));
    assertThat(scale.ticks(6).stream().map(scale::written)).containsExactly("100", "200", "500");
    assertThat(Scale.logarithmic("error", List.of(3e-4, 6e-4)).written(5e-4)).isEqualTo("5·10⁻⁴");
  }

  @Test
  void linearAxesAreAsWideAsTheirValues() {
    Scale scale = Scale.tight("time", List.of(0.0, 3.01));
    assertThat(scale.share(3.01)).isEqualTo(1);
    assertThat(Scale.linear("flow", List.of(-1.2, 3.4)).written(-1)).isEqualTo("−1");
  }
}
