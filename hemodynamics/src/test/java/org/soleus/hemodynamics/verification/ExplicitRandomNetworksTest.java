package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;

/**
 * The explicit solver on networks drawn by lot, as {@link BloodAtRestTest} and {@link
 * VolumeBalanceTest} have it for the semi-implicit one: four decades of stiffness, lumens from
 * collapse to over-full, any tilt, with beds, chambers and links.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExplicitRandomNetworksTest {
  private static final int NETWORKS = 1000;
  private static final int PUMPED = 200;

  /** What was seen in one network; a fault is a run that ended early or a value that cannot be. */
  private record Sight(int seed, double fastest, double drift, double imbalance, String fault) {}

  @Test
  void restIsPreserved(TestReporter reporter) {
    // up to a thousand steps: what disturbs the balance does so from the first
    Span span = Plumbing.span(0.02, 0.004);
    List<Sight> sights = sights(RandomPlumbing::atRest, NETWORKS, span);
    publish("at rest", sights, reporter);
    assertThat(sights)
        .allSatisfy(sight -> {
          assertThat(sight.fault()).as("seed %d", sight.seed()).isEmpty();
          assertThat(sight.fastest()).as("velocity, seed %d", sight.seed()).isLessThan(1e-11);
          assertThat(sight.drift()).as("drift, seed %d", sight.seed()).isLessThan(1e-12);
          assertThat(sight.imbalance()).as("balance, seed %d", sight.seed()).isLessThan(1e-12);
        });
  }

  @Test
  void nothingIsLostWhereMusclesPump(TestReporter reporter) {
    List<Sight> sights =
        sights(seed -> RandomPlumbing.pumped(seed, 2), PUMPED, Plumbing.span(0.4, 0.02));
    publish("pumped", sights, reporter);
    assertThat(sights)
        .allSatisfy(sight -> {
          assertThat(sight.fault()).as("seed %d", sight.seed()).isEmpty();
          assertThat(sight.imbalance()).as("balance, seed %d", sight.seed()).isLessThan(1e-12);
        });
  }

  private static List<Sight> sights(IntFunction<Network> lot, int networks, Span span) {
    return IntStream.range(0, networks).mapToObj(seed -> run(lot.apply(seed), span, seed)).toList();
  }

  private static Sight run(Network network, Span span, int seed) {
    List<Probe> probes = RandomPlumbing.everywhere(network);
    return switch (new ExplicitSolver(CourantControl.DEFAULT).run(network, probes, span)) {
      case Outcome.Diverged diverged -> new Sight(seed, 0, 0, 0, diverged.toString());
      case Outcome.Completed completed -> sight(seed, probes, completed.recording());
    };
  }

  private static Sight sight(int seed, List<Probe> probes, Recording recording) {
    double fastest = 0;
    double drift = 0;
    String fault = "";
    for (int p = 0; p < probes.size(); p++) {
      Probe probe = probes.get(p);
      double initial = recording.value(p, 0);
      for (double value : recording.values(p)) {
        if (probe instanceof Probe.Velocity) {
          fastest = Math.max(fastest, Math.abs(value));
        } else if (neverNegative(probe) && !(value > 0)) {
          fault = probe + " reads " + value;
        }
        if (probe instanceof Probe.Volume) {
          drift = Math.max(drift, Math.abs(value / initial - 1));
        }
        fault = Double.isFinite(value) ? fault : probe + " reads " + value;
      }
    }
    return new Sight(seed, fastest, drift, recording.balance().relativeError(), fault);
  }

  private static boolean neverNegative(Probe probe) {
    return probe instanceof Probe.Area || probe instanceof Probe.Volume;
  }

  private static void publish(String kind, List<Sight> sights, TestReporter reporter) {
    reporter.publishEntry(
        "%d networks %s, seeds 0 to %d".formatted(sights.size(), kind, sights.getLast().seed()),
        "fastest %.1e m/s, drift %.1e, imbalance %.1e, faults %s"
            .formatted(
                sights.stream().mapToDouble(Sight::fastest).max().orElse(0),
                sights.stream().mapToDouble(Sight::drift).max().orElse(0),
                sights.stream().mapToDouble(Sight::imbalance).max().orElse(0),
                sights.stream().filter(sight -> !sight.fault().isEmpty()).toList()));
  }
}
