package org.soleus.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The published rows as shipped: those that are run, and those that are not, each with its reason.
 */
public final class RowTable {
  private RowTable() {}

  /** Rows that the laboratory answers. */
  public static List<PublishedRow> run() {
    return read("rows.csv");
  }

  /** Rows that it does not answer, with the reason. */
  public static List<PublishedRow> notRun() {
    return read("not_run.csv");
  }

  private static List<PublishedRow> read(String resource) {
    List<List<String>> table = fields(Shipped.resource(resource));
    List<String> header = table.getFirst();
    List<PublishedRow> rows = new ArrayList<>();
    for (List<String> line : table.subList(1, table.size())) {
      if (line.size() != header.size()) {
        throw new IllegalStateException(
            "%s: %d fields instead of %d in %s"
                .formatted(resource, line.size(), header.size(), line));
      }
      Map<String, String> byName = new LinkedHashMap<>();
      for (int k = 0; k < header.size(); k++) {
        byName.put(header.get(k), line.get(k));
      }
      rows.add(row(byName));
    }
    return rows;
  }

  private static PublishedRow row(Map<String, String> of) {
    String role = of.getOrDefault("role", "validation").toUpperCase(Locale.ROOT);
    return new PublishedRow(
        text(of, "id"),
        text(of, "measure"),
        text(of, "condition"),
        text(of, "group"),
        number(of, "published"),
        number(of, "sd"),
        number(of, "low"),
        number(of, "high"),
        text(of, "unit"),
        text(of, "source"),
        text(of, "section"),
        text(of, "verified").equals("yes"),
        text(of, "leg"),
        text(of, "protocol"),
        text(of, "site"),
        text(of, "question"),
        text(of, "treatment"),
        PublishedRow.Role.valueOf(role),
        text(of, "judged"),
        text(of, "note"),
        text(of, "reason"));
  }

  private static String text(Map<String, String> of, String name) {
    return of.getOrDefault(name, "");
  }

  private static OptionalDouble number(Map<String, String> of, String name) {
    String text = text(of, name);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  /** Comma-separated values as in RFC 4180. */
  public static List<List<String>> fields(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean doubled = quoted && c == '"' && k + 1 < text.length() && text.charAt(k + 1) == '"';
      if (doubled) {
        field.append(text.charAt(++k));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        field.append(c);
      } else if (c != '\r') {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    if (!line.isEmpty() || !field.isEmpty()) {
      line.add(field.toString());
      lines.add(line);
    }
    return lines;
  }
}
