package org.soleus.casefile.networks;

import java.util.OptionalDouble;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.LumpedSolver;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;

/**
 * What a file says of the solvers' time steps; what it leaves out is as usual.
 *
 * @param largest step of the semi-implicit solver [s]
 * @param smallest step [s]
 * @param fixed one step for the whole run of the semi-implicit solver [s]
 * @param tolerance of an adapted step [1]
 * @param courant number of the explicit solver [1]
 * @param limited whether the explicit solver limits slopes
 * @param radius ρ∞ of the lumped solver [1]
 * @param settling longest step of that solver up to t = 0 [s], where loads are held up to then
 */
public record Steps(
    OptionalDouble largest,
    OptionalDouble smallest,
    OptionalDouble fixed,
    OptionalDouble tolerance,
    OptionalDouble courant,
    boolean limited,
    OptionalDouble radius,
    OptionalDouble settling) {
  /** All as usual. */
  public static final Steps USUAL =
      new Steps(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          true,
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /** As usual but for the lumped solver's radius ρ∞ [1] and longest step up to t = 0 [s]. */
  static Steps lumped(double radius, double settling) {
    return new Steps(
        USUAL.largest,
        USUAL.smallest,
        USUAL.fixed,
        USUAL.tolerance,
        USUAL.courant,
        USUAL.limited,
        OptionalDouble.of(radius),
        OptionalDouble.of(settling));
  }

  /**
   * A solver of the same kind with these steps.
   *
   * @param kind of solver
   * @param resolving longest step that resolves the loads [s], where the file names none
   */
  public Solver of(Solver kind, double resolving) {
    return switch (kind) {
      case SemiImplicitSolver _ -> new SemiImplicitSolver(semiImplicit(resolving));
      case ExplicitSolver _ -> new ExplicitSolver(explicit());
      case LumpedSolver usual -> lumped(usual, resolving);
    };
  }

  private LumpedSolver lumped(LumpedSolver usual, double resolving) {
    double resolved = Double.isInfinite(resolving) ? usual.step() : resolving;
    return new LumpedSolver(
        fixed.orElse(largest.orElse(resolved)), radius.orElse(usual.radius()), settling.orElse(0));
  }

  private StepControl semiImplicit(double resolving) {
    if (fixed.isPresent()) {
      return StepControl.fixed(fixed.getAsDouble());
    }
    StepControl usual = StepControl.DEFAULT;
    double most = largest.orElse(Math.min(usual.largest(), resolving));
    return new StepControl(
        Math.min(smallest.orElse(usual.smallest()), most),
        most,
        tolerance.orElse(usual.tolerance()),
        usual.newtonTolerance());
  }

  private CourantControl explicit() {
    CourantControl usual = CourantControl.DEFAULT;
    return new CourantControl(
        courant.orElse(usual.courant()), smallest.orElse(usual.smallest()), limited);
  }
}
