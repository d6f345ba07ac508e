package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;

/** Runs problems of the catalogue and measures errors and orders. */
public final class Study {
  private Study() {}

  /**
   * A problem with a method at all its resolutions; nothing is run where the method does not
   * represent the problem.
   *
   * @throws IllegalStateException if a run does not reach its end
   */
  public static Finding of(Problem problem, Method method) {
    if (problem.expected(method) instanceof Expectation.NotRun) {
      return new Finding(problem, method, List.of());
    }
    return new Finding(
        problem,
        method,
        problem.resolutions().stream().map(cells -> level(problem, method, cells)).toList());
  }

  /** A problem with a method at one resolution. */
  public static Finding.Level level(Problem problem, Method method, int cells) {
    Trial trial = problem.at(cells);
    Outcome outcome =
        method.solver(trial).run(trial.network(), trial.start(), trial.probes(), trial.span());
    return switch (outcome) {
      case Outcome.Completed completed -> measured(cells, trial, completed.recording());
      case Outcome.Diverged diverged ->
          throw new IllegalStateException(
              "%s, %s, %d cells: %s".formatted(problem.name(), method.label(), cells, diverged));
    };
  }

  private static Finding.Level measured(int cells, Trial trial, Recording recording) {
    List<Deviation> deviations = new ArrayList<>();
    int first = 0;
    for (Comparison comparison : trial.comparisons()) {
      deviations.add(comparison.deviation(recording, first));
      first += comparison.points().size();
    }
    return new Finding.Level(cells, trial, recording, deviations);
  }
}
