package org.soleus.hemodynamics.scheme;

import java.util.List;
import org.soleus.hemodynamics.kernel.ExplicitKernel;
import org.soleus.hemodynamics.kernel.Grid;
import org.soleus.hemodynamics.kernel.Sampler;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * The explicit, shock-capturing solver (theory 4): for waves, collapse and elastic jumps, and as
 * the judge of the semi-implicit one. Its steps follow the speed of waves.
 */
public final class ExplicitSolver implements Solver {
  private final CourantControl control;

  /** A solver with the given step control. */
  public ExplicitSolver(CourantControl control) {
    this.control = control;
  }

  @Override
  public String name() {
    return "explicit";
  }

  /** {@inheritDoc} Throws an IllegalArgumentException where it cannot represent the network. */
  @Override
  public Outcome run(Network network, Start from, List<Probe> probes, Span span) {
    refuse(network);
    Grid grid = new Grid(network);
    ExplicitKernel kernel = new ExplicitKernel(grid, control.courant(), control.limited());
    kernel.begin(span.begin(), from);
    Sampler sampler = new Sampler(grid, probes, span.start(), span.end(), span.interval());
    sampler.take(kernel);
    int steps = 0;
    double nextBreak = kernel.nextBreak(span.begin());
    boolean repeats = false;
    while (!repeats && kernel.time() < span.end() - 1e-9) {
      double target = Math.min(Math.min(nextBreak, span.end()), span.nextPeriod(kernel.time()));
      double left = target - kernel.time();
      double step = left / Math.ceil(Math.max(1, left / kernel.longestStep() - 1e-9));
      while (!kernel.attempt(step)) {
        step /= 2;
        if (!(step >= control.smallest())) {
          return new Outcome.Diverged(
              kernel.worstPlace(),
              kernel.time(),
              "lumen or flow runs away at a step of %.2g s".formatted(step));
        }
        kernel.restore();
      }
      kernel.accept(step);
      sampler.take(kernel);
      steps++;
      if (kernel.time() >= nextBreak - 1e-12) {
        nextBreak = kernel.nextBreak(kernel.time());
      }
      repeats = span.endsPeriod(kernel.time()) && sampler.repeats(span.period().orElseThrow());
    }
    return new Outcome.Completed(sampler.recording(kernel.balance()), steps, repeats);
  }

  private static void refuse(Network network) {
    if (network.tubes().isEmpty()) {
      throw new IllegalArgumentException(
          "the explicit solver needs at least one tube; networks without are for the lumped and the"
              + " semi-implicit one");
    }
  }
}
