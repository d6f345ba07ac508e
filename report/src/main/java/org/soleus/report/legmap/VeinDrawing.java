package org.soleus.report.legmap;

import org.soleus.limb.anatomy.Vein;

/**
 * How one vein is drawn in one view.
 *
 * @param vein which one
 * @param view in which view
 * @param side on which side its label stands
 * @param anchor share of its length at which its label points
 * @param shape how it is drawn
 * @param points medialwards and height in turns, in the direction of flow [cm of an adult of 1.75
 *     m]
 */
@SuppressWarnings("ArrayRecordComponent") // coordinates; never compared, handed out as copies
record VeinDrawing(
    Vein vein, View view, LabelSide side, double anchor, Shape shape, double... points) {
  /** On which side of the leg a label stands. */
  enum LabelSide {
    MEDIAL,
    LATERAL,
    /** Labelled in the other view. */
    NONE
  }

  /** How a vein is drawn. */
  enum Shape {
    /** One tube. */
    TUBE,
    /** Two tubes side by side, as the veins that go with an artery. */
    PAIR,
    /** A spindle, as the sinuses in the muscle. */
    SPINDLE,
    /** A short bar through the fascia. */
    PERFORATOR
  }

  /** Checks that the points come in pairs. */
  VeinDrawing {
    if (points.length < 4 || points.length % 2 != 0) {
      throw new IllegalArgumentException(
          "drawing of %s needs pairs of coordinates, but got %d numbers"
              .formatted(vein, points.length));
    }
    points = points.clone();
  }

  @Override
  public double[] points() {
    return points.clone();
  }

  /** The line on the plate. */
  Spline spline(Frame frame) {
    return Spline.on(frame, points);
  }
}
