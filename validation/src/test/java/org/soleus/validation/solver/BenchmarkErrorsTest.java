package org.soleus.validation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.validation.solver.BenchmarkErrors.Of;

/** Errors of waves that can be worked out by hand. */
class BenchmarkErrorsTest {
  private static final double[] TIMES = {0, 1, 2};

  private static BenchmarkWave wave(double[] pressure, double[] flow, double... radius) {
    double[] area = new double[radius.length];
    for (int k = 0; k < area.length; k++) {
      area[k] = Math.PI * radius[k] * radius[k];
    }
    return new BenchmarkWave("here", TIMES, pressure, flow, area);
  }

  private static final BenchmarkWave WANTED =
      wave(new double[] {100, 200, 100}, new double[] {-1, 4, 0}, 1, 2, 1);
  private static final BenchmarkWave FOUND =
      wave(new double[] {101, 204, 101}, new double[] {-1, 5, 0}, 1, 2.1, 1);

  private static BenchmarkErrors errors(boolean periodic) {
    return BenchmarkErrors.of(List.of(FOUND), List.of(WANTED), periodic);
  }

  private static void is(Of found, double rms, double largest, double systolic, double diastolic) {
    assertThat(List.of(found.rms(), found.largest(), found.systolic(), found.diastolic()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(rms, largest, systolic, diastolic);
  }

  @Test
  void eachQuantityHasItsScale() {
    BenchmarkErrors errors = errors(true);
    is(errors.pressure().at().getFirst(), Math.sqrt(0.0006 / 3), 0.02, 0.02, 0.01);
    is(errors.flow().at().getFirst(), 0.25 / Math.sqrt(3), 0.25, 0.25, 0);
    is(errors.radius().at().getFirst(), 0.1 / Math.sqrt(3), 0.1, 0.1, 0);
  }

  @Test
  void alongATubeThePressureIsRelativeToTheLargest() {
    is(errors(false).pressure().at().getFirst(), Math.sqrt(0.00045 / 3), 0.02, 0.02, 0.005);
  }

  @Test
  void wavesAreLinearBetweenTheirPoints() {
    BenchmarkWave between = WANTED.at(new double[] {0, 0.25, 2});
    assertThat(between.pressure()).containsExactly(new double[] {100, 125, 100}, within(1e-12));
  }
}
