package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.units.Units;

/** Swinging columns and travelling waves: frequency, speed, and the order of the scheme. */
class OscillationTest {
  private static final double DENSITY = Plumbing.BLOOD.density();
  private static final Blood THIN = new Blood(DENSITY, 1e-5);

  private static StepControl precise(double h) {
    return new StepControl(h / 1024, h, Double.POSITIVE_INFINITY, 1e-8);
  }

  @Test
  void columnBetweenAChamberAndAnEndSwingsAtItsFrequency(TestReporter reporter) {
    Plumbing plumbing = new Plumbing().blood(THIN);
    int joint = plumbing.junction(0);
    Path tap = Path.from(1000).ramp(0, 0.3, 1003).build();
    double length = 0.6;
    double area = 1e-5;
    double chamber = 0.02;
    plumbing.tube("chamber", plumbing.junction(0), joint).length(chamber, 1).area(3e-4);
    plumbing
        .tube("column", joint, plumbing.pressureEnd(0, tap))
        .length(length, 1)
        .area(area)
        .law(Plumbing.STIFF);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.001),
            Plumbing.span(60, 0.001),
            new Probe.Flow("column", 0));
    double compliance = chamber * 3e-4 / Plumbing.VEIN.slope(Plumbing.VEIN.areaRatio(1003));
    double inertance = DENSITY * (length / area + 0.5 * chamber / 4e-4);
    double period = 2 * Math.PI * Math.sqrt(inertance * compliance);
    reporter.publishEntry("period over theory", "%.5f".formatted(period(recording) / period));
    assertThat(period(recording) / period).isCloseTo(1, within(0.001));
  }

  /** Mean time between upward crossings of zero. */
  private static double period(Recording recording) {
    double first = Double.NaN;
    double last = Double.NaN;
    int crossings = 0;
    for (int k = recording.sampleAt(1); k < recording.size() - 1; k++) {
      double before = recording.value(0, k);
      double after = recording.value(0, k + 1);
      if (before < 0 && after >= 0) {
        last = recording.time(k) + recording.interval() * before / (before - after);
        first = crossings++ == 0 ? last : first;
      }
    }
    assertThat(crossings).isGreaterThan(5);
    return (last - first) / (crossings - 1);
  }

  @Test
  void pulseTravelsAtTheWaveSpeedOfAnOverfullTube(TestReporter reporter) {
    double pressure = 8000;
    Plumbing plumbing = new Plumbing().blood(THIN);
    Signal pulse = t -> pressure + 5 * Math.exp(-Math.pow((t - 0.15) / 0.03, 2));
    plumbing
        .tube("vein", plumbing.pressureEnd(0, pulse), plumbing.pressureEnd(0, pressure))
        .length(4, 400);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            precise(5e-4),
            Plumbing.span(0.9, 5e-4),
            new Probe.Pressure("vein", 0.25 + 0.5 / 400),
            new Probe.Pressure("vein", 0.5 + 0.5 / 400));
    double alpha = Plumbing.VEIN.areaRatio(pressure);
    double speed = Math.sqrt(alpha * Plumbing.VEIN.slope(alpha) / DENSITY);
    double measured = 1 / (crest(recording, 1) - crest(recording, 0));
    reporter.publishEntry("wave speed over theory", "%.5f".formatted(measured / speed));
    assertThat(alpha).isGreaterThan(1.5);
    assertThat(measured / speed).isCloseTo(1, within(0.005));
  }

  /** Time of the largest value, from a parabola through its neighbours. */
  private static double crest(Recording recording, int probe) {
    double[] values = recording.values(probe);
    int top = 0;
    for (int k = 1; k < values.length; k++) {
      top = values[k] > values[top] ? k : top;
    }
    double left = values[top - 1] - values[top];
    double right = values[top + 1] - values[top];
    return recording.time(top) + 0.5 * recording.interval() * (left - right) / (left + right);
  }

  /** A vein, a bed and a load without kinks; large enough for every nonlinear term to count. */
  private static Network smooth(int refinement) {
    Plumbing plumbing = new Plumbing();
    Signal push = t -> 1500 + 1000 * Math.pow(Math.sin(1.5 * t), 4);
    Signal tilt = t -> 0.3 * Math.pow(Math.sin(t), 4);
    int frame = plumbing.frame(Signal.constant(-0.1), tilt);
    int middle = plumbing.junction(frame, 0.3);
    int closed = plumbing.junction(frame, 0.5);
    plumbing
        .tube("in", plumbing.pressureEnd(frame, 0, push), middle)
        .length(0.3, refinement * 6)
        .taper(2e-5, 1e-5);
    plumbing.tube("blind", middle, closed).length(0.2, refinement * 4).area(3e-5).viscosity(500);
    plumbing
        .tube("out", middle, plumbing.pressureEnd(-0.1, 1500))
        .length(0.4, refinement * 5)
        .area(8e-6);
    plumbing.bed(
        new CapillaryBed(
            "bed",
            closed,
            Signal.constant(90 * Units.MMHG),
            1e10,
            1e9,
            1e-10,
            1e-6,
            t -> 2 * Math.pow(Math.sin(2 * t), 4),
            CapillaryBed.Reflex.NONE));
    return plumbing.network();
  }

  /** Two volumes and two flows at eight times. */
  private static double[][] state(int refinement, double h) {
    Recording recording =
        Plumbing.record(
            smooth(refinement),
            precise(h),
            Plumbing.span(3.2, 0.4),
            new Probe.Volume(List.of("blind"), List.of()),
            new Probe.Volume(List.of("out"), List.of()),
            new Probe.Flow("out", 0),
            new Probe.Flow("in", 0.5));
    double[][] state = new double[4][];
    for (int p = 0; p < 4; p++) {
      state[p] = recording.values(p);
    }
    return state;
  }

  @Test
  void errorFallsWithTheSquareOfTheStep(TestReporter reporter) {
    double h = 0.0025;
    double[] orders = Orders.of(state(1, h), state(1, h / 2), state(1, h / 4));
    reporter.publishEntry("orders in time", Arrays.toString(orders));
    assertThat(orders).hasSize(4);
    for (double order : orders) {
      assertThat(order).isBetween(1.9, 2.3);
    }
  }

  @Test
  void errorFallsWithTheSquareOfTheCellLength(TestReporter reporter) {
    double[] orders = Orders.of(state(2, 0.002), state(4, 0.002), state(8, 0.002));
    reporter.publishEntry("orders in space", Arrays.toString(orders));
    assertThat(orders).hasSize(4);
    for (double order : orders) {
      assertThat(order).isBetween(1.7, 2.4);
    }
  }
}
