package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;

/** A solver with the settings that a study of its errors calls for. */
public enum Method {
  /** The semi-implicit solver at the trial's step, Newton's iteration driven to round-off. */
  SEMI_IMPLICIT("semi-implicit"),
  /** The explicit solver as it is used. */
  EXPLICIT("explicit"),
  /** The explicit solver without a limiter, for smooth flows. */
  UNLIMITED("explicit, unlimited");

  private static final double NEWTON_TOLERANCE = 1e-5; // [Pa]

  private final String label;

  Method(String label) {
    this.label = label;
  }

  /** Its name in a table. */
  public String label() {
    return label;
  }

  /** An error that is to be small, for the methods of use; the limiter plays no part in it. */
  Expectation within(double error) {
    return this == UNLIMITED
        ? new Expectation.NotRun("the limiter plays no part in it")
        : new Expectation.Within(error);
  }

  /** The solver for a trial. */
  Solver solver(Trial trial) {
    double step = trial.step();
    return switch (this) {
      case SEMI_IMPLICIT ->
          new SemiImplicitSolver(
              new StepControl(step / 1024, step, Double.POSITIVE_INFINITY, NEWTON_TOLERANCE));
      case EXPLICIT -> new ExplicitSolver(CourantControl.DEFAULT);
      case UNLIMITED -> {
        CourantControl usual = CourantControl.DEFAULT;
        yield new ExplicitSolver(new CourantControl(usual.courant(), usual.smallest(), false));
      }
    };
  }
}
