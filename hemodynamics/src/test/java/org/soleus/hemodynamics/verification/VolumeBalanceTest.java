package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;

class VolumeBalanceTest {
  private static final int NETWORKS = 150;
  private static final double DURATION = 20;

  @Test
  void closesInAnyPumpedNetwork(TestReporter reporter) {
    double worst = 0;
    double fastest = 0;
    for (int seed = 0; seed < NETWORKS; seed++) {
      Network network = RandomPlumbing.pumped(seed, DURATION);
      List<Probe> probes = RandomPlumbing.everywhere(network);
      Recording recording =
          Plumbing.record(network, StepControl.DEFAULT, Plumbing.span(DURATION, 0.05), probes);
      for (int p = 0; p < probes.size(); p++) {
        for (double value : recording.values(p)) {
          assertThat(value).as("seed %d, %s", seed, probes.get(p)).isFinite();
          if (probes.get(p) instanceof Probe.Velocity) {
            fastest = Math.max(fastest, Math.abs(value));
          } else {
            assertThat(value).as("seed %d, %s", seed, probes.get(p)).isPositive();
          }
        }
      }
      double error = recording.balance().relativeError();
      assertThat(error).as("seed %d", seed).isLessThan(1e-12);
      worst = Math.max(worst, error);
    }
    reporter.publishEntry("greatest error of the balance [1]", "%.2e".formatted(worst));
    reporter.publishEntry("greatest velocity [m/s]", "%.2f".formatted(fastest));
    assertThat(fastest).as("blood did move").isGreaterThan(1);
  }

  /** The account itself: a steady flow end, and blood that only moves within a sealed tube. */
  @Test
  void countsWhatEnters() {
    Plumbing plumbing = new Plumbing();
    int inlet = plumbing.flowEnd(0, Signal.constant(1e-7));
    plumbing.tube("vein", inlet, plumbing.junction(0)).length(0.5, 5).area(1e-4);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(100, 100),
            new Probe.Volume(List.of("vein"), List.of()));
    Recording.VolumeBalance balance = recording.balance();
    assertThat(balance.initial()).isCloseTo(5e-5, within(1e-17));
    assertThat(balance.entered()).isCloseTo(1e-5, within(1e-17));
    assertThat(balance.exchanged()).isCloseTo(1e-5, within(1e-17));
    assertThat(balance.finished()).isCloseTo(6e-5, within(1e-17));
    assertThat(recording.value(0, 1)).isEqualTo(balance.finished());
    assertThat(new Recording.VolumeBalance(1, 2, 0.5, 2).relativeError()).isEqualTo(0.125);
  }
}
