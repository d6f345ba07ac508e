package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;

/**
 * The three-element windkessel against its solution in closed form, alone and at the end of a tube,
 * in units in which everything is about 1 and in those of an artery.
 */
class WindkesselTest {
  /**
   * Measures of a windkessel.
   *
   * @param proximal resistance
   * @param distal resistance
   * @param compliance between them
   * @param flow scale of the inflow
   */
  private record Measures(double proximal, double distal, double compliance, double flow) {
    static final Measures ABOUT_ONE = new Measures(2, 5, 0.3, 1);
    static final Measures ARTERY = new Measures(2.5e8, 1.9e9, 1.75e-10 * 5, 1e-5);

    double lag() {
      return distal * compliance;
    }

    /** Pressure across the compliance after inflow flow sin(w t) into an empty one. */
    double sine(double w, double t) {
      double x = w * lag();
      double swing = Math.sin(w * t) - x * Math.cos(w * t) + x * Math.exp(-t / lag());
      return flow * distal / (1 + x * x) * swing;
    }

    /** The same after a steady inflow that begins at 0. */
    double step(double t) {
      return t <= 0 ? 0 : flow * distal * -Math.expm1(-t / lag());
    }
  }

  private static Network alone(Measures m, Signal inflow) {
    Plumbing plumbing = new Plumbing();
    int inlet = plumbing.flowEnd(0, inflow);
    attach(plumbing, inlet, m);
    return plumbing.network();
  }

  private static void attach(Plumbing plumbing, int node, Measures m) {
    int chamber = plumbing.chamber("store", m.compliance);
    plumbing
        .link(Link.resistor("proximal", node, chamber, m.proximal))
        .link(Link.resistor("distal", chamber, plumbing.pressureEnd(0, 0), m.distal));
  }

  /** At the end of a stiff tube without friction: the same flow reaches it. */
  private static Network atTube(Measures m, Signal inflow) {
    Plumbing plumbing = new Plumbing();
    int inlet = plumbing.flowEnd(0, inflow);
    int outlet = plumbing.pressureJunction("outlet");
    plumbing
        .tube("tube", inlet, outlet)
        .length(0.1, 5)
        .area(3e-5)
        .law(Plumbing.STIFF)
        .friction(Friction.NONE);
    attach(plumbing, outlet, m);
    return plumbing.network();
  }

  /** Largest error of the four probes, relative to the largest pressure and flow. */
  private static double error(
      Network network, Measures m, double h, String inlet, Signal inflow, DoubleUnaryOperator p) {
    Recording recording =
        Plumbing.record(
            network,
            StepControl.fixed(h),
            Plumbing.span(3, 0.5),
            new Probe.NodePressure(inlet),
            new Probe.NodePressure("store"),
            new Probe.LinkFlow("distal"),
            new Probe.Storage("store"));
    assertThat(recording.balance().relativeError()).isLessThan(1e-12);
    double scale = m.flow * (m.distal + m.proximal);
    double worst = 0;
    for (int k = 1; k < recording.size(); k++) {
      double t = recording.time(k);
      double pressure = p.applyAsDouble(t);
      double flow = inflow.at(t);
      double[] errors = {
        (recording.value(0, k) - pressure - m.proximal * flow) / scale,
        (recording.value(1, k) - pressure) / scale,
        (recording.value(2, k) - pressure / m.distal) / m.flow,
        (recording.value(3, k) - flow + pressure / m.distal) / m.flow
      };
      for (double error : errors) {
        worst = Math.max(worst, Math.abs(error));
      }
    }
    return worst;
  }

  private static void assertOrder(TestReporter reporter, double[] errors, double largest) {
    reporter.publishEntry("errors", java.util.Arrays.toString(errors));
    assertThat(errors[0]).isLessThan(largest);
    for (int k = 1; k < errors.length; k++) {
      assertThat(Math.log(errors[k - 1] / errors[k]) / Math.log(2)).isBetween(1.9, 2.2);
    }
  }

  @Test
  void sineAlone(TestReporter reporter) {
    for (Measures m : new Measures[] {Measures.ABOUT_ONE, Measures.ARTERY}) {
      Signal inflow = t -> m.flow * Math.sin(4 * t);
      double[] errors = new double[4];
      for (int k = 0; k < errors.length; k++) {
        double h = 0.02 / (1 << k);
        errors[k] = error(alone(m, inflow), m, h, "node 0", inflow, t -> m.sine(4, t));
      }
      assertOrder(reporter, errors, 1e-3);
    }
  }

  @Test
  void sineAtTheEndOfATube(TestReporter reporter) {
    Measures m = Measures.ARTERY;
    Signal inflow = t -> m.flow * Math.sin(4 * t);
    double[] errors = new double[3];
    for (int k = 0; k < errors.length; k++) {
      double h = 0.02 / (1 << k);
      errors[k] = error(atTube(m, inflow), m, h, "outlet", inflow, t -> m.sine(4, t));
    }
    assertOrder(reporter, errors, 1e-3);
  }

  /** The compliance seen from outside is C, whatever the step: no stage charges it twice. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.01, 0.005})
  void stepChargesTheCompliance(double h) {
    for (Measures m : new Measures[] {Measures.ABOUT_ONE, Measures.ARTERY}) {
      Recording recording =
          Plumbing.record(
              alone(m, Signal.constant(m.flow)),
              StepControl.fixed(h),
              Plumbing.span(2, 0.5),
              new Probe.NodePressure("store"));
      for (int k = 1; k < recording.size(); k++) {
        double pressure = recording.value(0, k);
        // p = q R2 (1 − exp(−t/(R2 C))) solved for C
        double lag = -recording.time(k) / Math.log1p(-pressure / (m.flow * m.distal));
        assertThat(lag / m.distal / m.compliance).isCloseTo(1, within(2 * h * h));
      }
    }
  }

  /** An inflow that jumps between two steps, at a time that it announces. */
  @Test
  void jumpKeepsTheOrder(TestReporter reporter) {
    Measures m = Measures.ABOUT_ONE;
    double start = 0.6180339;
    Signal inflow = Jump.at(start, m.flow);
    double[] errors = new double[4];
    for (int k = 0; k < errors.length; k++) {
      double h = 0.1 / (1 << k);
      errors[k] = error(alone(m, inflow), m, h, "node 0", inflow, t -> m.step(t - start));
    }
    assertOrder(reporter, errors, 5e-3);
  }

  /** A compliance that fills in much less than a step follows a jump without swinging. */
  @Test
  void jumpDoesNotRing() {
    Measures m = new Measures(2, 5, 1e-5, 1);
    Recording recording =
        Plumbing.record(
            alone(m, Jump.at(0.5, 1)),
            StepControl.fixed(0.1),
            Plumbing.span(3, 0.1),
            new Probe.NodePressure("store"));
    for (int k = 0; k < recording.size(); k++) {
      assertThat(recording.value(0, k)).isCloseTo(k <= 5 ? 0 : 5, within(0.015));
    }
  }
}
