package org.soleus.limb.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;

/**
 * Fits what no scan shows of a leg to what was measured on it: least squares of the logarithms of
 * simulated over recorded values, each by how well a laboratory repeats it, and of the knobs, each
 * by its spread between people (theory 3.11). Deterministic.
 */
public final class TwinFit {
  /** Step of the finite differences, as a share of a knob's spread [1]. */
  private static final double STEP = 0.5;

  /** Evaluations, each with all derivatives: some four seconds on two cores. */
  private static final int MOST_EVALUATIONS = 4;

  /** Relative fall of the cost below which the search ends [1]. */
  private static final double ENOUGH = 0.02;

  /** Residual of a measure that the leg does not give; assumed. */
  private static final double LOST = 3;

  private final VirtualLaboratory laboratory;
  private final List<Protocol> protocols;
  private final Workers workers;

  /**
   * A fit.
   *
   * @param protocols that give the measures; the first that gives one counts
   */
  public TwinFit(VirtualLaboratory laboratory, List<Protocol> protocols, Workers workers) {
    this.laboratory = laboratory;
    this.protocols = List.copyOf(protocols);
    this.workers = workers;
  }

  /** Fits a leg to measurements; measures that no protocol gives are left aside. */
  public Fit fit(Leg leg, Leg other, List<Recorded> measured) {
    Map<Protocol, List<Recorded>> byProtocol = byProtocol(measured);
    if (byProtocol.isEmpty()) {
      return Fit.none(leg);
    }
    return new Search(leg, other, byProtocol).fit();
  }

  private Map<Protocol, List<Recorded>> byProtocol(List<Recorded> measured) {
    Map<Protocol, List<Recorded>> by = new LinkedHashMap<>();
    for (Recorded one : measured) {
      protocols.stream()
          .filter(protocol -> protocol.measures().stream().anyMatch(asks -> gives(asks, one)))
          .findFirst()
          .ifPresent(protocol -> by.computeIfAbsent(protocol, _ -> new ArrayList<>()).add(one));
    }
    return by;
  }

  private static boolean gives(Request request, Recorded one) {
    return VirtualLaboratory.measures(request).stream().anyMatch(measure -> isOf(measure, one));
  }

  private static boolean isOf(Measurement measure, Recorded one) {
    return measure.measure().equals(one.measure()) && measure.site().equals(one.site());
  }

  /**
   * How well a laboratory repeats a measure: standard deviation of its logarithm. VFI 28 % in
   * healthy legs (J Vasc Bras 2007); the others assumed.
   */
  private static double repeatability(String measure) {
    return switch (measure) {
      case "VFI" -> 0.28;
      case "VV", "EV", "RV", "AVP" -> 0.1;
      case "EF", "RVF", "RT90", "VRT" -> 0.15;
      default -> 0.25;
    };
  }

  /** One leg of the search in one protocol. */
  private record Run(int leg, Protocol protocol) {}

  /** A point of the search: residuals and their derivatives. */
  private record Point(double[] logs, double[] residuals, RealMatrix jacobian) {
    double cost() {
      return Arrays.stream(residuals).map(one -> one * one).sum();
    }
  }

  /** The search for one leg. */
  private final class Search {
    private final Leg leg;
    private final Leg other;
    private final Map<Protocol, List<Recorded>> byProtocol;
    private final List<Recorded> used;
    private final List<Knob> knobs;
    private final List<Point> seen = new ArrayList<>();

    Search(Leg leg, Leg other, Map<Protocol, List<Recorded>> byProtocol) {
      this.leg = leg;
      this.other = other;
      this.byProtocol = byProtocol;
      used = byProtocol.values().stream().flatMap(List::stream).toList();
      knobs = Arrays.stream(Knob.values()).filter(one -> one.applies(leg)).toList();
    }

    Fit fit() {
      var problem =
          new LeastSquaresBuilder()
              .start(new double[knobs.size()])
              .target(new double[used.size() + knobs.size()])
              .model(this::evaluate)
              .parameterValidator(this::limited)
              .maxEvaluations(MOST_EVALUATIONS)
              .maxIterations(MOST_EVALUATIONS)
              .checker(
                  (_, before, now) -> before.getCost() - now.getCost() < ENOUGH * now.getCost())
              .build();
      try {
        new LevenbergMarquardtOptimizer().optimize(problem);
      } catch (MathIllegalStateException stopped) {
        // the evaluations are used up: the best point seen is the answer
      }
      return fit(seen.stream().min(Comparator.comparingDouble(Point::cost)).orElseThrow());
    }

