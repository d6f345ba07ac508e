package org.soleus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.networks.Vessel;
import org.soleus.casefile.networks.output.Extent;
import org.soleus.casefile.networks.output.NetworkRun;
import org.soleus.casefile.networks.output.NetworkSummary;

/** A run of a network as a table for a terminal. */
final class NetworkTable {
  private static final List<String> PRESSURES =
      List.of("pressure_mmHg", "pressure_in_mmHg", "pressure_in", "pressure");
  private static final List<String> FLOWS = List.of("flow_mL_s", "flow_in_mL_s", "flow_in", "flow");

  private NetworkTable() {}

  static String of(NetworkRun run) {
    int width = 12;
    for (Vessel vessel : run.model().vessels()) {
      width = Math.max(width, Math.min(40, Shown.name(vessel.name()).length()));
    }
    String row = "%-" + width + "s %9s %9s %9s   %9s %9s %9s%n";
    StringBuilder text = new StringBuilder(run.model().name()).append("\n\n");
    text.append(
        ("%-" + width + "s %29s   %29s%n")
            .formatted("", heading("pressure", "mmHg", run), heading("flow", "mL/s", run)));
    text.append(row.formatted("vessel", "mean", "min", "max", "mean", "min", "max"));
    for (Vessel vessel : run.model().vessels()) {
      Map<String, Extent> extents = run.extents(vessel);
      Extent pressure = first(extents, PRESSURES);
      Extent flow = first(extents, FLOWS);
      text.append(
          row.formatted(
              Shown.name(vessel.name()),
              number(pressure.mean()),
              number(pressure.least()),
              number(pressure.largest()),
              number(flow.mean()),
              number(flow.least()),
              number(flow.largest())));
    }
    return text.append('\n').append(footer(run)).toString();
  }

  private static String heading(String quantity, String unit, NetworkRun run) {
    return quantity + " [" + (run.isPlain() ? "unit of the file" : unit) + "]";
  }

  private static Extent first(Map<String, Extent> extents, List<String> keys) {
    Extent none = new Extent(Double.NaN, Double.NaN, Double.NaN);
    return keys.stream()
        .map(key -> extents.getOrDefault(key, none))
        .filter(extent -> !Double.isNaN(extent.mean()))
        .findFirst()
        .orElse(none);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String written = String.format(Locale.ROOT, "%.2f", value);
    return written.equals("-0.00") ? "0.00" : written;
  }

  private static String footer(NetworkRun run) {
    String periodic = run.periods() == 0 ? "" : run.unsettled() ? "Not periodic. " : "Periodic. ";
    return "%sOver %s, %s to %s s; %d steps; volumes balance to %.1g.%n"
        .formatted(
            periodic,
            NetworkSummary.content(run),
            Shown.number(run.time(0)),
            Shown.number(run.time(run.samples() - 1)),
            run.completed().steps(),
            run.completed().recording().balance().relativeError());
  }
}
