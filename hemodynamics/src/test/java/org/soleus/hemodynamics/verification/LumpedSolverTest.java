package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Node.Sharing;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Recording.VolumeBalance;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.LumpedSolver;
import org.soleus.hemodynamics.scheme.Outcome;

/** The generalised-α method against solutions in closed form. */
class LumpedSolverTest {
  private static final double OMEGA = 2;
  private static final Probe STORED = new Probe.NodePressure("store");

  private static Recording run(Plumbing plumbing, double step, double radius, Probe... probes) {
    Outcome outcome =
        new LumpedSolver(step, radius, 0)
            .run(plumbing.network(), Arrays.asList(probes), Plumbing.span(3, 0.2));
    return ((Outcome.Completed) outcome).recording();
  }

  private static double worst(Recording recording, int probe, DoubleUnaryOperator exact) {
    double worst = 0;
    for (int k = 0; k < recording.size(); k++) {
      double difference = recording.value(probe, k) - exact.applyAsDouble(recording.time(k));
      worst = Math.max(worst, Math.abs(difference));
    }
    return worst;
  }

  /** An inflow 1 − cos ωt into C beside R: p and what C takes up, from rest. */
  private static double windkessel(double step, double radius) {
    Plumbing plumbing = new Plumbing();
    int source = plumbing.flowEnd(0, t -> 1 - Math.cos(OMEGA * t));
    int store = plumbing.chamber("store", 0.5);
    plumbing.link(Link.resistor("first", source, store, 1));
    plumbing.link(Link.resistor("second", store, plumbing.pressureEnd(0, 0), 2));
    Recording recording = run(plumbing, step, radius, STORED, new Probe.Storage("store"));
    // C p' + p/R = 1 − cos ωt with R C = 1 and ωRC = 2
    DoubleUnaryOperator pressure =
        t -> 2 * (1 - 0.2 * (Math.cos(OMEGA * t) + 2 * Math.sin(OMEGA * t)) - 0.8 * Math.exp(-t));
    DoubleUnaryOperator uptake = t -> 1 - Math.cos(OMEGA * t) - 0.5 * pressure.applyAsDouble(t);
    return Math.max(worst(recording, 0, pressure), worst(recording, 1, uptake));
  }

  /** Resistance and inertance into a compliance, whose pressure rises with t³. */
  private static double coil(double step, double radius) {
    Plumbing plumbing = new Plumbing();
    plumbing.pressureEnd(0, 0); // blood rests under this one
    // from L C p'' + R C p' + p, with R = 1, L = ½, C = ⅕ and p = t³
    int source = plumbing.pressureEnd(0, t -> 0.6 * t + 0.6 * t * t + t * t * t);
    int store = plumbing.chamber("store", 0.2);
    plumbing.link(new Link("coil", source, store, 1, 0, 0.5, Link.Gate.NONE));
    Recording recording = run(plumbing, step, radius, STORED, new Probe.LinkFlow("coil"));
    return Math.max(worst(recording, 0, t -> t * t * t), worst(recording, 1, t -> 0.6 * t * t));
  }

  /** A flow 1 − cos ωt through a stenosis to where the pressure is known: C has nothing to take. */
  private static double stenosis(double step, double radius) {
    Plumbing plumbing = new Plumbing();
    int source = plumbing.flowEnd(0, t -> 1 - Math.cos(OMEGA * t));
    int end = plumbing.node(new Node.PressureEnd("end", 0, 0, Sharing.PRESSURE, t -> 0, 0.3));
    plumbing.link(new Link("stenosis", source, end, 0.1, 1.5, 0, Link.Gate.NONE));
    return worst(run(plumbing, step, radius, new Probe.Storage("end")), 0, t -> 0);
  }

  private interface Errors {
    double at(double step, double radius);
  }

