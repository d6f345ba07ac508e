package org.soleus.validation.solver;

import java.util.Map;
import org.soleus.hemodynamics.load.Signal;

/**
 * A formula of time as the benchmarks give their inflows: numbers, names, + − × ÷, brackets, sin
 * and exp.
 */
final class BenchmarkFormula {
  private final String text;
  private final Map<String, Double> constants;
  private int at;

  private BenchmarkFormula(String text, Map<String, Double> constants) {
    this.text = text.replaceAll("\\s", "");
    this.constants = constants;
  }

  /** The formula as a function of {@code t}; other names are constants. */
  static Signal of(String text, Map<String, Double> constants) {
    BenchmarkFormula formula = new BenchmarkFormula(text, constants);
    Signal signal = formula.sum();
    if (formula.at < formula.text.length()) {
      throw formula.fault();
    }
    return signal;
  }

  private IllegalArgumentException fault() {
    return new IllegalArgumentException("cannot read the formula at " + text.substring(at));
  }

  private boolean takes(char wanted) {
    boolean found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private Signal sum() {
    Signal sum = product();
    while (true) {
      Signal left = sum;
      if (takes('+')) {
        Signal right = product();
        sum = t -> left.at(t) + right.at(t);
      } else if (takes('-')) {
        Signal right = product();
        sum = t -> left.at(t) - right.at(t);
      } else {
        return sum;
      }
    }
  }

  private Signal product() {
    Signal product = factor();
    while (true) {
      Signal left = product;
      if (takes('*')) {
        Signal right = factor();
        product = t -> left.at(t) * right.at(t);
      } else if (takes('/')) {
        Signal right = factor();
        product = t -> left.at(t) / right.at(t);
      } else {
        return product;
      }
    }
  }

  private Signal factor() {
    if (takes('-')) {
      Signal positive = factor();
      return t -> -positive.at(t);
    }
    if (takes('(')) {
      Signal inner = sum();
      if (!takes(')')) {
        throw fault();
      }
      return inner;
    }
    String word = word();
    return switch (word) {
      case "" -> throw fault();
      case "t" -> t -> t;
      case "sin" -> function(Math::sin);
      case "exp" -> function(Math::exp);
      default -> Signal.constant(number(word));
    };
  }

  private Signal function(Signal outer) {
    Signal inner = factor();
    return t -> outer.at(inner.at(t));
  }

  private String word() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || takesPoint())) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean takesPoint() {
    return text.charAt(at) == '.';
  }

  private double number(String word) {
    Double constant = word.equals("PI") ? Double.valueOf(Math.PI) : constants.get(word);
    return constant == null ? Double.parseDouble(word) : constant;
  }
}
