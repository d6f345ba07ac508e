package org.soleus.pathway.referral;

/** How soon a referral has to be answered, the soonest first. */
public enum Urgency {
  EMERGENCY("emergency", "now"),
  SAME_DAY("today", "today"),
  URGENT("urgent", "without waiting for an ordinary appointment"),
  SOON("soon", "within days"),
  ROUTINE("routine", "at an ordinary appointment");

  private final String words;
  private final String when;

  Urgency(String words, String when) {
    this.words = words;
    this.when = when;
  }

  /** In a word. */
  public String words() {
    return words;
  }

  /** When, as part of a sentence. */
  public String when() {
    return when;
  }

  /** Whether it leaves no time for an appointment: the person is seen today or now. */
  public boolean isImmediate() {
    return compareTo(SAME_DAY) <= 0;
  }
}
