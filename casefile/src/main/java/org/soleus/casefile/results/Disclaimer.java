package org.soleus.casefile.results;

/** What every result carries along. */
public final class Disclaimer {
  /** Text to print wherever results are shown. */
  public static final String TEXT =
      "For research and education. Not a medical device. It does not diagnose, and it must not be "
          + "used to choose or delay treatment. Results come from a simplified model and published "
          + "averages; they can be wrong for any one person. If you have sudden leg swelling, chest "
          + "pain, breathlessness, a cold or numb leg, bleeding, new weakness, or loss of bladder or "
          + "bowel control, seek emergency care now.";

  private Disclaimer() {}
}
