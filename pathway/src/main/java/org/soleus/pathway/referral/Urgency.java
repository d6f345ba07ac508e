package org.soleus.pathway.referral;

/** How soon a referral has to be answered, the soonest first. */
public enum Urgency {
  EMERGENCY("emergency", "now", "Emergency care now"),
  SAME_DAY("today", "today", "A clinician today"),
  URGENT("urgent", "without waiting for an ordinary appointment", "A clinician urgently"),
  SOON("soon", "within days", "A clinician soon"),
  ROUTINE("routine", "at an ordinary appointment", "A clinician");

  private final String words;
  private final String when;
  private final String who;

  Urgency(String words, String when, String who) {
    this.words = words;
    this.when = when;
    this.who = who;
  }

  /** In a word. */
  public String words() {
    return words;
  }

  /** When, as part of a sentence. */
  public String when() {
    return when;
  }

  /** Whom a person is to see, and when. */
  public String who() {
    return who;
  }

  /** Whether it leaves no time for an appointment: the person is seen today or now. */
  public boolean isImmediate() {
    return compareTo(SAME_DAY) <= 0;
  }
}
