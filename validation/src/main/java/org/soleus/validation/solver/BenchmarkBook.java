package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.soleus.hemodynamics.verification.Method;
import org.soleus.limb.simulation.Workers;

/** The published benchmarks, and all runs of them. */
public final class BenchmarkBook {
  private static final String CAROTID = "common carotid artery (Boileau 2015, 2)";
  private static final String CAROTID_FOLDER = "boileau2015_cca";
  private static final String FORK = "aortic bifurcation (Boileau 2015, 4)";
  private static final String FORK_FOLDER = "boileau2015_ibif";

  private BenchmarkBook() {}

  private record Task(Benchmark benchmark, Benchmark.Level level, Method method) {}

  /** Flows in networks of tubes. */
  public static List<Benchmark> tubes(BenchmarkFolder folder) {
    BenchmarkOpenBf openBf = new BenchmarkOpenBf(folder);
    BenchmarkNektar nektar = new BenchmarkNektar(folder);
    return List.of(
        nektar.pulse(),
        openBf.sameCycle("carotid-openbf-cycle", CAROTID, CAROTID_FOLDER, "cca.yaml"),
        openBf.periodic("carotid-openbf", CAROTID, CAROTID_FOLDER, "cca.yaml"),
        nektar.periodic("carotid-nektar", CAROTID, CAROTID_FOLDER),
        nektar.periodic(
            "aorta-nektar", "upper thoracic aorta (Boileau 2015, 3)", "boileau2015_uta"),
        openBf.sameCycle("bifurcation-openbf-cycle", FORK, FORK_FOLDER, "ibif.yaml"),
        openBf.periodic("bifurcation-openbf", FORK, FORK_FOLDER, "ibif.yaml"),
        nektar.periodic("bifurcation-nektar", FORK, FORK_FOLDER),
        openBf.arteries());
  }

  /** Every benchmark on every mesh with every method, in order, and every lumped case. */
  public static BenchmarkResults results(
      BenchmarkFolder folder, Workers workers, Consumer<String> progress) {
    return new BenchmarkResults(
        runs(folder, workers, progress),
        workers.map(BenchmarkLumped.names(), name -> BenchmarkLumped.of(folder, name)));
  }

  private static List<BenchmarkRun> runs(
      BenchmarkFolder folder, Workers workers, Consumer<String> progress) {
    List<Task> tasks = new ArrayList<>();
    for (Benchmark benchmark : tubes(folder)) {
      for (Benchmark.Level level : benchmark.levels()) {
        for (Method method : methods(benchmark)) {
          tasks.add(new Task(benchmark, level, method));
        }
      }
    }
    return workers.map(
        tasks,
        task -> {
          BenchmarkRun run = BenchmarkRun.of(task.benchmark(), task.level(), task.method());
          progress.accept(
              "%s, %.3g mm, %s"
                  .formatted(
                      task.benchmark().name(), 1e3 * task.level().cell(), task.method().label()));
          return run;
        });
  }

  /** The limiter matters where a short wave travels far. */
  private static List<Method> methods(Benchmark benchmark) {
    return benchmark.sight() instanceof BenchmarkSight.Snapshots
        ? List.of(Method.SEMI_IMPLICIT, Method.EXPLICIT, Method.UNLIMITED)
        : List.of(Method.SEMI_IMPLICIT, Method.EXPLICIT);
  }
}
