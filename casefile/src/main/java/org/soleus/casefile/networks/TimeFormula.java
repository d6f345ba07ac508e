package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.soleus.casefile.fault.Shown;

/**
 * Reads a load that a file writes as a formula of the time {@code t}, such as {@code 2.2 + 2.5 *
 * sin(2 * pi * t)}. Names are read in either case, as svZeroDSolver reads them, unless they are
 * constants that the reader brings along.
 */
public final class TimeFormula {
  /** Longer texts from anywhere are no formulas. */
  private static final int LONGEST = 1000;

  /** Signs and parentheses that may stand in each other. */
  private static final int DEEPEST = 50;

  private static final char END = '\0';

  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.ofEntries(
          Map.entry("abs", Math::abs),
          Map.entry("acos", Math::acos),
          Map.entry("asin", Math::asin),
          Map.entry("atan", Math::atan),
          Map.entry("ceil", Math::ceil),
          Map.entry("cos", Math::cos),
          Map.entry("cosh", Math::cosh),
          Map.entry("exp", Math::exp),
          Map.entry("floor", Math::floor),
          Map.entry("log", Math::log),
          Map.entry("log10", Math::log10),
          Map.entry("sgn", Math::signum),
          Map.entry("sin", Math::sin),
          Map.entry("sinh", Math::sinh),
          Map.entry("sqrt", Math::sqrt),
          Map.entry("tan", Math::tan),
          Map.entry("tanh", Math::tanh));
  private static final Map<String, DoubleBinaryOperator> PAIRS =
      Map.of(
          "atan2",
          Math::atan2,
          "max",
          Math::max,
          "min",
          Math::min,
          "mod",
          (a, b) -> a % b,
          "pow",
          Math::pow);

  private final String text;
  private final Map<String, Double> constants;
  private int at;
  private int depth;
  private String problem = "";

  private TimeFormula(String text, Map<String, Double> constants) {
    this.text = text;
    this.constants = constants;
  }

  /**
   * What a text says.
   *
   * @param value of the formula at a time
   * @param problem why it is no formula, or empty
   */
  public record Read(DoubleUnaryOperator value, String problem) {}

  /** Reads a text from anywhere, which knows no constants but pi and is not boundless. */
  static Read read(String text) {
    return text.length() > LONGEST
        ? new Read(_ -> 0, "is longer than the %d characters of a formula.".formatted(LONGEST))
        : read(text, Map.of());
  }

  /** Reads a text; constants by their names as they are written. */
  public static Read read(String text, Map<String, Double> constants) {
    TimeFormula formula = new TimeFormula(text, constants);
    DoubleUnaryOperator value = formula.comparison();
    if (formula.next() != END) {
      formula.fail("is not a formula: %s is not expected at character %d.", formula.found());
    }
    return new Read(value, formula.problem);
  }

  private char next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean take(String sign) {
    next();
    boolean found = text.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }

  private String found() {
    return next() == END ? "its end" : Shown.text(String.valueOf(text.charAt(at)));
  }

  /** Notes the first problem; what follows from it is not worth telling. */
  private DoubleUnaryOperator fail(String words, String what) {
    if (problem.isEmpty()) {
      problem = words.formatted(what, at + 1);
    }
    at = text.length();
    return _ -> 0;
  }

  private DoubleUnaryOperator comparison() {
    DoubleUnaryOperator left = sum();
    for (String sign : List.of("<=", ">=", "==", "!=", "<", ">")) {
      if (take(sign)) {
        DoubleUnaryOperator right = sum();
        return t -> holds(sign, left.applyAsDouble(t), right.applyAsDouble(t)) ? 1 : 0;
      }
    }
    return left;
  }

  private static boolean holds(String sign, double left, double right) {
    return switch (sign) {
      case "<=" -> left <= right;
      case ">=" -> left >= right;
      case "==" -> left == right;
      case "!=" -> left != right;
      case "<" -> left < right;
      default -> left > right;
    };
  }

  private DoubleUnaryOperator sum() {
    DoubleUnaryOperator value = product();
    while (true) {
      DoubleUnaryOperator left = value;
      if (take("+")) {
        DoubleUnaryOperator right = product();
        value = t -> left.applyAsDouble(t) + right.applyAsDouble(t);
      } else if (take("-")) {
        DoubleUnaryOperator right = product();
        value = t -> left.applyAsDouble(t) - right.applyAsDouble(t);
      } else {
        return value;
      }
    }
  }

