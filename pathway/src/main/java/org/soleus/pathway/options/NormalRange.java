package org.soleus.pathway.options;

import java.util.Optional;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.measure.PublishedRange;

/** Which of the varied legs have a measure within its published normal range. */
public final class NormalRange {
  private NormalRange() {}

  /** The range of a measurement, if one is published by which a value can be judged. */
  public static Optional<PublishedRange> of(Measurement measurement) {
    return PublishedRange.of(measurement.measure(), measurement.site())
        .filter(range -> range.kind() == PublishedRange.Kind.RANGE);
  }

  /**
   * Share of the varied legs of an outcome within the range [1]; NaN without any.
   *
   * @param measurement its number
   */
  public static double share(Outcome outcome, int measurement, PublishedRange range) {
    return outcome.shareWithin(
        measurement, range.unit().si(range.low()), range.unit().si(range.high()));
  }
}
