package org.soleus.report.legmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Spread;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/** Columns of labels beside the views, with lines that lead to the veins. */
final class Labels {
  private static final double BOTTOM = Frame.y(-9);
  private static final double SIZE = 11;

  private final Markup leaders = Svg.group();
  private final Markup texts = Svg.group();

  private Labels() {}

  /** All labels of a plate: lines first, then texts. */
  static List<Markup> draw(
      Plate plate, List<VeinDrawing> drawings, LegFindings findings, double top) {
    Labels labels = new Labels();
    for (View view : View.values()) {
      for (boolean left : new boolean[] {true, false}) {
        List<MapLabel> column = new ArrayList<>();
        for (VeinDrawing drawing : drawings) {
          boolean here = drawing.view() == view && drawing.side() != VeinDrawing.LabelSide.NONE;
          if (here && plate.standsLeft(view, drawing.side()) == left) {
            MapLabel.of(drawing, plate.frame(view), findings).ifPresent(column::add);
          }
        }
        labels.column(column, plate.columnEdge(view, left), left, top);
      }
    }
    return List.of(labels.leaders, labels.texts);
  }

  private void column(List<MapLabel> column, double edge, boolean left, double top) {
    column.sort(Comparator.comparingDouble(MapLabel::y));
    double[] wished = column.stream().mapToDouble(MapLabel::y).toArray();
    double[] heights = column.stream().mapToDouble(MapLabel::height).toArray();
    double[] centres = Spread.within(wished, heights, top, BOTTOM);
    for (int i = 0; i < centres.length; i++) {
      MapLabel label = column.get(i);
      leader(label, edge, centres[i], left);
      text(label, edge + (left ? -4 : 4), centres[i], left);
    }
  }

  private void leader(MapLabel label, double edge, double y, boolean left) {
    double stub = edge + (left ? 7 : -7);
    SvgPath path = new SvgPath().moveTo(edge, y).lineTo(stub, y).lineTo(label.x(), label.y());
    leaders.add(
        Svg.stroke(path, Palette.PAPER, 2).with("stroke-opacity", 0.7),
        Svg.stroke(path, Palette.LEADER, label.quiet() ? 0.5 : 0.8),
        Svg.fill(Svg.ellipse(label.x(), label.y(), 1.4, 1.4), Palette.QUIET));
  }

  private void text(MapLabel label, double x, double y, boolean left) {
    String anchor = left ? "end" : "start";
    double baseline = y - 0.5 * label.height() + 11;
    texts.add(
        Svg.text(x, baseline, label.quiet() ? 10 : SIZE, colour(label), label.name())
            .with("font-weight", label.quiet() ? "normal" : "bold")
            .with("text-anchor", anchor));
    if (!label.recorded().isEmpty()) {
      baseline += 12;
      texts.add(recorded(label, x, baseline).with("text-anchor", anchor));
    }
    for (String mark : label.marks()) {
      baseline += 12;
      texts.add(
          Svg.text(x, baseline, SIZE, Palette.INK, mark)
              .with("font-weight", "bold")
              .with("text-anchor", anchor));
    }
    if (!label.simulated().isEmpty()) {
      texts.add(
          Svg.text(x, baseline + 12, SIZE, Palette.SIMULATED, label.simulated())
              .with("font-style", "italic")
              .with("text-anchor", anchor));
    }
  }

  private static Markup recorded(MapLabel label, double x, double y) {
    Markup line = Svg.text(x, y, SIZE, Palette.INK, "");
    String separator = "";
    for (MapLabel.Figure figure : label.recorded()) {
      line.text(separator);
      Markup run = Svg.run(figure.text(), figure.warns() ? Palette.RED : Palette.INK);
      line.add(figure.warns() ? run.with("font-weight", "bold") : run);
      separator = " · ";
    }
    return line;
  }

  private static String colour(MapLabel label) {
    return label.quiet() ? Palette.QUIET : Palette.INK;
  }
}
