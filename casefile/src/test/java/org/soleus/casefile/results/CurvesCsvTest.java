package org.soleus.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Unit;

class CurvesCsvTest {
  @Test
  void oneColumnACurve() {
    Curve pressure = ExampleResults.curve("pressure", Unit.MMHG, 90, 45.1234567, Double.NaN, 1e-9);
    Curve velocity = ExampleResults.curve("velocity", Unit.CENTIMETRE_PER_SECOND, -1, 0, 1, 100);
    assertThat(CurvesCsv.of(List.of(pressure, velocity, pressure)))
        .isEqualTo(
            """
            time_s,pressure_dorsal_arch_medial_mmHg,velocity_dorsal_arch_medial_cm_s
            0,90,-1
            0.1,45.1235,0
            0.2,,1
            0.3,1E-9,100
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void unitsAreWrittenAsWords() {
    assertThat(CurvesCsv.heading(ExampleResults.curve("flow", Unit.MILLILITRE_PER_MINUTE)))
        .isEqualTo("flow_dorsal_arch_medial_mL_min");
    assertThat(CurvesCsv.heading(ExampleResults.curve("share", Unit.PERCENT)))
        .isEqualTo("share_dorsal_arch_medial_percent");
  }

  @Test
  void oddNamesAreQuoted() {
    Curve odd = new Curve("a,\"b", "calf", Unit.SECOND, 0, 1, new double[] {1});
    assertThat(CurvesCsv.of(List.of(odd))).isEqualTo("time_s,\"a,\"\"b_calf_s\"\r\n0,1\r\n");
  }

  @Test
  void noCurvesGiveATableWithoutRows() {
    assertThat(CurvesCsv.of(List.of())).isEqualTo("time_s\r\n");
  }

  @Test
  void curvesOfOneTableHaveTheSameTimes() {
    Curve two = ExampleResults.curve("pressure", Unit.MMHG, 1, 2);
    Curve three = ExampleResults.curve("velocity", Unit.MMHG, 1, 2, 3);
    assertThatThrownBy(() -> CurvesCsv.of(List.of(two, three)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("velocity at dorsal_arch_medial");
  }
}
