package org.soleus.hemodynamics.scheme;

import java.util.List;
import org.soleus.hemodynamics.kernel.Grid;
import org.soleus.hemodynamics.kernel.Sampler;
import org.soleus.hemodynamics.kernel.SemiImplicitKernel;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;

/**
 * The semi-implicit solver (theory 2): runs a network over a span of time from blood at rest. The
 * same input gives the same bytes every time and on any number of threads, since a run is one
 * thread's.
 */
public final class SemiImplicitSolver {
  private static final int MOST_HALVINGS = 12;

  private final StepControl control;

  /** A solver with the given step control. */
  public SemiImplicitSolver(StepControl control) {
    this.control = control;
  }

  /**
   * Span of a run.
   *
   * @param begin start of the run, from rest [s]; before {@code start} to let the network settle
   * @param start time of the first sample [s]
   * @param end end of the run and last sample [s]
   * @param interval time between samples [s]
   */
  public record Span(double begin, double start, double end, double interval) {
    /** Checks the order of the times. */
    public Span {
      if (!(begin <= start && start < end && interval > 0)) {
        throw new IllegalArgumentException(
            "a run needs begin <= start < end and a positive interval, but got %s, %s, %s, %s s"
                .formatted(begin, start, end, interval));
      }
    }
  }

  /** Runs a network and records probes. */
  public Outcome run(Network network, List<Probe> probes, Span span) {
    Grid grid = new Grid(network);
    SemiImplicitKernel kernel = new SemiImplicitKernel(grid, control.newtonTolerance());
    kernel.rest(span.begin(), kernel.outletHead(span.begin()));
    Sampler sampler = new Sampler(grid, probes, span.start(), span.end(), span.interval());
    sampler.take(kernel);
    double wanted = Math.min(control.largest(), 1e-3);
    if (Double.isInfinite(control.tolerance())) {
      wanted = control.largest();
    }
    int steps = 0;
    double nextBreak = kernel.nextBreak(span.begin());
    while (kernel.time() < span.end() - 1e-9) {
      double target = Math.min(nextBreak, span.end());
      double step = fit(wanted, target - kernel.time());
      double deviation = kernel.attempt(step, control.tolerance());
      int halvings = 0;
      while (Double.isNaN(deviation) || deviation > 3) {
        if (step / 2 < control.smallest() || ++halvings > MOST_HALVINGS) {
          if (Double.isNaN(deviation)) {
            return new Outcome.Diverged(
                kernel.worstPlace(),
                kernel.time(),
                "Newton iteration does not converge at a step of %.2g s".formatted(step));
          }
          break;
        }
        step /= 2;
        if (Double.isNaN(deviation)) {
          kernel.restart();
        }
        deviation = kernel.attempt(step, control.tolerance());
      }
      kernel.accept(step);
      sampler.take(kernel);
      steps++;
      double factor = 0.9 / Math.sqrt(Math.max(deviation, 1e-3));
      wanted =
          Math.clamp(step * Math.clamp(factor, 0.4, 1.6), control.smallest(), control.largest());
      if (kernel.time() >= nextBreak - 1e-12) {
        nextBreak = kernel.nextBreak(kernel.time());
      }
    }
    return new Outcome.Completed(sampler.recording(kernel), steps);
  }

  /** The wanted step, stretched or split so that no sliver is left before the target. */
  private static double fit(double wanted, double left) {
    if (wanted * (1 + 1e-9) >= left) {
      return left; // also where round-off of the clock makes it look a hair longer
    }
    return wanted > 0.5 * left ? 0.5 * left : wanted;
  }
}
