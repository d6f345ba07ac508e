package org.soleus.report.markup;

/**
 * The elements of SVG that the pictures use. Looks are set by attributes, not by style sheets, so
 * that a picture can be taken out of its page.
 */
public final class Svg {
  private Svg() {}

  /**
   * A picture.
   *
   * @param width of the view box [px]
   * @param height of the view box [px]
   * @param title what it shows, for those who cannot see it
   */
  public static Markup picture(double width, double height, String title) {
    return Markup.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + Coordinate.write(width, 1) + " " + Coordinate.write(height, 1))
        .with("role", "img")
        .with("font-family", "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif")
        .add(Markup.of("title", title));
  }

  /** An empty group. */
  public static Markup group() {
    return Markup.of("g");
  }

  /** A stroked path without filling. */
  public static Markup stroke(SvgPath path, String colour, double width) {
    return Markup.of("path")
        .with("d", path.toString())
        .with("fill", "none")
        .with("stroke", colour)
        .with("stroke-width", width);
  }

  /** A filled path without stroke. */
  public static Markup fill(SvgPath path, String colour) {
    return Markup.of("path").with("d", path.toString()).with("fill", colour);
  }

  /** A straight line. */
  public static Markup line(
      double x1, double y1, double x2, double y2, String colour, double width) {
    return stroke(new SvgPath().moveTo(x1, y1).lineTo(x2, y2), colour, width);
  }

  /** A filled rectangle. */
  public static Markup rectangle(double x, double y, double width, double height, String colour) {
    return Markup.of("rect")
        .with("x", x)
        .with("y", y)
        .with("width", width)
        .with("height", height)
        .with("fill", colour);
  }

  /** An ellipse, drawn as a path so that it can be stroked or filled like one. */
  public static SvgPath ellipse(double x, double y, double radiusX, double radiusY) {
    double kx = 0.5523 * radiusX;
    double ky = 0.5523 * radiusY;
    return new SvgPath()
        .moveTo(x - radiusX, y)
        .curveTo(x - radiusX, y - ky, x - kx, y - radiusY, x, y - radiusY)
        .curveTo(x + kx, y - radiusY, x + radiusX, y - ky, x + radiusX, y)
        .curveTo(x + radiusX, y + ky, x + kx, y + radiusY, x, y + radiusY)
        .curveTo(x - kx, y + radiusY, x - radiusX, y + ky, x - radiusX, y)
        .close();
  }

  /** A line of text that begins at a point. */
  public static Markup text(double x, double y, double size, String colour, String text) {
    Markup element =
        Markup.of("text").with("x", x).with("y", y).with("font-size", size).with("fill", colour);
    return text.isEmpty() ? element : element.text(text);
  }

  /** Part of a line of text. */
  public static Markup run(String text, String colour) {
    return Markup.of("tspan", text).with("fill", colour);
  }

  /** Gives a text a white rim, so that it can be read over lines. */
  public static Markup rimmed(Markup text) {
    return text.with("stroke", "#ffffff")
        .with("stroke-width", 3)
        .with("stroke-linejoin", "round")
        .with("paint-order", "stroke");
  }
}
