package org.soleus.hemodynamics.scheme;

import java.util.List;
import org.soleus.hemodynamics.kernel.Grid;
import org.soleus.hemodynamics.kernel.Sampler;
import org.soleus.hemodynamics.kernel.SemiImplicitKernel;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * The semi-implicit solver (theory 2): runs a network over a span of time. The same input gives the
 * same bytes every time and on any number of threads, since a run is one thread's.
 */
public final class SemiImplicitSolver implements Solver {
  private static final int MOST_HALVINGS = 12;

  /** Adaptive steps begin with this [s], also where loads have jumped. */
  private static final double FIRST_STEP = 1e-3;

  private final StepControl control;

  /** A solver with the given step control. */
  public SemiImplicitSolver(StepControl control) {
    this.control = control;
  }

  @Override
  public String name() {
    return "semi-implicit";
  }

  @Override
  public Outcome run(Network network, Start from, List<Probe> probes, Span span) {
    Grid grid = new Grid(network);
    SemiImplicitKernel kernel = new SemiImplicitKernel(grid, control.newtonTolerance());
    boolean fixed = Double.isInfinite(control.tolerance());
    // adaptive steps from rest begin small and slow, where first order is as good
    if (!kernel.begin(span.begin(), from, fixed || from instanceof Start.Given)) {
      return new Outcome.Diverged(
          kernel.worstPlace(), span.begin(), "its wall has no lumen at which it is at rest");
    }
    Sampler sampler = new Sampler(grid, probes, span.start(), span.end(), span.interval());
    sampler.take(kernel);
    double first = fixed ? control.largest() : Math.min(control.largest(), FIRST_STEP);
    double wanted = first;
    int steps = 0;
    double nextBreak = kernel.nextBreak(span.begin());
    boolean jump = kernel.lookForJump(nextBreak);
    boolean repeats = false;
    while (!repeats && kernel.time() < span.end() - 1e-9) {
      double target = Math.min(Math.min(nextBreak, span.end()), span.nextPeriod(kernel.time()));
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
        if (jump) {
          wanted = Math.min(wanted, first);
        }
        nextBreak = kernel.nextBreak(kernel.time());
        jump = kernel.lookForJump(nextBreak);
      }
      repeats = span.endsPeriod(kernel.time()) && sampler.repeats(span.period().orElseThrow());
    }
    return new Outcome.Completed(sampler.recording(kernel.balance()), steps, repeats);
  }

  /** The wanted step, stretched or split so that no sliver is left before the target. */
  private static double fit(double wanted, double left) {
    if (wanted * (1 + 1e-9) >= left) {
      return left; // also where round-off of the clock makes it look a hair longer
    }
    return wanted > 0.5 * left ? 0.5 * left : wanted;
  }
}
