package org.soleus.pathway.history;

/** Whether something holds: yes, no, or not known. Unknown is never no (Kleene's strong logic). */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** The truth of a known answer. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Both. */
  public Truth and(Truth other) {
    return this == FALSE || other == FALSE ? FALSE : this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** One or the other. */
  public Truth or(Truth other) {
    return this == TRUE || other == TRUE ? TRUE : this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  /** The opposite. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
