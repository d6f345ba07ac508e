package org.soleus.casefile.networks.output;

import java.math.BigDecimal;
import java.util.List;
import org.soleus.casefile.WrittenNumber;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;

/**
 * Recordings as tables (RFC 4180). Numbers have nine significant digits, so that convergence can be
 * studied; what is not finite stays empty.
 */
final class VesselCsv {
  /** First line of the file of a tube: one line a time and place. */
  static final String TUBE_HEADING =
      "time_s,position_mm,area_mm2,flow_mL_s,velocity_m_s,pressure_mmHg";

  /** First line of the file of a lumped vessel: one line a time. */
  static final String LUMPED_HEADING =
      "time_s,flow_in_mL_s,flow_out_mL_s,pressure_in_mmHg,pressure_out_mmHg";

  /** The same where the units are those of the file. */
  static final String PLAIN_HEADING = "time_s,flow_in,flow_out,pressure_in,pressure_out";

  private static final int DIGITS = 9;
  private static final String END_OF_LINE = "\r\n";

  private VesselCsv() {}

  static String of(NetworkRun run, OneDimensional vessel) {
    StringBuilder table = new StringBuilder(TUBE_HEADING).append(END_OF_LINE);
    var network = run.model().network();
    Tube tube = network.tubes().get(network.tube(vessel.tube()));
    List<Double> positions = vessel.positions();
    List<List<Series>> columns =
        positions.stream().map(at -> columns(run, vessel.tube(), at)).toList();
    for (int sample = 0; sample < run.samples(); sample++) {
      String time = number(run.time(sample));
      for (int k = 0; k < positions.size(); k++) {
        table.append(time).append(',').append(number(1e3 * positions.get(k) * tube.length()));
        for (Series column : columns.get(k)) {
          table.append(',').append(number(column.inUnit(sample)));
        }
        table.append(END_OF_LINE);
      }
    }
    return table.toString();
  }

  private static List<Series> columns(NetworkRun run, String tube, double at) {
    return List.of(
        run.series("area_mm2", new Probe.Area(tube, at)),
        run.series("flow_mL_s", new Probe.Flow(tube, at)),
        run.series("velocity_m_s", new Probe.Velocity(tube, at)),
        run.series("pressure_mmHg", new Probe.Pressure(tube, at)));
  }

  static String of(NetworkRun run, Lumped vessel) {
    return table(run, columns(run, vessel));
  }

  static List<Series> columns(NetworkRun run, Lumped vessel) {
    return List.of(
        run.series("flow_in", vessel.flowIn(), Quantity.FLOW),
        run.series("flow_out", vessel.flowOut(), Quantity.FLOW),
        run.series("pressure_in", vessel.pressureIn(), Quantity.PRESSURE),
        run.series("pressure_out", vessel.pressureOut(), Quantity.PRESSURE));
  }

  /** Series side by side, one line a time. */
  static String table(NetworkRun run, List<Series> columns) {
    StringBuilder table = new StringBuilder("time_s");
    columns.forEach(column -> table.append(',').append(cell(column.name())));
    table.append(END_OF_LINE);
    for (int sample = 0; sample < run.samples(); sample++) {
      table.append(number(run.time(sample)));
      for (Series column : columns) {
        table.append(',').append(number(column.inUnit(sample)));
      }
      table.append(END_OF_LINE);
    }
    return table.toString();
  }

  /** A number as tables hold it; nothing where it is not finite. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal written = WrittenNumber.of(value, DIGITS);
    return written.toString();
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(one -> one == ',' || one == '"' || one < ' ');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
