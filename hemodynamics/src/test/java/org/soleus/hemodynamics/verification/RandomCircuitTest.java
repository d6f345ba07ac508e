package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Recording.VolumeBalance;
import org.soleus.hemodynamics.scheme.LumpedSolver;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;

/** Lumped networks drawn by lot, in units in which pressures and flows are about 1. */
class RandomCircuitTest {
  private static final int CIRCUITS = 500;

  private final Random random = new Random();

  private double decades(double low, double high) {
    return Math.pow(10, low + random.nextDouble() * (high - low));
  }

  private Network circuit(long seed) {
    random.setSeed(seed);
    Plumbing plumbing = new Plumbing();
    double rate = 1 + 8 * random.nextDouble();
    double swing = 3 * random.nextDouble();
    plumbing.pressureEnd(0, t -> 1 + swing * Math.sin(rate * t));
    int nodes = 2 + random.nextInt(7);
    for (int k = 1; k < nodes; k++) {
      switch (random.nextInt(6)) {
        case 0 -> plumbing.flowEnd(0, t -> 0.5 * Math.sin(rate * t));
        case 1 -> plumbing.pressureEnd(0, 2 * random.nextDouble());
        case 2 -> plumbing.junction(0);
        default -> plumbing.chamber("node " + k, decades(-4, 0));
      }
    }
    for (int k = 1; k < nodes; k++) {
      plumbing.link(link("link " + k, k, random.nextInt(k)));
    }
    for (int k = random.nextInt(4); k > 0; k--) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to) {
        plumbing.link(link("more " + k, from, to));
      }
    }
    return plumbing.network();
  }

  /** A gate alone would short two given pressures. */
  private Link link(String name, int from, int to) {
    double resistance = random.nextBoolean() ? decades(0, 5) : 0;
    double loss = random.nextInt(3) == 0 ? decades(-1, 3) : 0;
    double inertance = random.nextInt(3) == 0 ? decades(-3, 2) : 0;
    if (resistance + loss + inertance == 0) {
      resistance = 1;
    }
    Link.Gate gate =
        random.nextInt(3) == 0 ? new Link.Gate(decades(2, 6), decades(0, 3)) : Link.Gate.NONE;
    return new Link(name, from, to, resistance, loss, inertance, gate);
  }

  /** What a link without inertance leaves unexplained, of the head or of the flow, the less. */
  private static double misfit(Link link, double drop, double flow) {
    double resistance = link.resistance() + link.gate().resistance(drop);
    double left = Math.abs(drop - (resistance + link.loss() * Math.abs(flow)) * flow);
    return left == 0 ? 0 : Math.min(left, left / (resistance + 2 * link.loss() * Math.abs(flow)));
  }

  @Test
  void everyLinkKeepsItsLaw(TestReporter reporter) {
    double worst = 0;
    int halved = 0;
    for (int seed = 0; seed < CIRCUITS; seed++) {
      Network network = circuit(seed);
      List<Probe> probes = new ArrayList<>();
      network.nodes().forEach(node -> probes.add(new Probe.NodePressure(node.name())));
      network.links().forEach(link -> probes.add(new Probe.LinkFlow(link.name())));
      Outcome outcome =
          new SemiImplicitSolver(StepControl.fixed(0.02))
              .run(network, probes, Plumbing.span(4, 0.1));
      assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Completed.class);
      Outcome.Completed completed = (Outcome.Completed) outcome;
      if (completed.steps() > 200) {
        halved++; // samples then lie between steps
      } else {
        worst = Math.max(worst, greatestMisfit(network, completed.recording(), seed));
      }
    }
    reporter.publishEntry("greatest misfit", "%.2e".formatted(worst));
    reporter.publishEntry("runs with halved steps", Integer.toString(halved));
    assertThat(halved).isLessThan(CIRCUITS / 50);
  }

  /** Steps of the lumped solver are not halved: some are too long for a steep gate. */
  @Test
  void lumpedSolverKeepsTheBlood(TestReporter reporter) {
    List<Long> diverged = new ArrayList<>();
    double worst = 0;
    for (long seed = 0; seed < CIRCUITS; seed++) {
      Outcome outcome =
          new LumpedSolver(0.02, 0.5, 0).run(circuit(seed), List.of(), Plumbing.span(4, 0.1));
      if (outcome instanceof Outcome.Completed completed) {
        VolumeBalance balance = completed.recording().balance();
        double error = balance.exchanged() < 1e-12 ? 0 : balance.relativeError();
        assertThat(error).as("seed %d", seed).isLessThan(1e-10);
        worst = Math.max(worst, error);
      } else {
        diverged.add(seed);
      }
    }
    reporter.publishEntry("greatest error of balance", "%.2e".formatted(worst));
    reporter.publishEntry("seeds that diverged", diverged.toString());
    assertThat(diverged).hasSizeLessThanOrEqualTo(CIRCUITS / 100);
  }

  /** Relative to the greatest pressure, where that is above 1. */
  private static double greatestMisfit(Network network, Recording recording, int seed) {
    double level = 1;
    for (int p = 0; p < network.nodes().size(); p++) {
      for (double pressure : recording.values(p)) {
        level = Math.max(level, Math.abs(pressure));
      }
    }
    double worst = 0;
    for (int l = 0; l < network.links().size(); l++) {
      Link link = network.links().get(l);
      for (int k = 1; k < recording.size() && link.inertance() == 0; k++) {
        double drop = recording.value(link.from(), k) - recording.value(link.to(), k);
        double flow = recording.value(network.nodes().size() + l, k);
        double misfit = misfit(link, drop, flow) / level;
        assertThat(misfit).as("seed %d, %s", seed, link).isLessThan(1e-11);
        worst = Math.max(worst, misfit);
      }
    }
    return worst;
  }
}
