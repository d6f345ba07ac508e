package org.soleus.pathway.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded of the CEAP class of one leg, beside its single clinical class. An empty list
 * was not recorded.
 *
 * @param present all clinical classes that are present
 * @param symptoms symptoms, or that there are none
 * @param etiology one or more
 * @param anatomy affected segments
 * @param pathophysiology of the leg
 * @param date of the classification
 * @param level of investigation
 */
public record CeapRecord(
    List<ClinicalClass> present,
    List<VenousSymptom> symptoms,
    List<Etiology> etiology,
    List<Segment> anatomy,
    Optional<Pathophysiology> pathophysiology,
    Optional<LocalDate> date,
    Optional<InvestigationLevel> level) {
  /** Nothing was recorded. */
  public static final CeapRecord NONE =
      new CeapRecord(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Sorts the lists, each entry once. */
  public CeapRecord {
    present = present.stream().sorted().distinct().toList();
    symptoms = symptoms.stream().sorted().distinct().toList();
    etiology = etiology.stream().sorted().distinct().toList();
    anatomy = anatomy.stream().sorted().distinct().toList();
  }

  /** Whether anything was recorded. */
  public boolean isAny() {
    return !equals(NONE);
  }

  /** Whether the only symptom that was recorded are cramps. */
  public boolean onlyCramps() {
    return symptoms.equals(List.of(VenousSymptom.MUSCLE_CRAMPS));
  }

  /**
   * {@code ,S} with a symptom other than cramps, {@code ,A} where none were told, and otherwise
   * nothing: cramps have many causes, and alone do not make a leg symptomatic.
   */
  String suffix() {
    return symptoms.isEmpty() || onlyCramps()
        ? ""
        : symptoms.equals(List.of(VenousSymptom.NONE)) ? ",A" : ",S";
  }
}
