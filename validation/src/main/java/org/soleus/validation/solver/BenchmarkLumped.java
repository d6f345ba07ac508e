package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.PeerModels;
import org.soleus.casefile.networks.Vessel;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
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

  /** Steps in an interval of output, a multiple of the samples. */
  private static final int STEPS = 30;

  private static final int SAMPLES = 3;

  /**
   * That integrator meets its equations not at its output times but this share of a step later, in
   * values interpolated between them: with ρ∞ = ½ at 1/(1 + ρ∞).
   */
  private static final double MET_AT = 2.0 / 3;

  /** Copies the list. */
  public BenchmarkLumped {
    curves = List.copyOf(curves);
  }

  /**
   * Differences of one curve, |d| / (1 + |reference|).
   *
   * @param name vessel and quantity
   * @param plain at the times of the stored result
   * @param met where the stored result meets its equations
   */
  public record Curve(String name, double plain, double met) {}

  /** The curve that differs most at the times of the stored result. */
  public Curve worst() {
    return curves.stream()
        .reduce((one, other) -> other.plain() > one.plain() ? other : one)
        .orElseThrow();
  }

  /** Number of curves that differ by no more than this, plainly or where equations are met. */
  long within(double tolerance) {
    return curves.stream()
        .filter(curve -> Math.min(curve.plain(), curve.met()) <= tolerance)
        .count();
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

  /** Runs a case with the semi-implicit solver. */
  public static BenchmarkLumped of(BenchmarkFolder folder, String name) {
    String directory = "svZeroDSolver_cases/";
    NetworkModel model =
        BenchmarkFolder.model(PeerModels.readSvZeroD(folder.path(directory + name + ".json")));
    JsonNode result = folder.json(directory + "results/result_" + name + ".json");
    List<Curve> curves = new ArrayList<>();
    found(model)
        .forEach((curve, values) -> curves.add(compared(curve, values, stored(result, curve))));
    return new BenchmarkLumped(name, curves);
  }

  private static Curve compared(String name, double[] found, double[] stored) {
    if (stored.length != (found.length - 1) / SAMPLES + 1) {
      throw new IllegalArgumentException(
          "%s: %d stored values for %d found".formatted(name, stored.length, found.length));
    }
    double plain = 0;
    double met = 0;
    for (int k = 0; k < stored.length; k++) {
      plain = Math.max(plain, difference(found[SAMPLES * k], stored[k]));
      if (k + 1 < stored.length) {
        double between = MET_AT * stored[k + 1] + (1 - MET_AT) * stored[k];
        met = Math.max(met, difference(found[SAMPLES * k + 2], between));
      }
    }
    return new Curve(name, plain, met);
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

  private static Map<String, double[]> found(NetworkModel model) {
    Map<String, Vessel.Quantity> wanted = model.quantities();
    Set<Probe> distinct = new LinkedHashSet<>();
    wanted.values().forEach(one -> distinct.addAll(one.reading().probes()));
    List<Probe> probes = new ArrayList<>(distinct);
    double step = model.largestStep() / STEPS;
    StepControl control =
        new StepControl(step / 1024, step, Double.POSITIVE_INFINITY, NEWTON_TOLERANCE);
    Span span = model.span();
    Span finer = new Span(span.begin(), span.start(), span.end(), span.interval() / SAMPLES);
    Outcome outcome =
        new SemiImplicitSolver(control).run(model.network(), model.start(), probes, finer);
    if (!(outcome instanceof Outcome.Completed completed)) {
      throw new IllegalStateException(model.name() + " " + outcome);
    }
    Map<String, double[]> curves = new LinkedHashMap<>();
    wanted.forEach((name, one) -> curves.put(name, one.curve(completed.recording())));
    return curves;
  }
}
