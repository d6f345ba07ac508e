package org.soleus.casefile.networks.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.soleus.casefile.networks.Vessel;

/**
 * All files of a run, by their paths within the folder of results. A text is made when it is asked
 * for, so that not all of them are in memory at once.
 */
public final class NetworkFiles {
  /** Quantities that have a name of their own, side by side. */
  static final String QUANTITIES = "quantities.csv";

  private NetworkFiles() {}

  /**
   * The files.
   *
   * @param version of Soleus
   */
  public static SequencedMap<String, Supplier<String>> of(NetworkRun run, String version) {
    SequencedMap<String, Supplier<String>> files = new LinkedHashMap<>();
    List<Vessel> vessels = run.model().vessels();
    Map<Integer, String> names = FileNames.of(vessels);
    for (int k = 0; k < vessels.size(); k++) {
      String path = vessel(names.getOrDefault(k, ""));
      switch (vessels.get(k)) {
        case Vessel.OneDimensional tube -> files.put(path, () -> VesselCsv.of(run, tube));
        case Vessel.Lumped lumped -> files.put(path, () -> VesselCsv.of(run, lumped));
        case Vessel.Quantity _ -> {}
      }
    }
    table(files, QUANTITIES, run, run.quantitySeries());
    table(files, "valves.csv", run, run.valveSeries());
    table(files, "beds.csv", run, run.bedSeries());
    files.putAll(TubePictures.files(run));
    files.put("summary.json", () -> NetworkSummary.of(run, version));
    return files;
  }

  private static void table(
      SequencedMap<String, Supplier<String>> files,
      String path,
      NetworkRun run,
      List<Series> columns) {
    if (!columns.isEmpty()) {
      files.put(path, () -> VesselCsv.table(run, columns));
    }
  }

  static String vessel(String name) {
    return "vessels/" + name + ".csv";
  }

  /**
   * Whether a file that lies in a folder of results is one that an earlier run left there.
   *
   * @param path within the folder
   * @param firstLine of the file
   */
  public static boolean isOfAnEarlierRun(String path, String firstLine) {
    String plain = path.replace('\\', '/');
    boolean table = plain.startsWith("vessels/") && plain.endsWith(".csv");
    return (table
            && (firstLine.equals(VesselCsv.TUBE_HEADING)
                || firstLine.equals(VesselCsv.LUMPED_HEADING)
                || firstLine.equals(VesselCsv.PLAIN_HEADING)))
        || plain.matches("frames/network-[0-9]{5}\\.vtp")
        || plain.equals("network.pvd")
        || (List.of(QUANTITIES, "valves.csv", "beds.csv").contains(plain)
            && firstLine.startsWith("time_s,"));
  }
}
