package org.soleus.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.limb.protocol.Request.Kind;
import org.soleus.limb.protocol.Request.Quantity;

/**
 * How a row is answered, as its column {@code question} says: one number of a leg, or two and what
 * is made of them. {@code mean pressure}, {@code AVP}, {@code mean flow / supine_rest: mean flow};
 * the grammar stands in SPLIT.md.
 *
 * @param first number
 * @param operator what is made of two
 * @param second number, if there is one
 */
record Question(Term first, Operator operator, Optional<Term> second) {
  /** What is made of two numbers. */
  enum Operator {
    /** The first alone. */
    NONE(""),
    RATIO(" / "),
    DIFFERENCE(" - "),
    /** Change of the first against the second, in per cent. */
    CHANGE(" %+ "),
    /** Fall of the first against the second, in per cent. */
    FALL(" %- ");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Whether the result has the unit of what was measured. */
    boolean keepsUnit() {
      return this == NONE || this == DIFFERENCE;
    }

    double of(double first, double second) {
      return switch (this) {
        case NONE -> first;
        case RATIO -> first / second;
        case DIFFERENCE -> first - second;
        case CHANGE -> 100 * (first / second - 1);
        case FALL -> 100 * (1 - first / second);
      };
    }
  }

  private static final Pattern TERM =
      Pattern.compile(
          "(?:(?<protocol>[a-z0-9_]+): )?"
              + "(?:(?<kind>mean|lowest|highest|rise|fall|rate) (?<quantity>[a-z_]+)"
              + "|(?<measure>[A-Za-z0-9_]+))"
              + "(?: at (?<site>[a-z_]+))?"
              + "(?: (?<from>[0-9.]+)\\.\\.(?<to>[0-9.]+))?"
              + "(?<untreated> untreated)?");

  /** Reads a question; a row with one that cannot be read is a bug of the table. */
  static Question parse(String text) {
    for (Operator operator : Operator.values()) {
      int at = operator == Operator.NONE ? -1 : text.indexOf(operator.sign);
      if (at >= 0) {
        return new Question(
            term(text.substring(0, at)),
            operator,
            Optional.of(term(text.substring(at + operator.sign.length()))));
      }
    }
    return new Question(term(text), Operator.NONE, Optional.empty());
  }

  private static Term term(String text) {
    Matcher match = TERM.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException("a question cannot be read: " + text);
    }
    Optional<Term.Span> span =
        Optional.ofNullable(match.group("from"))
            .map(from ->
                new Term.Span(Double.parseDouble(from), Double.parseDouble(match.group("to"))));
    return new Term(
        group(match, "protocol"),
        match.group("kind") == null
            ? new Term.Read.Measure(match.group("measure"))
            : new Term.Read.Statistic(
                constant(match.group("kind"), Kind.values()),
                constant(match.group("quantity"), Quantity.values())),
        group(match, "site"),
        span,
        match.group("untreated") != null);
  }

  private static String group(Matcher match, String name) {
    return Optional.ofNullable(match.group(name)).orElse("");
  }

  private static <E extends Enum<E>> E constant(String word, E[] constants) {
    return Arrays.stream(constants)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a question has no word " + word));
  }

  /** Its numbers. */
  List<Term> terms() {
    return second.map(other -> List.of(first, other)).orElse(List.of(first));
  }

  /**
   * The answer in the row's unit.
   *
   * @param values of the terms, in SI
   */
  double answer(List<Double> values, RowUnit unit) {
    double result = operator.of(values.getFirst(), values.getLast());
    return operator.keepsUnit() ? unit.of(result) : result;
  }
}
