package org.soleus.casefile.networks;

import org.soleus.casefile.fault.Shown;

/**
 * Numbers that a field may have.
 *
 * @param low lower end
 * @param open whether the lower end itself is left out
 * @param high upper end, included
 * @param unit as messages print it, or empty
 */
record PeerRange(double low, boolean open, double high, String unit) {
  /** Larger numbers are no measures of anything. */
  static final double HUGE = 1e30;

  /** Any number. */
  static final PeerRange ANY = new PeerRange(-HUGE, false, HUGE, "");

  /** Numbers above 0. */
  static PeerRange positive(double high, String unit) {
    return new PeerRange(0, true, high, unit);
  }

  /** Numbers from 0 on. */
  static PeerRange notNegative(double high, String unit) {
    return new PeerRange(0, false, high, unit);
  }

  /** Numbers between two, both included. */
  static PeerRange between(double low, double high, String unit) {
    return new PeerRange(low, false, high, unit);
  }

  /** Whether a number lies within. */
  boolean holds(double number) {
    return Double.isFinite(number) && (open ? number > low : number >= low) && number <= high;
  }

  /** What is wrong with a number that does not. */
  String words() {
    String end = unit.isEmpty() ? "." : " " + unit + ".";
    String from = (open ? "above " : "at least ") + Shown.number(low);
    return high >= HUGE
        ? "must be " + from + end
        : "must be " + from + " and at most " + Shown.number(high) + end;
  }
}
