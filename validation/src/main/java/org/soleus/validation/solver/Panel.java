package org.soleus.validation.solver;

import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * One diagram of a figure.
 *
 * @param across horizontal axis
 * @param up vertical axis
 * @param curves the first at the back
 */
public record Panel(Scale across, Scale up, List<Curve> curves) {
  /** Width of a panel with its labels [px]. */
  static final double WIDTH = 430;

  /** Height of a panel with its labels [px]. */
  static final double HEIGHT = 300;

  private static final double LEFT = 66;
  private static final double RIGHT = WIDTH - 16;
  private static final double TOP = 8;
  private static final double BOTTOM = HEIGHT - 48;
  private static final String INK = "#26323c";
  private static final String GRID = "#e4e8eb";

  /** Copies the curves. */
  public Panel {
    curves = List.copyOf(curves);
  }

  /** A panel just as wide as its curves and high enough for them. */
  public static Panel linear(String across, String up, List<Curve> curves) {
    return new Panel(Scale.tight(across, xs(curves)), Scale.linear(up, ys(curves)), curves);
  }

  /** A panel with both axes logarithmic. */
  static Panel logarithmic(String across, String up, List<Curve> curves) {
    return new Panel(
        Scale.logarithmic(across, xs(curves)), Scale.logarithmic(up, ys(curves)), curves);
  }

  private static List<Double> xs(List<Curve> curves) {
    return curves.stream().flatMap(c -> c.points().stream()).map(Curve.Point::x).toList();
  }

  private static List<Double> ys(List<Curve> curves) {
    return curves.stream().flatMap(c -> c.points().stream()).map(Curve.Point::y).toList();
  }

  /** Draws it with its corner at a place [px]. */
  Markup drawn(double x, double y) {
    Markup group = Svg.group().with("transform", "translate(" + x + " " + y + ")");
    group.add(axes());
    curves.forEach(curve -> group.add(drawn(curve)));
    return group;
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * across.share(value);
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * up.share(value);
  }

  private Markup axes() {
    Markup group = Svg.group();
    for (double tick : up.ticks(6)) {
      group.add(
          Svg.line(LEFT, y(tick), RIGHT, y(tick), GRID, 0.8),
          Svg.text(LEFT - 6, y(tick) + 4, 12, INK, up.written(tick)).with("text-anchor", "end"));
    }
    for (double tick : across.ticks(6)) {
      group.add(
          Svg.line(x(tick), TOP, x(tick), BOTTOM, GRID, 0.8),
          Svg.text(x(tick), BOTTOM + 17, 12, INK, across.written(tick))
              .with("text-anchor", "middle"));
    }
    double middle = 0.5 * (TOP + BOTTOM);
    return group.add(
        Svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, INK, 1),
        Svg.line(LEFT, TOP, LEFT, BOTTOM, INK, 1),
        Svg.text(0.5 * (LEFT + RIGHT), BOTTOM + 36, 12, INK, across.axis().label())
            .with("text-anchor", "middle"),
        Svg.text(14, middle, 12, INK, up.axis().label())
            .with("text-anchor", "middle")
            .with("transform", "rotate(-90 14 " + middle + ")"));
  }

  private Markup drawn(Curve curve) {
    Curve.Look look = curve.look();
    Markup group = Svg.group();
    if (look.width() > 0) {
      SvgPath path = new SvgPath();
      for (int k = 0; k < curve.points().size(); k++) {
        Curve.Point point = curve.points().get(k);
        boolean goesBack = k > 0 && point.x() < curve.points().get(k - 1).x();
        if (k == 0 || goesBack) {
          path.moveTo(x(point.x()), y(point.y()));
        } else {
          path.lineTo(x(point.x()), y(point.y()));
        }
      }
      group.add(stroke(path, look));
    }
    if (look.isDotted()) {
      for (Curve.Point point : curve.points()) {
        group.add(dot(x(point.x()), y(point.y()), look));
      }
    }
    return group;
  }

  /** A line in a look. */
  static Markup stroke(SvgPath path, Curve.Look look) {
    Markup stroke = Svg.stroke(path, look.colour(), look.width()).with("stroke-linejoin", "round");
    return look.dashes().isEmpty() ? stroke : stroke.with("stroke-dasharray", look.dashes());
  }

  /** A dot in a look. */
  static Markup dot(double x, double y, Curve.Look look) {
    double radius = look.width() > 0 ? 3 : 1.9;
    return Markup.of("circle")
        .with("cx", Math.round(10 * x) / 10.0)
        .with("cy", Math.round(10 * y) / 10.0)
        .with("r", radius)
        .with("fill", look.colour());
  }
}
