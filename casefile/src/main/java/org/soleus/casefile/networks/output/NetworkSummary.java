package org.soleus.casefile.networks.output;

import static org.soleus.casefile.fault.Shown.constant;

import java.util.List;
import java.util.Map;
import org.soleus.casefile.networks.Vessel;
import org.soleus.casefile.results.JsonText;
import org.soleus.hemodynamics.recording.Recording.VolumeBalance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run in short, as JSON. The same run gives the same text, byte for byte. */
public final class NetworkSummary {
  private static final int FORMAT = 1;

  private NetworkSummary() {}

  /**
   * The summary.
   *
   * @param version of Soleus
   */
  public static String of(NetworkRun run, String version) {
    ObjectNode root = JsonText.object();
    root.put("soleus_network_results", FORMAT);
    root.put("soleus_version", version);
    root.put("solver", run.solver());
    root.put("title", run.model().name());
    root.put("format", constant(run.model().origin()));
    root.put("steps", run.completed().steps());
    root.put("units", run.isPlain() ? "those of the file" : "as the names say");
    putBalance(root.putObject("volume_balance"), run);
    putPeriods(root, run);
    ObjectNode kept = root.putObject("kept");
    kept.put("content", content(run));
    kept.put("samples", run.samples());
    JsonText.put(kept, "from_s", run.time(0));
    JsonText.put(kept, "to_s", run.time(run.samples() - 1));
    ArrayNode remarks = root.putArray("remarks");
    run.model().remarks().forEach(remarks::add);
    putVessels(root.putArray("vessels"), run);
    putSeries(root.putArray("valves"), run, run.valveSeries());
    putSeries(root.putArray("beds"), run, run.bedSeries());
    return JsonText.of(root);
  }

  /** What the tables hold, in words. */
  public static String content(NetworkRun run) {
    if (run.samplesOfPeriod().isEmpty()) {
      return "the whole recording";
    }
    String which = "period %d of %d".formatted(run.periods(), run.periods());
    return run.unsettled() ? which + ", which had not become periodic" : which;
  }

  private static void putBalance(ObjectNode node, NetworkRun run) {
    VolumeBalance balance = run.recording().balance();
    boolean plain = run.isPlain();
    double unit = Quantity.VOLUME.unit(plain);
    JsonText.put(node, Quantity.VOLUME.name("initial", plain), balance.initial() / unit);
    JsonText.put(node, Quantity.VOLUME.name("final", plain), balance.finished() / unit);
    JsonText.put(node, Quantity.VOLUME.name("entered", plain), balance.entered() / unit);
    JsonText.put(node, "relative_error", balance.relativeError());
  }

  /** {@code periodic} is null for a run that was not to become so. */
  private static void putPeriods(ObjectNode root, NetworkRun run) {
    if (run.samplesOfPeriod().isEmpty()) {
      root.putNull("periodic");
      return;
    }
    root.put("periodic", !run.unsettled());
    root.put("periods", run.periods());
    ObjectNode last = root.putObject("difference_of_last_two_periods");
    Repetition.differences(run)
        .forEach((quantity, relative) -> JsonText.put(last, constant(quantity), relative));
  }

  private static void putVessels(ArrayNode list, NetworkRun run) {
    List<Vessel> vessels = run.model().vessels();
    Map<Integer, String> names = FileNames.of(vessels);
    for (int k = 0; k < vessels.size(); k++) {
      Vessel vessel = vessels.get(k);
      ObjectNode node = list.addObject();
      node.put("name", vessel.name());
      node.put("kind", kind(vessel));
      node.put(
          "file",
          vessel instanceof Vessel.Quantity
              ? NetworkFiles.QUANTITIES
              : NetworkFiles.vessel(names.getOrDefault(k, "")));
      run.extents(vessel).forEach((key, extent) -> put(node.putObject(key), extent));
    }
  }

  private static String kind(Vessel vessel) {
    return switch (vessel) {
      case Vessel.OneDimensional _ -> "tube";
      case Vessel.Lumped _ -> "lumped";
      case Vessel.Quantity _ -> "quantity";
    };
  }

  private static void putSeries(ArrayNode list, NetworkRun run, List<Series> all) {
    for (Series series : all) {
      ObjectNode node = list.addObject();
      node.put("name", series.name());
      put(node, series.extent(run.samples()));
    }
  }

  private static void put(ObjectNode node, Extent extent) {
    JsonText.put(node, "min", extent.least());
    JsonText.put(node, "mean", extent.mean());
    JsonText.put(node, "max", extent.largest());
  }
}
