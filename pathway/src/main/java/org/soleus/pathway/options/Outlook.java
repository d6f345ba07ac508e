package org.soleus.pathway.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.pathway.evidence.Durability;

/**
 * What becomes of an option over the years: a mixture of legs in which it holds and of legs in
 * which it has failed, so that they are as the rest of the plan leaves them (theory 3.17).
 */
public final class Outlook {
  /** One week, one year and five years. */
  public static final List<Double> YEARS = List.of(1 / 52.0, 1.0, 5.0);

  private final ComparedOption option;

  /** One of {@link #YEARS} in words. */
  public static String words(double years) {
    return years < 1 ? "1 week" : years == 1 ? "1 year" : "%.0f years".formatted(years);
  }

  private Outlook(ComparedOption option) {
    this.option = option;
  }

  /** The outlook of an option; empty where nothing is published by which to tell it. */
  public static Optional<Outlook> of(ComparedOption option) {
    return option.outcome().applies() && option.failed().isPresent()
        ? Optional.of(new Outlook(option))
        : Optional.empty();
  }

  /**
   * Share of legs in which all of it holds after some years; treatments fail independently of each
   * other (assumed).
   */
  public Durability.Share holds(double years) {
    double share = 1;
    double low = 1;
    double high = 1;
    boolean extrapolated = false;
    for (Durability one : option.durabilities()) {
      Durability.Share held = one.after(years);
      share *= held.share();
      low *= held.low();
      high *= held.high();
      extrapolated |= held.extrapolated();
    }
    return new Durability.Share(share, low, high, extrapolated);
  }

  /**
   * A measure in the mixture.
   *
   * @param low 5th percentile [SI]
   * @param median [SI]
   * @param high 95th percentile [SI]
   */
  public record Mixed(double low, double median, double high) {}

  /**
   * A measure after some years, in legs that vary; empty without them, and where it cannot be taken
   * while the option holds or once it has failed: one half would pass for the whole.
   */
  public Optional<Mixed> mixed(int measurement, double years) {
    if (option.outcome().interval(measurement).isEmpty()
        || option.failed().orElseThrow().interval(measurement).isEmpty()) {
      return Optional.empty();
    }
    List<double[]> weighted = weighted(measurement, holds(years).share());
    return Optional.of(
        new Mixed(quantile(weighted, 0.05), quantile(weighted, 0.5), quantile(weighted, 0.95)));
  }

  /** Values with their weights, from the smallest to the greatest. */
  private List<double[]> weighted(int measurement, double share) {
    List<double[]> weighted = new ArrayList<>();
    add(weighted, option.outcome(), measurement, share);
    add(weighted, option.failed().orElseThrow(), measurement, 1 - share);
    weighted.sort(Comparator.comparingDouble(one -> one[0]));
    return weighted;
  }

  private static void add(List<double[]> to, Outcome outcome, int measurement, double weight) {
    if (weight > 0) {
      Arrays.stream(outcome.varied().get(measurement))
          .filter(one -> !Double.isNaN(one))
          .forEach(one -> to.add(new double[] {one, weight}));
    }
  }

  private static double quantile(List<double[]> weighted, double share) {
    double all = weighted.stream().mapToDouble(one -> one[1]).sum();
    double sum = 0;
    for (double[] one : weighted) {
      sum += one[1];
      if (sum >= share * all) {
        return one[0];
      }
    }
    return weighted.getLast()[0];
  }
}
