package org.soleus.pathway.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.soleus.pathway.cause.Feature;
import org.soleus.pathway.cause.Prior;
import org.soleus.pathway.evidence.Claim;
import org.soleus.pathway.evidence.PublishedEffect;
import org.soleus.pathway.evidence.PublishedRate;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.evidence.Statement;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.referral.ReferralRow;
import org.soleus.pathway.rule.Rule;

/**
 * One row of the tables in a line of words.
 *
 * @param kind of row, such as rate, effect, statement, claim, red flag or rule
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
            Claim.all().stream().map(Evidence::of),
            Question.all().stream()
                .map(one -> new Evidence("question", one.id() + ": " + one.words(), one.source())),
            MedicineClass.all().stream()
                .map(one -> new Evidence("medicine", one.label(), one.source())),
            RedFlag.all().stream()
                .map(one ->
                    new Evidence(
                        "red flag",
                        one.id()
                            + ", "
                            + one.urgency().words()
                            + ": "
                            + one.reason()
                            + " "
                            + one.action(),
                        one.source())),
            Prior.all().stream().map(Evidence::of),
            Feature.all().stream().map(Evidence::of),
            Rule.all().stream()
                .map(one ->
                    new Evidence(
                        "rule", one.id() + ", " + one.grade() + ": " + one.words(), one.source())),
            Score.ALL.stream().flatMap(Evidence::of),
            ReferralRow.all().stream()
                .map(row -> new Evidence(row.kind(), row.words(), row.source())))
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

  private static Stream<Evidence> of(Score score) {
    return Stream.concat(
        score.parts().stream()
            .map(one ->
                new Evidence(
                    "score",
                    "%s, %d for: %s".formatted(score.label(), one.points(), one.words()),
                    one.source())),
        score.grades().stream()
            .map(one ->
                new Evidence(
                    "score",
                    "%s, %d to %d: %s".formatted(score.label(), one.from(), one.to(), one.words()),
                    one.source())));
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

  private static Evidence of(Prior row) {
    return new Evidence(
        "prior",
        "%s: %s (%s to %s)".formatted(row.label(), row.mid(), row.low(), row.high()),
        row.source());
  }

  private static Evidence of(Feature row) {
    return new Evidence(
        "finding",
        "%s, ratio %.2f (%.2f to %.2f) for %s"
            .formatted(
                row.words(),
                row.present().mid(),
                row.present().low(),
                row.present().high(),
                row.cause()),
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
