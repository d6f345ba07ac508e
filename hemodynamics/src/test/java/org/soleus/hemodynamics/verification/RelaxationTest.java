package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.units.Units;

/** Quantities that approach their end exponentially, with a time constant known in closed form. */
class RelaxationTest {
  private static final double VISCOSITY = Plumbing.BLOOD.viscosity();

  private static CapillaryBed bed(int node, CapillaryBed.Reflex reflex) {
    return new CapillaryBed(
        "calf",
        node,
        Signal.constant(90 * Units.MMHG),
        8e9,
        2e9,
        5e-10,
        3e-6,
        Signal.constant(1),
        reflex);
  }

  @Test
  void capillaryBedChargesThroughItsTwoResistances() {
    Plumbing plumbing = new Plumbing();
    plumbing.bed(bed(plumbing.pressureEnd(0, 0), CapillaryBed.Reflex.NONE));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.005),
            Plumbing.span(5, 0.05),
            new Probe.Volume(List.of(), List.of("calf")),
            new Probe.BedInflow(List.of("calf")));
    double lag = 5e-10 * 8e9 * 2e9 / 1e10;
    double finalPressure = 0.2 * 90 * Units.MMHG;
    for (int k = 0; k < recording.size(); k++) {
      double pressure = finalPressure * -Math.expm1(-recording.time(k) / lag);
      double charge = recording.value(0, k) - 3e-6;
      assertThat(charge / 5e-10).isCloseTo(pressure, within(1e-4 * finalPressure));
      double inflow = (90 * Units.MMHG - pressure) / 8e9;
      assertThat(recording.value(1, k) / inflow).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void reflexNarrowsTheArteriolesWithItsLag() {
    Plumbing plumbing = new Plumbing();
    Path standing = Path.from(0).ramp(10, 0.01, 60 * Units.MMHG).build();
    double gain = 0.5;
    double lag = 4;
    plumbing.bed(
        bed(
            plumbing.pressureEnd(0, standing),
            new CapillaryBed.Reflex(40 * Units.MMHG, 50 * Units.MMHG, gain, lag)));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.01),
            Plumbing.span(60, 0.1),
            new Probe.BedInflow(List.of("calf")));
    double resting = 90 * Units.MMHG / 1e10;
    assertThat(recording.value(0, 99) / resting).isCloseTo(1, within(1e-5));
    double narrowed = 30 * Units.MMHG / (8e9 * (1 + gain) + 2e9);
    assertThat(recording.value(0, 600) / narrowed).isCloseTo(1, within(1e-4));
    // once the bed has charged, the arterioles' resistance alone is on the move
    for (double t : new double[] {14, 18, 26}) {
      double reflex = -Math.expm1(-(t - 10) / lag);
      double flow = 30 * Units.MMHG / (8e9 * (1 + gain * reflex) + 2e9);
      assertThat(recording.value(0, recording.sampleAt(t)) / flow)
          .as("t = %s", t)
          .isCloseTo(1, within(0.03));
    }
  }

  @Test
  void frictionStopsAFlow() {
    double area = 2e-5;
    Plumbing plumbing = new Plumbing();
    Path push = Path.from(0).ramp(0, 0.2, 60).ramp(0.5, 0.2, 0).build();
    plumbing
        .tube("pipe", plumbing.pressureEnd(0, push), plumbing.pressureEnd(0, 0))
        .length(0.5, 5)
        .area(area)
        .law(Plumbing.STIFF);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.002),
            Plumbing.span(2, 0.1),
            new Probe.Flow("pipe", 0.5));
    double rate = 8 * Math.PI * VISCOSITY / (Plumbing.BLOOD.density() * area);
    double first = recording.value(0, 8);
    for (int k = 9; k <= 20; k++) {
      double expected = first * Math.exp(-rate * (recording.time(k) - recording.time(8)));
      assertThat(recording.value(0, k) / expected).isCloseTo(1, within(2e-4));
    }
  }

  @Test
  void viscousWallCreepsToItsNewSize() {
    double lag = 0.5;
    double start = 1000;
    double jump = 10;
    double alpha = Plumbing.VEIN.areaRatio(start);
    double viscosity = lag * Plumbing.VEIN.slope(Plumbing.VEIN.areaRatio(start + 0.5 * jump));
    Plumbing plumbing = new Plumbing();
    Path pressure = Path.from(start).ramp(0.1, 1e-3, start + jump).build();
    plumbing
        .tube("vein", plumbing.junction(0), plumbing.pressureEnd(0, pressure))
        .length(0.01, 1)
        .area(1e-4)
        .viscosity(viscosity);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.001),
            Plumbing.span(3, 0.1),
            new Probe.Area("vein", 0.5));
    double creep = Plumbing.VEIN.areaRatio(start + jump) - alpha;
    for (int k = 2; k <= 30; k++) {
      double share = (recording.value(0, k) / 1e-4 - alpha) / creep;
      double expected = -Math.expm1(-(recording.time(k) - 0.1005) / lag);
      assertThat(share).as("t = %s", recording.time(k)).isCloseTo(expected, within(0.003));
    }
  }
}
