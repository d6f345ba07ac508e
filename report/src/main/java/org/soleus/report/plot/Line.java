package org.soleus.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve of a plot. Samples that are not finite leave a gap.
 *
 * @param label written at its right end
 * @param style colour and dashes
 * @param points in ascending order of x
 */
public record Line(String label, Style style, List<Point> points) {
  /** Copies the points. */
  public Line {
    points = List.copyOf(points);
  }

  /** A point in the units of the axes. */
  public record Point(double x, double y) {
    boolean isFinite() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  /**
   * How a curve looks: colours that the colour-blind can tell apart (Okabe and Ito), each with
   * dashes of its own for black-and-white print.
   */
  public enum Style {
    BEFORE("#1f1f1f", "", 1.9),
    OPTION_A("#0072b2", "8 3", 1.8),
    OPTION_B("#c44e00", "2.5 2", 1.8),
    OPTION_C("#007a5a", "10 3 2.5 3", 1.8),
    OPTION_D("#a3507f", "5 2 1.5 2 1.5 2", 1.8);

    private final String colour;
    private final String dashes;
    private final double width;

    Style(String colour, String dashes, double width) {
      this.colour = colour;
      this.dashes = dashes;
      this.width = width;
    }

    /** The style of an option, the first being 0; the four styles repeat. */
    public static Style option(int index) {
      return values()[1 + index % 4];
    }

    String colour() {
      return colour;
    }

    String dashes() {
      return dashes;
    }

    double width() {
      return width;
    }
  }

  /** The runs of finite points within a span of x. */
  List<List<Point>> runs(double low, double high) {
    List<List<Point>> runs = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (Point point : points) {
      if (point.isFinite() && point.x >= low && point.x <= high) {
        run.add(point);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }
}
