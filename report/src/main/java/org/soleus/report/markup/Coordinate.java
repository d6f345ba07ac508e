package org.soleus.report.markup;

/** Numbers as SVG takes them: short, with a point, the same on every machine. */
public final class Coordinate {
  private Coordinate() {}

  /**
   * A number without superfluous zeros.
   *
   * @throws IllegalArgumentException if it is not finite, or too large for a drawing
   */
  public static String write(double value, int decimals) {
    if (!(Math.abs(value) < 1e9)) {
      throw new IllegalArgumentException("a coordinate is a finite number, but got " + value);
    }
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long scaled = Math.round(value * scale);
    StringBuilder out = new StringBuilder();
    if (scaled < 0) {
      out.append('-');
    }
    out.append(Math.abs(scaled) / scale);
    long rest = Math.abs(scaled) % scale;
    if (rest != 0) {
      String digits = Long.toString(scale + rest).substring(1);
      out.append('.').append(digits.replaceAll("0+$", ""));
    }
    return out.toString();
  }
}
