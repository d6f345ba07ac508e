package org.soleus.limb.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.treatment.AppliedPlan;

/**
 * Plans side by side on one leg, and on the same varied legs under each plan: sample k of one plan
 * and sample k of another are one leg, so that their difference is that of the plans.
 *
 * @param samples number of varied legs
 * @param untreated the leg left as it is
 * @param options the plans, in the order in which they were asked
 */
public record Comparison(int samples, Outcome untreated, List<Outcome> options) {
  /** Copies the list. */
  public Comparison {
    options = List.copyOf(options);
  }

  /**
   * One plan.
   *
   * @param applied what it makes of the leg
   * @param twin measurements on the twin
   * @param curves what was recorded of the twin
   * @param varied values in SI by measurement and varied leg, NaN where one cannot be taken
   */
  public record Outcome(
      AppliedPlan applied, List<Measurement> twin, List<Curve> curves, List<double[]> varied) {
    /** Copies the lists; the arrays are not copied and must not be changed. */
    public Outcome {
      twin = List.copyOf(twin);
      curves = List.copyOf(curves);
      varied = List.copyOf(varied);
    }

    /** Whether anything of the plan applies, so that there are measurements. */
    public boolean applies() {
      return applied.applies();
    }

    /** Where a measurement lies in the varied legs; empty without any. */
    public Optional<Interval> interval(int measurement) {
      return Comparison.interval(varied.get(measurement));
    }

    /**
     * Share of the varied legs in which a measurement lies within limits [1], of those in which it
     * can be taken; NaN if in none.
     *
     * @param low lowest value [SI]
     * @param high highest value [SI]
     */
    public double shareWithin(int measurement, double low, double high) {
      double[] taken = known(varied.get(measurement));
      long inside = Arrays.stream(taken).filter(one -> low <= one && one <= high).count();
      return taken.length == 0 ? Double.NaN : (double) inside / taken.length;
    }
  }

  /** Whether an outcome is that of a plan that was tried: one that applies and does something. */
  public boolean isTried(Outcome outcome) {
    return outcome.applies() && outcome != untreated;
  }

  /** Number of the measurement with a name; empty if the protocol has none. */
  public OptionalInt number(String measure) {
    return IntStream.range(0, untreated.twin().size())
        .filter(k -> untreated.twin().get(k).measure().equals(measure))
        .findFirst();
  }

  /** Change of a measurement from the untreated leg, leg by leg [SI]; NaN where one is missing. */
  public double[] changes(Outcome option, int measurement) {
    double[] before = untreated.varied().get(measurement);
    double[] after = option.varied().get(measurement);
    double[] changes = new double[before.length];
    Arrays.setAll(changes, k -> after[k] - before[k]);
    return changes;
  }

  /** Where that change lies; empty without varied legs. */
  public Optional<Interval> change(Outcome option, int measurement) {
    return interval(changes(option, measurement));
  }

  private static Optional<Interval> interval(double[] values) {
    return Interval.of(known(values), values.length);
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(one -> !Double.isNaN(one)).toArray();
  }
}
