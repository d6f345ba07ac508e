package org.soleus.pathway.grading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.soleus.limb.assessment.LimbRecord;

/**
 * Class and severity of one leg at the first examination of a case, whose date may be unknown.
 *
 * @param ceap class
 * @param vcss severity
 * @param villalta items of post-thrombotic severity as recorded
 * @param postThrombotic what they make of the leg; empty where nothing of it was recorded
 * @param index of pressure at ankle and arm, if it is known
 */
public record GradedLimb(
    Ceap ceap,
    Vcss vcss,
    Villalta villalta,
    Optional<VillaltaGrade> postThrombotic,
    Optional<AnkleBrachial> index) {
  /**
   * Of what was recorded.
   *
   * @param date of the examination; that of the duplex map stands in for one that is unknown
   */
  public static GradedLimb of(Optional<LocalDate> date, LimbRecord limb, LimbGrading grading) {
    Ceap ceap =
        Ceap.of(
            date.or(() -> limb.duplex().examination().date()),
            limb.clinicalClass(),
            grading.ceap(),
            limb.duplex(),
            Set.of());
    return new GradedLimb(
        ceap,
        grading.vcss(),
        grading.villalta(),
        grading.villalta().isAny()
            ? Optional.of(
                VillaltaGrade.of(
                    grading.villalta(), PriorThrombosis.of(grading.previousThrombosis(), ceap)))
            : Optional.empty(),
        AnkleBrachial.of(grading, limb.limits()));
  }
}
