package org.soleus.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The validation page, read by its tests. */
final class ValidationText {
  /** Columns of a row's line: those between the bars, from 1. */
  private static final int SIMULATED = 9;

  private static final int INSIDE = 11;

  private static final Pattern TOLD = Pattern.compile("(\\d+) of (\\d+) rows inside");

  private ValidationText() {}

  /** The page without what depends on the size of the groups. */
  static String withoutNumbers(String page) {
    return page.lines()
        .filter(line -> !TOLD.matcher(line).find() && !line.matches("\\| [A-F] .* of .*"))
        .map(line -> line.replaceFirst("seed 1, \\d+ samples?", "seed 1"))
        .map(ValidationText::withoutAnswer)
        .collect(Collectors.joining("\n"));
  }

  /** What the rows of the JSON answer, one a line. */
  static String answers(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> !row.get("simulated").isNull())
        .map(row -> row.get("id").asString() + "," + row.get("simulated").asDouble() + "\n")
        .collect(Collectors.joining("", "row,simulated\n", ""));
  }

  /** Rows inside and rows run as the page tells them: calibration, validation. */
  static List<String> told(String page) {
    return TOLD.matcher(page).results().map(MatchResult::group).toList();
  }

  /** The same as counted in its tables. */
  static List<String> counted(String page) {
    int validation = page.indexOf("## Validation rows");
    int calibration = page.indexOf("## Calibration rows");
    return List.of(
        count(page.substring(calibration)), count(page.substring(validation, calibration)));
  }

  private static String count(String tables) {
    List<String> verdicts =
        tables
            .lines()
            .filter(ValidationText::isRow)
            .map(line -> line.split(" \\| ", -1)[INSIDE - 1])
            .toList();
    long inside = verdicts.stream().filter("yes"::equals).count();
    return "%d of %d rows inside".formatted(inside, verdicts.size());
  }

  private static boolean isRow(String line) {
    String[] columns = line.split(" \\| ", -1);
    return columns.length > INSIDE && columns[INSIDE - 1].matches("yes|\\*\\*no\\*\\*");
  }

  private static String withoutAnswer(String line) {
    if (!isRow(line)) {
      return line;
    }
    String[] columns = line.split(" \\| ", -1);
    for (int column = SIMULATED; column <= INSIDE; column++) {
      columns[column - 1] = "";
    }
    return String.join(" | ", columns);
  }
}