    private Fit fit(Point best) {
      Leg fitted = turned(best.logs());
      List<OptionalDouble> simulated = simulated(List.of(fitted)).getFirst();
      List<Fit.Residual> residuals = new ArrayList<>();
      for (int k = 0; k < used.size(); k++) {
        residuals.add(new Fit.Residual(used.get(k), simulated.get(k)));
      }
      RealMatrix j = best.jacobian();
      RealMatrix covariance =
          new LUDecomposition(j.transpose().multiply(j)).getSolver().getInverse();
      List<Fit.Turned> turned = new ArrayList<>();
      for (int k = 0; k < knobs.size(); k++) {
        Knob knob = knobs.get(k);
        double left = Math.sqrt(covariance.getEntry(k, k)) / knob.spread();
        turned.add(new Fit.Turned(knob, Math.exp(best.logs()[k]), left));
      }
      return new Fit(fitted, turned, residuals);
    }

    private RealVector limited(RealVector at) {
      double[] logs = at.toArray();
      Arrays.setAll(logs, k -> knobs.get(k).limited(logs[k]));
      return new ArrayRealVector(logs, false);
    }

    private Leg turned(double[] logs) {
      Leg turned = leg;
      for (int k = 0; k < logs.length; k++) {
        turned = knobs.get(k).turned(turned, logs[k]);
      }
      return turned;
    }

    /** Residuals at a point and, by forward differences, their derivatives. */
    private Pair<RealVector, RealMatrix> evaluate(RealVector at) {
      double[] logs = at.toArray();
      List<Leg> legs = new ArrayList<>(List.of(turned(logs)));
      for (int k = 0; k < logs.length; k++) {
        double[] moved = logs.clone();
        moved[k] += STEP * knobs.get(k).spread();
        legs.add(turned(moved));
      }
      List<List<OptionalDouble>> found = simulated(legs);
      double[] residuals = residuals(found.getFirst(), logs);
      double[][] jacobian = new double[residuals.length][logs.length];
      for (int k = 0; k < logs.length; k++) {
        double step = STEP * knobs.get(k).spread();
        double[] moved = logs.clone();
        moved[k] += step;
        double[] there = residuals(found.get(k + 1), moved);
        for (int i = 0; i < residuals.length; i++) {
          jacobian[i][k] = (there[i] - residuals[i]) / step;
        }
      }
      Point point = new Point(logs, residuals, new Array2DRowRealMatrix(jacobian, false));
      seen.add(point);
      return new Pair<>(new ArrayRealVector(residuals), point.jacobian());
    }

    private double[] residuals(List<OptionalDouble> simulated, double[] logs) {
      double[] residuals = new double[used.size() + logs.length];
      for (int i = 0; i < used.size(); i++) {
        Recorded one = used.get(i);
        OptionalDouble value = simulated.get(i);
        residuals[i] =
            value.isPresent() && value.getAsDouble() > 0
                ? Math.log(value.getAsDouble() / one.value()) / repeatability(one.measure())
                : LOST;
      }
      for (int k = 0; k < logs.length; k++) {
        residuals[used.size() + k] = logs[k] / knobs.get(k).spread();
      }
      return residuals;
    }

    /** What each leg gives for each measurement, in the order of {@link #used}. */
    private List<List<OptionalDouble>> simulated(List<Leg> legs) {
      List<Run> runs = new ArrayList<>();
      for (int k = 0; k < legs.size(); k++) {
        for (Protocol protocol : byProtocol.keySet()) {
          runs.add(new Run(k, protocol));
        }
      }
      List<List<OptionalDouble>> byRun =
          workers.map(runs, run -> examine(legs.get(run.leg()), run.protocol()));
      List<List<OptionalDouble>> byLeg = new ArrayList<>();
      for (int k = 0; k < legs.size(); k++) {
        int first = k * byProtocol.size();
        byLeg.add(
            byRun.subList(first, first + byProtocol.size()).stream()
                .flatMap(List::stream)
                .toList());
      }
      return byLeg;
    }

    private List<OptionalDouble> examine(Leg examined, Protocol protocol) {
      List<Recorded> wanted = byProtocol.getOrDefault(protocol, List.of());
      List<Request> requests =
          protocol.measures().stream()
              .filter(request -> wanted.stream().anyMatch(one -> gives(request, one)))
              .toList();
      List<Measurement> found =
          laboratory
              .examine(examined, other, protocol.measuring(requests, List.of()))
              .measurements();
      return wanted.stream().map(one -> value(one, found)).toList();
    }

    private OptionalDouble value(Recorded one, List<Measurement> found) {
      return found.stream()
          .filter(measure -> isOf(measure, one))
          .filter(Measurement.Taken.class::isInstance)
          .mapToDouble(measure -> ((Measurement.Taken) measure).value())
          .findFirst();
    }
  }
}
