package org.soleus.pathway.measure;

import java.util.Locale;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Unit;

/**
 * Numbers as clinicians write them: two to three significant digits, a true minus sign, the unit
 * after a space. Diameters keep a tenth of a millimetre.
 */
public final class Numbers {
  private static final String MINUS = "−";

  private Numbers() {}

  /** A measured value with its unit. */
  public static String of(Measurement.Taken taken) {
    String number = of(taken.inUnit(), taken.unit());
    return taken.atLeast() ? "at least " + number : number;
  }

  /**
   * A value with its unit.
   *
   * @param value in that unit
   */
  public static String of(double value, Unit unit) {
    return fixed(value, decimals(value, unit)) + " " + unit.symbol();
  }

  /** An interval, such as {@code 15 to 27 mmHg}, and in how many legs it could be measured. */
  public static String interval(Interval interval, Unit unit) {
    double low = unit.of(interval.low());
    double high = unit.of(interval.high());
    String lost =
        interval.taken() == interval.of()
            ? ""
            : ", measurable in %d of %d".formatted(interval.taken(), interval.of());
    return plain(low, unit) + " to " + of(high, unit) + lost;
  }

  /** A value without its unit. */
  public static String plain(double value, Unit unit) {
    return fixed(value, decimals(value, unit));
  }

  /** A recorded value with its unit: it gains no digits that nobody wrote down. */
  public static String recorded(double value, Unit unit) {
    String digits = plain(value, unit);
    boolean padded = digits.length() > 3 && digits.charAt(digits.length() - 3) == '.';
    String shown =
        padded && digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits;
    return shown + " " + unit.symbol();
  }

  /** The value that is printed, as a number. */
  public static double rounded(double value, Unit unit) {
    double scale = Math.pow(10, decimals(value, unit));
    return Math.round(value * scale) / scale;
  }

  /** A change from one value to another, with its sign and unit; to the finer of their decimals. */
  public static String change(double from, double to, Unit unit) {
    int decimals = Math.max(decimals(from, unit), decimals(to, unit));
    String change = fixed(to - from, decimals);
    String sign = change.startsWith(MINUS) ? "" : isZero(change) ? "±" : "+";
    return sign + change + " " + (unit == Unit.PERCENT ? "points" : unit.symbol());
  }

  /** Two ends of an interval [SI] without their unit, such as {@code (15 to 27)}. */
  public static String between(Interval interval, Unit unit) {
    return "(%s to %s)"
        .formatted(plain(unit.of(interval.low()), unit), plain(unit.of(interval.high()), unit));
  }

  /** A change with its sign and unit, to decimals of its own size. */
  public static String signed(double change, Unit unit) {
    String digits = plain(change, unit);
    String sign = digits.startsWith(MINUS) ? "" : isZero(digits) ? "±" : "+";
    return sign + digits + " " + (unit == Unit.PERCENT ? "points" : unit.symbol());
  }

  /** A number with so many decimals. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "not a number";
    }
    String magnitude = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
    return value < 0 && !isZero(magnitude) ? MINUS + magnitude : magnitude;
  }

  /** A small number as a power of ten, such as {@code 3 × 10⁻⁹}; zero is {@code 0}. */
  public static String power(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : "not a number";
    }
    String[] parts = String.format(Locale.ROOT, "%.0e", value).split("e", -1);
    return parts[0].replace("-", MINUS) + " × 10" + raised(Integer.parseInt(parts[1]));
  }

  private static String raised(int exponent) {
    StringBuilder out = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      out.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return out.toString();
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0' || digit == '.');
  }

  private static int decimals(double value, Unit unit) {
    double magnitude = Math.abs(value);
    if (unit == Unit.MILLIMETRE) {
      return 1;
    }
    // where rounding would add a digit, the digit counts: 9.96 is written 10
    if (magnitude >= 9.95 || magnitude == 0) {
      return 0;
    }
    return magnitude >= 0.995 ? 1 : 2;
  }
}
