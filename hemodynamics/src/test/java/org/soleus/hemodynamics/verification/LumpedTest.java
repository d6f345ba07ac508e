package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.units.Units;

/** Links and chambers without any tube, against laws and solutions in closed form. */
class LumpedTest {
  private static Link stenosis(int from, int to, double resistance, double loss) {
    return new Link("stenosis", from, to, resistance, loss, 0, Link.Gate.NONE);
  }

  /** Resistance and inertance into a compliance that a sudden pressure charges. */
  private static double ringing(StepControl control) {
    Plumbing plumbing = new Plumbing();
    plumbing.pressureEnd(0, 0); // blood rests under this one
    int source = plumbing.pressureEnd(0, 1);
    int chamber = plumbing.chamber("store", 0.2);
    plumbing.link(new Link("coil", source, chamber, 1, 0, 0.5, Link.Gate.NONE));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            control,
            Plumbing.span(3, 0.2),
            new Probe.NodePressure("store"),
            new Probe.LinkFlow("coil"));
    double decay = 1; // R/2L
    double turn = 3; // √(1/LC − 1)
    double worst = 0;
    for (int k = 0; k < recording.size(); k++) {
      double t = recording.time(k);
      double fading = Math.exp(-decay * t);
      double pressure = 1 - fading * (Math.cos(turn * t) + Math.sin(turn * t) / turn * decay);
      double flow = 2 / turn * fading * Math.sin(turn * t);
      worst = Math.max(worst, Math.abs(recording.value(0, k) - pressure));
      worst = Math.max(worst, Math.abs(recording.value(1, k) - flow));
    }
    return worst;
  }

  @Test
  void coilAndChamberRing(TestReporter reporter) {
    double[] errors = new double[4];
    for (int k = 0; k < 4; k++) {
      double h = 0.02 / (1 << k);
      errors[k] = ringing(StepControl.fixed(h));
      if (k > 0) {
        assertThat(Math.log(errors[k - 1] / errors[k]) / Math.log(2)).isBetween(1.9, 2.2);
      }
    }
    reporter.publishEntry("errors", java.util.Arrays.toString(errors));
    assertThat(errors[0]).isLessThan(5e-3);
  }

  /** A chamber alone makes the steps as short as its tolerance asks for. */
  @Test
  void chambersSteerTheStep(TestReporter reporter) {
    double usual = ringing(new StepControl(1e-6, 0.5, 0.003, 10));
    double finer = ringing(new StepControl(1e-6, 0.5, 0.0003, 10));
    reporter.publishEntry("errors", usual + ", " + finer);
    assertThat(usual).isLessThan(0.05);
    assertThat(finer).isLessThan(usual / 4);
  }

  /** Also where the flow turns, in steps that land on zero. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 3})
  void stenosisTakesTheSquareOfTheFlow(double resistance) {
    Plumbing plumbing = new Plumbing();
    Signal inflow = t -> 2 - t;
    int inlet = plumbing.flowEnd(0, inflow);
    plumbing.link(stenosis(inlet, plumbing.pressureEnd(0, 0.1), resistance, 1.5));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.125),
            Plumbing.span(4, 0.125),
            new Probe.NodePressure("node 0"),
            new Probe.LinkFlow("stenosis"));
    for (int k = 1; k < recording.size(); k++) {
      double flow = inflow.at(recording.time(k));
      double drop = resistance * flow + 1.5 * flow * Math.abs(flow);
      assertThat(recording.value(0, k)).isCloseTo(0.1 + drop, within(1e-11));
      assertThat(recording.value(1, k)).isCloseTo(flow, within(1e-11));
    }
  }

  /** p' C = −√(p/S): empty after a finite time, and then at rest. */
  @Test
  void chamberEmptiesThroughAStenosisAndStops() {
    Plumbing plumbing = new Plumbing();
    int chamber = plumbing.chamber("store", 2, 5, Jump.at(0, 4));
    plumbing.link(stenosis(chamber, plumbing.pressureEnd(0, 0), 0, 0.25));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.01),
            Plumbing.span(6, 0.5),
            new Probe.NodePressure("store"),
            new Probe.LinkFlow("stenosis"));
    for (int k = 1; k < recording.size(); k++) {
      double root = Math.max(0, 2 - 0.5 * recording.time(k));
      assertThat(recording.value(0, k)).isCloseTo(root * root, within(1e-4));
      assertThat(recording.value(1, k)).isCloseTo(2 * root, within(1e-4));
    }
    assertThat(recording.value(1, recording.size() - 1)).isCloseTo(0, within(1e-12));
  }

  /** Resistance, loss and a steep gate under a pressure that changes sign, met exactly. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 100, 1e4})
  void gateFollowsItsLaw(double steepness) {
    Plumbing plumbing = new Plumbing();
    Signal push = t -> Math.sin(5 * t);
    Link.Gate gate = new Link.Gate(1e5, steepness);
    int source = plumbing.pressureEnd(0, push);
    plumbing.link(new Link("gate", source, plumbing.pressureEnd(0, 0), 10, 0, 0, gate));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.01),
            Plumbing.span(2, 0.01),
            new Probe.LinkFlow("gate"));
    for (int k = 1; k < recording.size(); k++) {
      double drop = push.at(recording.time(k));
      double flow = drop / (10 + gate.resistance(drop));
      assertThat(recording.value(0, k)).isCloseTo(flow, within(1e-13));
    }
  }

  /** A gate that opens to nothing, between compliances: as good as a diode. */
  @Test
  void gateWithoutResistanceRectifies() {
    Plumbing plumbing = new Plumbing();
    int source = plumbing.flowEnd(0, t -> Math.sin(2 * Math.PI * t));
    int before = plumbing.chamber("before", 1e-4);
    int after = plumbing.chamber("after", 1);
    plumbing
        .link(Link.resistor("in", source, before, 1))
        .link(new Link("gate", before, after, 0, 0, 0, new Link.Gate(1e5, 100)))
        .link(new Link("coil", after, plumbing.pressureEnd(0, 0), 0, 0.1, 0.3, Link.Gate.NONE));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.005),
            Plumbing.span(3, 0.025),
            new Probe.LinkFlow("gate"),
            new Probe.NodePressure("before"),
            new Probe.NodePressure("after"));
    assertThat(recording.balance().relativeError()).isLessThan(1e-12);
    double forward = 0;
    double back = 0;
    for (int k = 0; k < recording.size(); k++) {
      forward = Math.max(forward, recording.value(0, k));
      back = Math.min(back, recording.value(0, k));
      double drop = recording.value(1, k) - recording.value(2, k);
      double law = drop / new Link.Gate(1e5, 100).resistance(drop);
      assertThat(recording.value(0, k)).isCloseTo(law, within(1e-9));
    }
    assertThat(forward).isCloseTo(1, within(0.2));
    assertThat(back).isBetween(-0.1, 0.0);
  }

  @Test
  void chamberGivesWhatItsOutsidePressesOut() {
    Plumbing plumbing = new Plumbing();
    double weight = Plumbing.BLOOD.density() * Units.GRAVITY;
    Path outside = Path.from(500).ramp(0.5, 0.2, 2500).build();
    int chamber =
        plumbing.node(
            new Node.Chamber("store", 0, -0.5, Node.Sharing.TOTAL_HEAD, 1e-9, 5e-6, outside));
    int end = plumbing.pressureEnd(0, 1000);
    plumbing.link(Link.resistor("way", chamber, end, 1e8));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(3, 0.01),
            new Probe.NodePressure("store"),
            new Probe.LinkFlow("way"),
            new Probe.Storage("store"),
            new Probe.Storage("node 1"));
    assertThat(recording.value(0, 10)).isCloseTo(1000 + 0.5 * weight, within(1e-9));
    assertThat(recording.value(0, 300)).isCloseTo(1000 + 0.5 * weight, within(1e-6));
    double pressed = 0;
    for (int k = 0; k < recording.size(); k++) {
      pressed += 0.01 * recording.value(1, k);
      assertThat(recording.value(2, k)).isCloseTo(-recording.value(1, k), within(1e-18));
      assertThat(recording.value(3, k)).isZero();
    }
    assertThat(pressed).isCloseTo(2e-6, within(2e-8));
    Recording.VolumeBalance balance = recording.balance();
    assertThat(balance.initial()).isCloseTo(5e-6 + 1e-9 * (500 + 0.5 * weight), within(1e-17));
    assertThat(balance.finished()).isCloseTo(balance.initial() - 2e-6, within(1e-15));
    assertThat(balance.relativeError()).isLessThan(1e-13);
  }

  /** What is held at a given pressure takes up C dp/dt, and the account knows. */
  @Test
  void endWithAComplianceTakesUpWhatItsPressureAsksFor() {
    Plumbing plumbing = new Plumbing();
    Signal pressure = t -> 2 + Math.sin(3 * t);
    int held =
        plumbing.node(new Node.PressureEnd("held", 0, 0, Node.Sharing.TOTAL_HEAD, pressure, 0.25));
    plumbing.link(Link.resistor("way", held, plumbing.pressureEnd(0, 0), 4));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.002),
            Plumbing.span(2, 0.1),
            new Probe.Storage("held"),
            new Probe.LinkFlow("way"));
    for (int k = 1; k < recording.size(); k++) {
      double t = recording.time(k);
      assertThat(recording.value(0, k)).isCloseTo(0.75 * Math.cos(3 * t), within(3e-5));
      assertThat(recording.value(1, k)).isCloseTo(0.25 * pressure.at(t), within(1e-12));
    }
    assertThat(recording.balance().relativeError()).isLessThan(1e-13);
    assertThat(recording.balance().finished()).isCloseTo(0.25 * pressure.at(2), within(1e-12));
  }

  /** A net of everything, in units in which it is about 1 and in those of a vein. */
  private static Network net(double pressure, double flow) {
    Plumbing plumbing = new Plumbing();
    double resistance = pressure / flow;
    DoubleUnaryOperator pulse = t -> pressure * (2.2 + 2.5 * Math.sin(2 * Math.PI * t));
    int source =
        plumbing.node(
            new Node.PressureEnd(
                "in", 0, 0, Node.Sharing.TOTAL_HEAD, pulse::applyAsDouble, 1e-4 / resistance));
    int entry = plumbing.junction(0);
    int first = plumbing.chamber("first", 1e-3 / resistance);
    int second = plumbing.chamber("second", 1 / resistance);
    int end = plumbing.pressureEnd(0, pressure);
    Link.Gate gate = new Link.Gate(1e5 * resistance, 100 / pressure);
    plumbing
        .link(Link.resistor("a", source, entry, resistance))
        .link(new Link("gate", entry, first, 100 * resistance, 0, 0, gate))
        .link(stenosis(first, second, 0, 30 * resistance / flow))
        .link(new Link("coil", second, end, 0, 0, 5 * resistance, Link.Gate.NONE))
        .link(Link.resistor("leak", second, end, 1e5 * resistance));
    return plumbing.network();
  }

  @Test
  void unitsDoNotMatter() {
    Probe[] probes = {
      new Probe.NodePressure("first"),
      new Probe.NodePressure("second"),
      new Probe.LinkFlow("gate"),
      new Probe.LinkFlow("stenosis"),
      new Probe.LinkFlow("coil")
    };
    Recording one =
        Plumbing.record(net(1, 1), StepControl.fixed(0.01), Plumbing.span(5, 0.01), probes);
    Recording vein =
        Plumbing.record(net(1e4, 1e-6), StepControl.fixed(0.01), Plumbing.span(5, 0.01), probes);
    for (int p = 0; p < probes.length; p++) {
      double scale = probes[p] instanceof Probe.LinkFlow ? 1e-6 : 1e4;
      double greatest = 0;
      for (double value : one.values(p)) {
        greatest = Math.max(greatest, Math.abs(value));
      }
      for (int k = 1; k < one.size(); k++) {
        assertThat(vein.value(p, k) / scale)
            .as("%s at %s s", probes[p], one.time(k))
            .isCloseTo(one.value(p, k), within(1e-9 * greatest));
      }
    }
    assertThat(one.balance().relativeError()).isLessThan(1e-12);
    assertThat(vein.balance().relativeError()).isLessThan(1e-12);
  }

  @Test
  void whatCannotBeIsRefused() {
    Plumbing loop = new Plumbing();
    int node = loop.pressureEnd(0, 0);
    loop.link(Link.resistor("loop", node, node, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plumbing.record(loop.network(), StepControl.DEFAULT, Plumbing.span(1, 1)))
        .withMessageContaining("link loop joins a node to itself");
    Plumbing floating = new Plumbing();
    int source = floating.flowEnd(0, Signal.constant(1));
    floating.link(Link.resistor("way", source, floating.junction(0), 1));
    Outcome outcome =
        new SemiImplicitSolver(StepControl.DEFAULT)
            .run(floating.network(), java.util.List.of(), Plumbing.span(1, 1));
    assertThat(outcome).isInstanceOf(Outcome.Diverged.class);
  }
}
