package org.soleus.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.soleus.report.markup.Coordinate;

/**
 * One axis of a plot.
 *
 * @param label quantity and unit, such as {@code Time (s)}
 * @param low lower end
 * @param high upper end, above the lower
 */
public record Axis(String label, double low, double high) {
  /** Refuses an axis without extent. */
  public Axis {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "axis %s needs finite ends in ascending order, but got %s to %s"
              .formatted(label, low, high));
    }
  }

  /** An axis whose ends are ticks, wide enough for both values; equal values get some room. */
  public static Axis around(String label, double low, double high) {
    double room = high > low ? high - low : Math.max(1, Math.abs(high));
    double step = step(room, 6);
    double top = Math.ceil((high > low ? high : low + room) / step - 1e-9) * step;
    return new Axis(label, Math.floor(low / step + 1e-9) * step, top);
  }

  /**
   * Round values along the axis, in steps of 1, 2 or 5 times a power of ten.
   *
   * @param most about how many
   */
  public List<Double> ticks(int most) {
    double step = step(high - low, most);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Share of the axis that lies below a value. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  /** A tick's value as written. */
  static String written(double tick) {
    return Coordinate.write(tick, 6).replace("-", "−");
  }

  private static double step(double extent, int most) {
    double rough = extent / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double leading = rough / power;
    return power * (leading <= 1.001 ? 1 : leading <= 2.001 ? 2 : leading <= 5.001 ? 5 : 10);
  }
}
