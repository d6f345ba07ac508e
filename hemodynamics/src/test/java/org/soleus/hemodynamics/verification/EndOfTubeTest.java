package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;

/** What an end of a tube does to the waves and the flow that reach it. */
class EndOfTubeTest {
  private static final double DENSITY = Plumbing.BLOOD.density();
  private static final Blood THIN = new Blood(DENSITY, 0);
  private static final double PRESSURE = 4000;
  private static final double AREA = 1.25e-5;
  private static final double LENGTH = 2;
  private static final double BEGIN = 0.25; // when the pulse's crest enters
  private static final int CELLS = 200;

  private static StepControl precise(double h) {
    return new StepControl(h / 1024, h, Double.POSITIVE_INFINITY, 1e-8);
  }

  private static double areaRatio() {
    return Plumbing.VEIN.areaRatio(PRESSURE);
  }

  private static double waveSpeed() {
    return Math.sqrt(areaRatio() * Plumbing.VEIN.slope(areaRatio()) / DENSITY);
  }

  /** A vein into which a small pulse of pressure runs, squeezed all along. */
  private static Plumbing vein(double height) {
    Plumbing plumbing = new Plumbing().blood(THIN);
    Signal pulse = t -> PRESSURE + 1000 + height * Math.exp(-Math.pow((t - BEGIN) / 0.07, 2));
    plumbing.node(new Node.PressureEnd("in", 0, 0, Node.Sharing.PRESSURE, pulse, 0));
    return plumbing;
  }

