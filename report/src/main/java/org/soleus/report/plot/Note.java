package org.soleus.report.plot;

/** Something that a plot shows besides its curves. Positions are in the units of the axes. */
public sealed interface Note {
  /** What is written beside it. */
  String label();

  /** A band of values, such as a published normal range, over the whole width. */
  record Band(double low, double high, String label) implements Note {}

  /** A span of time in which something happens, marked above the curves. */
  record Event(double from, double to, String label) implements Note {}

  /**
   * A vertical extent with a label, such as a volume read off a curve.
   *
   * @param before whether the label stands before it rather than after
   */
  record Height(double x, double from, double to, String label, boolean before) implements Note {}

  /**
   * A horizontal extent with a label, such as a duration read off a curve.
   *
   * @param y where it is drawn
   */
  record Length(double from, double to, double y, String label) implements Note {}

  /** The area between zero and the first curve, where that is negative. */
  record BelowZero(String label) implements Note {}
}
