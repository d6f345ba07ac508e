package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;

/** Valves at work, over many cycles. */
class PumpTest {
  /** A muscle vein between two valves that a calf empties once a second and a bed refills. */
  private static Network pump(int cycles) {
    Plumbing plumbing = new Plumbing();
    Path.Builder squeeze = Path.from(0);
    for (int k = 0; k < cycles; k++) {
      squeeze.ramp(k + 0.2, 0.15, 12_000).ramp(k + 0.55, 0.15, 0);
    }
    int calf = plumbing.channel(squeeze.build());
    int foot = plumbing.flowEnd(-1.2, Signal.constant(1e-6));
    int ankle = plumbing.junction(-1.1);
    int knee = plumbing.junction(-0.8);
    plumbing.tube("foot", foot, ankle).length(0.1, 2).area(3e-5).valve(1, 0).viscosity(1100);
    plumbing
        .tube("calf", ankle, knee)
        .length(0.3, 6)
        .area(2e-5)
        .parallel(4)
        .viscosity(1100)
        .valve(1, 0)
        .squeeze(Squeeze.whole(calf, 1));
    plumbing
        .tube("thigh", knee, plumbing.pressureEnd(0, 300))
        .length(0.8, 12)
        .area(4e-5)
        .viscosity(1100)
        .valve(0.5, 0);
    return plumbing.network();
  }

  /** Means over the last hundred of two hundred cycles. */
  private record Cycle(
      double volume, double calfPeak, double outflowPeak, double footMean, double lastDrift) {}

  private static Cycle pumped(double toleranceShare) {
    StepControl usual = StepControl.DEFAULT;
    Recording recording =
        Plumbing.record(
            pump(200),
            new StepControl(
                usual.smallest(),
                usual.largest(),
                toleranceShare * usual.tolerance(),
                toleranceShare * usual.newtonTolerance()),
            Plumbing.span(200, 0.01),
            new Probe.Volume(List.of("foot", "calf", "thigh"), List.of()),
            new Probe.Pressure("calf", 0.5),
            new Probe.Flow("thigh", 1),
            new Probe.Pressure("foot", 0));
    double drift = recording.value(0, 20_000) / recording.value(0, 10_000) - 1;
    return new Cycle(
        mean(recording, 0), peak(recording, 1), peak(recording, 2), mean(recording, 3), drift);
  }

  private static double mean(Recording recording, int probe) {
    double sum = 0;
    for (int k = 10_000; k < 20_000; k++) {
      sum += recording.value(probe, k);
    }
    return sum / 10_000;
  }

  private static double peak(Recording recording, int probe) {
    double sum = 0;
    for (int cycle = 100; cycle < 200; cycle++) {
      double peak = Double.NEGATIVE_INFINITY;
      for (int k = 100 * cycle; k < 100 * (cycle + 1); k++) {
        peak = Math.max(peak, recording.value(probe, k));
      }
      sum += peak;
    }
    return sum / 100;
  }

  /**
   * Two hundred cycles of a pump that valves make work. At the usual tolerance volume and calf
   * pressure are known to better than 1 %, the peak of the outflow to 2 % and the mean pressure in
   * the foot, which hangs on how long each valve stays open, to 5 %; at a quarter of it all to 1 %.
   */
  @Test
  void twoHundredCyclesSettleAsTheToleranceShrinks(TestReporter reporter) {
    Cycle[] cycles = {pumped(1), pumped(0.5), pumped(0.25), pumped(0.125)};
    for (Cycle cycle : cycles) {
      reporter.publishEntry("pump", cycle.toString());
      assertThat(cycle.lastDrift).as("periodic").isCloseTo(0, within(1e-4));
      // a column up to the atrium would weigh 12.8 kPa on the foot
      assertThat(cycle.footMean).isLessThan(4000);
    }
    assertClose(cycles[0], cycles[1], 0.01, 0.02, 0.05);
    assertClose(cycles[2], cycles[3], 0.01, 0.01, 0.01);
  }

  private static void assertClose(
      Cycle cycle, Cycle finer, double ofVolume, double ofFlow, double ofFoot) {
    assertThat(cycle.volume / finer.volume).isCloseTo(1, within(ofVolume));
    assertThat(cycle.calfPeak / finer.calfPeak).isCloseTo(1, within(ofVolume));
    assertThat(cycle.outflowPeak / finer.outflowPeak).isCloseTo(1, within(ofFlow));
    assertThat(cycle.footMean / finer.footMean).isCloseTo(1, within(ofFoot));
  }
}
