package org.soleus.limb.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.AppliedPlan;
import org.soleus.limb.treatment.Plan;

/**
 * Compares plans on one leg by one protocol. A leg is varied first and treated then, with the same
 * seed under every plan (theory 3.16).
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

  /** One simulation: a plan on the twin (number −1) or on a varied leg. */
  private record Run(AppliedPlan plan, int number) {}

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
    List<Run> runs = runs(different);
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
      found.add(outcome(different.get(k), results.subList(k * each, (k + 1) * each)));
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

  private List<Run> runs(List<AppliedPlan> plans) {
    List<Run> runs = new ArrayList<>();
    for (AppliedPlan plan : plans) {
      for (int k = -1; k < sampling.samples(); k++) {
        runs.add(new Run(plan, k));
      }
    }
    return runs;
  }

  private LaboratoryResult examine(Run run, Leg leg, Leg other) {
    boolean twin = run.number() < 0;
    Leg examined = twin ? run.plan().leg() : run.plan().on(sampling.leg(leg, run.number()));
    Protocol kept = twin ? protocol : protocol.measuring(protocol.measures(), List.of());
    return needsOther(leg)
        ? laboratory.examine(examined, other, kept)
        : laboratory.examineAlone(examined, kept);
  }

  /**
   * Whether blood may pass by the other leg: where a vein of the pelvis is narrowed or occluded.
   */
  private static boolean needsOther(Leg leg) {
    return leg.veins().stream()
        .anyMatch(one -> one.compartment() == Compartment.ABDOMEN && one.lumen() < 1);
  }

  private static Comparison.Outcome outcome(AppliedPlan plan, List<LaboratoryResult> results) {
    LaboratoryResult twin = results.getFirst();
    List<double[]> varied = new ArrayList<>();
    for (int m = 0; m < twin.measurements().size(); m++) {
      double[] values = new double[results.size() - 1];
      for (int k = 0; k < values.length; k++) {
        Measurement one = results.get(k + 1).measurements().get(m);
        values[k] = one instanceof Measurement.Taken taken ? taken.value() : Double.NaN;
      }
      varied.add(values);
    }
    return new Comparison.Outcome(
        plan, twin.measurements(), twin.curves(), Collections.unmodifiableList(varied));
  }
}
