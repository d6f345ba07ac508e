package org.soleus.report;

import java.util.List;
import java.util.Optional;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.redflag.RedFlag;

/**
 * What the text of the first sheet leaves to its leg maps. Heights of lines and letters of a line
 * are those of the style, measured on printed sheets.
 *
 * @param scale size of the letters, 1 on sheets of two legs
 */
record SheetRoom(double scale) {
  private static final double SHEET = 268;
  private static final double WIDTH = 186;
  private static final double LEAST = 44;
  private static final double MOST = 160;

  /** A heading [mm]. */
  private static final double HEADING = 7;

  private static final double LINE = 3.7;
  private static final double LETTERS = 118;

  /** Height of a map [mm]. */
  double map(ReportInput input) {
    int legs = Math.max(1, input.limbs().size());
    double text =
        header(input) + input.picture().map(one -> of(new ChainHistory(one, legs))).orElse(12.0);
    return Math.clamp((SHEET - text) / legs - HEADING - 4, LEAST, MOST);
  }

  private double header(ReportInput input) {
    return 6 * Math.ceil(input.title().length() / 58.0) + 34 * scale;
  }

  private double of(ChainHistory history) {
    double sum = 2 * HEADING + 4 * scale;
    for (RedFlag one : history.flags()) {
      sum += text(one.reason() + one.action() + one.urgency().words() + one.source().brief());
    }
    sum += history.others().isEmpty() ? 0 : text("Raised too: . A1" + history.others()) + 2;
    if (!history.weighs()) {
      return sum + 4 * scale + HEADING + 4 * scale * (1 + history.medicines());
    }
    for (PossibleCause one : history.causes()) {
      double rows =
          Math.max(
              Math.max(rows(one.label(), 24), rows(one.support().words(), 17)),
              Math.max(rows(one.strongest(true)), rows(one.strongest(false))));
      sum += scale * (3.5 * rows + 0.9);
    }
    return sum + HEADING + scale * (5 + 4 + 8 + 4 * (1 + history.medicines()));
  }

  private double rows(Optional<PossibleCause.Argument> reason) {
    return reason.map(one -> rows(one.words() + " not: [10] secondary", 34)).orElse(1.0);
  }

  private static double rows(String text, double letters) {
    return Math.max(1, Math.ceil(text.length() / letters));
  }

  private double text(String text) {
    return scale * LINE * rows(text, LETTERS / scale);
  }

  /**
   * Lines of a table that have room beside a map under other text.
   *
   * @param map height of the map [mm]
   * @param width of the map [mm]
   * @param texts paragraphs that stand beside it too
   */
  int lines(double map, double width, List<String> texts) {
    double letters = LETTERS * (WIDTH - 4 - width) / WIDTH / scale;
    double used =
        texts.stream().mapToDouble(one -> scale * (LINE * rows(one, letters) + 0.5)).sum();
    return (int) Math.clamp((map - used - 8 * scale) / (4.1 * scale), 0, 12);
  }

  /** The usual room for a sheet of so many legs. */
  static SheetRoom of(List<?> legs) {
    return new SheetRoom(legs.size() > 1 ? 1 : 1.06);
  }
}
