package org.soleus.casefile.fault;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Values as fault messages print them: short, on one line, without control characters. */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** A text in quotation marks, shortened. */
  public static String text(String text) {
    return '"' + name(text) + '"';
  }

  /** A name without quotation marks, shortened. */
  public static String name(String name) {
    int points = name.codePointCount(0, name.length());
    return whole(
        points <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…");
  }

  /** A name without quotation marks, at its full length. */
  public static String whole(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (point) {
      case '\n' -> shown.append("\\n");
      case '\t' -> shown.append("\\t");
      case '\r' -> shown.append("\\r");
      default -> {
        if (isPrintable(point)) {
          shown.appendCodePoint(point);
        } else {
          shown.append("\\u%04x".formatted(point));
        }
      }
    }
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** A number with at most six significant digits and without an exponent where it is readable. */
  public static String number(double number) {
    return number(number, 6);
  }

  /** A number of which only the size matters, with at most three significant digits. */
  public static String roughly(double number) {
    return number(number, 3);
  }

  private static String number(double number, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale();
    return exponent > 12 || exponent < -6 ? rounded.toString() : rounded.toPlainString();
  }

  /** A constant as it is written in files. */
  public static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String either(List<String> words) {
    return joined(words, " or ");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String all(List<String> words) {
    return joined(words, " and ");
  }

  private static String joined(List<String> words, String last) {
    int size = words.size();
    return size < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
  }
}
