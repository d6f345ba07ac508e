package org.soleus.report.legmap;

import static org.soleus.report.legmap.VeinDrawing.Shape.PAIR;
import static org.soleus.report.legmap.VeinDrawing.Shape.PERFORATOR;
import static org.soleus.report.legmap.VeinDrawing.Shape.SPINDLE;
import static org.soleus.report.legmap.VeinDrawing.Shape.TUBE;
import static org.soleus.report.legmap.VeinStatus.ABLATED;
import static org.soleus.report.legmap.VeinStatus.COMPETENT;
import static org.soleus.report.legmap.VeinStatus.NOT_EXAMINED;
import static org.soleus.report.legmap.VeinStatus.OCCLUDED;
import static org.soleus.report.legmap.VeinStatus.REFLUX_RECORDED;
import static org.soleus.report.legmap.VeinStatus.REFLUX_SIMULATED;
import static org.soleus.report.legmap.VeinStatus.UNTESTED;

import java.util.List;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/** What lines and signs of the plate mean, drawn by the same painter. */
final class Legend {
  static final double HEIGHT = 104;

  private static final double SIZE = 10.5;
  private static final double ROW = 24;
  private static final double SAMPLE = 54;
  private static final int COLUMNS = 4;

  /** One entry. Width in millimetres. */
  record Entry(
      VeinStatus status, VeinSystem system, VeinDrawing.Shape shape, double width, String words) {}

  /** Signs of a map with what the twin showed. */
  static final List<Entry> SIMULATED =
      List.of(
          new Entry(COMPETENT, VeinSystem.SUPERFICIAL, TUBE, 4, "superficial, competent"),
          new Entry(COMPETENT, VeinSystem.DEEP, TUBE, 8, "deep, competent"),
          new Entry(COMPETENT, VeinSystem.DEEP, PAIR, 3.5, "paired deep veins"),
          new Entry(COMPETENT, VeinSystem.PERFORATING, PERFORATOR, 2.5, "perforator in the fascia"),
          new Entry(REFLUX_RECORDED, VeinSystem.SUPERFICIAL, TUBE, 5, "reflux recorded"),
          new Entry(REFLUX_SIMULATED, VeinSystem.SUPERFICIAL, TUBE, 4, "reflux simulated only"),
          new Entry(UNTESTED, VeinSystem.SUPERFICIAL, TUBE, 5, "examined, reflux not tested"),
          new Entry(NOT_EXAMINED, VeinSystem.DEEP, TUBE, 6, "not examined (usual size)"),
          new Entry(OCCLUDED, VeinSystem.DEEP, TUBE, 8, "occluded"),
          new Entry(ABLATED, VeinSystem.SUPERFICIAL, TUBE, 4, "closed or removed (option)"),
          new Entry(NOT_EXAMINED, VeinSystem.DEEP, SPINDLE, 4, "muscle sinuses and veins"));

  /** Signs of a map of recorded findings alone. */
  static final List<Entry> RECORDED =
      SIMULATED.stream()
          .filter(entry -> entry.status() != REFLUX_SIMULATED && entry.status() != ABLATED)
          .toList();

  private static final List<SegmentDetail> SIGNS =
      List.of(
          DetailSigns.sample(SegmentDetail.Thrombus.FRESH),
          DetailSigns.sample(SegmentDetail.Thrombus.OLD));

  private Legend() {}

  /** The legend with its upper left corner at a point. */
  static Markup draw(List<Entry> entries, double left, double top, double width) {
    Markup group = Svg.group();
    group.add(Svg.line(left, top, left + width, top, Palette.LEADER, 0.8));
    VeinPainter painter = new VeinPainter(Palette.PAPER);
    Markup words = Svg.group();
    double column = width / COLUMNS;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double x = left + (i % COLUMNS) * column;
      int row = i / COLUMNS;
      double y = top + 18 + row * ROW;
      // right to left, as if the heart lay on the left: signs keep their meaning
      Spline line = Spline.through(x + SAMPLE, y, x + 0.5 * SAMPLE, y, x + 4, y);
      painter.paint(
          entry.shape() == PERFORATOR ? Spline.through(x + 40, y, x + 18, y) : line,
          new VeinPainter.Look(
              entry.status(), entry.system(), entry.shape(), VeinPainter.width(entry.width())));
      words.add(Svg.text(x + SAMPLE + 8, y + 4, SIZE, Palette.INK, entry.words()));
    }
    group.add(painter.layers()).add(words);
    if (entries.equals(RECORDED)) {
      group.add(thrombi(left + column, top + 18 + 2 * ROW, column));
    }
    return group.add(widths(left + 3 * column, top + 18 + 2 * ROW), footnote(left, top + 94));
  }

  /** A fresh thrombus, and any other. */
  private static Markup thrombi(double x, double y, double column) {
    Markup group = Svg.group();
    for (int i = 0; i < SIGNS.size(); i++) {
      double at = x + i * column;
      group.add(
          DetailSigns.draw(new Spline.Place(at + 0.5 * SAMPLE, y, 0, 1), SIGNS.get(i)),
          Svg.text(
              at + SAMPLE + 8,
              y + 4,
              SIZE,
              Palette.INK,
              i == 0 ? "thrombus, fresh" : "thrombus, old or no age"));
    }
    return group;
  }

  private static Markup widths(double x, double y) {
    Markup group = Svg.group();
    double at = x + 2;
    for (double diameter : new double[] {2, 5, 10}) {
      group.add(Svg.line(at, y, at + 12, y, Palette.QUIET, VeinPainter.width(diameter)));
      at += 18;
    }
    return group.add(
        Svg.text(x + SAMPLE + 8, y + 4, SIZE, Palette.INK, "2, 5, 10 mm (widths to scale)"));
  }

  private static Markup footnote(double x, double y) {
    return Svg.text(
        x,
        y,
        SIZE,
        Palette.QUIET,
        "Arrows: direction of reflux. Valve signs point towards the heart: meeting leaflets close,"
            + " parting leaflets leak. Levels: usual height above the sole in an adult of 1.75 m.");
  }
}
