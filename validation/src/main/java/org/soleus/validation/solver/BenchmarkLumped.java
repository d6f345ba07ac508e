package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.PeerModels;
import org.soleus.casefile.networks.Vessel;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.scheme.StepControl;
import tools.jackson.databind.JsonNode;

/**
 * A lumped case of svZeroDSolver held against its stored result.
 *
 * @param name of the case
 * @param curves what is compared
 */
public record BenchmarkLumped(String name, List<Curve> curves) {
  private static final double NEWTON_TOLERANCE = 1e-9;

  /** Steps of the semi-implicit solver in an interval of output. */
  private static final int STEPS = 30;

  /** Copies the list. */
  public BenchmarkLumped {
    curves = List.copyOf(curves);
  }

  /**
   * Differences of one curve, |d| / (1 + |reference|).
   *
   * @param name vessel and quantity
   * @param same of the lumped solver, with the method and the steps of the stored result
   * @param finer of the semi-implicit solver with finer steps: the error that the stored result has
   *     from its own
   */
  public record Curve(String name, double same, double finer) {}

  /** The curve that differs most. */
  public Curve worst() {
    return curves.stream()
        .reduce((one, other) -> other.same() > one.same() ? other : one)
        .orElseThrow();
  }

  /** The largest difference of the semi-implicit solver. */
  double worstFiner() {
    return curves.stream().mapToDouble(Curve::finer).max().orElseThrow();
  }

  /** Number of curves that differ by no more than this. */
  long within(double tolerance) {
    return curves.stream().filter(curve -> curve.same() <= tolerance).count();
  }

  /** Names of all cases. */
  public static List<String> names() {
    return List.of(
        "steadyFlow_R_R",
        "steadyFlow_RC_R",
        "steadyFlow_RL_R",
        "steadyFlow_RLC_R",
        "steadyFlow_R_RCR",
        "steadyFlow_bifurcationR_R1",
        "steadyFlow_confluenceR_R",
        "steadyFlow_stenosis_R",
        "pulsatileFlow_CRL",
        "pulsatileFlow_CStenosis_steadyPressure",
        "pulsatileFlow_R_RCR",
        "valve_tanh");
  }

  /** Runs a case as its file means it, and with the semi-implicit solver. */
  public static BenchmarkLumped of(BenchmarkFolder folder, String name) {
    String directory = "svZeroDSolver_cases/";
    NetworkModel model =
        BenchmarkFolder.model(PeerModels.readSvZeroD(folder.path(directory + name + ".json")));
    JsonNode result = folder.json(directory + "results/result_" + name + ".json");
    Map<String, double[]> same = found(model, model.solver(model.usualSolver()));
    Map<String, double[]> finer = found(model, semiImplicit(model.largestStep() / STEPS));
    List<Curve> curves = new ArrayList<>();
    for (String curve : same.keySet()) {
      double[] stored = stored(result, curve);
      curves.add(
          new Curve(
              curve,
              largest(Objects.requireNonNull(same.get(curve)), stored),
              largest(Objects.requireNonNull(finer.get(curve)), stored)));
    }
    return new BenchmarkLumped(name, curves);
  }

  private static Solver semiImplicit(double step) {
    return new SemiImplicitSolver(
        new StepControl(step / 1024, step, Double.POSITIVE_INFINITY, NEWTON_TOLERANCE));
  }

  private static double largest(double[] found, double[] stored) {
    if (stored.length != found.length) {
      throw new IllegalArgumentException(
          "%d stored values for %d found".formatted(stored.length, found.length));
    }
    double largest = 0;
    for (int k = 0; k < stored.length; k++) {
      largest = Math.max(largest, difference(found[k], stored[k]));
    }
    return largest;
  }

  private static double difference(double found, double wanted) {
    return Math.abs(found - wanted) / (1 + Math.abs(wanted));
  }

  /** Curves are stored by vessel and column, or by variable. */
  private static double[] stored(JsonNode result, String curve) {
    int blank = curve.indexOf(' ');
    String name = blank < 0 ? curve : curve.substring(0, blank);
    JsonNode column = result.get(blank < 0 ? "y" : curve.substring(blank + 1));
    return result.get("name").propertyNames().stream()
        .filter(row -> result.get("name").get(row).asString().equals(name))
        .mapToDouble(row -> column.get(row).asDouble())
        .toArray();
  }

  private static Map<String, double[]> found(NetworkModel model, Solver solver) {
    Map<String, Vessel.Quantity> wanted = model.quantities();
    Set<Probe> distinct = new LinkedHashSet<>();
    wanted.values().forEach(one -> distinct.addAll(one.reading().probes()));
    List<Probe> probes = new ArrayList<>(distinct);
    Outcome outcome = solver.run(model.network(), model.start(), probes, model.span());
    if (!(outcome instanceof Outcome.Completed completed)) {
      throw new IllegalStateException(model.name() + " " + outcome);
    }
    Map<String, double[]> curves = new LinkedHashMap<>();
    wanted.forEach((name, one) -> curves.put(name, one.curve(completed.recording())));
    return curves;
  }
}
