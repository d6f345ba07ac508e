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
  public static final LumpedSolver USUAL = new LumpedSolver(USUAL_STEP, USUAL_RADIUS, 0);

  private final double step;
  private final double radius;
  private final double settlingStep;

  /**
   * A solver.
   *
   * @param step longest step [s]; the interval of samples is divided into equal ones
   * @param radius ρ∞: what is left of the fastest changes after a step, between 0 and 1 [1]
   * @param settlingStep longest step up to t = 0, where loads are held up to then [s]; otherwise 0
   */
  public LumpedSolver(double step, double radius, double settlingStep) {
    if (!(step > 0 && radius >= 0 && radius <= 1)) {
      throw new IllegalArgumentException(
          "generalised alpha needs a positive step and a radius in [0, 1], but got %s s, %s"
              .formatted(step, radius));
    }
    this.step = step;
    this.radius = radius;
    this.settlingStep = settlingStep;
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
    SemiImplicitKernel kernel = SemiImplicitKernel.leaping(grid, radius);
    kernel.begin(span.begin(), from, false);
    Sampler sampler = new Sampler(grid, probes, span.start(), span.end(), span.interval());
    sampler.take(kernel);
    double dt = equal(span.interval(), step);
    double rest = settlingStep > dt ? Math.min(0, span.start()) : span.begin();
    int steps = 0;
    if (rest > span.begin()) {
      double longer = equal(rest - span.begin(), settlingStep);
      for (; kernel.time() < rest - 1e-6 * longer; steps++) {
        if (!kernel.leap(longer)) {
          return diverged(kernel, longer);
        }
        sampler.take(kernel);
      }
    }
    double begin = kernel.time();
    boolean repeats = false;
    for (int k = 1; !repeats && kernel.time() < span.end() - 1e-6 * dt; k++) {
      // from the count, so that a long run's clock does not drift from that of its loads
      if (!kernel.leap(begin + k * dt - kernel.time())) {
        return diverged(kernel, dt);
      }
      sampler.take(kernel);
      steps++;
      repeats = span.endsPeriod(kernel.time()) && sampler.repeats(span.period().orElseThrow());
    }
    return new Outcome.Completed(sampler.recording(kernel.balance()), steps, repeats);
  }

  /** The longest step of which a whole number makes up a time. */
  private static double equal(double time, double longest) {
    return time / Math.ceil(time / longest - 1e-9);
  }

  private static Outcome diverged(SemiImplicitKernel kernel, double dt) {
    return new Outcome.Diverged(
        kernel.worstPlace(),
        kernel.time(),
        "Newton iteration does not converge at a step of %.2g s".formatted(dt));
  }
}
