package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;

class VolumeBalanceTest {
  private static final int NETWORKS = 1000;
  private static final double DURATION = 5;

  /** Of so many networks, far rougher than a leg, an odd one chokes (theory 1, Limits). */
  private static final int MAY_DIVERGE = 5;

  @Test
  void closesInAnyPumpedNetwork(TestReporter reporter) {
    double worst = 0;
    double fastest = 0;
    List<String> diverged = new ArrayList<>();
    for (int seed = 0; seed < NETWORKS; seed++) {
      Network network = RandomPlumbing.pumped(seed, DURATION);
      List<Probe> probes = RandomPlumbing.everywhere(network);
      Outcome outcome =
          new SemiImplicitSolver(StepControl.DEFAULT)
              .run(network, probes, Plumbing.span(DURATION, 0.05));
      switch (outcome) {
        case Outcome.Completed completed -> {
          Recording recording = completed.recording();
          fastest = Math.max(fastest, greatestVelocity(recording, seed));
          double error = recording.balance().relativeError();
          assertThat(error).as("seed %d", seed).isLessThan(1e-12);
          worst = Math.max(worst, error);
        }
        case Outcome.Diverged end -> diverged.add("seed " + seed + " " + end);
      }
    }
    reporter.publishEntry("greatest error of the balance [1]", "%.2e".formatted(worst));
    reporter.publishEntry("greatest velocity [m/s]", "%.2f".formatted(fastest));
    reporter.publishEntry("diverged", diverged.toString());
    assertThat(diverged).hasSizeLessThanOrEqualTo(MAY_DIVERGE);
    assertThat(fastest).as("blood did move").isGreaterThan(1);
  }

  /** Also sees to it that everything is a number and every area and volume positive. */
  private static double greatestVelocity(Recording recording, int seed) {
    double greatest = 0;
    for (int p = 0; p < recording.probes().size(); p++) {
      Probe probe = recording.probes().get(p);
      for (double value : recording.values(p)) {
        assertThat(Double.isFinite(value)).as("seed %d, %s", seed, probe).isTrue();
        switch (probe) {
          case Probe.Velocity velocity -> greatest = Math.max(greatest, Math.abs(value));
          case Probe.LinkFlow link -> {}
          default -> assertThat(value > 0).as("seed %d, %s", seed, probe).isTrue();
        }
      }
    }
    return greatest;
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
