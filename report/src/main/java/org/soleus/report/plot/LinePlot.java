package org.soleus.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Spread;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * Curves over time as an SVG picture: round ticks, curves labelled at their ends, published bands,
 * events and readings marked. Values that are not finite leave gaps.
 *
 * @param title what it shows, for those who cannot see it
 * @param time horizontal axis
 * @param value vertical axis
 * @param lines curves, the first on top
 * @param notes what else is marked
 */
public record LinePlot(String title, Axis time, Axis value, List<Line> lines, List<Note> notes) {
  private static final double LEFT = PlotArea.LEFT;
  private static final double RIGHT = PlotArea.RIGHT;
  private static final double TOP = PlotArea.TOP;
  private static final double BOTTOM = 252;
  private static final String INK = PlotArea.INK;
  private static final String BAND = "#dcebdd";

  /** Copies the lists. */
  public LinePlot {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** The picture. */
  public Markup draw() {
    Markup picture = Svg.picture(PlotArea.WIDTH, area().height(), title);
    notes.stream().filter(Note.Band.class::isInstance).forEach(note -> picture.add(drawn(note)));
    notes.stream().filter(Note.Event.class::isInstance).forEach(note -> picture.add(drawn(note)));
    picture.add(area().valueAxis(), area().timeAxis());
    notes.forEach(note -> {
      if (note instanceof Note.Band band) {
        picture.add(label(band));
      }
    });
    notes.stream()
        .filter(Note.BelowZero.class::isInstance)
        .forEach(note -> picture.add(drawn(note)));
    lines.reversed().forEach(line -> picture.add(curve(line)));
    notes.stream()
        .filter(note -> note instanceof Note.Height || note instanceof Note.Length)
        .forEach(note -> picture.add(drawn(note)));
    return picture.add(labels());
  }

  private PlotArea area() {
    return new PlotArea(time, value, BOTTOM);
  }

  private double x(double at) {
    return area().x(at);
  }

  private double y(double at) {
    return area().y(at);
  }

  private Markup curve(Line line) {
    Line.Style style = line.style();
    SvgPath path = new SvgPath();
    for (List<Line.Point> run : line.runs(time.low(), time.high())) {
      List<Line.Point> kept = Thinning.of(inPixels(run), 0.3);
      path.moveTo(kept.getFirst().x(), kept.getFirst().y());
      kept.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    }
    Markup drawn = Svg.stroke(path, style.colour(), style.width()).with("stroke-linejoin", "round");
    return style.dashes().isEmpty() ? drawn : drawn.with("stroke-dasharray", style.dashes());
  }

  private List<Line.Point> inPixels(List<Line.Point> run) {
    return run.stream().map(point -> new Line.Point(x(point.x()), y(point.y()))).toList();
  }

  /** Labels of the curves beside their right ends, kept apart. */
  private Markup labels() {
    record End(Line line, double y) {}
    List<End> ends = new ArrayList<>();
    for (Line line : lines) {
      var runs = line.runs(time.low(), time.high());
      if (!runs.isEmpty()) {
        ends.add(new End(line, y(runs.getLast().getLast().y())));
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    double[] wished = ends.stream().mapToDouble(End::y).toArray();
    double[] heights = ends.stream().mapToDouble(_ -> 15).toArray();
    double[] centres = Spread.within(wished, heights, TOP, BOTTOM);
    Markup group = Svg.group();
    for (int i = 0; i < centres.length; i++) {
      Line line = ends.get(i).line();
      group.add(Svg.line(RIGHT + 1, wished[i], RIGHT + 7, centres[i], line.style().colour(), 0.8));
      group.add(
          Svg.text(RIGHT + 9, centres[i] + 4, 12, line.style().colour(), line.label())
              .with("font-weight", "bold"));
    }
    return group;
  }

  private Markup drawn(Note note) {
    return switch (note) {
      case Note.Band band -> band(band);
      case Note.Event event -> event(event);
      case Note.Height height -> height(height);
      case Note.Length length -> length(length);
      case Note.BelowZero below -> belowZero(below);
    };
  }

  private Markup band(Note.Band band) {
    double top = y(band.high());
    double bottom = y(band.low());
    return Svg.group()
        .add(
            Svg.rectangle(LEFT, top, RIGHT - LEFT, Math.max(1, bottom - top), BAND),
            Svg.line(LEFT, top, RIGHT, top, "#7fa384", 0.8).with("stroke-dasharray", "3 3"),
            Svg.line(LEFT, bottom, RIGHT, bottom, "#7fa384", 0.8).with("stroke-dasharray", "3 3"));
  }

  private Markup label(Note.Band band) {
    return Svg.rimmed(
            Svg.text(RIGHT - 6, y(band.low()) - 5, 11, "#2f5236", band.label())
                .with("text-anchor", "end"))
        .with("stroke", BAND);
  }

  private Markup event(Note.Event event) {
    double from = x(event.from());
    double width = area().eventEnd(event) - from;
    return Svg.group()
        .add(
            Svg.rectangle(from, TOP, width, BOTTOM - TOP, PlotArea.QUIET)
                .with("fill-opacity", 0.08),
            area().eventBar(event));
  }

  private Markup height(Note.Height height) {
    double at = x(height.x());
    double aside = height.before() ? -7 : 7;
    double from = y(height.from());
    double to = y(height.to());
    // after a fall, the place beside the upper end is free
    double level = height.before() ? 0.5 * (from + to) + 4 : Math.min(from, to) + 12;
    return Svg.group()
        .add(
            Svg.line(at, from, at, to, INK, 1.1),
            Svg.line(at - 4, from, at + 4, from, INK, 1.1),
            Svg.line(at - 4, to, at + 4, to, INK, 1.1),
            Svg.rimmed(
                Svg.text(at + aside, level, 12, INK, height.label())
                    .with("text-anchor", height.before() ? "end" : "start")
                    .with("font-weight", "bold")));
  }

  private Markup length(Note.Length length) {
    return area().length(length, INK).add(Svg.rimmed(area().words(length, INK, PlotArea.WIDTH)));
  }

  private Markup belowZero(Note.BelowZero below) {
    SvgPath area = new SvgPath();
    if (!lines.isEmpty()) {
      for (List<Line.Point> run : lines.getFirst().runs(time.low(), time.high())) {
        List<Line.Point> clipped =
            run.stream().map(point -> new Line.Point(point.x(), Math.min(0, point.y()))).toList();
        List<Line.Point> kept = Thinning.of(inPixels(clipped), 0.3);
        area.moveTo(kept.getFirst().x(), y(0));
        kept.forEach(point -> area.lineTo(point.x(), point.y()));
        area.lineTo(kept.getLast().x(), y(0)).close();
      }
    }
    Markup group = Svg.group().add(Svg.fill(area, "#cf2e2e").with("fill-opacity", 0.22));
    return group.add(Svg.text(LEFT + 8, BOTTOM - 8, 11, "#8f1414", below.label()));
  }
}
