package org.soleus.hemodynamics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.units.Units;

class SamplerTest {
  private static final double STEP = 0.1;

  private static Network filling() {
    Plumbing plumbing = new Plumbing();
    int inlet = plumbing.flowEnd(0, Signal.constant(1e-7));
    plumbing.tube("vein", inlet, plumbing.pressureEnd(0, 1000)).length(0.3, 3).valve(0.4, 0);
    return plumbing.network();
  }

  private static Recording filled(Span span) {
    return Plumbing.record(
        filling(),
        StepControl.fixed(STEP),
        span,
        new Probe.Pressure("vein", 0.5),
        new Probe.Flow("vein", 0.5),
        new Probe.Volume(List.of("vein"), List.of()),
        new Probe.ValveState("vein", 0));
  }

  @Test
  void samplesBetweenStepsAreInterpolated() {
    Recording coarse = filled(new Span(0, 0, 3, STEP));
    Recording fine = filled(new Span(0, 0, 3, STEP / 4));
    assertThat(coarse.size()).isEqualTo(31);
    assertThat(fine.size()).isEqualTo(121);
    for (int probe = 0; probe < 4; probe++) {
      for (int k = 0; k < fine.size() - 1; k++) {
        double share = (k % 4) / 4.0;
        double before = coarse.value(probe, k / 4);
        double expected = before + share * (coarse.value(probe, k / 4 + 1) - before);
        assertThat(fine.value(probe, k))
            .as("probe %d, sample %d", probe, k)
            .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-18));
      }
    }
  }

  /** Also where steps are so long that none ends within a second before the first sample. */
  @Test
  void recordingThatStartsLateIsTheTailOfOneThatDoesNot() {
    StepControl control = StepControl.fixed(4);
    Probe volume = new Probe.Volume(List.of("vein"), List.of());
    Recording whole = Plumbing.record(filling(), control, new Span(0, 0, 20, 0.5), volume);
    Recording late = Plumbing.record(filling(), control, new Span(0, 7.5, 20, 0.5), volume);
    assertThat(late.time(0)).isEqualTo(7.5);
    for (int k = 0; k < late.size(); k++) {
      assertThat(late.value(0, k))
          .as("sample %d", k)
          .isCloseTo(whole.value(0, k + 15), within(1e-20));
    }
  }

  @Test
  void lastSampleIsTheEndAlsoInLongRecordings() {
    Probe pressure = new Probe.Pressure("vein", 0);
    Recording recording =
        Plumbing.record(
            filling(),
            StepControl.fixed(0.5),
            new Span(86_400, 86_400, 86_400 + 100.1, 0.7e-3),
            pressure);
    assertThat(recording.size()).isEqualTo(143_001);
    assertThat(recording.value(0, recording.size() - 1)).isGreaterThan(900);
  }

  @Test
  void closestSampleLiesWithinTheRecording() {
    Recording recording = filled(new Span(0, 1, 2, 0.25));
    assertThat(recording.size()).isEqualTo(5);
    assertThat(recording.sampleAt(-9)).isZero();
    assertThat(recording.sampleAt(1.3)).isEqualTo(1);
    assertThat(recording.sampleAt(1e9)).isEqualTo(4);
    double[] values = recording.values(0);
    values[0] = -1;
    assertThat(recording.value(0, 0)).isNotEqualTo(-1);
  }

  @Test
  void inflowOfABedIsKnownFromTheFirstSample() {
    Plumbing plumbing = new Plumbing();
    int end = plumbing.pressureEnd(0, 0);
    plumbing.bed(
        new CapillaryBed(
            "calf",
            end,
            Signal.constant(90 * Units.MMHG),
            1e10,
            1e9,
            1e-10,
            1e-6,
            Signal.constant(2),
            CapillaryBed.Reflex.NONE));
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.fixed(0.01),
            Plumbing.span(1, 0.1),
            new Probe.BedInflow(List.of("calf")));
    assertThat(recording.value(0, 0)).isCloseTo(2 * 90 * Units.MMHG / 1e10, within(1e-14));
  }
}
