package org.soleus.limb.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.DayRun;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.AppliedPlan;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Treatment;

/**
 * Compares plans on one leg by one protocol; where a plan changes the hours of the day, by a run
 * through the day as well. A leg is varied first and treated then, with the same seed under every
 * plan (theory 3.16).
 *
 * @param laboratory where legs are examined
 * @param protocol how
 * @param sampling legs that differ from the twin
 * @param workers who run the simulations; the result does not depend on their number
 * @param progress hears of every leg examined
 */
public record Comparer(
    VirtualLaboratory laboratory,
    Protocol protocol,
    Sampling sampling,
    Workers workers,
    Assessor.Progress progress) {

  /**
   * One simulation.
   *
   * @param number of the varied leg; −1 for the twin
   * @param ofTheDay whether the day is run through; else the protocol
   */
  private record Run(AppliedPlan plan, int number, boolean ofTheDay) {}

  /**
   * Compares plans with the leg left as it is.
   *
   * @param leg the twin
   * @param other the leg beside it
   * @param ankleBrachialIndex of the leg [1], empty where none was recorded
   */
  public Comparison compare(
      Leg leg, Leg other, List<Plan> plans, OptionalDouble ankleBrachialIndex) {
    AppliedPlan none = AppliedPlan.to(leg, Plan.NONE, ankleBrachialIndex);
    List<AppliedPlan> applied =
        plans.stream().map(plan -> AppliedPlan.to(leg, plan, ankleBrachialIndex)).toList();
    List<AppliedPlan> different = new ArrayList<>(List.of(none));
    applied.stream().filter(one -> !one.done().isEmpty()).distinct().forEach(different::add);
    boolean withDay = different.stream().anyMatch(Comparer::changesTheDay);
    // the protocol does not see the hours of a day: plans that change nothing else share its runs
    List<AppliedPlan> examined = new ArrayList<>();
    different.stream()
        .filter(one -> examined.stream().noneMatch(like -> isSameLeg(one, like)))
        .forEach(examined::add);
    List<Run> runs = runs(examined, false);
    if (withDay) {
      runs.addAll(runs(different, true));
    }
    List<LaboratoryResult> results =
        workers.map(
            runs,
            run -> {
              LaboratoryResult result = examine(run, leg, other);
              progress.done(1.0 / runs.size(), run.plan().plan().label());
              return result;
            });
    List<Comparison.Outcome> found = new ArrayList<>();
    int each = 1 + sampling.samples();
    for (int k = 0; k < different.size(); k++) {
      AppliedPlan plan = different.get(k);
      int like = firstLike(plan, examined);
      List<LaboratoryResult> pump = results.subList(like * each, (like + 1) * each);
      int day = (examined.size() + k) * each;
      found.add(outcome(plan, pump, withDay ? results.subList(day, day + each) : List.of()));
    }
    Comparison.Outcome untreated = found.getFirst();
    return new Comparison(
        sampling.samples(),
        untreated,
        applied.stream()
            .map(one ->
                one.plan().treatments().isEmpty()
                    ? untreated
                    : one.done().isEmpty()
                        ? new Comparison.Outcome(one, List.of(), List.of(), List.of())
                        : found.get(different.indexOf(one)))
            .toList());
  }

  private static boolean changesTheDay(AppliedPlan plan) {
    return plan.done().stream().anyMatch(Treatment.OfTheDay.class::isInstance);
  }

  private static boolean isSameLeg(AppliedPlan one, AppliedPlan other) {
    return one.leg().with(Day.USUAL).equals(other.leg().with(Day.USUAL));
  }

  private static int firstLike(AppliedPlan plan, List<AppliedPlan> examined) {
    int k = 0;
    while (!isSameLeg(plan, examined.get(k))) {
      k++;
    }
    return k;
  }

  private List<Run> runs(List<AppliedPlan> plans, boolean ofTheDay) {
    List<Run> runs = new ArrayList<>();
    for (AppliedPlan plan : plans) {
      for (int k = -1; k < sampling.samples(); k++) {
        runs.add(new Run(plan, k, ofTheDay));
      }
    }
    return runs;
  }

  private LaboratoryResult examine(Run run, Leg leg, Leg other) {
    boolean twin = run.number() < 0;
    Leg examined = twin ? run.plan().leg() : run.plan().on(sampling.leg(leg, run.number()));
    boolean beside = needsOther(leg);
    if (run.ofTheDay()) {
      return DayRun.of(examined, day -> examine(examined, other, day, beside));
    }
    Protocol kept = twin ? protocol : protocol.measuring(protocol.measures(), List.of());
    return examine(examined, other, kept, beside);
  }

  private LaboratoryResult examine(Leg examined, Leg other, Protocol by, boolean beside) {
    return beside ? laboratory.examine(examined, other, by) : laboratory.examineAlone(examined, by);
  }

  /**
   * Whether blood may pass by the other leg: where a vein of the pelvis is narrowed or occluded.
   */
  private static boolean needsOther(Leg leg) {
    return leg.veins().stream()
        .anyMatch(one -> one.compartment() == Compartment.ABDOMEN && one.lumen() < 1);
  }

  private static Comparison.Outcome outcome(
      AppliedPlan plan, List<LaboratoryResult> pump, List<LaboratoryResult> day) {
    List<Measurement> twin = new ArrayList<>(pump.getFirst().measurements());
    List<double[]> varied = new ArrayList<>(varied(pump));
    if (!day.isEmpty()) {
      twin.addAll(day.getFirst().measurements());
      varied.addAll(varied(day));
    }
    return new Comparison.Outcome(plan, twin, pump.getFirst().curves(), varied);
  }

  /** Values of the varied legs by measurement. */
  private static List<double[]> varied(List<LaboratoryResult> results) {
    List<double[]> varied = new ArrayList<>();
    for (int m = 0; m < results.getFirst().measurements().size(); m++) {
      double[] values = new double[results.size() - 1];
      for (int k = 0; k < values.length; k++) {
        Measurement one = results.get(k + 1).measurements().get(m);
        values[k] = one instanceof Measurement.Taken taken ? taken.value() : Double.NaN;
      }
      varied.add(values);
    }
    return varied;
  }
}
