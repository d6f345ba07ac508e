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
  /** Any finite number. */
  static final PeerRange ANY =
      new PeerRange(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, "");

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
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      return "must be a finite number.";
    }
    String from = (open ? "above " : "at least ") + Shown.number(low);
    return Double.isInfinite(high)
        ? "must be " + from + end
        : "must be " + from + " and at most " + Shown.number(high) + end;
  }
}
