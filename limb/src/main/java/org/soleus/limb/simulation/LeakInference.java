package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameter;

/**
 * How much do the valves leak? Recorded reflux makes the valves of a vein leak; the size of the
 * leak, one for each group of veins, is the one with which the twin's own duplex examination comes
 * closest to the recorded one (theory 3.4). Reflux lasts longest at a middling leak, as a small one
 * passes too little to be seen and a large one is soon over; so the whole range is searched.
 */
public final class LeakInference {
  /** Leaks tried in a first pass [1]; three quarters of an octave apart. */
  private static final double[] TRIED = {0.03, 0.05, 0.08, 0.12, 0.19, 0.3, 0.48, 0.75, 1};

  /**
   * Added to durations before their ratio is taken, so that fractions of normal count little [s].
   */
  private static final double DURATION_FLOOR = 0.2;

  /** The same for velocities [m/s]. */
  private static final double VELOCITY_FLOOR = 0.05;

  /** Leak that is taken where the tests do not tell one from another [1]; assumed. */
  private static final double USUAL = 0.3;

  /** Weight of being near the usual leak, small against any test [1]. */
  private static final double INDIFFERENCE = 0.05;

  private static final int REFINEMENTS = 2;

  private final DuplexExamination examination;
  private final Workers workers;

  /** Inference with an examination; trials are run by workers. */
  public LeakInference(DuplexExamination examination, Workers workers) {
    this.examination = examination;
    this.workers = workers;
  }

  /** Veins whose valves leak together. */
  private record Group(List<Vein> veins, List<DuplexFinding> tests) {}

  /** The leg with the leaks that explain its duplex map best. */
  public Leg infer(Leg leg, DuplexMap map) {
    List<Group> groups = groups(map);
    Leg fitted = assumed(leg, map);
    // A second pass, since groups share the blood that flows back.
    int passes = groups.size() > 1 ? 2 : 1;
    for (int pass = 0; pass < passes; pass++) {
      for (Group group : groups) {
        fitted = leaking(fitted, group, best(fitted, group));
      }
    }
    return fitted;
  }

  /** The leg with leaks of the usual size where its map records reflux. */
  public static Leg assumed(Leg leg, DuplexMap map) {
    Leg leaking = leg;
    for (Group group : groups(map)) {
      leaking = leaking(leaking, group, USUAL);
    }
    return leaking;
  }

  private static Leg leaking(Leg leg, Group group, double leak) {
    Leg leaking = leg;
    for (Vein vein : group.veins()) {
      leaking = leaking.with(vein, segment -> segment.withLeak(leak));
    }
    return leaking;
  }

  private double best(Leg leg, Group group) {
    double[] tried = TRIED.clone();
    double best = tried[0];
    double least = Double.POSITIVE_INFINITY;
    double spacing = TRIED[1] / TRIED[0];
    for (int round = 0; round <= REFINEMENTS; round++) {
      List<Double> leaks = Arrays.stream(tried).boxed().toList();
      Function<Double, Double> trial =
          leak -> misfit(leaking(leg, group, leak), group) + unusual(leak);
      List<Double> misfits = workers.map(leaks, trial);
      for (int k = 0; k < tried.length; k++) {
        if (misfits.get(k) < least) {
          least = misfits.get(k);
          best = tried[k];
        }
      }
      spacing = Math.sqrt(spacing);
      double floor = leg.parameters().get(Parameter.LEAK_FLOOR);
      tried = new double[] {Math.max(floor, best / spacing), Math.min(1, best * spacing)};
    }
    return best;
  }

  private static double unusual(double leak) {
    double log = Math.log(leak / USUAL);
    return INDIFFERENCE * log * log;
  }

