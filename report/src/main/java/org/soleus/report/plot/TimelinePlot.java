package org.soleus.report.plot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Spread;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * Values at dates. Recorded values are dark and filled; simulated ones blue, hollow and dashed, and
 * their words say so.
 *
 * @param title what it shows, for those who cannot see it
 * @param dates horizontal axis
 * @param value vertical axis
 * @param height of the area of values [px]
 * @param marks what is shown
 * @param spans what happened between dates, marked above the area
 * @param events days that are marked through the area
 */
public record TimelinePlot(
    String title,
    DateAxis dates,
    Axis value,
    double height,
    List<Mark> marks,
    List<Span> spans,
    List<Event> events) {
  private static final String INK = PlotArea.INK;
  private static final String QUIET = PlotArea.QUIET;
  private static final String SIMULATED = "#1f4fb4";
  private static final double SMALL = 11;

  /** Height of a line of small text [px]. */
  private static final double ROW = 15;

  /** Width of a letter of small text [px], about. */
  private static final double LETTER = 5.9;

  /** How far a simulated value stands to the right of its day [px]. */
  private static final double ASIDE = 13;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** Copies the lists. */
  public TimelinePlot {
    marks = List.copyOf(marks);
    spans = List.copyOf(spans);
    events = List.copyOf(events);
  }

  /**
   * Something that happened between two days.
   *
   * @param brief letter, shown where the label has no room
   */
  public record Span(LocalDate from, LocalDate until, String brief, String label) {}

  /**
   * A day.
   *
   * @param brief shown where the label has no room
   */
  public record Event(LocalDate date, String brief, String label) {}

  /** The picture. */
  public Markup draw() {
    Markup picture = Svg.picture(PlotArea.WIDTH, area().height(), title);
    spans.forEach(span -> picture.add(draw(span)));
    picture.add(area().valueAxis(), dateAxis(), eventLines());
    picture.add(labels());
    for (Mark mark : marks) {
      picture.add(
          switch (mark) {
            case Mark.Recorded recorded -> draw(recorded);
            case Mark.Simulated simulated -> draw(simulated);
            case Mark.Column column -> draw(column);
            case Mark.Single(Mark.Point point) -> draw(point, Shape.DOT, true);
          });
    }
    return picture;
  }

  private PlotArea area() {
    return new PlotArea(dates.axis(), value, PlotArea.TOP + height);
  }

  private double x(LocalDate day) {
    return area().x(dates.at(day));
  }

  private double y(double at) {
    return area().y(at);
  }

  private double bottom() {
    return area().bottom();
  }

  private Markup dateAxis() {
    Markup group =
        Svg.group().add(Svg.line(PlotArea.LEFT, bottom(), PlotArea.RIGHT, bottom(), INK, 1));
    for (LocalDate tick : dates.ticks()) {
      group.add(
          Svg.line(x(tick), bottom(), x(tick), bottom() + 5, INK, 1),
          middle(x(tick), bottom() + 18, INK, MONTH.format(tick)));
    }
    return group;
  }

  /** A line through the area at each event, its label below the axis where it has room. */
  private Markup eventLines() {
    Markup group = Svg.group();
    for (int k = 0; k < events.size(); k++) {
      Event event = events.get(k);
      double at = x(event.date());
      double room = PlotArea.WIDTH;
      for (int other = 0; other < events.size(); other++) {
        if (other != k) {
          room = Math.min(room, Math.abs(x(events.get(other).date()) - at));
        }
      }
      boolean roomy = LETTER * event.label().length() + 8 < room;
      group.add(
          Svg.line(at, PlotArea.TOP, at, bottom() + 24, QUIET, 0.9).with("stroke-dasharray", "2 3"),
          middle(at, bottom() + 36, QUIET, roomy ? event.label() : event.brief()));
    }
    return group;
  }

  private Markup draw(Span span) {
    double from = x(span.from());
    double width = x(span.until()) - from;
    boolean roomy = LETTER * span.label().length() < width;
    return Svg.group()
        .add(
            Svg.rectangle(from, PlotArea.TOP, width, height, QUIET).with("fill-opacity", 0.07),
            Svg.line(from + 1.5, PlotArea.TOP - 4, from + width - 1.5, PlotArea.TOP - 4, QUIET, 3),
            middle(
                from + 0.5 * width, PlotArea.TOP - 11, INK, roomy ? span.label() : span.brief()));
  }

  private Markup draw(Mark.Recorded recorded) {
    Markup group = Svg.group();
    List<Mark.Point> points = recorded.points();
    SvgPath path = new SvgPath();
    for (int k = 0; k < points.size(); k++) {
      double at = x(points.get(k).date());
      if (k == 0) {
        path.moveTo(at, y(points.get(k).value()));
      } else {
        path.lineTo(at, y(points.get(k).value()));
      }
    }
    if (points.size() > 1) {
      group.add(Svg.stroke(path, INK, recorded.second() ? 1 : 1.4));
    }
    boolean alone = marks.stream().filter(Mark.Recorded.class::isInstance).count() == 1;
    for (int k = 0; k < points.size(); k++) {
      // words stand at the left, where a falling line comes from above
      boolean falls = k > 0 && points.get(k - 1).value() > points.get(k).value();
      boolean above = alone ? !falls : !recorded.second();
      group.add(draw(points.get(k), recorded.second() ? Shape.SQUARE : Shape.DOT, above));
    }
    return group;
  }

  private enum Shape {
    DOT,
    SQUARE
  }

  /** Names of the series beside their last values, kept apart. */
  private Markup labels() {
    List<Mark.Recorded> named =
        marks.stream()
            .filter(Mark.Recorded.class::isInstance)
            .map(Mark.Recorded.class::cast)
            .filter(one -> !one.label().isEmpty() && !one.points().isEmpty())
            .sorted(
                Comparator.comparingDouble((Mark.Recorded one) -> y(one.points().getLast().value()))
                    .thenComparing(Mark.Recorded::second))
            .toList();
    double[] wished =
        named.stream().mapToDouble(one -> y(one.points().getLast().value())).toArray();
    double[] heights = named.stream().mapToDouble(_ -> 15).toArray();
    double[] centres = Spread.within(wished, heights, PlotArea.TOP, bottom());
    Markup group = Svg.group();
    for (int k = 0; k < centres.length; k++) {
      Mark.Recorded one = named.get(k);
      group.add(
          Svg.rimmed(
              Svg.text(
                  x(one.points().getLast().date()) + 11, centres[k] + 4, SMALL, INK, one.label())));
    }
    return group;
  }

  /** A recorded value, its words above it or below. */
  private Markup draw(Mark.Point point, Shape shape, boolean above) {
    double x = x(point.date());
    double y = y(point.value());
    Markup group = Svg.group();
    // a dot fits into a square, so that both are seen where they meet
    group.add(
        switch (shape) {
          case SQUARE ->
              Svg.rectangle(x - 6, y - 6, 12, 12, "#ffffff")
                  .with("stroke", INK)
                  .with("stroke-width", 1.4);
          case DOT -> Svg.fill(Svg.ellipse(x, y, 4, 4), INK);
        });
    if (point.atLeast()) {
      SvgPath arrow = new SvgPath().moveTo(x - 4, y - 9).lineTo(x, y - 15).lineTo(x + 4, y - 9);
      group.add(Svg.line(x, y - 5, x, y - 15, INK, 1.2), Svg.stroke(arrow, INK, 1.2));
    }
    double level = above ? y - 9 : y + 18;
    return group.add(
        Svg.rimmed(
            Svg.text(x - (point.atLeast() ? 13 : 9), level, 12, INK, point.words())
                .with("text-anchor", "end")
                .with("font-weight", "bold")));
  }

  private Markup draw(Mark.Simulated simulated) {
    double x = x(simulated.date()) + ASIDE;
    double y = y(simulated.value());
    double low = y(simulated.low());
    double high = y(simulated.high());
    SvgPath diamond =
        new SvgPath().moveTo(x, y - 6).lineTo(x + 6, y).lineTo(x, y + 6).lineTo(x - 6, y).close();
    List<Markup> parts = new ArrayList<>();
    parts.add(Svg.line(x, low, x, high, SIMULATED, 2).with("stroke-dasharray", "4 2.5"));
    parts.add(Svg.line(x - 5, low, x + 5, low, SIMULATED, 1.6));
    parts.add(Svg.line(x - 5, high, x + 5, high, SIMULATED, 1.6));
    parts.add(Svg.fill(diamond, "#ffffff").with("stroke", SIMULATED).with("stroke-width", 1.5));
    parts.add(
        Svg.rimmed(
            Svg.text(x + 10, level(simulated) + 4, SMALL, SIMULATED, simulated.words())
                .with("font-style", "italic")));
    return Svg.group().add(parts);
  }

  /** Where words beside an interval stand: at the end that is farther from what was recorded. */
  private double level(Mark.Simulated simulated) {
    double low = y(simulated.low());
    double high = y(simulated.high());
    OptionalDouble recorded =
        marks.stream()
            .filter(Mark.Recorded.class::isInstance)
            .flatMap(mark -> ((Mark.Recorded) mark).points().stream())
            .filter(point -> point.date().equals(simulated.date()))
            .mapToDouble(point -> y(point.value()))
            .findFirst();
    if (recorded.isEmpty()) {
      return 0.5 * (low + high);
    }
    double at = recorded.getAsDouble();
    double level = at - high > low - at ? Math.min(high, at - ROW) : Math.max(low, at + ROW);
    return Math.clamp(level, PlotArea.TOP + 0.5 * ROW, bottom() - 0.5 * ROW);
  }

  private Markup draw(Mark.Column column) {
    double from = x(column.date()) + 1;
    double width = Math.max(3, x(column.until()) - from - 1);
    double top = y(column.value());
    Markup bar =
        Svg.rectangle(
                from, top, width, Math.max(0.5, bottom() - top), column.whole() ? INK : "#ffffff")
            .with("stroke", INK)
            .with("stroke-width", 1.2);
    return Svg.group()
        .add(
            column.whole() ? bar : bar.with("stroke-dasharray", "3 2"),
            Svg.rimmed(middle(from + 0.5 * width, top - 5, INK, column.words())));
  }

  private static Markup middle(double x, double y, String colour, String text) {
    return Svg.text(x, y, SMALL, colour, text).with("text-anchor", "middle");
  }
}
