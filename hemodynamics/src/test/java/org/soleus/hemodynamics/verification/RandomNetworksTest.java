package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;

/**
 * Networks drawn by lot, with both solvers: blood at rest stays at rest, nothing is ever not a
 * number, no lumen vanishes and no volume is lost. Four decades of stiffness, lumens from collapse
 * to over-full, any tilt.
 */
class RandomNetworksTest {
  private static final int NETWORKS = 1000;

  /** What was seen in one network. */
  private record Sight(int seed, double fastest, double drift, double imbalance, String fault) {}

  static Stream<Arguments> solvers() {
    return Solver.all().stream().map(solver -> Arguments.of(Named.of(solver.name(), solver)));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void restIsPreserved(Solver solver, TestReporter reporter) {
    // long enough for waves to cross a network many times
    Span span = Plumbing.span(1, 0.1);
    List<Sight> sights = sights(seed -> run(solver, RandomPlumbing.atRest(seed), span, seed));
    publish(solver, sights, reporter);
    assertThat(sights)
        .allSatisfy(sight -> {
          assertThat(sight.fault()).as("seed %d", sight.seed()).isEmpty();
          assertThat(sight.fastest()).as("velocity, seed %d", sight.seed()).isLessThan(1e-10);
          assertThat(sight.drift()).as("drift, seed %d", sight.seed()).isLessThan(1e-10);
          assertThat(sight.imbalance()).as("balance, seed %d", sight.seed()).isLessThan(1e-12);
        });
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void nothingIsLostWhereMusclesPump(Solver solver, TestReporter reporter) {
    Span span = Plumbing.span(2, 0.05);
    List<Sight> sights = sights(seed -> run(solver, RandomPlumbing.pumped(seed, 2), span, seed));
    publish(solver, sights, reporter);
    assertThat(sights)
        .allSatisfy(sight -> {
          assertThat(sight.fault()).as("seed %d", sight.seed()).isEmpty();
          assertThat(sight.imbalance()).as("balance, seed %d", sight.seed()).isLessThan(1e-12);
        });
  }

  private static List<Sight> sights(IntFunction<Sight> look) {
    return IntStream.range(0, NETWORKS).parallel().mapToObj(look).toList();
  }

  private static Sight run(Solver solver, Network drawn, Span span, int seed) {
    Network network = solver instanceof ExplicitSolver ? withRigidEnds(drawn) : drawn;
    List<Probe> probes = RandomPlumbing.everywhere(network);
    try {
      return switch (solver.run(network, probes, span)) {
        case Outcome.Diverged diverged -> new Sight(seed, 0, 0, 0, diverged.toString());
        case Outcome.Completed completed -> sight(seed, probes, completed.recording());
      };
    } catch (RuntimeException failure) {
      return new Sight(seed, 0, 0, 0, failure.toString());
    }
  }

  /** The explicit solver knows no compliance of an end. */
  private static Network withRigidEnds(Network network) {
    List<Node> nodes =
        network.nodes().stream()
            .map(node ->
                node instanceof Node.PressureEnd end
                    ? new Node.PressureEnd(
                        end.name(),
                        end.frame(),
                        end.coordinate(),
                        end.sharing(),
                        end.pressure(),
                        0)
                    : node)
            .toList();
    return new Network(
        network.blood(),
        network.frames(),
        network.channels(),
        nodes,
        network.tubes(),
        network.beds(),
        network.links());
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
        } else if (!(value > 0)) {
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

  private static void publish(Solver solver, List<Sight> sights, TestReporter reporter) {
    reporter.publishEntry(
        solver.name() + ", seeds 0 to " + (NETWORKS - 1),
        "fastest %.1e m/s, drift %.1e, imbalance %.1e, faults %s"
            .formatted(
                sights.stream().mapToDouble(Sight::fastest).max().orElse(0),
                sights.stream().mapToDouble(Sight::drift).max().orElse(0),
                sights.stream().mapToDouble(Sight::imbalance).max().orElse(0),
                sights.stream().filter(sight -> !sight.fault().isEmpty()).toList()));
  }
}
