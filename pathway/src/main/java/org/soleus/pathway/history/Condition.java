package org.soleus.pathway.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition over facts, as the tables write it: parts parted by blanks must all hold; a part is
 * one test or several parted by slashes, of which one must hold. Tests: {@code fact}, {@code
 * !fact}, {@code fact=choice}, {@code fact>=number} (also {@code >}, {@code <=}, {@code <}), and
 * {@code ?fact}, which is whether the fact is known, and {@code !?fact}. {@code -} always holds. A
 * score with unknown parts is at least its points so far: {@code score>=2} may hold already, {@code
 * score<=1} not yet.
 *
 * @param text as written
 * @param parts all of them
 */
public record Condition(String text, List<Part> parts) {
  private static final Pattern TEST =
      Pattern.compile("(!?\\??)([a-z][a-z_0-9]*)(?:(>=|<=|>|<|=)([A-Za-z0-9_.]+))?");

  /** Tests of which one must hold. */
  public record Part(List<Test> tests) {
    /** Copies the list. */
    public Part {
      tests = List.copyOf(tests);
    }
  }

  /**
   * A test of one fact.
   *
   * @param sign {@code !}, {@code ?}, {@code !?} or empty
   * @param fact its name
   * @param operator how it is compared, or empty
   * @param value with what, or empty
   */
  public record Test(String sign, String fact, String operator, String value) {
    private Truth in(Facts facts) {
      if (sign.endsWith("?")) {
        return Truth.of(facts.isKnown(fact) == sign.equals("?"));
      }
      Truth holds =
          switch (operator) {
            case "" -> facts.truth(fact);
            case "=" -> facts.isChoice(fact, value);
            default -> compared(facts);
          };
      return sign.equals("!") ? holds.not() : holds;
    }

    private Truth compared(Facts facts) {
      var number = facts.number(fact);
      if (number.isEmpty()) {
        return Truth.UNKNOWN;
      }
      double left = number.getAsDouble();
      double right = Double.parseDouble(value);
      boolean holds =
          switch (operator) {
            case ">=" -> left >= right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left < right;
          };
      boolean rises = operator.startsWith(">");
      return facts.isWhole(fact) || holds == rises ? Truth.of(holds) : Truth.UNKNOWN;
    }
  }

  /** Copies the list. */
  public Condition {
    parts = List.copyOf(parts);
  }

  /** Reads a condition; a programming error if it cannot be read. */
  public static Condition of(String text) {
    List<Part> parts = new ArrayList<>();
    if (!text.equals("-")) {
      for (String part : text.split(" +")) {
        parts.add(new Part(Arrays.stream(part.split("/")).map(Condition::test).toList()));
      }
    }
    return new Condition(text, parts);
  }

  private static Test test(String text) {
    Matcher match = TEST.matcher(text);
    if (!match.matches()) {
      throw new IllegalStateException("no test of a condition: " + text);
    }
    return new Test(
        match.group(1),
        match.group(2),
        match.group(3) == null ? "" : match.group(3),
        match.group(4) == null ? "" : match.group(4));
  }

  /** Whether it holds. */
  public Truth in(Facts facts) {
    Truth all = Truth.TRUE;
    for (Part part : parts) {
      Truth any = Truth.FALSE;
      for (Test test : part.tests()) {
        any = any.or(test.in(facts));
      }
      all = all.and(any);
    }
    return all;
  }

  /** Names of the facts that it looks at. */
  public Set<String> facts() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> part.tests().forEach(test -> names.add(test.fact())));
    return names;
  }
}
