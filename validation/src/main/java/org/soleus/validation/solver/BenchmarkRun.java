package org.soleus.validation.solver;

import java.util.List;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.verification.Method;

/**
 * A benchmark run with one solver on one mesh.
 *
 * @param benchmark which
 * @param level mesh and step
 * @param method solver and settings
 * @param waves what was seen; none where the run did not end
 * @param cycles until the flow repeated itself, or 0 where it is not periodic
 * @param remark why the run did not end as it should, or empty
 */
public record BenchmarkRun(
    Benchmark benchmark,
    Benchmark.Level level,
    Method method,
    List<BenchmarkWave> waves,
    int cycles,
    String remark) {
  /** Below the usual one, since waves that travel far are dispersed less. */
  private static final double COURANT = 0.6;

  private static final double SMALLEST_STEP = 1e-9;

  /** Copies the list. */
  public BenchmarkRun {
    waves = List.copyOf(waves);
  }

  /** Runs a benchmark. */
  public static BenchmarkRun of(Benchmark benchmark, Benchmark.Level level, Method method) {
    Network network = benchmark.meshed(level.cell());
    BenchmarkSight sight = benchmark.sight();
    Outcome outcome =
        solver(method, level.step())
            .run(network, benchmark.start(), sight.probes(network), sight.span());
    return switch (outcome) {
      case Outcome.Diverged diverged ->
          new BenchmarkRun(benchmark, level, method, List.of(), 0, diverged.toString());
      case Outcome.Completed done -> {
        boolean periodic = sight.span().period().isPresent();
        double length = sight.span().period().map(p -> p.length()).orElse(1.0);
        yield new BenchmarkRun(
            benchmark,
            level,
            method,
            sight.waves(network, done.recording()),
            periodic
                ? (int) Math.round(done.recording().time(done.recording().size() - 1) / length)
                : 0,
            periodic && !done.repeats() ? "not periodic" : "");
      }
    };
  }

  private static Solver solver(Method method, double step) {
    return method == Method.SEMI_IMPLICIT
        ? new SemiImplicitSolver(StepControl.fixed(step))
        : new ExplicitSolver(new CourantControl(COURANT, SMALLEST_STEP, method == Method.EXPLICIT));
  }

  /** Whether it went to its end, and became periodic where it should. */
  public boolean isWhole() {
    return !waves.isEmpty() && remark.isEmpty();
  }

  /** Errors against the reference, which the benchmark has. */
  public BenchmarkErrors errors() {
    return BenchmarkErrors.of(waves, benchmark.reference(), isCyclic());
  }

  /** Differences to another run of the same benchmark. */
  public BenchmarkErrors against(BenchmarkRun other) {
    return BenchmarkErrors.of(waves, other.waves(), isCyclic());
  }

  private boolean isCyclic() {
    return benchmark.sight() instanceof BenchmarkSight.Cycle;
  }
}
