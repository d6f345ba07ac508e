package org.soleus.pathway.followup;

import java.util.Locale;

/** Where a measured value lies against what was predicted, or why that cannot be said. */
public sealed interface Verdict {
  /** In words. */
  String words();

  /** Against the 5th to 95th percentile of the varied legs. */
  enum Place implements Verdict {
    BELOW,
    WITHIN,
    ABOVE;

    @Override
    public String words() {
      return name().toLowerCase(Locale.ROOT) + " the interval";
    }
  }

  /**
   * There is nothing to compare.
   *
   * @param reason in words
   */
  record NotCompared(String reason) implements Verdict {
    @Override
    public String words() {
      return reason;
    }
  }
}
