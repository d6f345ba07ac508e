package org.soleus.pathway.options;

import org.soleus.limb.treatment.Plan;

/**
 * A plan that was asked for.
 *
 * @param text by which it was asked
 * @param stage of a plan in stages which of them, such as {@code stage 2 of 2, after 3 months};
 *     else empty
 * @param plan what is done up to then
 */
public record AskedPlan(String text, String stage, Plan plan) {
  /** A plan without stages. */
  public AskedPlan(String text, Plan plan) {
    this(text, "", plan);
  }

  /** Short words for tables. */
  public String label() {
    return stage.isEmpty() ? plan.label() : plan.label() + " (" + stage + ")";
  }
}
