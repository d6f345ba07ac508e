package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.Ceap;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VillaltaGrade;

/**
 * One leg at one date, as recorded.
 *
 * @param date of the examination
 * @param notes of the visit, or empty
 * @param record of the leg then; its limits are those of the case
 * @param grading class and severity as recorded
 * @param treated what was done since the examination before
 * @param ceap class
 * @param villalta post-thrombotic severity; empty where nothing of it was recorded
 * @param warnings about what was recorded, as sentences
 */
public record Examination(
    LocalDate date,
    String notes,
    LimbRecord record,
    LimbGrading grading,
    List<Treatment> treated,
    Ceap ceap,
    Optional<VillaltaGrade> villalta,
    List<String> warnings) {
  /** Copies the lists. */
  public Examination {
    treated = List.copyOf(treated);
    warnings = List.copyOf(warnings);
  }

  /** Severity. */
  public Vcss vcss() {
    return grading.vcss();
  }

  /** Index of pressure at ankle and arm, from the pressures or as recorded, with its class. */
  public Optional<AnkleBrachial> ankleBrachial() {
    return AnkleBrachial.of(grading, record.limits());
  }

  /** The measured value of a measure at a site, if there is one. */
  public Optional<Recorded> measured(String measure, String site) {
    return record.measured().stream()
        .filter(one -> one.measure().equals(measure) && one.site().equals(site))
        .findFirst();
  }
}
