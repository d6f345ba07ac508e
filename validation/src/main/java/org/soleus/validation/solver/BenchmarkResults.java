package org.soleus.validation.solver;

import java.util.List;
import java.util.Optional;
import org.soleus.hemodynamics.verification.Method;

/**
 * All runs of the published benchmarks.
 *
 * @param runs of tube networks, in the order of benchmarks, meshes and methods
 * @param lumped cases
 */
public record BenchmarkResults(List<BenchmarkRun> runs, List<BenchmarkLumped> lumped) {
  /** Difference at which svZeroDSolver's own tests fail. */
  static final double LUMPED_TOLERANCE = 1e-7;

  /** Copies the lists. */
  public BenchmarkResults {
    runs = List.copyOf(runs);
    lumped = List.copyOf(lumped);
  }

  List<Benchmark> benchmarks() {
    return runs.stream().map(BenchmarkRun::benchmark).distinct().toList();
  }

  List<BenchmarkRun> of(Benchmark benchmark) {
    return runs.stream().filter(run -> run.benchmark().equals(benchmark)).toList();
  }

  /** A run of a benchmark that went to its end. */
  Optional<BenchmarkRun> find(Benchmark benchmark, Benchmark.Level level, Method method) {
    return of(benchmark).stream()
        .filter(run -> run.level().equals(level) && run.method() == method && run.isWhole())
        .findFirst();
  }

  /** Differences of the explicit solver, as it is used, to the semi-implicit one. */
  Optional<BenchmarkErrors> agreement(Benchmark benchmark, Benchmark.Level level) {
    return find(benchmark, level, Method.EXPLICIT)
        .flatMap(explicit -> find(benchmark, level, Method.SEMI_IMPLICIT).map(explicit::against));
  }

  /** Whether a run reaches the goal of its benchmark, where it has a reference. */
  static boolean isMet(BenchmarkRun run) {
    return run.isWhole() && isWithin(run.errors(), run.benchmark().goal());
  }

  /** Whether the solvers agree on the finest mesh as the benchmark demands. */
  boolean agree(Benchmark benchmark) {
    return agreement(benchmark, benchmark.finest())
        .filter(errors -> isWithin(errors, benchmark.agreement()))
        .isPresent();
  }

  private static boolean isWithin(BenchmarkErrors errors, double goal) {
    return errors.pressure().most(BenchmarkErrors.Of::rms) <= goal
        && errors.flow().most(BenchmarkErrors.Of::rms) <= goal;
  }

  /** Counts in sentences. */
  public String summary() {
    List<BenchmarkRun> finest =
        runs.stream()
            .filter(run -> run.benchmark().hasReference())
            .filter(run -> run.level().equals(run.benchmark().finest()))
            .toList();
    long curves = lumped.stream().mapToLong(one -> one.curves().size()).sum();
    return ("Of %d runs on the finest mesh with a reference, %d reach the goal; the solvers agree as"
            + " demanded in %d of %d benchmarks; %d of %d curves of %d lumped cases are within"
            + " 1e-7.")
        .formatted(
            finest.size(),
            finest.stream().filter(BenchmarkResults::isMet).count(),
            benchmarks().stream().filter(this::agree).count(),
            benchmarks().size(),
            lumped.stream().mapToLong(one -> one.within(LUMPED_TOLERANCE)).sum(),
            curves,
            lumped.size());
  }
}
