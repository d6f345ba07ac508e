package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.RandomPlumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.units.Units;

class BloodAtRestTest {
  private static final int NETWORKS = 1000;

  @Test
  void restsInAnyNetwork(TestReporter reporter) {
    double fastest = 0;
    double drift = 0;
    double narrowest = 1;
    double widest = 1;
    for (int seed = 0; seed < NETWORKS; seed++) {
      Network network = RandomPlumbing.atRest(seed);
      List<Probe> probes = RandomPlumbing.everywhere(network);
      Recording recording =
          Plumbing.record(network, StepControl.DEFAULT, Plumbing.span(20, 0.5), probes);
      for (int p = 0; p < probes.size(); p++) {
        double initial = recording.value(p, 0);
        for (double value : recording.values(p)) {
          switch (probes.get(p)) {
            case Probe.Velocity velocity -> {
              assertThat(Math.abs(value)).as("seed %d, %s", seed, velocity).isLessThan(1e-10);
              fastest = Math.max(fastest, Math.abs(value));
            }
            case Probe.Volume volume -> {
              double moved = Math.abs(value / initial - 1);
              assertThat(moved).as("seed %d, %s", seed, volume).isLessThan(1e-10);
              drift = Math.max(drift, moved);
            }
            case Probe.LinkFlow link ->
                assertThat(Math.abs(value)).as("seed %d, %s", seed, link).isLessThan(1e-16);
            default -> {}
          }
        }
      }
      for (Tube tube : network.tubes()) {
        int p = probes.indexOf(new Probe.Area(tube.name(), 0.5 / tube.cells()));
        double share = 0.5 / tube.cells();
        double rest = tube.restArea().at(share);
        narrowest = Math.min(narrowest, recording.value(p, 0) / rest);
        widest = Math.max(widest, recording.value(p, 0) / rest);
      }
    }
    reporter.publishEntry("greatest velocity [m/s]", "%.2e".formatted(fastest));
    reporter.publishEntry("greatest drift of a tube's volume [1]", "%.2e".formatted(drift));
    reporter.publishEntry("area ratios", "%.3g to %.3g".formatted(narrowest, widest));
    // the lot does reach from collapse to over-full
    assertThat(narrowest).isLessThan(0.1);
    assertThat(widest).isGreaterThan(3);
  }

  @Test
  void columnWeighsOnTheFoot() {
    Plumbing plumbing = new Plumbing();
    int tilted = plumbing.frame(Signal.constant(-0.4), Signal.constant(0.5));
    int knee = plumbing.junction(tilted, 0);
    plumbing.tube("thigh", plumbing.pressureEnd(0.2, 250), knee).length(0.7, 5);
    plumbing.tube("shank", knee, plumbing.junction(tilted, -0.4)).length(0.4, 4).taper(9e-6, 2e-6);
    Recording recording =
        Plumbing.record(
            plumbing.network(),
            StepControl.DEFAULT,
            Plumbing.span(1, 1),
            new Probe.Pressure("thigh", 0.5),
            new Probe.Pressure("shank", 1));
    double weight = Plumbing.BLOOD.density() * Units.GRAVITY;
    assertThat(recording.value(0, 1)).isCloseTo(250 + weight * 0.3, within(1e-9));
    // the last cell's middle lies 0.35 m along the shank, 0.175 m below the knee
    assertThat(recording.value(1, 1)).isCloseTo(250 + weight * 0.775, within(1e-9));
  }

  @Test
  void sealedTubeTurnedOverAndBackIsAsBefore() {
    Plumbing plumbing = new Plumbing();
    Signal turn = Path.from(1).ramp(1, 2, -1).ramp(6, 2, 1).build();
    int frame = plumbing.frame(Signal.constant(0), turn);
    int left = plumbing.junction(frame, 0.2);
    int bottom = plumbing.junction(frame, -0.2);
    int right = plumbing.junction(frame, 0.3);
    int muscle = plumbing.channel(Signal.constant(3000));
    plumbing
        .tube("down", left, bottom)
        .length(0.4, 12)
        .taper(1e-5, 3e-5)
        .squeeze(Squeeze.whole(muscle, 0.5));
    plumbing.tube("up", bottom, right).length(0.5, 9).viscosity(1000);
    List<Probe> probes = new ArrayList<>(RandomPlumbing.everywhere(plumbing.network()));
    Recording recording =
        Plumbing.record(plumbing.network(), StepControl.DEFAULT, Plumbing.span(120, 0.5), probes);
    int last = recording.size() - 1;
    double turned = 0;
    for (int p = 0; p < probes.size(); p++) {
      if (probes.get(p) instanceof Probe.Velocity) {
        assertThat(Math.abs(recording.value(p, last))).isLessThan(1e-10);
      } else {
        double initial = recording.value(p, 0);
        assertThat(recording.value(p, last) / initial).isCloseTo(1, within(1e-10));
        turned =
            Math.max(turned, Math.abs(recording.value(p, recording.sampleAt(5)) / initial - 1));
      }
    }
    assertThat(turned).as("it did move in between").isGreaterThan(0.2);
  }
}
