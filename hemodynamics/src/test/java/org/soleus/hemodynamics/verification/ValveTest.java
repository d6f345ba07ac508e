package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.valve.Valve;

class ValveTest {
  /** A vein 0.4 m long under a pressure difference, positive from its start to its end. */
  private static Recording drivenBy(double drop, Valve... valves) {
    Plumbing plumbing = new Plumbing();
    Plumbing.Pipe pipe =
        plumbing.tube("vein", plumbing.pressureEnd(0, 1000 + drop), plumbing.pressureEnd(0, 1000));
    pipe.length(0.4, 8).law(Plumbing.STIFF);
    for (Valve valve : valves) {
      pipe.valve(valve);
    }
    return Plumbing.record(
        plumbing.network(),
        StepControl.DEFAULT,
        Plumbing.span(20, 0.1),
        valves.length == 0 ? new Probe.Flow("vein", 0.5) : new Probe.ValveState("vein", 0),
        new Probe.Flow("vein", 0.5));
  }

  private static Valve valve(double leak) {
    return new Valve(0.5, leak, Plumbing.CUSPS);
  }

  @Test
  void competentValveHoldsAColumn() {
    double free = drivenBy(-4000).value(1, 200);
    Recording held = drivenBy(-4000, valve(0));
    assertThat(free).isLessThan(-1e-6);
    assertThat(held.value(1, 200) / free).isBetween(0.0, 1e-6);
    assertThat(held.value(0, 200)).isLessThan(1e-6);
  }

  @Test
  void opensUnderForwardPressure() {
    double free = drivenBy(500).value(1, 200);
    Recording open = drivenBy(500, valve(0));
    assertThat(open.value(0, 200)).isGreaterThan(0.95);
    assertThat(open.value(1, 200) / free).isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.6})
  void leakIsAnOrifice(double leak) {
    double drop = 2000;
    double area = 1.25e-5;
    Plumbing plumbing = new Plumbing().blood(new Blood(1060, 0));
    plumbing
        .tube("vein", plumbing.pressureEnd(0, 1000), plumbing.pressureEnd(0, 1000 + drop))
        .length(0.1, 2)
        .area(area)
        .law(Plumbing.STIFF)
        .valve(0.5, leak);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.01),
            Plumbing.span(10, 1),
            new Probe.Flow("vein", 0.5));
    double jet = -leak * area * Math.sqrt(2 * drop / 1060);
    assertThat(recording.value(0, 10) / jet).isCloseTo(1, within(1e-5));
  }

  /** What comes back through a valve when a forward flow slows down and turns. */
  private record Turn(
      double peakVelocity, double stateAtReversal, double widest, double returned) {}

  private static Turn turn(double pressure, Valve.Cusps cusps) {
    Plumbing plumbing = new Plumbing();
    Path push =
        Path.from(1000).ramp(0, 0.5, 1000 + pressure).ramp(1.5, 0.3, 1000 - pressure).build();
    plumbing
        .tube("vein", plumbing.pressureEnd(0, push), plumbing.pressureEnd(0, 1000))
        .length(0.2, 4)
        .valve(new Valve(0.5, 0, cusps));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(4, 0.002),
            new Probe.Flow("vein", 0.5),
            new Probe.ValveState("vein", 0),
            new Probe.Velocity("vein", 0.4));
    double forward = 0;
    double back = 0;
    double peak = 0;
    double widest = 0;
    double atReversal = Double.NaN;
    for (int k = 0; k < recording.size(); k++) {
      double flow = recording.value(0, k);
      forward += Math.max(flow, 0);
      back -= Math.min(flow, 0);
      peak = Math.max(peak, recording.value(2, k));
      widest = Math.max(widest, recording.value(1, k));
      if (recording.time(k) > 1.5 && flow < 0 && Double.isNaN(atReversal)) {
        atReversal = recording.value(1, k);
      }
    }
    return new Turn(peak, atReversal, widest, back / forward);
  }

  @Test
  void beginsToCloseBeforeTheFlowTurns() {
    Turn turn = turn(500, Plumbing.CUSPS);
    assertThat(turn.peakVelocity).isBetween(0.2, 0.4);
    assertThat(turn.widest).isGreaterThan(0.9);
    assertThat(turn.stateAtReversal).isLessThan(0.9 * turn.widest);
    assertThat(turn.returned).isLessThan(0.08);
  }

  /**
   * A flow of 1 cm/s, driven by 0.15 mmHg. Without recoil the valve hardly moves, and in the end
   * more has run back than forth.
   */
  @Test
  void recoilClosesAGentleFlowBeforeItTurns() {
    Turn gentle = turn(20, new Valve.Cusps(0.02, 0.1, 0.01, 30));
    assertThat(gentle.peakVelocity).isLessThan(0.02);
    assertThat(gentle.stateAtReversal).isLessThan(0.02);
    assertThat(gentle.returned).isLessThan(0.05);
    assertThat(turn(20, Plumbing.CUSPS).returned).isGreaterThan(1);
  }

  @Test
  void closesAbruptlyUnderAStrongReverseFlow() {
    Plumbing plumbing = new Plumbing();
    Path push = Path.from(1000).ramp(0, 0.2, 2000).ramp(1, 0.05, -4000).build();
    plumbing
        .tube("vein", plumbing.pressureEnd(0, push), plumbing.pressureEnd(0, 1000))
        .length(0.2, 4)
        .valve(0.5, 0);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(2, 0.001),
            new Probe.ValveState("vein", 0),
            new Probe.Flow("vein", 0.5));
    assertThat(recording.value(0, 1000)).isGreaterThan(0.95);
    assertThat(recording.value(0, 1250)).isLessThan(0.01);
    assertThat(Math.abs(recording.value(1, 1500))).isLessThan(1e-9);
  }
}
