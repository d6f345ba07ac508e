package org.soleus.report.markup;

/** The {@code d} attribute of an SVG path, put together stroke by stroke; one decimal is kept. */
public final class SvgPath {
  private final StringBuilder data = new StringBuilder();

  /** Begins a stroke. */
  public SvgPath moveTo(double x, double y) {
    data.append('M');
    return point(x, y);
  }

  /** Draws straight on. */
  public SvgPath lineTo(double x, double y) {
    data.append('L');
    return point(x, y);
  }

  /** Draws a cubic Bézier curve. */
  public SvgPath curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    data.append('C');
    point(x1, y1);
    data.append(' ');
    point(x2, y2);
    data.append(' ');
    return point(x, y);
  }

  /** Closes the stroke. */
  public SvgPath close() {
    data.append('Z');
    return this;
  }

  private SvgPath point(double x, double y) {
    data.append(Coordinate.write(x, 1)).append(' ').append(Coordinate.write(y, 1));
    return this;
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
