package org.soleus.pathway.referral;

import org.soleus.pathway.evidence.Source;

/**
 * A sentence of a referral, and where it comes from.
 *
 * @param words the sentence
 * @param source of a rule or study, or the record of the person
 */
public record Sentence(String words, Source source) {
  /** Source of what the record of the person says. */
  public static final Source RECORD = new Source("record of the person", "as recorded");

  /** A sentence that says what the record holds, or does not hold. */
  public static Sentence recorded(String words) {
    return new Sentence(words, RECORD);
  }

  /** Whether it says what the record holds, and nothing beyond it. */
  public boolean isRecorded() {
    return source.equals(RECORD);
  }
}
