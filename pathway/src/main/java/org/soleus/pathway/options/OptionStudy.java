package org.soleus.pathway.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.assessment.Comparison;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Measurement;
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
 * @param reflux the untreated twin's reflux times by vein, where a reflux test was recorded
 * @param options in the order in which they were asked
 */
public record OptionStudy(
    LimbRecord limb,
    Leg leg,
    int samples,
    Comparison comparison,
    Map<Vein, Measurement> reflux,
    List<ComparedOption> options) {
  /** Copies the collections. */
  public OptionStudy {
    reflux = Collections.unmodifiableMap(new LinkedHashMap<>(reflux));
    options = List.copyOf(options);
  }

  /**
   * Compares options.
   *
   * @param asked plans in their order
   * @param other the leg beside the twin
   * @param duplex examines a leg for reflux, by vein
   */
  public static OptionStudy of(
      Person person,
      LimbRecord limb,
      Leg leg,
      Leg other,
      List<AskedPlan> asked,
      Comparer comparer,
      Function<Leg, Map<Vein, Measurement>> duplex) {
    OptionalDouble arteries = limb.limits().ankleBrachialIndex();
    Map<Plan, Plan> failing = new LinkedHashMap<>();
    for (AskedPlan one : asked) {
      AppliedPlan applied = AppliedPlan.to(leg, one.plan(), arteries);
      if (applied.done().stream().anyMatch(done -> Durability.of(done).isPresent())) {
        failing.put(one.plan(), lasting(applied));
      }
    }
    List<Plan> plans = new ArrayList<>(asked.stream().map(AskedPlan::plan).distinct().toList());
    failing.values().stream().filter(one -> !plans.contains(one)).distinct().forEach(plans::add);
    Comparison comparison = comparer.compare(leg, other, plans, arteries);
    Map<Vein, Measurement> untreated = duplex.apply(leg);
    List<ComparedOption> options = new ArrayList<>();
    for (AskedPlan one : asked) {
      Outcome outcome = comparison.options().get(plans.indexOf(one.plan()));
      Optional<Outcome> failed =
          Optional.ofNullable(failing.get(one.plan()))
              .map(rest -> comparison.options().get(plans.indexOf(rest)));
      options.add(
          new ComparedOption(
              one,
              outcome,
              failed,
              reflux(comparison, outcome, untreated, duplex),
              Statement.about(outcome.applied().plan().treatments(), person, limb)));
    }
    return new OptionStudy(
        limb, leg, comparer.sampling().samples(), comparison, untreated, options);
  }

  private static Map<Vein, Measurement> reflux(
      Comparison comparison,
      Outcome outcome,
      Map<Vein, Measurement> untreated,
      Function<Leg, Map<Vein, Measurement>> duplex) {
    if (!outcome.applies()) {
      return Map.of();
    }
    Leg treated = outcome.applied().leg();
    boolean same = treated.with(Day.USUAL).equals(comparison.untreated().applied().leg());
    return same ? untreated : duplex.apply(treated);
  }

  /** What is left of a plan once what may fail has failed. */
  private static Plan lasting(AppliedPlan applied) {
    List<Treatment> rest =
        applied.done().stream().filter(one -> Durability.of(one).isEmpty()).toList();
    return rest.isEmpty() ? Plan.NONE : new Plan(rest);
  }
}
