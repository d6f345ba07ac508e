package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;

/** Runs problems of the catalogue and measures errors and orders. */
public final class Study {
  private Study() {}

  /**
   * A problem with a method at all its resolutions, up to one that diverges; nothing is run where
   * the method is not tried on the problem.
   */
  public static Finding of(Problem problem, Method method) {
    List<Finding.Level> levels = new ArrayList<>();
    if (problem.expected(method) instanceof Expectation.NotRun) {
      return new Finding(problem, method, levels, Optional.empty());
    }
    for (int cells : problem.resolutions()) {
      Trial trial = problem.at(cells);
      Outcome outcome =
          method.solver(trial).run(trial.network(), trial.start(), trial.probes(), trial.span());
      switch (outcome) {
        case Outcome.Completed completed ->
            levels.add(measured(cells, trial, completed.recording()));
        case Outcome.Diverged diverged -> {
          return new Finding(problem, method, levels, Optional.of(diverged));
        }
      }
    }
    return new Finding(problem, method, levels, Optional.empty());
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
