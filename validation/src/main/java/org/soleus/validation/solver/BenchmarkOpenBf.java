package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.PeerModels;
import org.soleus.casefile.networks.Vessel;

/** Benchmarks whose models are openBF's, with friction, and its waveforms as reference. */
final class BenchmarkOpenBf {
  private static final List<Double> POSITIONS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
  private static final List<String> QUANTITIES = List.of("P", "Q", "A");
  private static final String WAVES = "/openBF_ref_%s.csv";

  private final BenchmarkFolder folder;

  BenchmarkOpenBf(BenchmarkFolder folder) {
    this.folder = folder;
  }

  /** A benchmark of Boileau et al., with openBF's waveforms: of the periodic flow. */
  Benchmark periodic(String name, String title, String directory, String file) {
    return withWaves(name, title, directory, file, 0);
  }

  /**
   * The same, in the cycle from its start in which openBF was when it stopped: it calls cycles
   * equal that differ by no more than 1 mmHg.
   */
  Benchmark sameCycle(String name, String title, String directory, String file) {
    double period = period(model(directory + "/" + file));
    double first = Double.parseDouble(folder.rows(directory + WAVES.formatted("P")).get(1).get(1));
    return withWaves(name, title, directory, file, 1 + (int) Math.floor(first / period));
  }

  private Benchmark withWaves(String name, String title, String directory, String file, int cycle) {
    NetworkModel model = model(directory + "/" + file);
    List<BenchmarkPlace> places = new ArrayList<>();
    for (Vessel vessel : model.vessels()) {
      POSITIONS.forEach(at -> places.add(place(vessel.name(), at)));
    }
    double period = period(model);
    return new Benchmark(
        name,
        title,
        cycle > 0 ? "openBF, both in cycle " + cycle : "openBF, as it stopped",
        model.network(),
        model.start(),
        new BenchmarkSight.Cycle(period, cycle, places),
        waves(directory, places, period),
        Benchmark.Level.halved(3, 1e-3, 2.5e-4),
        0.01,
        0.005);
  }

  /** The silicone network of Matthys et al.: the two solvers against each other. */
  Benchmark arteries() {
    NetworkModel model = model("matthys2007_37artery/invitro_model.yaml");
    List<BenchmarkPlace> places =
        model.network().tubes().stream().map(tube -> place(tube.name(), 0.5)).toList();
    return new Benchmark(
        "arteries-37",
        "37 arteries of silicone (Matthys 2007)",
        "",
        model.network(),
        model.start(),
        new BenchmarkSight.Cycle(period(model), 0, places),
        List.of(),
        Benchmark.Level.halved(2, 4e-3, 2.5e-4),
        0.01,
        0.01);
  }

  private NetworkModel model(String file) {
    return BenchmarkFolder.model(PeerModels.readOpenBf(folder.path(file)));
  }

  private static double period(NetworkModel model) {
    return model.span().period().orElseThrow().length();
  }

  private static BenchmarkPlace place(String vessel, double at) {
    return new BenchmarkPlace("%s, %.0f %%".formatted(vessel, 100 * at), vessel, at);
  }

  private List<BenchmarkWave> waves(String directory, List<BenchmarkPlace> places, double period) {
    Map<String, List<List<double[]>>> byQuantity = new LinkedHashMap<>();
    for (String quantity : QUANTITIES) {
      List<List<String>> rows = folder.rows(directory + WAVES.formatted(quantity));
      byQuantity.put(quantity, places.stream().map(place -> curve(rows, place, period)).toList());
    }
    List<BenchmarkWave> waves = new ArrayList<>();
    for (int p = 0; p < places.size(); p++) {
      int place = p;
      List<List<double[]>> curves =
          byQuantity.values().stream().map(all -> all.get(place)).toList();
      waves.add(
          new BenchmarkWave(
              places.get(p).label(),
              column(curves.get(0), point -> point[0]),
              column(curves.get(0), point -> point[1]),
              column(curves.get(1), point -> point[1]),
              column(curves.get(2), point -> point[1])));
    }
    return waves;
  }

  private static double[] column(List<double[]> points, ToDoubleFunction<double[]> of) {
    return points.stream().mapToDouble(of).toArray();
  }

  /** Times in the cycle and values at a place. */
  private static List<double[]> curve(
      List<List<String>> rows, BenchmarkPlace place, double period) {
    int column = 2 + POSITIONS.indexOf(place.position());
    return rows.stream()
        .skip(1)
        .filter(row -> row.getFirst().equals(place.tube()))
        .map(row ->
            new double[] {
              Double.parseDouble(row.get(1)) % period, Double.parseDouble(row.get(column))
            })
        .sorted(Comparator.comparingDouble(point -> point[0]))
        .toList();
  }
}
