package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.casefile.yaml.Value.Fields;

/**
 * Two columns of a CSV file: a line of names, then lines of numbers. Empty lines and lines that
 * begin with # are skipped.
 *
 * @param times [s], rising
 * @param values in the unit of the field that holds the load
 */
record CsvColumns(double[] times, double[] values) {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** A line that is not skipped, and its number. */
  private record Line(int number, List<String> cells) {}

  /**
   * The columns that a load asks for.
   *
   * @param folder that holds the file
   * @param load fields file, time and value
   * @param field that holds the load; its name is that of the column of values unless one is given
   * @param faults take what is wrong, at the place of the file's name
   */
  static Optional<CsvColumns> read(Path folder, Fields load, String field, FaultList faults) {
    String file = load.text("file").orElse("");
    Complaint complaint =
        (problem, hint) -> faults.add(load.where("file"), Shown.text(file), problem, hint);
    return switch (TextFile.read(folder.resolve(file))) {
      case Reading.Rejected<String>(var wrong) -> {
        complaint.add(wrong.getFirst().problem(), wrong.getFirst().hint());
        yield Optional.empty();
      }
      case Reading.Read<String>(String text) ->
          columns(
              lines(text),
              load.text("time").orElse("time_s"),
              load.text("value").orElse(field),
              complaint);
    };
  }

  /** Says what is wrong with the file. */
  private interface Complaint {
    void add(String problem, String hint);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Line(number, cells(line)));
      }
    }
    return lines;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return cells;
  }

  private static Optional<CsvColumns> columns(
      List<Line> lines, String time, String value, Complaint complaint) {
    if (lines.size() < 3) {
      complaint.add("must have a line of names and at least two lines of numbers.", "");
      return Optional.empty();
    }
    List<String> names = lines.getFirst().cells();
    int timeColumn = column(names, time, complaint);
    int valueColumn = column(names, value, complaint);
    if (timeColumn < 0 || valueColumn < 0) {
      return Optional.empty();
    }
    double[] times = new double[lines.size() - 1];
    double[] values = new double[lines.size() - 1];
    for (int k = 0; k < times.length; k++) {
      Line line = lines.get(k + 1);
      times[k] = number(line, timeColumn, time, complaint);
      values[k] = number(line, valueColumn, value, complaint);
      if (Double.isNaN(times[k]) || Double.isNaN(values[k])) {
        return Optional.empty();
      }
      if (k > 0 && times[k] <= times[k - 1]) {
        complaint.add(
            "has in line %d the time %s s, which must be later than %s s before it."
                .formatted(line.number(), Shown.number(times[k]), Shown.number(times[k - 1])),
            "");
        return Optional.empty();
      }
    }
    return Optional.of(new CsvColumns(times, values));
  }

  private static int column(List<String> names, String name, Complaint complaint) {
    int column = names.indexOf(name);
    if (column < 0) {
      String nearest = NearestNames.hint(name, names);
      complaint.add(
          "has no column %s.".formatted(Shown.text(name)),
          nearest.isEmpty()
              ? "Its columns are " + Shown.all(names.stream().map(Shown::name).toList()) + "."
              : nearest);
    }
    return column;
  }

  private static double number(Line line, int column, String name, Complaint complaint) {
    String cell = column < line.cells().size() ? line.cells().get(column) : "";
    double number =
        NUMBER.matcher(cell).matches() && cell.length() < 60
            ? Double.parseDouble(cell)
            : Double.NaN;
    if (!Double.isFinite(number)) {
      complaint.add(
          "has in line %d no finite number in column %s, but %s."
              .formatted(line.number(), Shown.name(name), Shown.text(cell)),
          "");
      return Double.NaN;
    }
    return number;
  }
}
