package org.soleus.pathway.followup;

import java.util.Optional;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Recorded;

/**
 * A measure of the twin of one examination, and the same measured at the next.
 *
 * @param predicted simulated, with its interval where there are varied legs
 * @param before measured at the examination of the twin, if it was
 * @param measured at the next one, if it was
 * @param judged whether the model is known to give this measure the right way under what was done
 */
public record PredictedMeasure(
    Measurement predicted, Optional<Recorded> before, Optional<Recorded> measured, boolean judged) {
  /**
   * Share of varied legs that must give a measure, or its interval tells of the others; assumed.
   */
  private static final double LEAST_SHARE = 0.5;

  /** Where the measured value lies. */
  public Verdict verdict() {
    if (measured.isEmpty()) {
      return new Verdict.NotCompared("not measured");
    }
    return switch (predicted) {
      case NotMeasurable not -> new Verdict.NotCompared(not.reason());
      case Taken taken ->
          taken
              .interval()
              .map(interval -> verdict(interval, measured.get().value()))
              .orElseGet(() -> new Verdict.NotCompared("no varied legs, hence no interval"));
    };
  }

  private Verdict verdict(Interval interval, double value) {
    if (!judged) {
      return new Verdict.NotCompared("the model errs here under compression, against trials");
    }
    if (interval.taken() < LEAST_SHARE * interval.of()) {
      return new Verdict.NotCompared(
          "it could be taken in %d of %d varied legs only"
              .formatted(interval.taken(), interval.of()));
    }
    return value < interval.low()
        ? Verdict.Place.BELOW
        : value > interval.high() ? Verdict.Place.ABOVE : Verdict.Place.WITHIN;
  }
}
