package org.soleus.report.legmap;

import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/** Abbreviations of the veins, written small beside them in the drawing. */
final class Captions {
  private record Caption(View view, String text, double medialwards, double height) {}

  private static final List<Caption> ALL =
      List.of(
          new Caption(View.FRONT, "IVC", 6.6, 112),
          new Caption(View.FRONT, "CIV", 5.0, 104.6),
          new Caption(View.FRONT, "EIV", 0.3, 98),
          new Caption(View.FRONT, "IIV", 9.2, 96.5),
          new Caption(View.FRONT, "CFV", -1.9, 89.4),
          new Caption(View.FRONT, "FV", 0.1, 70),
          new Caption(View.FRONT, "DFV", -4.5, 72),
          new Caption(View.FRONT, "AASV", -8.2, 63),
          new Caption(View.FRONT, "PASV", 8.5, 77),
          new Caption(View.FRONT, "GSV", 6.4, 57),
          new Caption(View.FRONT, "POPV", -2.0, 56.3),
          new Caption(View.FRONT, "PTV", -1.4, 29.5),
          new Caption(View.FRONT, "ATV", -4.5, 36),
          new Caption(View.BACK, "POPV", 4.2, 56.6),
          new Caption(View.BACK, "to FV", 3.1, 60),
          new Caption(View.BACK, "to GSV", 7.4, 75.2),
          new Caption(View.BACK, "Giacomini", -3.8, 60.5),
          new Caption(View.BACK, "SSV", -1.9, 43.6),
          new Caption(View.BACK, "GAV", 5.6, 37.4),
          new Caption(View.BACK, "SOV", 5.1, 26.5),
          new Caption(View.BACK, "PTV", 3.3, 15.5),
          new Caption(View.BACK, "PRV", -3.8, 17),
          new Caption(View.BACK, "SSV", 0.3, 19.6));

  private Captions() {}

  static Markup draw(Frame frame, double top) {
    Markup group = Svg.group();
    for (Caption caption : ALL) {
      if (caption.view() == frame.view() && Frame.y(caption.height()) > top) {
        group.add(
            Svg.rimmed(
                Svg.text(
                        frame.x(caption.medialwards()),
                        Frame.y(caption.height()) + 3,
                        8.5,
                        Palette.QUIET,
                        caption.text())
                    .with("text-anchor", "middle")));
      }
    }
    return group;
  }
}
