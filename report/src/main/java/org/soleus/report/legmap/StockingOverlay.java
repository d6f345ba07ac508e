package org.soleus.report.legmap;

import java.util.List;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/** Stockings worn, as a translucent knit over the leg. */
final class StockingOverlay {
  private static final double TOES = -4.6;
  private static final double BELOW_KNEE = 43.5;
  private static final double UPPER_THIGH = 79;

  private StockingOverlay() {}

  /**
   * The knit over one view.
   *
   * @param id of the clip in this picture, unique on the page
   */
  static Markup draw(Frame frame, List<Worn> worn, String id) {
    Markup group = Svg.group();
    if (worn.isEmpty()) {
      return group;
    }
    group.add(
        Markup.of("clipPath")
            .with("id", id)
            .add(Svg.fill(Silhouette.closed(frame), Palette.STOCKING)));
    Markup knit = Svg.group().with("clip-path", "url(#" + id + ")");
    for (Worn stocking : worn) {
      double top = Frame.y(stocking.coversThigh() ? UPPER_THIGH : BELOW_KNEE);
      double bottom = Frame.y(TOES);
      double left = Math.min(frame.x(-14), frame.x(14));
      double width = Math.abs(frame.x(14) - frame.x(-14));
      knit.add(
          Svg.rectangle(left, top, width, bottom - top, Palette.STOCKING)
              .with("fill-opacity", 0.16),
          Svg.stroke(rows(left, left + width, top, bottom), Palette.STOCKING, 0.5)
              .with("stroke-opacity", 0.35),
          Svg.rectangle(left, top, width, 7, Palette.STOCKING).with("fill-opacity", 0.3));
    }
    return group.add(knit);
  }

  /** What is worn, in words. */
  static String words(List<Worn> worn) {
    return String.join(
        "; ",
        worn.stream()
            .map(stocking ->
                "%s, %s length, %s at the ankle"
                    .formatted(
                        stocking.name(),
                        stocking.coversThigh() ? "thigh" : "knee",
                        Numbers.of(Unit.MMHG.of(stocking.anklePressure()), Unit.MMHG)))
            .toList());
  }

  private static SvgPath rows(double left, double right, double top, double bottom) {
    SvgPath rows = new SvgPath();
    for (double y = top + 10; y < bottom; y += 5) {
      rows.moveTo(left, y).lineTo(right, y);
    }
    return rows;
  }
}
