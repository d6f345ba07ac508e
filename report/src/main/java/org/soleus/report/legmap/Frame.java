package org.soleus.report.legmap;

import org.soleus.limb.anatomy.Side;

/**
 * Where one view of the leg lies on the plate: turns places on the leg, in centimetres of an adult
 * of 1.75 m, into places on the plate. Vertically true to scale from the ankle to the groin; the
 * trunk is shortened.
 *
 * @param view from where the leg is seen
 * @param centre of the leg's axis on the plate [px]
 * @param medial +1 where medial lies to the right on the plate, -1 to the left
 */
record Frame(View view, double centre, int medial) {
  static final double ACROSS = 7.7;
  static final double ALONG = 7.3;

  /** Top edge of the drawing on the plate [px]. */
  static final double TOP = 30;

  private static final double GROIN = 92;
  private static final double TRUNK = 0.55;
  private static final double TOP_OF_LEG = GROIN + TRUNK * (124 - GROIN);

  /** The frame of a view of a left or right leg. */
  static Frame of(View view, Side side, double centre) {
    boolean right = (view == View.FRONT) == (side == Side.RIGHT);
    return new Frame(view, centre, right ? 1 : -1);
  }

  /**
   * Horizontal place on the plate [px].
   *
   * @param medialwards distance from the leg's axis, lateral negative [cm]
   */
  double x(double medialwards) {
    return centre + medial * ACROSS * medialwards;
  }

  /**
   * Vertical place on the plate [px].
   *
   * @param height above the sole [cm]
   */
  static double y(double height) {
    double shown = height <= GROIN ? height : GROIN + TRUNK * (height - GROIN);
    return TOP + ALONG * (TOP_OF_LEG - shown);
  }
}
