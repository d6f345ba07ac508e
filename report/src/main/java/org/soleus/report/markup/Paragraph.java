package org.soleus.report.markup;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of plain text in lines that are not longer than they may be. */
public final class Paragraph {
  private Paragraph() {}

  /**
   * The lines; a word that is longer than a line keeps it to itself.
   *
   * @param text in one line
   * @param indent before all lines but the first one
   * @param width of a line, in letters
   */
  public static List<String> lines(String text, String indent, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      if (end <= indent.length()) {
        end = rest.indexOf(' ', width);
      }
      if (end < 0) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = indent + rest.substring(end + 1);
    }
    lines.add(rest);
    return lines;
  }
}
