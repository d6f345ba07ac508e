package org.soleus.pathway.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.assessment.Comparison;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.treatment.AppliedPlan;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.evidence.Statement;

/**
 * Options for one leg, side by side.
 *
 * @param limb what is known of the leg
 * @param leg its twin
 * @param samples varied legs
 * @param comparison by which changes are told
 * @param options in the order in which they were asked
 */
public record OptionStudy(
    LimbRecord limb, Leg leg, int samples, Comparison comparison, List<ComparedOption> options) {
  /** Copies the list. */
  public OptionStudy {
    options = List.copyOf(options);
  }

  /**
   * Compares options.
   *
   * @param asked plans by the text that asked for them
   * @param other the leg beside the twin
   */
  public static OptionStudy of(
      Person person,
      LimbRecord limb,
      Leg leg,
      Leg other,
      Map<String, Plan> asked,
      Comparer comparer) {
    OptionalDouble arteries = limb.limits().ankleBrachialIndex();
    Map<Plan, Plan> failing = new LinkedHashMap<>();
    for (Plan plan : asked.values()) {
      AppliedPlan applied = AppliedPlan.to(leg, plan, arteries);
      if (applied.done().stream().anyMatch(one -> Durability.of(one).isPresent())) {
        failing.put(plan, lasting(applied));
      }
    }
    List<Plan> plans = new ArrayList<>(asked.values());
    failing.values().stream().filter(one -> !plans.contains(one)).distinct().forEach(plans::add);
    Comparison comparison = comparer.compare(leg, other, plans, arteries);
    List<ComparedOption> options = new ArrayList<>();
    asked.forEach((text, plan) -> {
      Outcome outcome = comparison.options().get(plans.indexOf(plan));
      Optional<Outcome> failed =
          Optional.ofNullable(failing.get(plan))
              .map(one -> comparison.options().get(plans.indexOf(one)));
      options.add(
          new ComparedOption(
              text,
              outcome,
              failed,
              Statement.about(outcome.applied().plan().treatments(), person, limb)));
    });
    return new OptionStudy(limb, leg, comparer.sampling().samples(), comparison, options);
  }

  /** What is left of a plan once what may fail has failed. */
  private static Plan lasting(AppliedPlan applied) {
    List<Treatment> rest =
        applied.done().stream().filter(one -> Durability.of(one).isEmpty()).toList();
    return rest.isEmpty() ? Plan.NONE : new Plan(rest);
  }
}
