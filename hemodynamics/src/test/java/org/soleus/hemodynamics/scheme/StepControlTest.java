package org.soleus.hemodynamics.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Span;

/** Which steps the solver takes, seen through the times at which it asks for the loads. */
class StepControlTest {
  /** First of the two stages of a step without a past, as a share of it. */
  private static final double STAGE = 1 - Math.sqrt(0.5);

  /** Keeps the times at which it is asked for, but for the looks to either side of a break. */
  private static final class Witness implements Signal {
    private static final double LOOK = 1e-8;

    private final Signal signal;
    private final List<Double> asked = new ArrayList<>();

    Witness(Signal signal) {
      this.signal = signal;
    }

    @Override
    public double at(double t) {
      double toBreak = Math.abs(signal.nextBreak(t - 2 * LOOK) - t);
      if (toBreak == 0 || toBreak > LOOK) {
        asked.add(t);
      }
      return signal.at(t);
    }

    @Override
    public double nextBreak(double t) {
      return signal.nextBreak(t);
    }

    /** Steps tried, the questions before the first one left out. */
    List<Double> steps() {
      List<Double> steps = new ArrayList<>();
      for (int k = 1; k < asked.size(); k++) {
        double step = asked.get(k) - asked.get(k - 1);
        if (step != 0) {
          steps.add(step);
        }
      }
      return steps;
    }
  }

  private static Network squeezedVein(Signal pressure) {
    Plumbing plumbing = new Plumbing();
    int channel = plumbing.channel(pressure);
    plumbing
        .tube("vein", plumbing.pressureEnd(0, 1000), plumbing.pressureEnd(0, 1000))
        .length(0.2, 4)
        .squeeze(Squeeze.whole(channel, 1));
    return plumbing.network();
  }

  private static List<Double> steps(Signal load, StepControl control, double begin, double end) {
    Witness witness = new Witness(load);
    Plumbing.record(squeezedVein(witness), control, new Span(begin, begin, end, 0.1));
    return witness.steps();
  }

  @Test
  void fixedStepsAreFixed() {
    for (double h : new double[] {0.01, 0.007, 1 / 300.0}) {
      Signal pulse = t -> 2000 * Math.sin(t) * Math.sin(t);
      List<Double> steps = steps(pulse, StepControl.fixed(h), 0, 300 * h);
      assertThat(steps).hasSize(301);
      assertThat(steps.get(0) / h).isCloseTo(STAGE, within(1e-9));
      assertThat(steps.get(1) / h).isCloseTo(1 - STAGE, within(1e-9));
      assertThat(steps.subList(2, 301))
          .allSatisfy(step -> assertThat(step / h).isCloseTo(1, within(1e-9)));
    }
  }

  @Test
  void fixedStepsBeforeABreakAreEqualPartsOfWhatIsLeft() {
    Path ramp = Path.from(0).ramp(0.125, 1, 100).build();
    List<Double> steps = steps(ramp, StepControl.fixed(0.05), 0, 0.325);
    assertThat(steps).hasSize(8);
    double first = 0.05 * STAGE;
    double[] expected = {first, 0.05 - first, 0.0375, 0.0375, 0.05, 0.05, 0.05, 0.05};
    for (int k = 0; k < expected.length; k++) {
      assertThat(steps.get(k)).isCloseTo(expected[k], within(1e-12));
    }
  }

  /** Late in a run the clock's last digit is coarser than 1e-12 s. */
  @Test
  void breaksLateInARunLeaveNoSlivers() {
    double late = 86_400;
    Path.Builder path = Path.from(0);
    for (int k = 0; k < 100; k++) {
      path.ramp(late + 0.317 * k + 1 / 7.0, 0.1, k % 2 == 0 ? 3000 : 0);
    }
    List<Double> steps = steps(path.build(), StepControl.DEFAULT, late, late + 33);
    assertThat(steps).allSatisfy(step -> assertThat(Math.abs(step)).isGreaterThan(1e-6));
  }

  @Test
  void everyBreakIsLandedOn() {
    Path path = Path.from(0).ramp(0.3, 0.2, 4000).ramp(0.7, 0.2, 0).build();
    Witness witness = new Witness(path);
    Plumbing.record(squeezedVein(witness), StepControl.DEFAULT, Plumbing.span(1.5, 0.1));
    for (double time : new double[] {0.3, 0.5, 0.7, 0.9, 1.5}) {
      assertThat(witness.asked).anySatisfy(t -> assertThat(t).isCloseTo(time, within(1e-9)));
    }
  }

  @Test
  void stepsShrinkWhereTheLoadMovesAndGrowWhereItRests() {
    Path path = Path.from(0).ramp(5, 0.2, 8000).build();
    List<Double> steps = steps(path, StepControl.DEFAULT, 0, 10);
    double largest = steps.stream().mapToDouble(Math::abs).max().orElseThrow();
    double smallest =
        steps.stream().skip(20).mapToDouble(Math::abs).filter(s -> s > 0).min().orElseThrow();
    assertThat(largest).isCloseTo(StepControl.DEFAULT.largest(), within(1e-12));
    assertThat(smallest).isLessThan(0.2 * largest);
  }
}
