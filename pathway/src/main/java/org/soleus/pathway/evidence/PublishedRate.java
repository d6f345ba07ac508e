package org.soleus.pathway.evidence;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.table.Table;
import org.soleus.limb.treatment.Treatment;

/**
 * How many treated limbs had come to an end point at a time. Rows of {@code rates.table}.
 *
 * @param treatment its word
 * @param endpoint what was counted
 * @param months after the treatment
 * @param share of limbs [1]
 * @param low lower end of the printed 95 % interval [1]
 * @param high upper end [1]
 * @param curve whether a course over time follows this row
 * @param group who was treated
 * @param source where it was read
 */
public record PublishedRate(
    String treatment,
    Endpoint endpoint,
    double months,
    double share,
    OptionalDouble low,
    OptionalDouble high,
    boolean curve,
    String group,
    Source source) {
  private static final List<PublishedRate> ROWS =
      Table.beside(PublishedRate.class, "rates.table").stream().map(PublishedRate::read).toList();

  /** What was counted. */
  public enum Endpoint {
    REFLUXING("open again and refluxing", false),
    OCCLUDED("occluded", true),
    RECURRENCE("recurrent varices", false),
    RETREATMENT("treated again", false),
    COMPETENT("trunk competent", true),
    PATENT("stent patent", true),
    VALVE_COMPETENT("repaired valve competent", true),
    NEW_PERFORATORS("new incompetent perforators", false);

    private final String words;
    private final boolean good;

    Endpoint(String words, boolean good) {
      this.words = words;
      this.good = good;
    }

    /** In words. */
    public String words() {
      return words;
    }

    /** Whether the treatment holds in the limbs that are counted; else it has failed in them. */
    public boolean isGood() {
      return good;
    }
  }

  /** All rows of a treatment, or of the treatments that stand for it. */
  public static List<PublishedRate> of(Treatment treatment) {
    List<String> words =
        treatment instanceof Treatment.Intervention done
            ? done.method().like()
            : List.of(TreatmentWord.of(treatment));
    return ROWS.stream().filter(row -> words.contains(row.treatment)).toList();
  }

  /** Every row. */
  public static List<PublishedRate> all() {
    return ROWS;
  }

  private static PublishedRate read(Table.Row row) {
    return new PublishedRate(
        row.text("treatment"),
        row.constant("endpoint", Endpoint.class),
        row.number("months"),
        row.number("percent") / 100,
        percent(row, "low"),
        percent(row, "high"),
        row.text("curve").equals("yes"),
        row.text("group"),
        Source.of(row));
  }

  private static OptionalDouble percent(Table.Row row, String column) {
    OptionalDouble percent = row.optional(column);
    return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
  }

  /** Share of limbs in which the treatment holds [1]. */
  public double holds() {
    return endpoint.isGood() ? share : 1 - share;
  }

  /** Lowest and highest such share that the row allows [1]: its interval, or twice its value. */
  double[] holdsBetween() {
    double one = low.isPresent() ? held(low.getAsDouble()) : holds();
    double other = high.isPresent() ? held(high.getAsDouble()) : holds();
    return new double[] {Math.min(one, other), Math.max(one, other)};
  }

  private double held(double value) {
    return endpoint.isGood() ? value : 1 - value;
  }
}
