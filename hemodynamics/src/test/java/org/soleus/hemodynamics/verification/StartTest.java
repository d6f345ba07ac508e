package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.wall.PowerLaw;

/** Runs from given states, and loads that jump. */
class StartTest {
  private static StepControl precise(double h) {
    return new StepControl(h / 1024, h, Double.POSITIVE_INFINITY, 1e-8);
  }

  private static final List<Probe> PROBES =
      List.of(
          new Probe.Volume(List.of("vein"), List.of()),
          new Probe.Pressure("vein", 0.3),
          new Probe.Flow("vein", 0.5),
          new Probe.NodePressure("store"),
          new Probe.LinkFlow("way"));

  /** A bulge that runs both ways in a vein between a closed end and a chamber. */
  private static Network vein(Signal squeeze) {
    Plumbing plumbing = new Plumbing();
    int cuff = plumbing.channel(squeeze);
    int store = plumbing.chamber("store", 2e-9);
    plumbing.link(
        new Link("way", store, plumbing.pressureEnd(0, 0), 1e8, 1e13, 1e6, Link.Gate.NONE));
    plumbing
        .tube("vein", plumbing.junction(0), store)
        .length(0.4, 10)
        .taper(3e-5, 2e-5)
        .viscosity(300)
        .squeeze(Squeeze.whole(cuff, 1));
    return plumbing.network();
  }

  /** A lumen and a velocity that fit each other nowhere, without kinks at the ends. */
  private static Start bulge() {
    return new Start.Given(
        List.of(
            new Start.Along(
                x -> 1 + 0.2 * Math.pow(Math.sin(Math.PI * x), 4),
                x -> 0.05 * Math.pow(Math.sin(Math.PI * x), 4))));
  }

  private static double[][] values(Network network, Start start, double h) {
    Recording recording =
        Plumbing.record(
            network, start, precise(h), Plumbing.span(1.2, 0.1), PROBES.toArray(Probe[]::new));
    assertThat(recording.balance().relativeError()).isLessThan(1e-12);
    double[][] values = new double[PROBES.size()][];
    Arrays.setAll(values, recording::values);
    return values;
  }

  private static void assertSecondOrder(TestReporter reporter, Network network, Start start) {
    double h = 0.0025;
    double[] orders =
        Orders.of(
            values(network, start, h),
            values(network, start, h / 2),
            values(network, start, h / 4));
    reporter.publishEntry("orders", Arrays.toString(orders));
    for (double order : orders) {
      assertThat(order).isBetween(1.9, 2.3);
    }
  }

  @Test
  void secondOrderFromAGivenState(TestReporter reporter) {
    assertSecondOrder(reporter, vein(Signal.constant(0)), bulge());
  }

  @Test
  void secondOrderAcrossASqueezeThatJumps(TestReporter reporter) {
    assertSecondOrder(reporter, vein(Jump.at(0.2345, 400)), Start.REST);
  }

  @Test
  void beginsWithWhatIsGiven() {
    Recording recording =
        Plumbing.record(
            vein(Signal.constant(0)),
            bulge(),
            StepControl.DEFAULT,
            Plumbing.span(0.1, 0.1),
            new Probe.Area("vein", 0.45),
            new Probe.Velocity("vein", 0.45),
            new Probe.Pressure("vein", 0.45),
            new Probe.NodePressure("store"));
    double shape = Math.pow(Math.sin(0.45 * Math.PI), 4);
    assertThat(recording.value(0, 0)).isCloseTo((1 + 0.2 * shape) * 2.55e-5, within(1e-17));
    assertThat(recording.value(1, 0)).isCloseTo(0.05 * shape, within(5e-3));
    assertThat(recording.value(2, 0))
        .isCloseTo(Plumbing.VEIN.pressure(1 + 0.2 * shape), within(1e-9));
    assertThat(recording.value(3, 0)).isZero();
  }

  /** Half of a small bulge goes each way at the speed of waves, as theory has it. */
  @Test
  void bulgeAtRestParts() {
    Plumbing plumbing = new Plumbing().blood(new Blood(1060, 0));
    plumbing.tube("vein", plumbing.pressureEnd(0, 0), plumbing.pressureEnd(0, 0)).length(2, 200);
    Start start =
        new Start.Given(
            List.of(
                new Start.Along(x -> 1 + 1e-3 * Math.exp(-Math.pow((x - 0.5) / 0.05, 2)), x -> 0)));
    double c = Math.sqrt(Plumbing.VEIN.slope(1) / 1060);
    double time = 0.5 / c; // a quarter of the tube
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            start,
            precise(time / 500),
            Plumbing.span(time, time / 2),
            new Probe.Area("vein", 0.2475),
            new Probe.Area("vein", 0.7475),
            new Probe.Area("vein", 0.4975));
    assertThat(recording.value(0, 2) / 1.25e-5 - 1).isCloseTo(5e-4, within(1e-5));
    assertThat(recording.value(1, 2) / 1.25e-5 - 1).isCloseTo(5e-4, within(1e-5));
    assertThat(recording.value(2, 2) / 1.25e-5 - 1).isCloseTo(0, within(2e-6));
  }

  @Test
  void wallThatCannotRestIsAnOutcome() {
    Plumbing plumbing = new Plumbing();
    plumbing
        .tube("artery", plumbing.pressureEnd(0, -2000), plumbing.junction(0))
        .law(PowerLaw.artery(1000));
    Outcome outcome =
        new SemiImplicitSolver(StepControl.DEFAULT)
            .run(plumbing.network(), List.of(), Plumbing.span(1, 1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Diverged.class,
            diverged -> assertThat(diverged.where()).startsWith("tube artery"));
  }
}
