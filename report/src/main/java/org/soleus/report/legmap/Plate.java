package org.soleus.report.legmap;

import org.soleus.limb.anatomy.Side;

/**
 * The sheet: where the two views and the four columns of labels lie [px].
 *
 * @param width of the sheet
 * @param front frame of the front view
 * @param back frame of the view from behind
 * @param ruler of heights between the views
 * @param labelled whether there are columns for labels
 */
record Plate(double width, Frame front, Frame back, double ruler, boolean labelled) {
  private static final double LATERAL = 102;
  private static final double MEDIAL = 96;
  private static final double MEDIAL_BACK = 82;
  private static final double COLUMN = 118;
  private static final double GAP = 5;

  /** The sheet with labels. */
  static Plate labelled(Side side) {
    return of(side, COLUMN + GAP, 22, true);
  }

  /** A small sheet without labels. */
  static Plate small(Side side) {
    return of(side, 6, 12, false);
  }

  private static Plate of(Side side, double column, double ruler, boolean labelled) {
    boolean right = side == Side.RIGHT;
    double front = column + (right ? LATERAL : MEDIAL);
    double between = column + LATERAL + MEDIAL + column;
    double back = between + ruler + column + (right ? MEDIAL_BACK : LATERAL);
    double width = between + ruler + column + MEDIAL_BACK + LATERAL + column;
    return new Plate(
        width,
        Frame.of(View.FRONT, side, front),
        Frame.of(View.BACK, side, back),
        between + 0.5 * ruler,
        labelled);
  }

  Frame frame(View view) {
    return view == View.FRONT ? front : back;
  }

  /** Whether the labels of a side of a view stand on its left. */
  boolean standsLeft(View view, VeinDrawing.LabelSide side) {
    return (side == VeinDrawing.LabelSide.MEDIAL) == (frame(view).medial() < 0);
  }

  /** The edge of a column of labels that is next to the leg. */
  double columnEdge(View view, boolean left) {
    Frame frame = frame(view);
    boolean medial = left == (frame.medial() < 0);
    double reach = medial ? (view == View.FRONT ? MEDIAL : MEDIAL_BACK) : LATERAL;
    return frame.centre() + (left ? -reach - GAP : reach + GAP);
  }
}
