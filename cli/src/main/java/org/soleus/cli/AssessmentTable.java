package org.soleus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.simulation.LaboratoryResult;

/**
 * An assessment as a table for a terminal. Every value in it is simulated unless marked recorded.
 */
final class AssessmentTable {
  private AssessmentTable() {}

  static String of(LimbAssessment limb) {
    StringBuilder text = new StringBuilder();
    text.append(limb.leg().side() == org.soleus.limb.anatomy.Side.LEFT ? "Left leg" : "Right leg")
        .append(", simulated\n\n");
    options(text, limb);
    measures(text, limb);
    duplex(text, limb);
    return text.toString();
  }

  private static void options(StringBuilder text, LimbAssessment limb) {
    for (int k = 0; k < limb.options().size(); k++) {
      LimbAssessment.OptionOutcome option = limb.options().get(k);
      String reason = option.reason().isEmpty() ? "" : " (does not apply: " + option.reason() + ")";
      text.append("  %c  %s%s%n".formatted('A' + k, option.plan().label(), reason));
      option.cautions().forEach(one -> text.append("     ! %s%n".formatted(one.line())));
    }
    text.append('\n');
  }

  private static void measures(StringBuilder text, LimbAssessment limb) {
    text.append("%-30s %-22s %9s".formatted("measure", "site", "before"));
    List<List<Measurement>> columns = new ArrayList<>();
    columns.add(measurements(limb.before()));
    for (int k = 0; k < limb.options().size(); k++) {
      text.append(" %9s".formatted("option " + (char) ('A' + k)));
      columns.add(measurements(limb.options().get(k).results()));
    }
    text.append("  unit\n");
    for (int row = 0; row < columns.getFirst().size(); row++) {
      Measurement first = columns.getFirst().get(row);
      text.append("%-30s %-22s".formatted(first.measure(), first.site()));
      for (List<Measurement> column : columns) {
        text.append(" %9s".formatted(row < column.size() ? number(column.get(row)) : ""));
      }
      text.append("  ").append(first.unit().symbol()).append('\n');
    }
    reasons(text, columns);
  }

  /** Measures of all protocols but duplex, which has a table of its own. */
  private static List<Measurement> measurements(List<LaboratoryResult> results) {
    return results.stream()
        .filter(result -> !result.protocol().name().startsWith("duplex"))
        .flatMap(result -> result.measurements().stream())
        .toList();
  }

  private static String number(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Taken taken ->
          String.format(Locale.ROOT, taken.atLeast() ? ">%.1f" : "%.1f", taken.inUnit());
      case Measurement.NotMeasurable _ -> "-";
    };
  }

  private static void reasons(StringBuilder text, List<List<Measurement>> columns) {
    for (int k = 0; k < columns.size(); k++) {
      String column = k == 0 ? "before" : "option " + (char) ('A' + k - 1);
      for (Measurement one : columns.get(k)) {
        if (one instanceof Measurement.NotMeasurable not) {
          text.append(
              "  - %s, %s at %s: %s%n".formatted(column, not.measure(), not.site(), not.reason()));
        }
      }
    }
  }

  private static void duplex(StringBuilder text, LimbAssessment limb) {
    if (limb.duplex().isEmpty()) {
      return;
    }
    text.append(
        "%n%-30s %-22s %9s  %s%n".formatted("reflux", "recorded", "simulated", "leak inferred"));
    for (DuplexComparison row : limb.duplex()) {
      text.append(
          "%-30s %-22s %9s  %s%n"
              .formatted(
                  row.recorded().vein().key(),
                  recorded(row),
                  number(row.simulatedDuration()) + " s",
                  row.leak().isPresent()
                      ? String.format(Locale.ROOT, "%.2f", row.leak().getAsDouble())
                      : ""));
    }
  }

  private static String recorded(DuplexComparison row) {
    return row.recorded()
        .reflux()
        .map(test ->
            (test.present() ? "present" : "absent")
                + (test.duration().isPresent()
                    ? String.format(Locale.ROOT, ", %.2f s", test.duration().getAsDouble())
                    : ""))
        .orElse("");
  }
}
