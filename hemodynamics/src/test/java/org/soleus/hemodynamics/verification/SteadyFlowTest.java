package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;

/** Flows whose pressure and velocity are known in closed form. */
class SteadyFlowTest {
  private static final double DENSITY = Plumbing.BLOOD.density();
  private static final double VISCOSITY = Plumbing.BLOOD.viscosity();

  @Test
  void stiffTubeCarriesPoiseuilleFlow() {
    double area = 5e-6;
    double length = 0.4;
    double drop = 50;
    for (int parallel : new int[] {1, 3}) {
      Plumbing plumbing = new Plumbing();
      plumbing
          .tube("pipe", plumbing.pressureEnd(0, drop), plumbing.pressureEnd(0, 0))
          .length(length, 8)
          .area(area)
          .parallel(parallel)
          .law(Plumbing.STIFF);
      Recording recording =
          Plumbing.record(
              plumbing.network(),
              StepControl.fixed(0.02),
              Plumbing.span(10, 1),
              new Probe.Flow("pipe", 0.5));
      double expected = parallel * drop * area * area / (8 * Math.PI * VISCOSITY * length);
      assertThat(recording.value(0, 10) / expected).isCloseTo(1, within(1e-7));
    }
  }

  /**
   * Between parallel plates friction would be 1.5 / α times the round lumen's; the code has 1/α.
   */
  @Test
  void flattenedTubeResistsByTheInverseOfItsAreaRatio() {
    double area = 5e-6;
    double squeeze = 3000;
    double drop = 10;
    Plumbing plumbing = new Plumbing();
    int channel = plumbing.channel(Signal.constant(squeeze));
    plumbing
        .tube("vein", plumbing.pressureEnd(0, drop), plumbing.pressureEnd(0, 0))
        .length(0.1, 40)
        .area(area)
        .squeeze(Squeeze.whole(channel, 1));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(30, 1),
            new Probe.Flow("vein", 0.5));
    double alpha = Plumbing.VEIN.areaRatio(0.5 * drop - squeeze);
    double flattened = alpha * area;
    double expected = drop * flattened * flattened / (8 * Math.PI * VISCOSITY * 0.1 / alpha);
    assertThat(alpha).isLessThan(0.5);
    assertThat(recording.value(0, 30) / expected).isCloseTo(1, within(1e-3));
  }

  @Test
  void totalHeadIsConstantAlongATaperWithoutFriction() {
    double flow = 2e-6;
    Plumbing plumbing = new Plumbing().blood(new Blood(DENSITY, 0));
    int inlet = plumbing.flowEnd(0, Path.from(0).ramp(0, 1, flow).build());
    plumbing
        .tube("taper", inlet, plumbing.pressureEnd(0, 2000))
        .length(0.2, 10)
        .taper(2e-5, 5e-6)
        .law(Plumbing.STIFF)
        // the only thing that takes energy out of the waves of the start
        .viscosity(1e7);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            new StepControl(1e-5, 0.02, Double.POSITIVE_INFINITY, 1e-6),
            Plumbing.span(5, 1),
            new Probe.Pressure("taper", 0.05),
            new Probe.Pressure("taper", 0.95),
            new Probe.Velocity("taper", 0.05),
            new Probe.Velocity("taper", 0.95));
    double wide = recording.value(2, 5);
    double narrow = recording.value(3, 5);
    double gained = 0.5 * DENSITY * (narrow * narrow - wide * wide);
    assertThat(wide).isCloseTo(flow / 1.925e-5, within(1e-6));
    assertThat(gained).isGreaterThan(50);
    assertThat((recording.value(0, 5) - recording.value(1, 5)) / gained).isCloseTo(1, within(1e-6));
  }

  @Test
  void flowsIntoAJunctionAddUpAndShareTheTotalHead() {
    Plumbing plumbing = new Plumbing().blood(new Blood(DENSITY, 0));
    int junction = plumbing.junction(0);
    int first = plumbing.flowEnd(0, Path.from(0).ramp(0, 1, 1e-6).build());
    int second = plumbing.flowEnd(0, Path.from(0).ramp(0, 1, 2e-6).build());
    plumbing.tube("a", first, junction).length(0.1, 2).area(4e-6).viscosity(1e4);
    plumbing.tube("b", second, junction).length(0.1, 3).area(2e-5).viscosity(1e4);
    plumbing
        .tube("c", junction, plumbing.pressureEnd(0, 2000))
        .length(0.1, 2)
        .area(1e-5)
        .viscosity(1e4);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            new StepControl(1e-5, 0.01, Double.POSITIVE_INFINITY, 1e-6),
            Plumbing.span(40, 1),
            new Probe.Pressure("a", 0.9),
            new Probe.Velocity("a", 0.9),
            new Probe.Pressure("b", 0.9),
            new Probe.Velocity("b", 0.9),
            new Probe.Pressure("c", 0.1),
            new Probe.Velocity("c", 0.1),
            new Probe.Flow("c", 1));
    double[] total = new double[3];
    for (int k = 0; k < 3; k++) {
      double speed = recording.value(2 * k + 1, 40);
      total[k] = recording.value(2 * k, 40) + 0.5 * DENSITY * speed * speed;
    }
    assertThat(recording.value(6, 40)).isCloseTo(3e-6, within(1e-12));
    assertThat(total[0]).isCloseTo(total[2], within(1e-3));
    assertThat(total[1]).isCloseTo(total[2], within(1e-3));
    assertThat(total[0]).isCloseTo(2000, within(1e-3));
    assertThat(recording.value(0, 40) - recording.value(4, 40)).isGreaterThan(5);
  }
}
