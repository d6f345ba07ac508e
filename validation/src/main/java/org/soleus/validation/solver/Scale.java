package org.soleus.validation.solver;

import java.util.List;
import java.util.stream.LongStream;
import org.soleus.report.markup.Coordinate;
import org.soleus.report.plot.Axis;

/**
 * One axis of a panel.
 *
 * @param axis its ends, as logarithms to the base of ten where it is logarithmic
 * @param logarithmic whether it is
 */
public record Scale(Axis axis, boolean logarithmic) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A linear axis wide enough for all values. */
  static Scale linear(String label, List<Double> values) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return new Scale(Axis.around(label, low, high), false);
  }

  /** A linear axis that begins and ends with the values. */
  static Scale tight(String label, List<Double> values) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return new Scale(new Axis(label, low, high), false);
  }

  /** A logarithmic axis wide enough for all values, which are positive. */
  static Scale logarithmic(String label, List<Double> values) {
    double low = values.stream().mapToDouble(Math::log10).min().orElse(0);
    double high = values.stream().mapToDouble(Math::log10).max().orElse(1);
    double room = 0.05 * Math.max(0.5, high - low);
    return new Scale(new Axis(label, low - room, high + room), true);
  }

  /** Share of the axis that lies below a value. */
  double share(double value) {
    double at = logarithmic ? Math.log10(value) : value;
    return (at - axis.low()) / (axis.high() - axis.low());
  }

  /** Values that are marked. */
  List<Double> ticks(int most) {
    if (!logarithmic) {
      return axis.ticks(most);
    }
    double decades = axis.high() - axis.low();
    List<Integer> leading = decades > 2 ? List.of(1) : List.of(1, 2, 5);
    return LongStream.rangeClosed((long) Math.floor(axis.low()), (long) Math.ceil(axis.high()))
        .boxed()
        .flatMap(power -> leading.stream().map(first -> first * Math.pow(10, power)))
        .filter(tick -> share(tick) >= 0 && share(tick) <= 1)
        .toList();
  }

  /** A marked value as written. */
  String written(double tick) {
    if (!logarithmic || (tick >= 1 && tick < 10_000)) {
      return Coordinate.write(tick, 6).replace("-", "−");
    }
    int power = (int) Math.floor(Math.log10(tick) + 1e-9);
    long first = Math.round(tick / Math.pow(10, power));
    return (first == 1 ? "" : first + "·") + "10" + raised(power);
  }

  private static String raised(int power) {
    StringBuilder raised = new StringBuilder(power < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
      raised.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return raised.toString();
  }
}
