package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;

class RepeatabilityTest {
  @Test
  void sameInputGivesTheSameBits() {
    for (int seed = 0; seed < 10; seed++) {
      Network network = RandomPlumbing.pumped(seed, 10);
      List<Probe> probes = RandomPlumbing.everywhere(network);
      Recording first =
          Plumbing.record(network, StepControl.DEFAULT, Plumbing.span(10, 0.02), probes);
      Recording again =
          Plumbing.record(
              RandomPlumbing.pumped(seed, 10),
              StepControl.DEFAULT,
              Plumbing.span(10, 0.02),
              probes);
      for (int p = 0; p < probes.size(); p++) {
        assertThat(again.values(p))
            .as("seed %d, %s", seed, probes.get(p))
            .isEqualTo(first.values(p));
      }
      assertThat(again.balance()).isEqualTo(first.balance());
    }
  }

  /** Two runs of different length with the same arrays: what they differ by is what steps take. */
  @Test
  void stepsAllocateNothing(TestReporter reporter) {
    // with chambers, links, gates, valves, a bed, an end that shares pressure
    assertNoAllocation(RandomPlumbing.pumped(2, 400), reporter);
  }

  @Test
  void stepsAllocateNothingAtAReflectingEnd(TestReporter reporter) {
    Plumbing plumbing = new Plumbing();
    int muscle = plumbing.channel(t -> 500 * Math.sin(t));
    int inlet = plumbing.pressureEnd(0, t -> 1000 + 300 * Math.sin(3 * t));
    int outlet = plumbing.node(new Node.ReflectingEnd("out", 0, 0, 0.3, 1000));
    plumbing.tube("vein", inlet, outlet).length(0.2, 5).squeeze(Squeeze.whole(muscle, 1));
    assertNoAllocation(plumbing.network(), reporter);
  }

  private static void assertNoAllocation(Network network, TestReporter reporter) {
    StepControl control = StepControl.fixed(0.005);
    List<Probe> probes = RandomPlumbing.everywhere(network);
    Span brief = new Span(0, 0, 20, 1);
    Span lengthy = new Span(0, 380, 400, 1);
    long[] bytes = new long[2];
    int[] steps = new int[2];
    for (int warming = 0; warming < 4; warming++) {
      for (int k = 0; k < 2; k++) {
        long before = allocated();
        Outcome outcome =
            new SemiImplicitSolver(control).run(network, probes, k == 0 ? brief : lengthy);
        bytes[k] = allocated() - before;
        steps[k] = ((Outcome.Completed) outcome).steps();
      }
    }
    double perStep = (double) (bytes[1] - bytes[0]) / (steps[1] - steps[0]);
    reporter.publishEntry("bytes per step", Double.toString(perStep));
    assertThat(steps[1] - steps[0]).isGreaterThan(70_000);
    assertThat(perStep).isLessThan(0.1);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
