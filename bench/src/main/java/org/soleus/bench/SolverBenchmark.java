package org.soleus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.PeerModels;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.wall.VeinLaw;

/**
 * One second of flow in one tube, at one junction, and one cycle of 37 arteries, by either solver.
 * The semi-implicit one takes steps of 1 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SolverBenchmark {
  /** What is run; the arteries are read from the folder that SOLEUS_BENCHMARKS names. */
  @Param({"tube", "junction", "arteries"})
  public String network = "tube";

  /** Which solver. */
  @Param({"semi-implicit", "explicit"})
  public String solver = "semi-implicit";

  private Network built = veins(1);
  private Span span = new Span(0, 0, 1, 0.01);
  private Solver chosen = Solver.usual();

  /** Builds the network. */
  @Setup
  public void build() {
    chosen =
        solver.equals("explicit")
            ? new ExplicitSolver(CourantControl.DEFAULT)
            : new SemiImplicitSolver(StepControl.fixed(1e-3));
    switch (network) {
      case "tube" -> built = veins(1);
      case "junction" -> built = veins(3);
      default -> {
        NetworkModel model = arteries();
        built = model.network();
        double cycle = model.span().period().orElseThrow().length();
        span = new Span(0, 0, cycle, cycle / 100);
      }
    }
  }

  /** The whole run. */
  @Benchmark
  public Outcome run() {
    String first = built.tubes().getFirst().name();
    return chosen.run(built, List.of(new Probe.Flow(first, 0.5)), span);
  }

  /** Veins of 0.4 m in 200 cells each, all from one junction, filled and emptied twice a second. */
  private static Network veins(int tubes) {
    List<Node> nodes = new java.util.ArrayList<>();
    nodes.add(
        tubes == 1 ? new Node.PressureEnd("hub", 0, 0, t -> 2000) : new Node.Junction("hub", 0, 0));
    List<Tube> list = new java.util.ArrayList<>();
    for (int k = 0; k < tubes; k++) {
      double phase = k;
      nodes.add(
          new Node.PressureEnd(
              "end " + k, 0, 0, t -> 2000 + 500 * Math.sin(4 * Math.PI * t + phase)));
      list.add(
          new Tube(
              "vein " + k,
              0,
              k + 1,
              0.4,
              200,
              Profile.constant(2e-5),
              1,
              Wall.elastic(new VeinLaw(11_300, 800, 2.5)),
              Friction.VEIN,
              List.of(),
              List.of()));
    }
    Frame lying = new Frame("lying", Signal.constant(0), Signal.constant(0));
    return new Network(new Blood(1060, 4e-3), List.of(lying), List.of(), nodes, list, List.of());
  }

  private static NetworkModel arteries() {
    String folder = System.getenv().getOrDefault("SOLEUS_BENCHMARKS", "../shared/benchmarks");
    Path file = Path.of(folder, "matthys2007_37artery", "invitro_model.yaml");
    return switch (PeerModels.readOpenBf(file)) {
      case Reading.Read<NetworkModel>(NetworkModel model) -> model;
      case Reading.Rejected<NetworkModel> rejected ->
          throw new IllegalStateException(rejected.toString());
    };
  }
}
