package org.soleus.casefile.fault;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/**
 * One thing that is wrong in a file.
 *
 * @param file name of the file, or what stands for it, such as the command line
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 where there is none
 * @param path of fields from the top, such as {@code limbs[0].duplex[2].vein}; empty for the whole
 *     file
 * @param value what was found, as it is to be printed; empty where nothing was
 * @param problem what is wrong and what is allowed: a clause that begins with a verb and ends with
 *     a full stop
 * @param hint what was probably meant: sentences, or empty
 */
public record Fault(
    String file, int line, int column, String path, String value, String problem, String hint) {

  /** By file, then by place. */
  public static final Comparator<Fault> BY_PLACE =
      comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparing(comparingInt(Fault::column))
          .thenComparing(Fault::path);

  /** Two lines: where and what was found; what is wrong. */
  public String text() {
    String explanation = hint.isEmpty() ? problem : problem + " " + hint;
    String place = place();
    return place.isEmpty() ? "  " + explanation : "  " + place + "\n      " + explanation;
  }

  private String place() {
    String lineAndColumn =
        line == 0 ? "" : column == 0 ? "line " + line : "line " + line + ":" + column;
    String found = value.isEmpty() ? "" : path.isEmpty() ? value : " = " + value;
    String what = Shown.whole(path) + found;
    return lineAndColumn.isEmpty() || what.isEmpty()
        ? lineAndColumn + what
        : lineAndColumn + "  " + what;
  }
}
