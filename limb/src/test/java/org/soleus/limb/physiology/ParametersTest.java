package org.soleus.limb.physiology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParametersTest {
  @ParameterizedTest
  @EnumSource(Parameter.class)
  void everyConstantHasAValueInItsRangeAndASource(Parameter parameter) {
    assertThat(parameter.value()).isBetween(parameter.low(), parameter.high());
    assertThat(parameter.source()).isNotBlank();
    assertThat(Parameters.DEFAULT.get(parameter)).isNotNaN();
  }

  @Test
  void theHashNamesTheSet() {
    Parameters changed = Parameters.DEFAULT.with(Parameter.CALF_INFLOW, 1.36);
    assertThat(changed.hash()).isNotEqualTo(Parameters.DEFAULT.hash()).hasSize(12);
    assertThat(changed.with(Parameter.CALF_INFLOW, Parameter.CALF_INFLOW.value()).hash())
        .isEqualTo(Parameters.DEFAULT.hash());
  }

  @Test
  void aValueOutsideItsRangeIsRefusedInWords() {
    assertThatThrownBy(() -> Parameters.DEFAULT.with(Parameter.CALF_INFLOW, 80))
        .hasMessageContaining("CALF_INFLOW lies between 0.7 and 2.5 mL/s, but got 80");
  }
}
