package org.soleus.limb.treatment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Leg;

/**
 * What becomes of a leg under a plan. A treatment that does not apply is left out; the others are
 * done.
 *
 * @param plan what was asked
 * @param leg what it makes of the leg; the leg as it was where nothing of it applies
 * @param done treatments that apply, in their order
 * @param refused the others, each with the reason
 * @param cautions what must be known or watched besides
 */
public record AppliedPlan(
    Plan plan,
    Leg leg,
    List<Treatment> done,
    Map<Treatment, String> refused,
    List<Precaution> cautions) {
  /** Copies the collections. */
  public AppliedPlan {
    done = List.copyOf(done);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    cautions = List.copyOf(cautions);
  }

  /**
   * Applies a plan to a leg.
   *
   * @param ankleBrachialIndex of the leg [1], empty where none was recorded
   */
  public static AppliedPlan to(Leg leg, Plan plan, OptionalDouble ankleBrachialIndex) {
    Leg treated = leg;
    List<Treatment> done = new ArrayList<>();
    Map<Treatment, String> refused = new LinkedHashMap<>();
    List<Precaution> cautions = new ArrayList<>();
    for (Treatment treatment : plan.treatments()) {
      switch (Applied.to(treated, treatment, ankleBrachialIndex)) {
        case Applied.Treated(Leg next) -> {
          treated = next;
          done.add(treatment);
          Precaution.of(treatment, ankleBrachialIndex).stream()
              .filter(one -> !cautions.contains(one))
              .forEach(cautions::add);
        }
        case Applied.NotApplicable(String reason) -> refused.put(treatment, reason);
      }
    }
    return new AppliedPlan(plan, treated, done, refused, cautions);
  }

  /** Whether anything of the plan applies; the plan without treatment always does. */
  public boolean applies() {
    return plan.treatments().isEmpty() || !done.isEmpty();
  }

  /** The same treatments on a leg like this one. */
  public Leg on(Leg like) {
    Leg treated = like;
    for (Treatment treatment : done) {
      if (Applied.to(treated, treatment) instanceof Applied.Treated(Leg next)) {
        treated = next;
      }
    }
    return treated;
  }
}