  private DoubleUnaryOperator product() {
    DoubleUnaryOperator value = signed();
    while (true) {
      DoubleUnaryOperator left = value;
      if (take("*")) {
        DoubleUnaryOperator right = signed();
        value = t -> left.applyAsDouble(t) * right.applyAsDouble(t);
      } else if (take("/")) {
        DoubleUnaryOperator right = signed();
        value = t -> left.applyAsDouble(t) / right.applyAsDouble(t);
      } else if (take("%")) {
        DoubleUnaryOperator right = signed();
        value = t -> left.applyAsDouble(t) % right.applyAsDouble(t);
      } else {
        return value;
      }
    }
  }

  private DoubleUnaryOperator signed() {
    depth++;
    DoubleUnaryOperator value = depth > DEEPEST ? tooDeep() : take("-") ? negated() : unsigned();
    depth--;
    return value;
  }

  private DoubleUnaryOperator tooDeep() {
    return fail(
        "is not a formula that can be read: %s is nested too deep, at character %d.", found());
  }

  private DoubleUnaryOperator negated() {
    DoubleUnaryOperator value = signed();
    return t -> -value.applyAsDouble(t);
  }

  private DoubleUnaryOperator unsigned() {
    return take("+") ? signed() : power();
  }

  private DoubleUnaryOperator power() {
    DoubleUnaryOperator base = primary();
    if (!take("^")) {
      return base;
    }
    DoubleUnaryOperator exponent = signed();
    return t -> Math.pow(base.applyAsDouble(t), exponent.applyAsDouble(t));
  }

  private DoubleUnaryOperator primary() {
    char first = next();
    if (take("(")) {
      DoubleUnaryOperator value = comparison();
      return take(")")
          ? value
          : fail("is not a formula: ) is missing before %s at character %d.", found());
    }
    if (Character.isDigit(first) || first == '.') {
      return number();
    }
    return Character.isLetter(first)
        ? named()
        : fail(
            "is not a formula: a number, t or a function is missing before %s at character %d.",
            found());
  }

  private DoubleUnaryOperator number() {
    int from = at;
    while (at < text.length() && isOfNumber(from)) {
      at++;
    }
    String written = text.substring(from, at);
    try {
      double number = Double.parseDouble(written);
      return _ -> number;
    } catch (NumberFormatException e) {
      return fail("is not a formula: %s is no number, at character %d.", Shown.text(written));
    }
  }

  private boolean isOfNumber(int from) {
    char one = text.charAt(at);
    char before = at > from ? text.charAt(at - 1) : ' ';
    return Character.isDigit(one)
        || one == '.'
        || one == 'e'
        || one == 'E'
        || ((one == '-' || one == '+') && (before == 'e' || before == 'E'));
  }

  private DoubleUnaryOperator named() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String written = text.substring(from, at);
    String name = written.toLowerCase(Locale.ROOT);
    double constant = constants.getOrDefault(written, name.equals("pi") ? Math.PI : Double.NaN);
    if (!Double.isNaN(constant)) {
      return _ -> constant;
    }
    if (name.equals("t")) {
      return t -> t;
    }
    return call(name, take("(") ? arguments() : List.of());
  }

  private List<DoubleUnaryOperator> arguments() {
    List<DoubleUnaryOperator> arguments = new ArrayList<>(List.of(comparison()));
    while (take(",")) {
      arguments.add(comparison());
    }
    if (!take(")")) {
      fail("is not a formula: ) is missing before %s at character %d.", found());
    }
    return arguments;
  }

  private DoubleUnaryOperator call(String name, List<DoubleUnaryOperator> given) {
    Optional<DoubleUnaryOperator> one = Optional.ofNullable(FUNCTIONS.get(name));
    Optional<DoubleBinaryOperator> two = Optional.ofNullable(PAIRS.get(name));
    if (one.isPresent() && given.size() == 1) {
      return t -> one.get().applyAsDouble(given.getFirst().applyAsDouble(t));
    }
    if (two.isPresent() && given.size() == 2) {
      return t ->
          two.get().applyAsDouble(given.get(0).applyAsDouble(t), given.get(1).applyAsDouble(t));
    }
    if (name.equals("if") && given.size() == 3) {
      return t -> given.get(given.get(0).applyAsDouble(t) != 0 ? 1 : 2).applyAsDouble(t);
    }
    boolean isKnown = one.isPresent() || two.isPresent() || name.equals("if");
    return fail(
        isKnown
            ? "is not a formula: %s has another number of arguments, before character %d."
            : "is not a formula that can be read: %s is not known, before character %d.",
        Shown.text(name));
  }

  /** Names that may have been meant where one is not known. */
  static String hint() {
    TreeSet<String> names = new TreeSet<>(FUNCTIONS.keySet());
    names.addAll(PAIRS.keySet());
    names.addAll(List.of("if", "pi", "t"));
    return "Known are + - * / % ^ ( ), comparisons, " + String.join(", ", names) + ".";
  }
}
