package org.soleus.pathway.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.PublishedRate.Endpoint;

/**
 * In how many limbs a treatment still holds, over time (theory 3.17). The course runs through the
 * rows that {@code rates.table} marks for it, from 1 at the beginning, with a constant rate of
 * failure between them and their mean rate beyond the last; how far sources differ is told by each
 * row of the treatment, whose failures come faster or slower by one factor.
 *
 * @param course rows that it follows, by time
 * @param sources all rows by which it could be told
 */
public record Durability(List<PublishedRate> course, List<PublishedRate> sources) {
  private static final double MONTHS = 12;

  /**
   * Rows before this time [months] tell in how many limbs a treatment never succeeded, which is no
   * rate by which the years can be told; assumed.
   */
  private static final double EARLIEST = 6;

  /** Copies the lists. */
  public Durability {
    course = List.copyOf(course);
    sources = List.copyOf(sources);
  }

  /**
   * A share of limbs at a time.
   *
   * @param share [1]
   * @param low lowest among sources [1]
   * @param high highest among sources [1]
   * @param extrapolated whether the time lies beyond the last row of the course
   */
  public record Share(double share, double low, double high, boolean extrapolated) {}

  /** Of the effect of a treatment on the flow; empty where nothing is published or it is worn. */
  public static Optional<Durability> of(Treatment treatment) {
    return switch (treatment) {
      case Treatment.CompressionStocking _,
          Treatment.Bandage _,
          Treatment.WeightGoal _,
          Treatment.CalfTraining _,
          Treatment.Advice _,
          Treatment.LegElevation _,
          Treatment.WalkingBreaks _,
          Treatment.PneumaticCompression _,
          Treatment.VaricesRemoval _,
          Treatment.Ligation _ ->
          Optional.empty();
      case Treatment.TrunkClosure _ ->
          through(treatment, List.of(Endpoint.REFLUXING, Endpoint.OCCLUDED));
      case Treatment.ValveRepair _ -> through(treatment, List.of(Endpoint.VALVE_COMPETENT));
      case Treatment.Stent _ -> through(treatment, List.of(Endpoint.PATENT));
    };
  }

  /**
   * Of freedom from an end point other than the treated vein itself; empty if none is published.
   */
  public static Optional<Durability> of(Treatment treatment, Endpoint endpoint) {
    return through(treatment, List.of(endpoint));
  }

  private static Optional<Durability> through(Treatment treatment, List<Endpoint> endpoints) {
    List<PublishedRate> sources =
        PublishedRate.of(treatment).stream()
            .filter(row -> endpoints.contains(row.endpoint()))
            .filter(row -> row.months() >= EARLIEST)
            .toList();
    List<PublishedRate> marked = sources.stream().filter(PublishedRate::curve).toList();
    // thermal ablation of no stated kind follows the first kind
    List<PublishedRate> course =
        marked.stream()
            .filter(row -> row.treatment().equals(marked.getFirst().treatment()))
            .sorted(Comparator.comparingDouble(PublishedRate::months))
            .toList();
    return course.isEmpty() ? Optional.empty() : Optional.of(new Durability(course, sources));
  }

  /** Share of limbs in which it holds after some years. */
  public Share after(double years) {
    double months = MONTHS * years;
    double share = along(months);
    double low = share;
    double high = share;
    for (PublishedRate row : sources) {
      // each source with the course's shape, faster or slower
      double expected = along(row.months());
      for (double held : row.holdsBetween()) {
        double other = Math.pow(share, Math.log(held) / Math.log(expected));
        low = Math.min(low, other);
        high = Math.max(high, other);
      }
    }
    return new Share(share, low, high, months > course.getLast().months());
  }

  private double along(double months) {
    double from = 0;
    double held = 1;
    for (PublishedRate row : course) {
      if (months <= row.months()) {
        return held * Math.pow(row.holds() / held, (months - from) / (row.months() - from));
      }
      from = row.months();
      held = row.holds();
    }
    return beyond(months);
  }

  /** Beyond the last row with the mean rate up to it. */
  private double beyond(double months) {
    PublishedRate last = course.getLast();
    return Math.pow(last.holds(), months / last.months());
  }
}
