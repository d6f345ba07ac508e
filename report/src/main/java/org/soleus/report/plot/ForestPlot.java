package org.soleus.report.plot;

import java.util.List;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/**
 * Changes with their intervals, one block a measure and one line an option, each block on a scale
 * of its own with a line at no change.
 *
 * @param title what it shows, for those who cannot see it
 * @param blocks one a measure
 */
public record ForestPlot(String title, List<Block> blocks) {
  private static final double WIDTH = 860;
  private static final double NAMES = 210;
  private static final double RIGHT = 640;
  private static final double ROW = 20;
  private static final double HEAD = 30;
  private static final double FOOT = 30;
  private static final String INK = "#26323c";
  private static final String QUIET = "#5d6a75";

  /** Copies the list. */
  public ForestPlot {
    blocks = List.copyOf(blocks);
  }

  /**
   * The changes of one measure.
   *
   * @param label measure and unit
   * @param better which way is better, in words, or empty
   * @param rows one an option
   */
  public record Block(String label, String better, List<Row> rows) {
    /** Copies the list. */
    public Block {
      rows = List.copyOf(rows);
    }

    private Axis axis() {
      double low = Math.min(0, rows.stream().mapToDouble(Row::low).min().orElse(0));
      double high = Math.max(0, rows.stream().mapToDouble(Row::high).max().orElse(0));
      return Axis.around(label, low, high);
    }

    private double height() {
      return HEAD + ROW * rows.size() + FOOT;
    }
  }

  /**
   * The change under one option.
   *
   * @param letter of the option
   * @param style of its curves
   * @param value change of the twin
   * @param low 5th percentile of the change, leg by leg; the value where there are no other legs
   * @param high 95th percentile
   * @param words the numbers, as printed beside it
   */
  public record Row(
      String letter, Line.Style style, double value, double low, double high, String words) {}

  /** The picture. */
  public Markup draw() {
    double height = blocks.stream().mapToDouble(Block::height).sum();
    Markup picture = Svg.picture(WIDTH, Math.max(10, height), title);
    double top = 0;
    for (Block block : blocks) {
      picture.add(draw(block, top));
      top += block.height();
    }
    return picture;
  }

  private static Markup draw(Block block, double top) {
    Axis axis = block.axis();
    double bottom = top + HEAD + ROW * block.rows().size();
    Markup group = Svg.group();
    group.add(Svg.text(0, top + 20, 13, INK, block.label()).with("font-weight", "bold"));
    group.add(Svg.text(RIGHT, top + 20, 11, QUIET, block.better()).with("text-anchor", "end"));
    group.add(Svg.line(x(axis, 0), top + HEAD - 4, x(axis, 0), bottom, INK, 1));
    for (double tick : axis.ticks(6)) {
      group.add(
          Svg.line(x(axis, tick), bottom, x(axis, tick), bottom + 4, QUIET, 0.8),
          Svg.text(x(axis, tick), bottom + 16, 11, QUIET, Axis.written(tick))
              .with("text-anchor", "middle"));
    }
    group.add(Svg.line(NAMES, bottom, RIGHT, bottom, QUIET, 0.8));
    for (int k = 0; k < block.rows().size(); k++) {
      group.add(draw(block.rows().get(k), axis, top + HEAD + ROW * (k + 0.5)));
    }
    return group;
  }

  private static Markup draw(Row row, Axis axis, double y) {
    String colour = row.style().colour();
    double at = x(axis, row.value());
    return Svg.group()
        .add(
            Svg.text(NAMES - 30, y + 4, 12, INK, row.letter()).with("font-weight", "bold"),
            Svg.line(x(axis, row.low()), y, x(axis, row.high()), y, colour, 2),
            Svg.line(x(axis, row.low()), y - 4, x(axis, row.low()), y + 4, colour, 2),
            Svg.line(x(axis, row.high()), y - 4, x(axis, row.high()), y + 4, colour, 2),
            Svg.rectangle(at - 4, y - 4, 8, 8, colour),
            Svg.text(RIGHT + 14, y + 4, 12, INK, row.words()));
  }

  private static double x(Axis axis, double value) {
    return NAMES + axis.share(value) * (RIGHT - NAMES);
  }
}
