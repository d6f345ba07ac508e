package org.soleus.hemodynamics.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/** What is asked of a network may be impossible; then the run says where and when. */
class OutcomeTest {
  private static final List<Probe> PROBES =
      List.of(new Probe.Pressure("good", 0.5), new Probe.Pressure("bad", 0.5));

  private static Outcome run(Network network) {
    return new SemiImplicitSolver(StepControl.DEFAULT).run(network, PROBES, new Span(0, 0, 5, 0.1));
  }

  private static Network squeezed(Signal pressure) {
    Plumbing plumbing = new Plumbing();
    int channel = plumbing.channel(pressure);
    int end = plumbing.pressureEnd(0, 1000);
    plumbing.tube("good", end, plumbing.junction(0)).length(0.2, 4);
    plumbing
        .tube("bad", end, plumbing.junction(0))
        .length(0.2, 4)
        .squeeze(new Squeeze(channel, 0.25, 0.5, 1, 1));
    return plumbing.network();
  }

  private static Outcome.Diverged diverged(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Diverged.class);
    return (Outcome.Diverged) outcome;
  }

  @Test
  void absurdPressureIsRefusedWhereAndWhenItActs() {
    Outcome.Diverged diverged = diverged(run(squeezed(Path.from(0).ramp(2, 0.01, 1e200).build())));
    assertThat(diverged.where()).startsWith("tube bad at");
    assertThat(diverged.when()).isBetween(1.99, 2.01);
    assertThat(diverged).hasToString(diverged.toString()).asString().contains("Newton");
  }

  @Test
  void loadThatIsNotANumberIsRefusedWhereAndWhenItActs() {
    Outcome.Diverged diverged = diverged(run(squeezed(t -> t > 3 ? Double.NaN : 0)));
    assertThat(diverged.where()).isEqualTo("tube bad at 75 mm");
    assertThat(diverged.when()).isBetween(2.9, 3.0);
  }

  @Test
  void bloodThatIsNotThereCannotBeTaken() {
    Plumbing plumbing = new Plumbing();
    Signal thirst = Path.from(0).ramp(1, 0.5, -5e-6).build();
    plumbing.tube("good", plumbing.pressureEnd(0, 0), plumbing.junction(0)).length(0.2, 4);
    plumbing.tube("bad", plumbing.flowEnd(0, thirst), plumbing.junction(0)).length(0.2, 4);
    Outcome.Diverged diverged = diverged(run(plumbing.network()));
    assertThat(diverged.where()).startsWith("tube bad at");
    assertThat(diverged.when()).isBetween(1.2, 2.5);
  }

  @Test
  void completedRunCountsItsSteps() {
    assertThat(run(squeezed(Signal.constant(0))))
        .isInstanceOfSatisfying(
            Outcome.Completed.class,
            completed -> assertThat(completed.steps()).isBetween(100, 200));
  }

  @Test
  void spanMustRunForwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(1, 0, 5, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, 5, 5, 0.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(0, 0, 5, 0))
        .withMessageContaining("positive interval");
  }
}
