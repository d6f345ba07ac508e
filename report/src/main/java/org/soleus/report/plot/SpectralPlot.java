package org.soleus.report.plot;

import java.util.List;
import org.soleus.limb.measurement.SpectralTrace;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/**
 * A spectral trace as scanners show it: bright on black, with axes, events and readings.
 *
 * @param title what it shows, for those who cannot see it
 * @param time horizontal axis, over the width of the trace
 * @param velocity vertical axis, over the height of the trace
 * @param trace the picture
 * @param settings written into the picture, as scanners do
 * @param notes events, lengths, and what lies below zero; other kinds are not drawn
 */
public record SpectralPlot(
    String title,
    Axis time,
    Axis velocity,
    SpectralTrace trace,
    String settings,
    List<Note> notes) {
  private static final double BOTTOM = 214;

  private static final String BRIGHT = "#f2f4f5";
  private static final String FAINT = "#8d979f";

  /** Copies the list. */
  public SpectralPlot {
    notes = List.copyOf(notes);
  }

  /** The picture. */
  public Markup draw() {
    PlotArea area = new PlotArea(time, velocity, BOTTOM);
    Markup picture = Svg.picture(PlotArea.WIDTH, area.height(), title);
    picture.add(area.valueAxis(), area.timeAxis(), image());
    double baseline = area.y(0);
    picture.add(
        Svg.line(PlotArea.LEFT, baseline, PlotArea.RIGHT, baseline, FAINT, 0.8),
        Svg.text(PlotArea.RIGHT - 8, PlotArea.TOP + 15, 11, BRIGHT, settings)
            .with("text-anchor", "end"));
    for (Note note : notes) {
      switch (note) {
        case Note.Event event -> picture.add(area.eventBar(event), edge(area, event));
        case Note.Length length ->
            picture.add(
                area.length(length, BRIGHT).add(area.words(length, BRIGHT, PlotArea.RIGHT)));
        case Note.BelowZero below ->
            picture.add(Svg.text(PlotArea.LEFT + 8, BOTTOM - 8, 11, BRIGHT, below.label()));
        case Note.Band _, Note.Height _ -> {}
      }
    }
    return picture;
  }

  /** Where an event begins and ends, as thin lines down to the words below. */
  private static Markup edge(PlotArea area, Note.Event event) {
    Markup group = Svg.group();
    for (double x : new double[] {area.x(event.from()), area.eventEnd(event)}) {
      group.add(Svg.line(x, PlotArea.TOP, x, BOTTOM, FAINT, 0.8).with("stroke-dasharray", "2 3"));
    }
    return group;
  }

  private Markup image() {
    int rows = trace.scale().rows();
    String uri = Png.dataUri(trace.scale().columns(), rows, (x, y) -> grey(x, rows - 1 - y));
    return Markup.of("image")
        .with("x", PlotArea.LEFT)
        .with("y", PlotArea.TOP)
        .with("width", PlotArea.RIGHT - PlotArea.LEFT)
        .with("height", BOTTOM - PlotArea.TOP)
        .with("preserveAspectRatio", "none")
        .with("href", uri);
  }

  private int grey(int column, int row) {
    return (int) Math.round(255 * trace.brightness(column, row));
  }
}
