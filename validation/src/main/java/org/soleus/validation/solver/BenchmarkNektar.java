package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soleus.casefile.networks.TimeFormula;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Node.Sharing;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.wall.PowerLaw;
import tools.jackson.databind.JsonNode;

/** Benchmarks of Boileau et al. without friction, with Nektar++'s solutions as reference. */
final class BenchmarkNektar {
  // its units are kg, cm, s
  private static final double PRESSURE = 100;
  private static final double LENGTH = 1e-2;
  private static final double AREA = 1e-4;
  private static final double VOLUME = 1e-6;
  private static final double RESISTANCE = PRESSURE / VOLUME;

  /** Every 2.5 cm; the reference has half of them. */
  private static final int PULSE_PLACES = 400;

  private final BenchmarkFolder folder;

  BenchmarkNektar(BenchmarkFolder folder) {
    this.folder = folder;
  }

  /** A periodic benchmark: one vessel, or a parent and its two daughters. */
  Benchmark periodic(String name, String title, String directory) {
    JsonNode model = folder.json(directory + "/nektar_inviscid_params.json");
    List<List<String>> rows = folder.rows(directory + "/nektar_inviscid_lastcycle.csv");
    List<BenchmarkPlace> places = places(rows.getFirst());
    return new Benchmark(
        name,
        title,
        "Nektar++, without friction",
        network(model, tubeNames(places)),
        start(model),
        new BenchmarkSight.Cycle(model.get("T_s").asDouble(), 0, places),
        waves(rows, places),
        Benchmark.Level.halved(3, 1e-3, 2.5e-4),
        0.01,
        0.005);
  }

  private static List<String> tubeNames(List<BenchmarkPlace> places) {
    return places.stream().map(BenchmarkPlace::tube).distinct().toList();
  }

  /** Columns come in threes: pressure, flow and area at a place. */
  private static List<BenchmarkPlace> places(List<String> columns) {
    List<BenchmarkPlace> places = new ArrayList<>();
    for (int k = 1; k < columns.size(); k += 3) {
      String[] words = columns.get(k).split("_", -1);
      double position =
          switch (words[2]) {
            case "in" -> 0;
            case "mid" -> 0.5;
            default -> 1;
          };
      places.add(
          new BenchmarkPlace(
              "%s, %.0f %%".formatted(words[3], 100 * position), words[3], position));
    }
    return places;
  }

  private static List<BenchmarkWave> waves(List<List<String>> rows, List<BenchmarkPlace> places) {
    double[] times = column(rows, 0);
    return IntStream.range(0, places.size())
        .mapToObj(p ->
            new BenchmarkWave(
                places.get(p).label(),
                times,
                column(rows, 3 * p + 1),
                column(rows, 3 * p + 2),
                column(rows, 3 * p + 3)))
        .toList();
  }

  private static double[] column(List<List<String>> rows, int column) {
    return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }

  private static Start start(JsonNode model) {
    List<Start.Along> tubes = new ArrayList<>();
    for (JsonNode domain : model.get("domains")) {
      double alpha = number(domain, "A_at_p0_cm2") / number(domain, "A_d_cm2");
      tubes.add(new Start.Along(_ -> alpha, _ -> 0));
    }
    return new Start.Given(tubes);
  }

  /** What a model says of its inflow [cm³/s], as a formula of time. */
  private static Signal inflow(JsonNode model, Map<String, Double> constants) {
    String text = model.get("inflow_cm3_s").asString();
    TimeFormula.Read read = TimeFormula.read(text, constants);
    if (!read.problem().isEmpty()) {
      throw new IllegalArgumentException("inflow " + text + " " + read.problem());
    }
    return read.value()::applyAsDouble;
  }

  private static double number(JsonNode node, String field) {
    return node.get(field).asDouble();
  }

  /** Node 0 is the inlet; one tube ends in a windkessel, three share node 1. */
  private static Network network(JsonNode model, List<String> names) {
    Signal formula = inflow(model, Map.of("T", model.get("T_s").asDouble()));
    List<Node> nodes = new ArrayList<>();
    List<Tube> tubes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    nodes.add(new Node.FlowEnd("inlet", 0, 0, t -> VOLUME * formula.at(t)));
    boolean forks = names.size() > 1;
    if (forks) {
      nodes.add(new Node.Junction("fork", 0, 0));
    }
    for (int k = 0; k < names.size(); k++) {
      JsonNode domain = model.get("domains").get(k);
      boolean leads = forks && k == 0;
      int to = leads ? 1 : windkessel(names.get(k), model, nodes, links);
      tubes.add(tube(names.get(k), k == 0 ? 0 : 1, to, domain));
    }
    return new Network(
        new Blood(number(model, "rho_kg_cm3") / VOLUME, 0),
        List.of(new Frame("level", Signal.constant(0), Signal.constant(0))),
        List.of(Signal.constant(PRESSURE * number(model, "pext"))),
        nodes,
        tubes,
        List.of(),
        links);
  }

