package org.soleus.validation.solver;

import java.util.List;
import org.soleus.hemodynamics.verification.Method;

/**
 * A curve of a panel.
 *
 * @param label for the legend
 * @param look colour and whether it is a line, dots or both
 * @param points in ascending order of x
 */
public record Curve(String label, Look look, List<Point> points) {
  /** Copies the points. */
  public Curve {
    points = List.copyOf(points);
  }

  /** A point in the units of the axes. */
  public record Point(double x, double y) {}

  /** How a curve is drawn. */
  public enum Look {
    EXACT("#1f1f1f", "", 1.4, false),
    REFERENCE_DOTS("#1f1f1f", "", 0, true),
    SEMI_IMPLICIT("#0072b2", "7 3", 1.6, false),
    EXPLICIT("#c44e00", "2 2.5", 1.6, false),
    SEMI_IMPLICIT_DOTS("#0072b2", "", 0, true),
    EXPLICIT_DOTS("#c44e00", "", 0, true),
    SEMI_IMPLICIT_ERRORS("#0072b2", "7 3", 1.4, true),
    EXPLICIT_ERRORS("#c44e00", "2 2.5", 1.4, true),
    UNLIMITED_ERRORS("#007a5a", "", 1.4, true),
    GUIDE("#5d6a75", "1.5 3", 1.3, false),
    /** Of up to four models that are compared. */
    FIRST("#5d6a75", "1.5 3", 1.6, false),
    SECOND("#0072b2", "7 3", 1.6, false),
    THIRD("#c44e00", "", 1.6, false),
    FOURTH("#007a5a", "2 2.5", 1.6, false);

    private final String colour;
    private final String dashes;
    private final double width;
    private final boolean dotted;

    Look(String colour, String dashes, double width, boolean dotted) {
      this.colour = colour;
      this.dashes = dashes;
      this.width = width;
      this.dotted = dotted;
    }

    /** A solution at the middles of cells. */
    static Look dots(Method method) {
      return method == Method.SEMI_IMPLICIT ? SEMI_IMPLICIT_DOTS : EXPLICIT_DOTS;
    }

    /** A solution over time. */
    static Look line(Method method) {
      return method == Method.SEMI_IMPLICIT ? SEMI_IMPLICIT : EXPLICIT;
    }

    /** Errors over resolutions. */
    static Look errors(Method method) {
      return switch (method) {
        case SEMI_IMPLICIT -> SEMI_IMPLICIT_ERRORS;
        case EXPLICIT -> EXPLICIT_ERRORS;
        case UNLIMITED -> UNLIMITED_ERRORS;
      };
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

    boolean isDotted() {
      return dotted;
    }
  }
}
