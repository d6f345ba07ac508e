package org.soleus.pathway.grading;

import java.util.Optional;

/**
 * What one examination recorded of the class and the severity of one leg.
 *
 * @param ceap beside its single clinical class
 * @param vcss severity
 * @param villalta post-thrombotic severity
 * @param previousThrombosis whether there was a deep vein thrombosis, where the record says so
 * @param pressures at ankle and arms
 */
public record LimbGrading(
    CeapRecord ceap,
    Vcss vcss,
    Villalta villalta,
    Optional<Boolean> previousThrombosis,
    Optional<AnklePressures> pressures) {
  /** Nothing was recorded. */
  public static final LimbGrading NONE = of(Vcss.NONE);

  /** Nothing but VCSS. */
  public static LimbGrading of(Vcss vcss) {
    return new LimbGrading(
        CeapRecord.NONE, vcss, Villalta.NONE, Optional.empty(), Optional.empty());
  }

  /** Whether anything was recorded. */
  public boolean isAny() {
    return !equals(NONE);
  }
}
