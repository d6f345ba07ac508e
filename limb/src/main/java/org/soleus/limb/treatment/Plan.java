package org.soleus.limb.treatment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Treatments that one leg gets together, in their order; none at all is a plan too.
 *
 * @param treatments one after the other
 */
public record Plan(List<Treatment> treatments) {
  /** The leg is left as it is. */
  public static final Plan NONE = new Plan(List.of());

  /** Copies the list. */
  public Plan {
    treatments = List.copyOf(treatments);
  }

  /** A plan of one treatment. */
  public static Plan of(Treatment treatment) {
    return new Plan(List.of(treatment));
  }

  /** Short words for tables. */
  public String label() {
    return treatments.isEmpty()
        ? "No treatment"
        : treatments.stream().map(Treatment::label).collect(Collectors.joining(" + "));
  }
}
