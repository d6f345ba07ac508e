package org.soleus.pathway.options;

import java.util.List;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.treatment.Treatment;

/** What the change of a measure under an option says. */
public enum Judgement {
  /** Nine of ten varied legs or more get better. */
  BETTER("better"),
  /** Nine of ten varied legs or more get worse. */
  WORSE("worse"),
  /** The twin changes by less than two readings on one leg may differ. */
  SMALL("hardly"),
  /** None of these. */
  UNCLEAR(""),
  /** The model is known to err here, against trials (docs/validation). */
  NOT_JUDGED("not judged, the model errs here");

  /** What compression changes the wrong way in the model, or far too little. */
  private static final List<String> WRONG_UNDER_COMPRESSION =
      List.of("AVP", "RT90", "EF", "RVF", "day_foot_pressure");

  private final String words;

  Judgement(String words) {
    this.words = words;
  }

  /** In words, or empty. */
  public String words() {
    return words;
  }

  /** Change of the twin below which nothing is made of it, as a share of its value [1]; assumed. */
  private static final double SMALL_CHANGE = 0.05;

  /** Whether the model is known to err in a measure under what was done. */
  public static boolean errs(List<Treatment> done, String measure) {
    return done.stream().anyMatch(Worn.class::isInstance)
        && WRONG_UNDER_COMPRESSION.contains(measure);
  }

  /**
   * The judgement of a change.
   *
   * @param before the twin's value under no treatment
   * @param after the same under the option
   * @param change where the change lies, leg by leg
   */
  public static Judgement of(Outcome outcome, Taken before, Taken after, Interval change) {
    if (errs(outcome.applied().done(), before.measure())) {
      return NOT_JUDGED;
    }
    if (Math.abs(after.value() - before.value()) < SMALL_CHANGE * Math.abs(before.value())) {
      return SMALL;
    }
    return Direction.of(before.measure())
        .map(way -> way.isWorse(change) ? WORSE : way.isBetter(change) ? BETTER : UNCLEAR)
        .orElse(UNCLEAR);
  }
}
