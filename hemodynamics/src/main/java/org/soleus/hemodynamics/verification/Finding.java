package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;

/**
 * How a method did on a problem.
 *
 * @param problem what was run
 * @param method with what
 * @param levels one for each resolution that was run to its end, coarse to fine
 * @param diverged how the run ended that did not reach its end
 */
public record Finding(
    Problem problem, Method method, List<Level> levels, Optional<Outcome.Diverged> diverged) {
  /** Copies the list. */
  public Finding {
    levels = List.copyOf(levels);
  }

  /**
   * One resolution.
   *
   * @param cells of the main tube
   * @param trial what was run
   * @param recording what the probes saw
   * @param deviations errors, one for each comparison of the trial
   */
  public record Level(int cells, Trial trial, Recording recording, List<Deviation> deviations) {
    /** Copies the list. */
    public Level {
      deviations = List.copyOf(deviations);
    }
  }

  /** Number of quantities compared. */
  public int quantities() {
    return levels.isEmpty() ? 0 : levels.getFirst().deviations().size();
  }

  /** Whether there is anything to show. */
  public boolean isRun() {
    return !levels.isEmpty();
  }

  /** Order of the mean error of a quantity, fitted over the resolutions by least squares [1]. */
  public double order(int quantity) {
    return slope(levels.stream().map(level -> level.deviations().get(quantity).mean()).toList());
  }

  /** Order of the root mean square error of a quantity [1]. */
  public double orderOfSquares(int quantity) {
    return slope(
        levels.stream().map(level -> level.deviations().get(quantity).rootMeanSquare()).toList());
  }

  private double slope(List<Double> errors) {
    double meanX = 0;
    double meanY = 0;
    int count = levels.size();
    for (int k = 0; k < count; k++) {
      meanX += Math.log(levels.get(k).cells()) / count;
      meanY += Math.log(errors.get(k)) / count;
    }
    double products = 0;
    double squares = 0;
    for (int k = 0; k < count; k++) {
      double x = Math.log(levels.get(k).cells()) - meanX;
      products += x * (Math.log(errors.get(k)) - meanY);
      squares += x * x;
    }
    return -products / squares;
  }

  /** Largest error of a quantity at any resolution [1]. */
  public double largest(int quantity) {
    return levels.stream()
        .mapToDouble(level -> level.deviations().get(quantity).largest())
        .max()
        .orElse(Double.NaN);
  }

  /** Errors at the finest resolution. */
  public Level finest() {
    return levels.getLast();
  }

  /** What the method did not achieve, in sentences; none where all is as expected. */
  public List<String> shortfalls() {
    List<String> shortfalls = new ArrayList<>();
    diverged.ifPresent(diverged -> shortfalls.add(diverged.toString()));
    for (int q = 0; q < quantities(); q++) {
      String what = finest().trial().comparisons().get(q).quantity().word();
      switch (problem.expected(method)) {
        case Expectation.Converges wanted -> {
          least(order(q), wanted.order(), what + ": order", shortfalls);
          least(orderOfSquares(q), wanted.squares(), what + ": order in L2", shortfalls);
          most(finest().deviations().get(q).mean(), wanted.error(), what, shortfalls);
        }
        case Expectation.Within(double error) -> {
          for (Level level : levels) {
            double largest = level.deviations().get(q).largest();
            most(largest, error, what + ", " + level.cells() + " cells", shortfalls);
          }
        }
        case Expectation.NotRun _ -> {}
      }
    }
    return shortfalls;
  }

  private static void least(double seen, double wanted, String what, List<String> shortfalls) {
    if (!(seen >= wanted)) {
      shortfalls.add("%s %.3f, not %.2f".formatted(what, seen, wanted));
    }
  }

  private static void most(double seen, double wanted, String what, List<String> shortfalls) {
    if (!(seen <= wanted)) {
      shortfalls.add("%s: error %.2e, not %.2e".formatted(what, seen, wanted));
    }
  }
}
