package org.soleus.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of plain text. Where its columns have room for cells of a few lines it is a table;
 * otherwise each row is an item that names its cells.
 *
 * @param heads names of the columns; some may be empty
 * @param rows cells, at most one for each column
 */
record TextTable(List<String> heads, List<List<String>> rows) {
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** Lines of a row of a table. */
  private static final int MOST = 3;

  /**
   * The lines.
   *
   * @param width of a line, in letters
   */
  List<String> lines(int width) {
    int[] columns = columns(width - INDENT.length());
    boolean fits =
        total(columns) <= width - INDENT.length()
            && rows.stream().allMatch(row -> wrapped(row, columns).size() <= MOST);
    List<String> lines = new ArrayList<>();
    if (!fits) {
      rows.forEach(row -> lines.addAll(Paragraph.lines("  - " + item(row), "    ", width)));
      return lines;
    }
    lines.addAll(wrapped(heads, columns));
    rows.forEach(row -> lines.addAll(wrapped(row, columns)));
    return lines;
  }

  /** Widths of the columns: as wide as needed, the widest ones narrower where room is short. */
  private int[] columns(int room) {
    int most = widest(false).max().orElse(0);
    int[] columns = columns(widest(false).toArray(), most);
    for (int limit = most; limit > 0 && total(columns) > room; limit--) {
      columns = columns(widest(false).toArray(), limit);
    }
    return columns;
  }

  private int[] columns(int[] natural, int limit) {
    int[] least = widest(true).toArray();
    return IntStream.range(0, heads.size())
        .map(k -> Math.max(least[k], Math.min(natural[k], limit)))
        .toArray();
  }

  private static int total(int[] columns) {
    return IntStream.of(columns).sum() + GAP.length() * (columns.length - 1);
  }

  /** Of each column, the length of its longest cell, or of its longest word. */
  private IntStream widest(boolean ofWords) {
    return IntStream.range(0, heads.size())
        .map(k ->
            IntStream.rangeClosed(0, rows.size())
                .mapToObj(row -> row == 0 ? heads : rows.get(row - 1))
                .filter(cells -> cells.size() == heads.size())
                .map(cells -> cells.get(k))
                .flatMapToInt(
                    cell -> ofWords ? IntStream.of(longestWord(cell)) : IntStream.of(cell.length()))
                .max()
                .orElse(0));
  }

  private static int longestWord(String cell) {
    int longest = 0;
    for (String word : cell.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  private List<String> wrapped(List<String> cells, int[] columns) {
    if (cells.size() < columns.length) {
      return List.of(INDENT + String.join(GAP, cells));
    }
    List<List<String>> parts =
        IntStream.range(0, columns.length)
            .mapToObj(k -> Paragraph.lines(cells.get(k), "", columns[k]))
            .toList();
    int height = parts.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int k = 0; k < columns.length; k++) {
        String part = row < parts.get(k).size() ? parts.get(k).get(row) : "";
        line.append(part).append(" ".repeat(columns[k] - part.length())).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** A row as a sentence. */
  private String item(List<String> cells) {
    StringBuilder line = new StringBuilder(cells.getFirst());
    String separator = ". ";
    for (int k = 1; k < cells.size(); k++) {
      if (!cells.get(k).isEmpty() && !cells.get(k).equals("–")) {
        String head = heads.get(k);
        line.append(head.isEmpty() ? " " : separator + head + ": ").append(cells.get(k));
        separator = "; ";
      }
    }
    return line.toString();
  }
}
