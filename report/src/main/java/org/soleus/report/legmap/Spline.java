package org.soleus.report.legmap;

import org.soleus.report.markup.SvgPath;

/** A smooth line through given points of the plate, in their order. */
final class Spline {
  private static final int SAMPLES = 12;

  private final double[] x;
  private final double[] y;
  private final double[] alongX;
  private final double[] alongY;
  private final double[] sampleX;
  private final double[] sampleY;
  private final double[] sampleLength;

  /** A place on the line with the direction in which it runs there. */
  record Place(double x, double y, double directionX, double directionY) {}

  private Spline(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.alongX = tangents(x);
    this.alongY = tangents(y);
    int samples = (x.length - 1) * SAMPLES + 1;
    this.sampleX = new double[samples];
    this.sampleY = new double[samples];
    this.sampleLength = new double[samples];
    sample();
  }

  /**
   * A line through points of a leg.
   *
   * @param points medialwards and height in turns [cm]
   */
  static Spline on(Frame frame, double... points) {
    double[] x = new double[points.length / 2];
    double[] y = new double[points.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = frame.x(points[2 * i]);
      y[i] = Frame.y(points[2 * i + 1]);
    }
    return new Spline(x, y);
  }

  /** A line through points of the plate, x and y in turns [px]. */
  static Spline through(double... points) {
    double[] x = new double[points.length / 2];
    double[] y = new double[points.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = points[2 * i];
      y[i] = points[2 * i + 1];
    }
    return new Spline(x, y);
  }

  /** Finite differences by length of chord, so that uneven points make no bulge. */
  private double[] tangents(double[] of) {
    int last = of.length - 1;
    double[] tangents = new double[of.length];
    for (int i = 0; i <= last; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(last, i + 1);
      double chords = 0;
      for (int j = before; j < after; j++) {
        chords += chord(j);
      }
      tangents[i] = (of[after] - of[before]) / chords;
    }
    return tangents;
  }

  private double chord(int i) {
    return Math.max(1e-6, Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]));
  }

  private void sample() {
    for (int i = 0; i < sampleX.length; i++) {
      int piece = Math.min(i / SAMPLES, x.length - 2);
      double t = (i - piece * SAMPLES) / (double) SAMPLES;
      double third = chord(piece) / 3;
      sampleX[i] =
          bezier(
              t,
              x[piece],
              x[piece] + third * alongX[piece],
              x[piece + 1] - third * alongX[piece + 1],
              x[piece + 1]);
      sampleY[i] =
          bezier(
              t,
              y[piece],
              y[piece] + third * alongY[piece],
              y[piece + 1] - third * alongY[piece + 1],
              y[piece + 1]);
      if (i > 0) {
        sampleLength[i] =
            sampleLength[i - 1]
                + Math.hypot(sampleX[i] - sampleX[i - 1], sampleY[i] - sampleY[i - 1]);
      }
    }
  }

  private static double bezier(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  /** Length of the line [px]. */
  double length() {
    return sampleLength[sampleLength.length - 1];
  }

  /** The place at a share of the length. */
  Place at(double share) {
    double wanted = Math.clamp(share, 0, 1) * length();
    int i = 1;
    while (i < sampleLength.length - 1 && sampleLength[i] < wanted) {
      i++;
    }
    double dx = sampleX[i] - sampleX[i - 1];
    double dy = sampleY[i] - sampleY[i - 1];
    double piece = Math.max(1e-6, Math.hypot(dx, dy));
    double t = Math.clamp((wanted - sampleLength[i - 1]) / piece, 0, 1);
    return new Place(sampleX[i - 1] + t * dx, sampleY[i - 1] + t * dy, dx / piece, dy / piece);
  }

  /** The line beside this one. */
  Spline beside(double distance) {
    double[] newX = new double[x.length];
    double[] newY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double norm = Math.max(1e-6, Math.hypot(alongX[i], alongY[i]));
      newX[i] = x[i] - distance * alongY[i] / norm;
      newY[i] = y[i] + distance * alongX[i] / norm;
    }
    return new Spline(newX, newY);
  }

  /** The line as a path. */
  SvgPath path() {
    return continueOn(new SvgPath().moveTo(x[0], y[0]));
  }

  /** Goes on along this line from its beginning. */
  SvgPath continueOn(SvgPath path) {
    for (int i = 0; i < x.length - 1; i++) {
      double third = chord(i) / 3;
      path.curveTo(
          x[i] + third * alongX[i],
          y[i] + third * alongY[i],
          x[i + 1] - third * alongX[i + 1],
          y[i + 1] - third * alongY[i + 1],
          x[i + 1],
          y[i + 1]);
    }
    return path;
  }

  /** A spindle around this line, with this greatest width [px]. */
  SvgPath spindle(double width) {
    SvgPath path = new SvgPath().moveTo(x[0], y[0]);
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 1; i <= SAMPLES; i++) {
        double share = side > 0 ? i / (double) SAMPLES : 1 - i / (double) SAMPLES;
        Place place = at(share);
        double half = 0.5 * side * width * Math.pow(Math.sin(Math.PI * share), 0.9);
        path.lineTo(place.x() - half * place.directionY(), place.y() + half * place.directionX());
      }
    }
    return path.close();
  }
}