  private static int windkessel(String tube, JsonNode model, List<Node> nodes, List<Link> links) {
    int end = nodes.size();
    Signal nothing = Signal.constant(0);
    nodes.add(new Node.Junction("outlet of " + tube, 0, 0, Sharing.PRESSURE));
    nodes.add(
        new Node.Chamber(
            "compliance of " + tube,
            0,
            0,
            Sharing.PRESSURE,
            number(model, "C") * VOLUME / PRESSURE,
            0,
            nothing));
    nodes.add(new Node.PressureEnd("veins of " + tube, 0, 0, Sharing.PRESSURE, nothing, 0));
    links.add(Link.resistor("R1 of " + tube, end, end + 1, RESISTANCE * number(model, "R1")));
    links.add(Link.resistor("R2 of " + tube, end + 1, end + 2, RESISTANCE * number(model, "R2")));
    return end;
  }

  private static Tube tube(String name, int from, int to, JsonNode domain) {
    double area = number(domain, "A_d_cm2");
    double stiffness = PRESSURE * number(domain, "beta") * Math.sqrt(area);
    return plain(
        name,
        from,
        to,
        LENGTH * number(domain, "length_cm"),
        AREA * area,
        stiffness,
        List.of(Squeeze.whole(0, 1)));
  }

  private static Tube plain(
      String name,
      int from,
      int to,
      double length,
      double area,
      double stiffness,
      List<Squeeze> squeezes) {
    return new Tube(
        name,
        from,
        to,
        length,
        4,
        Profile.constant(area),
        1,
        Wall.elastic(PowerLaw.artery(stiffness)),
        Friction.NONE,
        List.of(),
        squeezes);
  }

  /** A pulse that runs along 10 m of tube. */
  Benchmark pulse() {
    JsonNode model = folder.json("boileau2015_single_pulse/params.json");
    List<List<String>> rows = folder.rows("boileau2015_single_pulse/nektar_inviscid_snapshots.csv");
    double length = number(model, "L_m");
    List<String> times = rows.stream().skip(1).map(List::getFirst).distinct().toList();
    List<BenchmarkWave> reference = times.stream().map(time -> picture(rows, time)).toList();
    List<BenchmarkPlace> places =
        IntStream.rangeClosed(0, PULSE_PLACES)
            .mapToDouble(k -> (double) k / PULSE_PLACES)
            .mapToObj(at -> new BenchmarkPlace("%.2f m".formatted(at * length), "tube", at))
            .toList();
    double interval = Double.parseDouble(times.getFirst());
    return new Benchmark(
        "single-pulse",
        "single pulse in a tube of 10 m (Boileau 2015, 1)",
        "Nektar++, without friction",
        pulseNetwork(model, interval),
        Start.REST,
        new BenchmarkSight.Snapshots(interval, times.size(), length, places),
        reference,
        Benchmark.Level.halved(4, 6.25e-4, 5e-5),
        0.01,
        0.005);
  }

  private static BenchmarkWave picture(List<List<String>> rows, String time) {
    List<List<String>> those = new ArrayList<>(Collections.singletonList(rows.getFirst()));
    rows.stream().filter(row -> row.getFirst().equals(time)).forEach(those::add);
    return new BenchmarkWave(
        time + " s", column(those, 1), column(those, 2), column(those, 3), column(those, 4));
  }

  private static Network pulseNetwork(JsonNode model, double interval) {
    double area = Math.PI * number(model, "r_m") * number(model, "r_m");
    double stiffness = number(model, "beta_Pa_per_m") * Math.sqrt(area);
    Signal formula = inflow(model, Map.of());
    return new Network(
        new Blood(number(model, "rho"), 0),
        List.of(new Frame("level", Signal.constant(0), Signal.constant(0))),
        List.of(),
        List.of(
            new Node.FlowEnd("inlet", 0, 0, new Pulse(formula, interval)),
            new Node.ReflectingEnd("outlet", 0, 0, 0, 0)),
        List.of(plain("tube", 0, 1, number(model, "L_m"), area, stiffness, List.of())),
        List.of());
  }

  /** An inflow [cm³/s] that makes solvers step onto the times of the pictures. */
  private record Pulse(Signal formula, double interval) implements Signal {
    @Override
    public double at(double t) {
      return VOLUME * formula.at(t);
    }

    @Override
    public double nextBreak(double t) {
      return (Math.floor(t / interval + 1e-9) + 1) * interval;
    }
  }
}
