package org.soleus.casefile.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.soleus.casefile.WrittenNumber;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Unit;

/**
 * Curves as a table (RFC 4180): {@code time_s}, then one column a curve, such as {@code
 * pressure_dorsal_arch_medial_mmHg}. Numbers have six significant digits; what is not finite stays
 * empty.
 */
public final class CurvesCsv {
  /** More than those of results: a late sample of a long run still has its own time. */
  private static final int DIGITS_OF_TIME = 10;

  private static final String END_OF_LINE = "\r\n";

  private CurvesCsv() {}

  /**
   * The table of curves that were sampled at the same times.
   *
   * @param curves of one run; of two with the same name the first is kept
   * @throws IllegalArgumentException if the curves were not sampled at the same times
   */
  public static String of(List<Curve> curves) {
    SequencedMap<String, Curve> columns = new LinkedHashMap<>();
    for (Curve curve : curves) {
      requireSameTimes(curves.getFirst(), curve);
      columns.putIfAbsent(heading(curve), curve);
    }
    StringBuilder table = new StringBuilder("time_s");
    columns.sequencedKeySet().forEach(heading -> table.append(',').append(cell(heading)));
    table.append(END_OF_LINE);
    int rows = curves.isEmpty() ? 0 : curves.getFirst().size();
    for (int row = 0; row < rows; row++) {
      table.append(WrittenNumber.of(curves.getFirst().time(row), DIGITS_OF_TIME));
      for (Curve curve : columns.values()) {
        append(table.append(','), curve.inUnit(row));
      }
      table.append(END_OF_LINE);
    }
    return table.toString();
  }

  /** Name of a curve's column: quantity, site and unit. */
  public static String heading(Curve curve) {
    return curve.name() + "_" + curve.site() + "_" + suffix(curve.unit());
  }

  private static String suffix(Unit unit) {
    return unit == Unit.PERCENT ? "percent" : unit.symbol().replace('/', '_');
  }

  private static void requireSameTimes(Curve first, Curve other) {
    int last = first.size() - 1;
    boolean same =
        first.size() == other.size()
            && (last < 0
                || (first.time(0) == other.time(0) && first.time(last) == other.time(last)));
    if (!same) {
      throw new IllegalArgumentException(
          "curves of one table are sampled at the same times, but %s at %s is not like %s at %s"
              .formatted(other.name(), other.site(), first.name(), first.site()));
    }
  }

  private static void append(StringBuilder table, double number) {
    if (Double.isFinite(number)) {
      table.append(JsonText.rounded(number));
    }
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(one -> one == ',' || one == '"' || one < ' ');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
