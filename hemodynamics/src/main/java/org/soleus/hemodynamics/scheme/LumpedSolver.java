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
 * The solver for networks of lumped elements alone: the generalised-α method with equal steps
 * (theory 2.17 to 2.20). It is what 0-D codes such as svZeroDSolver use: given their step, it gives
 * their numbers, the errors of that step included.
 */
public final class LumpedSolver implements Solver {
  /** A step for loads of which nothing is known [s]; assumed. */
  private static final double USUAL_STEP = 1e-3;

  /** What svZeroDSolver takes for ρ∞ unless told otherwise. */
  private static final double USUAL_RADIUS = 0.5;

  /** With its usual settings. */
  public static final LumpedSolver USUAL = new LumpedSolver(USUAL_STEP, USUAL_RADIUS);

  private final double step;
  private final double radius;

  /**
   * A solver.
   *
   * @param step longest step [s]; the interval of samples is divided into equal ones
   * @param radius ρ∞: what is left of the fastest changes after a step, between 0 and 1 [1]
   */
  public LumpedSolver(double step, double radius) {
    if (!(step > 0 && radius >= 0 && radius <= 1)) {
      throw new IllegalArgumentException(
          "generalised alpha needs a positive step and a radius in [0, 1], but got %s s, %s"
              .formatted(step, radius));
    }
    this.step = step;
    this.radius = radius;
  }

  @Override
  public String name() {
    return "lumped";
  }

  /** Longest step [s]. */
  public double step() {
    return step;
  }

  /** ρ∞ [1]. */
  public double radius() {
    return radius;
  }

  /** {@inheritDoc} Throws an IllegalArgumentException where there are tubes or capillary beds. */
  @Override
  public Outcome run(Network network, Start from, List<Probe> probes, Span span) {
    if (!network.tubes().isEmpty() || !network.beds().isEmpty()) {
      throw new IllegalArgumentException(
          "the lumped solver has links, chambers and ends; tubes and capillary beds are for the"
              + " semi-implicit one");
    }
    Grid grid = new Grid(network);
    SemiImplicitKernel kernel = new SemiImplicitKernel(grid, Double.POSITIVE_INFINITY);
    kernel.begin(span.begin(), from, false);
    Sampler sampler = new Sampler(grid, probes, span.start(), span.end(), span.interval());
    sampler.take(kernel);
    double dt = span.interval() / Math.ceil(span.interval() / step - 1e-9);
    int steps = 0;
    boolean repeats = false;
    while (!repeats && kernel.time() < span.end() - 1e-6 * dt) {
      // from the count, so that a long run's clock does not drift from that of its loads
      double left = span.begin() + (steps + 1) * dt - kernel.time();
      if (!kernel.leap(left, radius)) {
        return new Outcome.Diverged(
            kernel.worstPlace(),
            kernel.time(),
            "Newton iteration does not converge at a step of %.2g s".formatted(dt));
      }
      sampler.take(kernel);
      steps++;
      repeats = span.endsPeriod(kernel.time()) && sampler.repeats(span.period().orElseThrow());
    }
    return new Outcome.Completed(sampler.recording(kernel.balance()), steps, repeats);
  }
}
