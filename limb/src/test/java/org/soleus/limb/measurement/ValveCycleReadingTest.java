package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Phases of valves whose cusps move by straight lines. */
class ValveCycleReadingTest {
  private static final double PERIOD = 2;

  private static List<Measurement> read(double from, double to, DoubleUnaryOperator opening) {
    return ValveCycleReading.read(Curves.of(Unit.PERCENT, 20, opening), from, to);
  }

  private static List<Double> seconds(List<Measurement> measurements) {
    return measurements.stream().map(one -> ((Measurement.Taken) one).inUnit()).toList();
  }

  /** Shut for 0.5 s, opens within 0.4 s, open for 0.7 s, closes within 0.4 s. */
  private static double cusps(double t, double widest) {
    double within = t % PERIOD;
    double share =
        within < 0.5
            ? 0
            : within < 0.9
                ? (within - 0.5) / 0.4
                : within < 1.6 ? 1 : Math.max(0, 1 - (within - 1.6) / 0.4);
    return widest * share;
  }

  private static void check(List<Double> phases, double... seconds) {
    for (int k = 0; k < seconds.length; k++) {
      assertThat(phases.get(k))
          .as(ValveCycleReading.MEASURES.get(k))
          .isCloseTo(seconds[k], within(0.021)); // two samples
    }
  }

  @Test
  void theFourPhasesAddUpToTheCycle() {
    // from 5 to 90 % of the way, and back
    check(seconds(read(0, 20, t -> cusps(t, 1))), 0.34, 0.78, 0.34, 0.54, PERIOD);
  }

  @Test
  void openMeansNearTheWidestOpeningOfThatCycle() {
    // 5 % of the lumen are a tenth of the way to 50 %
    check(seconds(read(0, 20, t -> cusps(t, 0.5))), 0.32, 0.78, 0.32, 0.58, PERIOD);
  }

  @Test
  void onlyCompleteCyclesCount() {
    // the second cycle alone lies within, and is slower than the others
    DoubleUnaryOperator opening = t -> t >= 4 && t < 8 ? cusps(2 + (t - 4) / 2, 1) : cusps(t, 1);
    List<Double> phases = seconds(read(3.8, 9, opening));
    assertThat(phases.getLast()).isCloseTo(2 * PERIOD - 0.5, within(0.03));
  }

  @Test
  void aValveThatHoversHasNoCycle() {
    for (DoubleUnaryOperator opening :
        List.<DoubleUnaryOperator>of(
            t -> 0.4 + 0.2 * Math.sin(t), t -> 0, t -> 1, t -> cusps(t, 0.2))) {
      assertThat(read(0, 20, opening))
          .hasSize(5)
          .allSatisfy(one ->
              assertThat(((Measurement.NotMeasurable) one).reason())
                  .contains("does not open and shut"));
    }
  }
}
