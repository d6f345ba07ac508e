package org.soleus.casefile.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.hemodynamics.load.Table;

/**
 * Inlet files of openBF: two columns of numbers, time [s] and flow [m³/s] or pressure [Pa]; the
 * last time is the period.
 */
final class OpenBfInlet {
  private static final PeerRange FLOW = PeerRange.between(-1, 1, "m³/s");
  private static final PeerRange PRESSURE = PeerRange.between(-1e6, 1e6, "Pa");

  /** Rows of a curve read off a figure may be a little out of order [share of the period]. */
  private static final double LITTLE = 0.01;

  /** Files larger than this are not opened: tables of many beats can be long [bytes]. */
  private static final long LARGEST = 20_000_000;

  /** Faults of one file that are told one by one. */
  private static final int MOST_TOLD = 10;

  private record Row(int line, double time, double value) {}

  /**
   * A table.
   *
   * @param table it
   * @param reordered how many of its rows stood a little out of order
   */
  record Inlet(Table table, int reordered) {}

  private final FaultList faults;
  private final boolean isFlow;
  private final List<Row> rows = new ArrayList<>();
  private int told;
  private int untold;
  private int firstUntold;

  private OpenBfInlet(FaultList faults, boolean isFlow) {
    this.faults = faults;
    this.isFlow = isFlow;
  }

  /**
   * The table in a file.
   *
   * @param folder of the model, in which a relative path begins
   * @param name of the file
   * @param isFlow whether it holds flows
   * @return empty where there is no such file
   */
  static Optional<Reading<Inlet>> read(Path folder, String name, boolean isFlow) {
    try {
      Path path = folder.resolve(name);
      return Files.exists(path)
          ? Optional.of(
              TextFile.read(path, LARGEST).then(text -> parse(path.toString(), text, isFlow)))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Files of a folder that may have been meant. */
  static String nearest(Path folder, String name) {
    try (var files = Files.list(folder)) {
      List<String> names =
          files.limit(1000).map(file -> folder.relativize(file).toString()).toList();
      String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
      return !last.equals(name) && names.contains(last)
          ? "Beside the model is a file %s: name that.".formatted(Shown.text(last))
          : NearestNames.hint(name, names);
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  /**
   * The table in a text.
   *
   * @param name what messages call the text
   */
  static Reading<Inlet> parse(String name, String text, boolean isFlow) {
    FaultList faults = new FaultList(name);
    OpenBfInlet inlet = new OpenBfInlet(faults, isFlow);
    String[] lines = text.split("\\R", -1);
    for (int k = 0; k < lines.length; k++) {
      String line = lines[k].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        inlet.row(line, k + 1);
      }
    }
    int reordered = inlet.order();
    if (faults.isEmpty() && inlet.rows.size() < 2) {
      faults.add(Where.FILE, "", "needs at least two rows of a time and a value.", "");
    }
    if (inlet.untold > 0) {
      Where from = new Where("", inlet.firstUntold, 0);
      faults.add(
          from, "", "has a further fault, the first of %d more.".formatted(inlet.untold), "");
    }
    return faults.reading(() -> new Inlet(inlet.table(), reordered));
  }

  private void row(String line, int number) {
    String[] words = line.split("\\s+");
    if (words.length < 2) {
      String hint = line.matches(".*[,;].*") ? "Columns are separated by blanks." : "";
      fault(number, Shown.text(line), "needs a time and a value.", hint);
      return;
    }
    double time = number(words[0], PeerRange.notNegative(1e6, "s"), number, "");
    double value =
        isFlow
            ? number(words[1], FLOW, number, "Maybe it is in mL/s: write m³/s.")
            : number(words[1], PRESSURE, number, "");
    rows.add(new Row(number, time, value));
  }

  /** Puts rows that stand a little out of order into it, and counts them. */
  private int order() {
    double latest = Double.NEGATIVE_INFINITY;
    double little = rows.isEmpty() ? 0 : LITTLE * rows.getLast().time();
    int count = 0;
    for (Row row : rows) {
      if (row.time() < latest && row.time() > latest - little) {
        count++;
      } else if (row.time() <= latest) {
        String problem = "is not later than the time before it, %s s.";
        String shown = Shown.number(row.time());
        fault(row.line(), shown, problem.formatted(Shown.number(latest)), "");
      }
      latest = Math.max(latest, row.time());
    }
    rows.sort(Comparator.comparingDouble(Row::time));
    for (int k = 1; k < rows.size(); k++) {
      if (rows.get(k).time() == rows.get(k - 1).time() && faults.isEmpty()) {
        Row row = rows.get(k);
        fault(row.line(), Shown.number(row.time()), "is the time of another row too.", "");
      }
    }
    return count;
  }

  private void fault(int line, String value, String problem, String hint) {
    if (untold > 0 || told >= MOST_TOLD) {
      firstUntold = untold == 0 ? line : Math.min(firstUntold, line);
      untold++;
    } else {
      told++;
      faults.add(new Where("", line, 0), value, problem, hint);
    }
  }

  private double number(String word, PeerRange range, int line, String hint) {
    try {
      double number = Double.parseDouble(word);
      if (!range.holds(number)) {
        boolean finite = Double.isFinite(number);
        fault(line, Shown.name(word), range.words(), finite ? hint : "");
      }
      return number;
    } catch (NumberFormatException e) {
      fault(line, Shown.text(word), "must be a number.", "");
      return Double.NaN;
    }
  }

  /** A table that begins later than 0 is drawn out to it in a straight line, as openBF does. */
  private Table table() {
    Row first = rows.getFirst();
    if (first.time() > 0) {
      Row second = rows.get(1);
      double slope = (second.value() - first.value()) / (second.time() - first.time());
      rows.addFirst(new Row(0, 0, first.value() - slope * first.time()));
    }
    return Table.periodic(
        rows.stream().mapToDouble(Row::time).toArray(),
        rows.stream().mapToDouble(Row::value).toArray());
  }
}
