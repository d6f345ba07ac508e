package org.soleus.report.plot;

import java.time.LocalDate;
import java.util.List;

/** What a timeline shows at its dates. Recorded and simulated values have marks of their own. */
public sealed interface Mark {
  /**
   * A recorded value.
   *
   * @param words the value as printed beside it, or empty
   * @param atLeast whether it is a lower bound
   */
  record Point(LocalDate date, double value, String words, boolean atLeast) {}

  /**
   * Recorded values, joined by a line: filled dots, or hollow squares for a second series.
   *
   * @param label written at the last of them
   * @param second whether it is the second series
   */
  record Recorded(String label, boolean second, List<Point> points) implements Mark {
    /** Copies the list. */
    public Recorded {
      points = List.copyOf(points);
    }
  }

  /**
   * A simulated value with its interval: a hollow diamond on a dashed bar.
   *
   * @param value of the twin
   * @param low 5th percentile of the varied legs; the value where there are none
   * @param high 95th percentile
   * @param words as printed beside it
   */
  record Simulated(LocalDate date, double value, double low, double high, String words)
      implements Mark {}

  /**
   * A count over some days, drawn as a column.
   *
   * @param until first day after it
   * @param whole whether every day was counted; else the column is hollow
   */
  record Column(LocalDate date, LocalDate until, double value, String words, boolean whole)
      implements Mark {}

  /**
   * A recorded value without a line to others.
   *
   * @param point where it lies
   */
  record Single(Point point) implements Mark {}
}
