package org.soleus.pathway.options;

import java.util.List;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;

/** What the change of a measure under an option says. */
public enum Judgement {
  /** Nine of ten varied legs or more get better. */
  BETTER("better"),
  /** Nine of ten varied legs or more get worse. */
  WORSE("worse"),
  /** Neither. */
  UNCLEAR(""),
  /** The model is known to err here, against trials (docs/validation). */
  NOT_JUDGED("not judged, the model errs here");

  /** What compression changes the wrong way in the model. */
  private static final List<String> WRONG_UNDER_COMPRESSION = List.of("AVP", "RT90");

  private final String words;

  Judgement(String words) {
    this.words = words;
  }

  /** In words, or empty. */
  public String words() {
    return words;
  }

  /**
   * The judgement of a change.
   *
   * @param change where it lies, leg by leg
   */
  public static Judgement of(Outcome outcome, String measure, Interval change) {
    boolean compressed = outcome.applied().done().stream().anyMatch(Worn.class::isInstance);
    if (compressed && WRONG_UNDER_COMPRESSION.contains(measure)) {
      return NOT_JUDGED;
    }
    return Direction.of(measure)
        .map(way -> way.isWorse(change) ? WORSE : way.isBetter(change) ? BETTER : UNCLEAR)
        .orElse(UNCLEAR);
  }
}