  private static void isOfSecondOrder(Errors error, double radius, TestReporter reporter) {
    double[] errors = new double[4];
    for (int k = 0; k < 4; k++) {
      errors[k] = error.at(0.02 / (1 << k), radius);
      if (k > 0) {
        assertThat(Math.log(errors[k - 1] / errors[k]) / Math.log(2))
            .as("%s", Arrays.toString(errors))
            .isBetween(1.9, 2.2);
      }
    }
    reporter.publishEntry("errors", Arrays.toString(errors));
    assertThat(errors[0]).isLessThan(5e-3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.7})
  void orderIsSecond(double radius, TestReporter reporter) {
    isOfSecondOrder(LumpedSolverTest::windkessel, radius, reporter);
    isOfSecondOrder(LumpedSolverTest::coil, radius, reporter);
  }

  /** What a finite step makes of a store that has nothing to take fades with the step's square. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void storeBehindStenosisIsOfSecondOrder(double radius, TestReporter reporter) {
    isOfSecondOrder(LumpedSolverTest::stenosis, radius, reporter);
  }

  /** Steps far longer than any time constant: a share −ρ∞ of what is off is left after each. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9})
  void fastChangesFadeByTheRadius(double radius) {
    Plumbing plumbing = new Plumbing();
    plumbing.pressureEnd(0, 0);
    int store = plumbing.chamber("store", 1e-9);
    plumbing.link(Link.resistor("way", plumbing.pressureEnd(0, 1), store, 1));
    Outcome outcome =
        new LumpedSolver(0.1, radius, 0)
            .run(plumbing.network(), List.of(STORED), Plumbing.span(1, 0.1));
    Recording recording = ((Outcome.Completed) outcome).recording();
    for (int k = 1; k + 1 < recording.size(); k++) {
      double off = recording.value(0, k) - 1;
      assertThat(recording.value(0, k + 1) - 1).isCloseTo(-radius * off, within(1e-6));
    }
  }

  @Test
  void volumeIsKept() {
    Plumbing plumbing = new Plumbing();
    int source = plumbing.pressureEnd(0, t -> Math.sin(5 * t));
    int store = plumbing.chamber("store", 0.5);
    int other = plumbing.chamber("other", 0.1);
    plumbing.link(new Link("first", source, store, 0.1, 1, 0, Link.Gate.NONE));
    plumbing.link(new Link("second", store, other, 0.1, 0, 0.2, new Link.Gate(10, 3)));
    VolumeBalance balance = run(plumbing, 0.05, 0.5, STORED).balance();
    assertThat(balance.relativeError()).isLessThan(1e-14);
    assertThat(balance.exchanged()).isGreaterThan(0.1);
  }

  /** A pressure that is held for 100 s and then swings, on R C = 2 s. */
  @Test
  void longStepsDoWhereNothingHappens() {
    Plumbing plumbing = new Plumbing();
    int source = plumbing.pressureEnd(0, t -> t <= 0 ? 2 : 2 * Math.cos(OMEGA * t));
    int store = plumbing.chamber("store", 1);
    plumbing.link(Link.resistor("way", source, store, 2));
    List<Probe> probes = List.of(STORED, new Probe.LinkFlow("way"));
    Span span = new Span(-100, 0, 4, 0.1);
    Outcome.Completed[] runs = new Outcome.Completed[2];
    for (int k = 0; k < 2; k++) {
      runs[k] =
          (Outcome.Completed) new LumpedSolver(0.01, 0.5, k).run(plumbing.network(), probes, span);
      assertThat(runs[k].recording().value(0, 0)).isCloseTo(2, within(1e-9));
    }
    assertThat(runs[0].steps()).isEqualTo(10_400);
    assertThat(runs[1].steps()).isEqualTo(500);
    for (int probe = 0; probe < 2; probe++) {
      assertThat(runs[1].recording().values(probe))
          .containsExactly(runs[0].recording().values(probe), within(1e-9));
    }
  }

  @Test
  void tubesAreForOthers() {
    Plumbing plumbing = new Plumbing();
    plumbing.tube("vein", plumbing.pressureEnd(0, 0), plumbing.junction(0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LumpedSolver.USUAL.run(plumbing.network(), List.of(), new Span(0, 0, 1, 1)))
        .withMessageContaining("semi-implicit");
    assertThatIllegalArgumentException().isThrownBy(() -> new LumpedSolver(0, 0.5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LumpedSolver(1, 1.5, 0));
  }
}