  /** Crest of the wave that comes back to the middle over that of the one that went. */
  private static double reflected(Plumbing plumbing, int end, double reach) {
    int cuff = plumbing.channel(Signal.constant(1000));
    plumbing.tube("vein", 0, end).length(LENGTH, CELLS).area(AREA).squeeze(Squeeze.whole(cuff, 1));
    double passage = LENGTH / waveSpeed();
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            precise(5e-4),
            Plumbing.span(BEGIN + 1.75 * passage, 5e-4),
            new Probe.Pressure("vein", 0.5 + 0.5 / CELLS));
    double went = crest(recording, BEGIN + 0.5 * passage, reach * passage);
    double came = crest(recording, BEGIN + 1.5 * passage, reach * passage);
    return came / went;
  }

  /** Value furthest from rest within a time of another. */
  private static double crest(Recording recording, double time, double reach) {
    double crest = 0;
    for (int k = 0; k < recording.size(); k++) {
      double height = recording.value(0, k) - PRESSURE - 1000;
      if (Math.abs(recording.time(k) - time) < reach && Math.abs(height) > Math.abs(crest)) {
        crest = height;
      }
    }
    return crest;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0, -0.5})
  void throwsBackItsShareOfASmallPulse(double reflection, TestReporter reporter) {
    Plumbing plumbing = vein(1);
    int end = plumbing.node(new Node.ReflectingEnd("out", 0, 0, reflection, PRESSURE + 1000));
    double seen = reflected(plumbing, end, 0.25);
    reporter.publishEntry("Γ = " + reflection, "%.5f".formatted(seen));
    assertThat(seen).isCloseTo(reflection, within(reflection == 0 ? 1e-3 : 5e-3));
  }

  /** Not only small ones: a simple wave leaves through an end that continues the tube. */
  @Test
  void absorbsATallPulse(TestReporter reporter) {
    Plumbing plumbing = vein(2000);
    int end = plumbing.node(new Node.ReflectingEnd("out", 0, 0, 0, PRESSURE + 1000));
    double seen = reflected(plumbing, end, 0.25);
    reporter.publishEntry("of 2 kPa", "%.5f".formatted(seen));
    assertThat(Math.abs(seen)).isLessThan(0.02);
  }

  @Test
  void resistorOfTheTubesImpedanceThrowsNothingBack(TestReporter reporter) {
    Plumbing plumbing = vein(1);
    int joint = plumbing.pressureJunction("joint");
    double impedance = DENSITY * waveSpeed() / (AREA * areaRatio());
    plumbing.link(
        Link.resistor("match", joint, plumbing.pressureEnd(0, PRESSURE + 1000), impedance));
    double seen = reflected(plumbing, joint, 0.25);
    reporter.publishEntry("matched", "%.5f".formatted(seen));
    assertThat(Math.abs(seen)).isLessThan(1e-3);
  }

  /** At an end that shares pressure the jet's dynamic head stays in the blood; else it is given. */
  @Test
  void pressureSharedOrTotalHead() {
    for (Node.Sharing sharing : Node.Sharing.values()) {
      Plumbing plumbing = new Plumbing().blood(THIN);
      int inlet = plumbing.flowEnd(0, t -> 5e-6 * -Math.expm1(-t));
      int end =
          plumbing.node(new Node.PressureEnd("end", 0, 0, sharing, Signal.constant(PRESSURE), 0));
      plumbing.tube("pipe", inlet, end).length(0.2, 8).area(AREA).law(Plumbing.STIFF);
      Recording recording =
          Plumbing.record(
              plumbing.network(),
              StepControl.fixed(0.05),
              Plumbing.span(40, 40),
              new Probe.Pressure("pipe", 0.5),
              new Probe.NodePressure("end"),
              new Probe.NodePressure("node 0"));
      double dynamic = 0.5 * DENSITY * Math.pow(5e-6 / AREA, 2);
      double lost = sharing == Node.Sharing.PRESSURE ? 0 : dynamic;
      assertThat(recording.value(0, 1)).isCloseTo(PRESSURE - lost, within(1e-3));
      assertThat(recording.value(1, 1)).isEqualTo(PRESSURE);
      assertThat(recording.value(2, 1)).isCloseTo(PRESSURE - lost + dynamic, within(1e-3));
    }
  }

  /** A tapered vein whose stiffness changes, between ends that share pressure. */
  private static Network tapered(int cells, double reflection) {
    Plumbing plumbing = new Plumbing();
    Signal push = t -> 3000 + 1500 * Math.pow(Math.sin(2 * t), 4);
    int inlet = plumbing.node(new Node.PressureEnd("in", 0, 0, Node.Sharing.PRESSURE, push, 0));
    int outlet;
    if (reflection <= 1) {
      outlet = plumbing.node(new Node.ReflectingEnd("out", 0, 0, reflection, 3000));
    } else {
      outlet = plumbing.pressureJunction("out");
      int store = plumbing.chamber("store", 3e-10);
      plumbing
          .link(Link.resistor("in", outlet, store, 2e8))
          .link(Link.resistor("out", store, plumbing.pressureEnd(0, 3000), 6e8));
    }
    plumbing.tube("vein", inlet, outlet).length(0.4, cells).taper(3e-5, 1.5e-5).stiffness(1.0, 2.0);
    return plumbing.network();
  }

  private static double[][] state(int cells, double h, double reflection) {
    List<Probe> probes =
        List.of(
            new Probe.Volume(List.of("vein"), List.of()),
            new Probe.Flow("vein", 0),
            new Probe.Flow("vein", 0.5),
            new Probe.Flow("vein", 1),
            new Probe.NodePressure("out"));
    Recording recording =
        Plumbing.record(tapered(cells, reflection), precise(h), Plumbing.span(1.6, 0.2), probes);
    return probes.stream()
        .map(probe -> recording.values(probes.indexOf(probe)))
        .toArray(double[][]::new);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 0, 0.5})
  void secondOrderInSpaceAndTime(double reflection, TestReporter reporter) {
    double[] inSpace =
        Orders.of(
            state(8, 2e-3, reflection), state(16, 2e-3, reflection), state(32, 2e-3, reflection));
    double[] inTime =
        Orders.of(
            state(8, 4e-3, reflection), state(8, 2e-3, reflection), state(8, 1e-3, reflection));
    reporter.publishEntry("in space", Arrays.toString(inSpace));
    reporter.publishEntry("in time", Arrays.toString(inTime));
    for (double order : inSpace) {
      assertThat(order).isBetween(1.7, 2.5);
    }
    for (double order : inTime) {
      assertThat(order).isBetween(1.9, 2.3);
    }
  }
}