  /** Sum of squared logarithms of simulated over recorded. */
  private double misfit(Leg leg, Group group) {
    Map<Vein, DuplexExamination.Reading> readings = examination.examine(leg, group.tests());
    double sum = 0;
    for (DuplexFinding finding : group.tests()) {
      DuplexFinding.RefluxTest test = finding.reflux().orElseThrow();
      DuplexExamination.Reading reading = readings.get(finding.vein());
      if (reading == null) {
        continue;
      }
      double duration = value(reading.duration());
      if (test.duration().isPresent()) {
        double recorded =
            Math.min(test.duration().getAsDouble(), examination.longest(leg, finding));
        sum += squaredLog(duration, recorded, DURATION_FLOOR);
      } else {
        double enough = RefluxCutOff.of(finding.vein());
        sum += squaredLog(Math.min(duration, enough), enough, DURATION_FLOOR);
      }
      if (test.peakVelocity().isPresent()) {
        sum +=
            squaredLog(
                value(reading.peakVelocity()), test.peakVelocity().getAsDouble(), VELOCITY_FLOOR);
      }
    }
    return sum;
  }

  private static double squaredLog(double simulated, double recorded, double floor) {
    double log = Math.log((simulated + floor) / (recorded + floor));
    return log * log;
  }

  private static double value(Measurement measurement) {
    return measurement instanceof Measurement.Taken taken ? taken.value() : 0;
  }

  private static List<Group> groups(DuplexMap map) {
    List<Group> groups = new ArrayList<>();
    for (SaphenousTrunk trunk : SaphenousTrunk.values()) {
      add(groups, leaking(trunk, map), map);
    }
    for (VeinSystem system : VeinSystem.values()) {
      for (boolean ofTheThigh : new boolean[] {true, false}) {
        add(
            groups,
            map.refluxing().stream()
                .filter(finding -> finding.patency() != DuplexFinding.Patency.RECANALISED)
                .map(DuplexFinding::vein)
                .filter(vein -> vein.system() == system && SaphenousTrunk.of(vein).isEmpty())
                .filter(vein -> isFemoropopliteal(vein) == ofTheThigh)
                .toList(),
            map);
      }
    }
    return groups;
  }

  /** Deep veins of thigh and knee leak by themselves, those of the calf by themselves. */
  private static boolean isFemoropopliteal(Vein vein) {
    return switch (vein.abbreviation()) {
      case "CFV", "FV", "DFV", "POPV" -> true;
      default -> false;
    };
  }

  private static void add(List<Group> groups, List<Vein> veins, DuplexMap map) {
    if (!veins.isEmpty()) {
      groups.add(
          new Group(
              veins, map.refluxing().stream().filter(f -> veins.contains(f.vein())).toList()));
    }
  }

  /**
   * Lengths of a trunk whose valves leak: those with recorded reflux, and those between them that
   * were not examined.
   */
  static List<Vein> leaking(SaphenousTrunk trunk, DuplexMap map) {
    List<Vein> refluxing =
        map.refluxing().stream().map(DuplexFinding::vein).filter(trunk.veins()::contains).toList();
    if (refluxing.isEmpty()) {
      return List.of();
    }
    List<Vein> veins = trunk.veins();
    int first = refluxing.stream().mapToInt(veins::indexOf).min().orElseThrow();
    int last = refluxing.stream().mapToInt(veins::indexOf).max().orElseThrow();
    return veins.subList(first, last + 1).stream()
        .filter(vein -> refluxing.contains(vein) || unexamined(map, vein))
        .toList();
  }

  /** A line without a reflux test tells nothing of the valves. */
  private static boolean unexamined(DuplexMap map, Vein vein) {
    return map.of(vein)
        .map(finding ->
            finding.reflux().isEmpty() && finding.patency() == DuplexFinding.Patency.PATENT)
        .orElse(true);
  }

  /** Leak of a vein's valves, empty where they are competent. */
  public static OptionalDouble leak(Leg leg, Vein vein) {
    return leg.segment(vein)
        .filter(segment -> segment.leak() > 0)
        .map(segment -> OptionalDouble.of(segment.leak()))
        .orElse(OptionalDouble.empty());
  }
}
