package org.soleus.validation;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/**
 * One line a row: where the simulated mean and interval lie within the published range, which is
 * the grey band between −1 and 1. Values far out stand at the rim.
 */
final class RowFigure {
  private static final double WIDTH = 860;
  private static final double LEFT = 330;
  private static final double RIGHT = WIDTH - 20;
  private static final double LINE = 15;
  private static final double TOP = 46;
  private static final double MOST = 3;
  private static final String INK = "#26323c";
  private static final String BAND = "#e4e8eb";
  private static final String INSIDE = "#1f6f8b";
  private static final String OUTSIDE = "#b3412e";

  private RowFigure() {}

  /** Draws the rows that were run and have a range with two sides. */
  static String draw(String title, List<Answer> answers) {
    List<Answer> drawn = answers.stream().filter(RowFigure::hasPlace).toList();
    double height = TOP + LINE * drawn.size() + 16;
    Markup picture = Svg.picture(WIDTH, height, title).with("font-size", 10);
    picture.add(Svg.rectangle(0, 0, WIDTH, height, "#ffffff"));
    picture.add(
        Svg.rectangle(x(-1), TOP - 8, x(1) - x(-1), height - TOP, BAND),
        Svg.text(LEFT, 18, 13, INK, title),
        label(-1, "low end"),
        label(0, "middle"),
        label(1, "high end of the published range"));
    for (int k = 0; k < drawn.size(); k++) {
      picture.add(row(drawn.get(k), TOP + LINE * (k + 0.5)));
    }
    return picture.write();
  }

  private static Markup label(double at, String words) {
    return Svg.text(x(at), TOP - 14, 10, INK, words)
        .with("text-anchor", at < 1 ? "middle" : "start");
  }

  private static boolean hasPlace(Answer answer) {
    return answer.simulated().isPresent()
        && answer.row().low().isPresent()
        && answer.row().high().isPresent()
        && answer.row().high().getAsDouble() > answer.row().low().getAsDouble();
  }

  private static Markup row(Answer answer, double y) {
    String colour = answer.inside().orElse(false) ? INSIDE : OUTSIDE;
    Markup group = Svg.group();
    group.add(
        Svg.text(LEFT - 8, y + 4, 10, INK, answer.row().id()).with("text-anchor", "end"),
        Svg.line(
            x(place(answer, answer.low())), y, x(place(answer, answer.high())), y, colour, 1.6),
        Markup.of("circle")
            .with("cx", x(place(answer, answer.simulated())))
            .with("cy", y)
            .with("r", 3.6)
            .with("fill", colour));
    return group;
  }

  private static double place(Answer answer, OptionalDouble value) {
    double low = answer.row().low().orElseThrow();
    double high = answer.row().high().orElseThrow();
    double share = (value.orElseThrow() - 0.5 * (low + high)) / (0.5 * (high - low));
    return Math.clamp(share, -MOST, MOST);
  }

  private static double x(double place) {
    return Math.round(10 * (LEFT + (RIGHT - LEFT) * (place + MOST) / (2 * MOST))) / 10.0;
  }
}
