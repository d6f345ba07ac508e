package org.soleus.validation.solver;

import java.util.List;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;

/**
 * A published flow in a network of tubes: the model, a reference, and what of it is compared.
 *
 * @param name short, also of its figure
 * @param title for the page
 * @param against whose solution the reference is; empty where there is none
 * @param network with any mesh
 * @param start state in which runs begin
 * @param sight what is looked at
 * @param reference waves at the places or times of the sight; none where solvers are only held
 *     against each other
 * @param levels meshes, the finest last
 * @param goal largest error of pressure and flow on the finest mesh, root mean square [1]
 * @param agreement largest difference between the solvers there, root mean square [1]
 */
public record Benchmark(
    String name,
    String title,
    String against,
    Network network,
    Start start,
    BenchmarkSight sight,
    List<BenchmarkWave> reference,
    List<Level> levels,
    double goal,
    double agreement) {
  /** Copies the lists. */
  public Benchmark {
    reference = List.copyOf(reference);
    levels = List.copyOf(levels);
  }

  /**
   * A mesh and the step of the semi-implicit solver on it.
   *
   * @param cell longest cell [m]
   * @param step [s]
   */
  public record Level(double cell, double step) {
    /** So many levels, each half as fine as the next, the finest last. */
    static List<Level> halved(int levels, double cell, double step) {
      return IntStream.range(0, levels)
          .mapToObj(k -> Math.pow(2, levels - 1 - k))
          .map(factor -> new Level(cell * factor, step * factor))
          .toList();
    }
  }

  /** Whether there is a solution to compare with. */
  public boolean hasReference() {
    return !reference.isEmpty();
  }

  /** The finest mesh. */
  public Level finest() {
    return levels.getLast();
  }

  /** The network with cells of at most a length [m]; four or a multiple of it in each tube. */
  Network meshed(double cell) {
    List<Tube> tubes = network.tubes().stream().map(tube -> meshed(tube, cell)).toList();
    return new Network(
        network.blood(),
        network.frames(),
        network.channels(),
        network.nodes(),
        tubes,
        network.beds(),
        network.links());
  }

  private static Tube meshed(Tube tube, double cell) {
    int cells = 4 * (int) Math.ceil(tube.length() / cell / 4 - 1e-9);
    return new Tube(
        tube.name(),
        tube.from(),
        tube.to(),
        tube.length(),
        cells,
        tube.restArea(),
        tube.parallel(),
        tube.wall(),
        tube.friction(),
        tube.valves(),
        tube.squeezes());
  }
}
