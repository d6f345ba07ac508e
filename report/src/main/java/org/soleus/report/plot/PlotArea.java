package org.soleus.report.plot;

import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/**
 * The rectangle between two axes: where a value lies in the picture, and what every plot has.
 *
 * @param time horizontal axis
 * @param value vertical axis
 * @param bottom lower edge [px]
 */
record PlotArea(Axis time, Axis value, double bottom) {
  static final double WIDTH = 860;
  static final double LEFT = 58;
  static final double RIGHT = 800;
  static final double TOP = 34;
  static final String INK = "#26323c";
  static final String QUIET = "#5d6a75";
  private static final String GRID = "#e4e8eb";

  /** Height of the whole picture, with the labels of the time axis [px]. */
  double height() {
    return bottom + 48;
  }

  double x(double at) {
    return LEFT + (RIGHT - LEFT) * Math.clamp(time.share(at), 0, 1);
  }

  double y(double at) {
    return bottom - (bottom - TOP) * Math.clamp(value.share(at), 0, 1);
  }

  /** Ticks and label of the vertical axis, and a grid. */
  Markup valueAxis() {
    Markup group = Svg.group();
    for (double tick : value.ticks(6)) {
      boolean zero = Math.abs(tick) < 1e-9;
      group.add(Svg.line(LEFT, y(tick), RIGHT, y(tick), zero ? QUIET : GRID, zero ? 1.1 : 0.8));
      group.add(
          Svg.text(LEFT - 7, y(tick) + 4, 12, INK, Axis.written(tick)).with("text-anchor", "end"));
    }
    double middle = 0.5 * (TOP + bottom);
    return group.add(
        Svg.text(16, middle, 12, INK, value.label())
            .with("text-anchor", "middle")
            .with("transform", "rotate(-90 16 " + middle + ")"));
  }

  Markup timeAxis() {
    Markup group = Svg.group().add(Svg.line(LEFT, bottom, RIGHT, bottom, INK, 1));
    for (double tick : time.ticks(12)) {
      group.add(Svg.line(x(tick), bottom, x(tick), bottom + 5, INK, 1));
      group.add(
          Svg.text(x(tick), bottom + 18, 12, INK, Axis.written(tick))
              .with("text-anchor", "middle"));
    }
    return group.add(
        Svg.text(0.5 * (LEFT + RIGHT), bottom + 38, 12, INK, time.label())
            .with("text-anchor", "middle"));
  }

  /** The span of an event above the area, and its label. */
  Markup eventBar(Note.Event event) {
    double from = x(event.from());
    double to = eventEnd(event);
    return Svg.group()
        .add(
            Svg.line(from, TOP - 4, to, TOP - 4, QUIET, 3),
            Svg.text(Math.min(0.5 * (from + to), RIGHT - 40), TOP - 11, 11, QUIET, event.label())
                .with("text-anchor", "middle"));
  }

  double eventEnd(Note.Event event) {
    return Math.max(x(event.to()), x(event.from()) + 1);
  }

  /** A horizontal extent with its label. */
  Markup length(Note.Length length, String ink) {
    double from = x(length.from());
    double to = x(length.to());
    double at = y(length.y());
    return Svg.group()
        .add(
            Svg.line(from, at, to, at, ink, 1.1),
            Svg.line(from, at - 4, from, at + 4, ink, 1.1),
            Svg.line(to, at - 4, to, at + 4, ink, 1.1));
  }

  /** The words beside a length. */
  Markup words(Note.Length length, String ink, double end) {
    double to = x(length.to());
    double at = y(length.y());
    // near the right end there is no room after the line: the words stand on it
    boolean roomy = to + 6 + 6.2 * length.label().length() < end;
    return Svg.text(roomy ? to + 6 : to - 4, roomy ? at + 4 : at - 5, 12, ink, length.label())
        .with("text-anchor", roomy ? "start" : "end");
  }
}
