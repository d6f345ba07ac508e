package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;

/** Runs lumped models for tests: curves by the names of svZeroDSolver. */
final class PeerRuns {
  /** Pressures of these models are of the order of 1 to 10,000 in whatever unit. */
  private static final double NEWTON_TOLERANCE = 1e-9;

  private PeerRuns() {}

  /** Curves by name. */
  record Curves(Map<String, double[]> byName) {
    double[] get(String name) {
      return Objects.requireNonNull(byName.get(name), name);
    }
  }

  /** Curves of a model by its own solver and steps. */
  static Curves curves(NetworkModel model) {
    return curves(model, model.solver(model.usualSolver()));
  }

  /** Curves of the semi-implicit solver, at steps of a part of the longest one. */
  static Curves curves(NetworkModel model, int parts) {
    double step = model.largestStep() / parts;
    StepControl control =
        new StepControl(step / 1024, step, Double.POSITIVE_INFINITY, NEWTON_TOLERANCE);
    return curves(model, new SemiImplicitSolver(control));
  }

  private static Curves curves(NetworkModel model, Solver solver) {
    Map<String, Vessel.Quantity> wanted = model.quantities();
    Set<Probe> distinct = new LinkedHashSet<>();
    wanted.values().forEach(one -> distinct.addAll(one.reading().probes()));
    List<Probe> probes = new ArrayList<>(distinct);
    Outcome outcome = solver.run(model.network(), model.start(), probes, model.span());
    if (!(outcome instanceof Outcome.Completed completed)) {
      throw new AssertionError(outcome);
    }
    Recording recording = completed.recording();
    Map<String, double[]> curves = new LinkedHashMap<>();
    wanted.forEach((name, one) -> curves.put(name, one.curve(recording)));
    return new Curves(curves);
  }
}
