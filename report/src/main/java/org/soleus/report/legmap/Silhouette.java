package org.soleus.report.legmap;

import java.util.Arrays;
import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * The outline of the leg in both views, with the landmarks an examiner goes by. Coordinates as in
 * {@link VeinDrawings}; the outline runs from the flank down the lateral side, round the foot and
 * up the medial side to the groin.
 */
final class Silhouette {
  private static final double[] FRONT =
      table(
          """
          -11.2 124  -11.5 112  -12.6 103  -13.0 96  -13.0 89  -12.4 82  -11.2 74  -9.6 65
          -7.9 57  -6.6 51.5  -6.1 48  -5.9 45  -6.5 40.5  -7.1 35.5  -7.0 30  -5.8 23.5
          -4.2 16.5  -3.5 12  -4.2 8.6  -3.8 5.6  -3.9 2.4  -4.7 -1.2  -5.4 -4.2  -5.5 -5.6
          -5.1 -6.5  -4.5 -6.6  -4.1 -6.2  -3.9 -7.2  -3.3 -7.8  -2.7 -7.6  -2.3 -7.0
          -2.1 -8.0  -1.5 -8.7  -0.8 -8.4  -0.5 -7.6  -0.2 -8.9  0.5 -9.5  1.1 -9.0
          1.3 -8.0  1.6 -9.3  2.5 -10.1  3.5 -9.5  3.7 -7.8  3.6 -5.0  3.2 -1.8
          2.8 1.8  3.0 5.0  3.5 7.2  4.2 9.8  3.5 12.8  3.7 17  4.9 23
          6.5 29.5  7.2 35  6.8 40  5.8 44.8  6.1 48.5  6.5 51  6.6 54
          7.3 59  8.4 66  9.3 73  9.9 80  10.2 84.5  11.2 86.6  12.3 88.2
          """);

  private static final double[] BACK =
      table(
          """
          -11.2 124  -11.5 112  -12.6 103  -13.1 96  -13.0 88  -12.3 81  -11.0 73  -9.5 65
          -8.0 57  -6.9 52  -6.3 48  -6.1 45.4  -6.7 41  -7.3 36  -7.1 30.5  -5.7 23.5
          -4.1 16.5  -3.3 12.2  -4.0 9  -3.5 6.4  -3.1 3.6  -3.0 0.6  -3.6 -2.2  -4.6 -4.4
          -4.9 -5.9  -4.6 -6.8  -4.0 -6.9  -3.6 -6.5  -3.4 -7.4  -2.8 -8.0  -2.2 -7.8
          -1.8 -7.2  -1.6 -8.2  -1.0 -8.8  -0.3 -8.5  0.0 -7.8  0.3 -8.9  1.0 -9.4
          1.6 -8.8  1.8 -7.9  2.3 -9.2  3.1 -9.6  3.8 -8.6  3.9 -6.4  3.5 -3.8
          2.6 -1.0  2.5 2.4  2.9 5.6  3.4 7.6  4.1 10  3.3 13.2  3.8 18  5.1 24
          6.7 30.5  7.3 36  6.9 41  5.9 45.4  6.3 48.5  6.8 53  7.5 60  8.6 67
          9.5 74  10.1 80  10.4 83.5  11.2 85.6  12.3 87
          """);

  private static final List<double[]> FRONT_RELIEF =
      List.of(
          table("-9.4 99  -4.5 95.6  0.6 92  6.5 88.6  9.6 87.4"), // inguinal ligament
          table(
              "-3.0 51.6  -2.6 53.6  -0.3 54.5  2.0 53.5  2.4 51.2  1.3 49.0  -0.3 48.2"), // patella
          table("-0.3 48.2  -1.9 49.0  -3.0 51.6"),
          table("-1.7 45.6  -1.0 43.9  0.4 43.7  1.2 45.2"), // tuberosity of the tibia
          table("-3.4 10.2  -2.4 9.4  -2.2 8.0"), // lateral malleolus
          table("2.2 11.6  1.5 10.4  2.0 8.8")); // medial malleolus

  private static final List<double[]> BACK_RELIEF =
      List.of(
          table("10.2 83.6  7.6 81.4  2.6 80.2  -2.6 80.8  -6.4 82.6"), // gluteal fold
          table("-5.4 48.6  -2 47.9  2 47.8  5.4 48.4"), // crease of the knee
          table("0.3 33.6  1.6 31.0  3.6 30.4  5.2 32.2  6.6 35.6"), // medial gastrocnemius
          table("0.1 33.8  -1.5 32.0  -3.6 32.2  -5.3 34.0  -6.6 37.0"), // lateral gastrocnemius
          table("-1.9 20  -1.4 14  -1.7 9"), // Achilles tendon
          table("1.4 20  1.0 14  1.2 9"),
          table("-2.9 5.6  -2.0 7.0  0 7.5  2.0 7.1  2.8 5.8"), // heel
          table("-4.2 -4.8  -2.4 -5.9  0.4 -6.2  3.4 -5.6")); // ball of the foot

  private Silhouette() {}

  /** Skin, outline and landmarks. */
  static Markup draw(Frame frame) {
    Markup group = Svg.group();
    group.add(Svg.fill(closed(frame), Palette.SKIN));
    for (double[] relief : frame.view() == View.FRONT ? FRONT_RELIEF : BACK_RELIEF) {
      group.add(
          Svg.stroke(Spline.on(frame, relief).path(), Palette.RELIEF, 1)
              .with("stroke-linecap", "round"));
    }
    group.add(midline(frame));
    return group.add(
        Svg.stroke(outline(frame).path(), Palette.OUTLINE, 1.5).with("stroke-linejoin", "round"));
  }

  /** The trunk goes on across the midline: the skin fades towards it. */
  private static Markup midline(Frame frame) {
    Markup fading = Svg.group();
    for (int i = 0; i < 10; i++) {
      double from = frame.x(9.8 + 0.25 * i);
      double to = frame.x(12.4);
      fading.add(
          Svg.rectangle(
                  Math.min(from, to),
                  Frame.y(124),
                  Math.abs(to - from),
                  Frame.y(85) - Frame.y(124),
                  Palette.PAPER)
              .with("fill-opacity", 0.22));
    }
    return fading;
  }

  /** The whole shape, to clip by. */
  static SvgPath closed(Frame frame) {
    double medial = frame.x(12.3);
    return outline(frame).path().lineTo(medial, Frame.y(124)).close();
  }

  private static Spline outline(Frame frame) {
    return Spline.on(frame, frame.view() == View.FRONT ? FRONT : BACK);
  }

  private static double[] table(String points) {
    return Arrays.stream(points.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }
}
