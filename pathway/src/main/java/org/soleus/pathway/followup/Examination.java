package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.grading.Ceap;
import org.soleus.pathway.grading.Vcss;

/**
 * One leg at one date, as recorded.
 *
 * @param date of the examination
 * @param notes of the visit, or empty
 * @param record of the leg then; its limits are those of the case
 * @param vcss severity
 * @param treated what was done since the examination before
 * @param ceap class
 * @param warnings about what was recorded, as sentences
 */
public record Examination(
    LocalDate date,
    String notes,
    LimbRecord record,
    Vcss vcss,
    List<Treatment> treated,
    Ceap ceap,
    List<String> warnings) {
  /** Copies the lists. */
  public Examination {
    treated = List.copyOf(treated);
    warnings = List.copyOf(warnings);
  }

  /** The measured value of a measure at a site, if there is one. */
  public Optional<Recorded> measured(String measure, String site) {
    return record.measured().stream()
        .filter(one -> one.measure().equals(measure) && one.site().equals(site))
        .findFirst();
  }
}
