package org.soleus.pathway.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One row of the tables in a line of words.
 *
 * @param kind of row: rate, effect, statement or claim
 * @param words what it says
 * @param source where it was read
 */
public record Evidence(String kind, String words, Source source) {
  /** Every row of every table. */
  public static List<Evidence> all() {
    return Stream.of(
            PublishedRate.all().stream().map(Evidence::of),
            PublishedEffect.all().stream().map(Evidence::of),
            Statement.all().stream().map(Evidence::of),
            Claim.all().stream().map(Evidence::of))
        .flatMap(rows -> rows)
        .toList();
  }

  /** Rows that hold a term, in any letters. */
  public static List<Evidence> about(String term) {
    String sought = term.strip().toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(row -> row.line().toLowerCase(Locale.ROOT).contains(sought))
        .toList();
  }

  private static Evidence of(PublishedRate row) {
    return new Evidence(
        "rate",
        "%s: %s in %s %% after %s months (%s)"
            .formatted(
                row.treatment(),
                row.endpoint().words(),
                number(100 * row.share()),
                number(row.months()),
                row.group()),
        row.source());
  }

  private static Evidence of(PublishedEffect row) {
    return new Evidence(
        "effect",
        "%s: %s %s to %s %s (%s)"
            .formatted(
                row.treatment(),
                row.measure(),
                number(row.before()),
                number(row.after()),
                row.unit(),
                row.group()),
        row.source());
  }

  private static Evidence of(Statement row) {
    return new Evidence(
        "statement", row.id() + ", " + row.grade() + ": " + row.words(), row.source());
  }

  private static Evidence of(Claim row) {
    return new Evidence(
        "claim",
        "%s, often said: “%s” %s. %s".formatted(row.id(), row.said(), row.verdict(), row.known()),
        row.source());
  }

  private static String number(double value) {
    double rounded = Math.round(100 * value) / 100.0;
    return rounded == Math.rint(rounded) ? "%.0f".formatted(rounded) : "" + rounded;
  }

  /** Kind, words and source in a line. */
  public String line() {
    return kind + "  " + words + " " + source.line();
  }
}
