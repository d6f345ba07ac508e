package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;

/** Vertices of the explicit solver at which no tube ends: what flows there has to go somewhere. */
class ExplicitVertexTest {
  private static final double INFLOW = 2e-7;
  private static final double PRESSURE = 1000;
  private static final double RESISTANCE = 1e8;
  private static final double INERTANCE = 1e6;

  private static Recording record(Network network, double end, double interval, Probe... probes) {
    Outcome outcome =
        new ExplicitSolver(CourantControl.DEFAULT)
            .run(network, Start.REST, List.of(probes), Plumbing.span(end, interval));
    return switch (outcome) {
      case Outcome.Completed completed -> completed.recording();
      case Outcome.Diverged diverged -> throw new AssertionError(diverged.toString());
    };
  }

  /** An inflow through a link with inertia into a vein: flow, heads before and behind. */
  private static Recording behindInertia(Signal inflow, int cells) {
    Plumbing plumbing = new Plumbing();
    int in = plumbing.flowEnd(0, inflow);
    int mouth = plumbing.junction(0);
    plumbing.tube("vein", mouth, plumbing.pressureEnd(0, PRESSURE)).length(0.2, cells);
    plumbing.link(new Link("link", in, mouth, RESISTANCE, 0, INERTANCE, Link.Gate.NONE));
    return record(
        plumbing.network(),
        0.3,
        7e-5,
        new Probe.LinkFlow("link"),
        new Probe.NodePressure("node 0"),
        new Probe.NodePressure("node 1"),
        new Probe.Flow("vein", 0));
  }

  /** From rest: the flow that a link lacks at the start is no reason for it to swing for ever. */
  @Test
  void steadyInflowPassesInertiaSteadily() {
    Recording recording = behindInertia(Signal.constant(INFLOW), 20);
    for (int k = 0; k < recording.size(); k++) {
      assertThat(recording.value(0, k) / INFLOW).isCloseTo(1, within(1e-12));
      assertThat(recording.value(3, k) / INFLOW).isCloseTo(1, within(1e-6));
      double drop = recording.value(1, k) - recording.value(2, k);
      assertThat(drop / (RESISTANCE * INFLOW)).isCloseTo(1, within(0.05));
    }
  }

  /** All flows at such a node are known, and its head is what they need all the same. */
  @Test
  void headBehindInertiaIsOfSecondOrder(TestReporter reporter) {
    double[] errors = {headError(20), headError(40), headError(80)};
    reporter.publishEntry("errors", Arrays.toString(errors));
    for (int k = 1; k < errors.length; k++) {
      assertThat(Math.log(errors[k - 1] / errors[k]) / Math.log(2)).isGreaterThan(1.75);
    }
    assertThat(errors[2]).isLessThan(1e-3);
  }

  /** Mean error of the drop over the link, over what its resistance takes. */
  private static double headError(int cells) {
    double rate = 20;
    Recording recording = behindInertia(t -> INFLOW * (1 - Math.cos(rate * t)), cells);
    double sum = 0;
    for (int k = 0; k < recording.size(); k++) {
      double turn = rate * recording.time(k);
      double drop =
          INFLOW * (RESISTANCE * (1 - Math.cos(turn)) + INERTANCE * rate * Math.sin(turn));
      sum += Math.abs(recording.value(1, k) - recording.value(2, k) - drop);
    }
    return sum / (recording.size() * RESISTANCE * INFLOW);
  }

  /** A pump against a valve that is shut: no head helps, but the flow is given. */
  @Test
  void inflowAgainstAShutValveGoesThrough() {
    Plumbing plumbing = new Plumbing();
    int in = plumbing.flowEnd(0, Signal.constant(INFLOW));
    plumbing.tube("vein", plumbing.pressureEnd(0, PRESSURE), in).length(0.2, 20).valve(1, 0);
    Recording recording =
        record(plumbing.network(), 5, 0.01, new Probe.Flow("vein", 1), new Probe.Flow("vein", 0));
    for (int k = 0; k < recording.size(); k++) {
      assertThat(-recording.value(0, k) / INFLOW).isCloseTo(1, within(1e-9));
    }
    assertThat(-recording.value(1, recording.size() - 1) / INFLOW).isCloseTo(1, within(0.1));
    assertThat(recording.balance().relativeError()).isLessThan(1e-12);
  }

  /** A gate with no resistance of its own joins two tubes as if they were one, when it is open. */
  @Test
  void openGateIsNoObstacle() {
    Plumbing plumbing = new Plumbing();
    int from = plumbing.junction(0);
    int to = plumbing.junction(0);
    plumbing.tube("before", plumbing.pressureEnd(0, PRESSURE + 200), from).length(0.1, 10);
    plumbing.tube("behind", to, plumbing.pressureEnd(0, PRESSURE)).length(0.1, 10);
    plumbing.link(new Link("gate", from, to, 0, 0, 0, new Link.Gate(1e12, 3)));
    Recording recording =
        record(
            plumbing.network(),
            1,
            0.01,
            new Probe.NodePressure("node 0"),
            new Probe.NodePressure("node 1"),
            new Probe.LinkFlow("gate"));
    int last = recording.size() - 1;
    assertThat(recording.value(0, last) - recording.value(1, last)).isBetween(0.0, 10.0);
    assertThat(recording.value(2, last)).isGreaterThan(1e-6);
  }
}
