package org.soleus.limb.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A table that ships with the program as text: columns parted by bars, names of the columns in the
 * first line, lines that begin with {@code #} for the reader.
 */
public final class Table {
  private Table() {}

  /**
   * One line of a table.
   *
   * @param cells by the name of their column
   */
  public record Row(Map<String, String> cells) {
    /** Copies the map. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /** Text of a column. */
    public String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalStateException("no column " + column + " in " + cells);
      }
      return text;
    }

    /** Number in a column. */
    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    /** Number in a column; empty where a dash stands. */
    public OptionalDouble optional(String column) {
      return text(column).equals("-") ? OptionalDouble.empty() : OptionalDouble.of(number(column));
    }

    /** Whole number in a column. */
    public int count(String column) {
      return Integer.parseInt(text(column));
    }

    /** Constant of an enumeration in a column. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      return Enum.valueOf(type, text(column));
    }
  }

  /** Reads the table that lies beside a class. */
  public static List<Row> beside(Class<?> owner, String name) {
    return rows(name, text(owner, name));
  }

  private static String text(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(String name, String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    String[] header = cells(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      if (cells.length != header.length) {
        throw new IllegalStateException(
            "%s has %d columns but %d cells in: %s"
                .formatted(name, header.length, cells.length, line));
      }
      Map<String, String> byName = new LinkedHashMap<>();
      for (int k = 0; k < header.length; k++) {
        byName.put(header[k], cells[k]);
      }
      rows.add(new Row(byName));
    }
    return rows;
  }

  private static String[] cells(String line) {
    return line.strip().split("\\s*\\|\\s*");
  }
}
