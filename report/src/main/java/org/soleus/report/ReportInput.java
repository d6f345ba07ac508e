package org.soleus.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.grading.GradedLimb;

/**
 * All that a report shows. The same input gives the same bytes; a date appears only where a text of
 * the input holds one.
 *
 * @param title of the case
 * @param caseId id of the case
 * @param person whose legs
 * @param assumed values of the person that the case did not give, in words
 * @param limbs one assessment per leg
 * @param sources of the case
 * @param notes of the case, or empty
 * @param version of Soleus
 * @param parameterHash hash of the physiology
 * @param generatedBy what made the report, in a line
 * @param picture what history and records come to, if they were read
 * @param graded class and severity of each leg; legs that were not graded are absent
 */
public record ReportInput(
    String title,
    String caseId,
    Person person,
    List<String> assumed,
    List<LimbAssessment> limbs,
    List<SourceNote> sources,
    String notes,
    String version,
    String parameterHash,
    String generatedBy,
    Optional<Picture> picture,
    Map<Side, GradedLimb> graded) {
  /** A report of a person who was not asked. */
  public ReportInput(
      String title,
      String caseId,
      Person person,
      List<String> assumed,
      List<LimbAssessment> limbs,
      List<SourceNote> sources,
      String notes,
      String version,
      String parameterHash,
      String generatedBy) {
    this(
        title,
        caseId,
        person,
        assumed,
        limbs,
        sources,
        notes,
        version,
        parameterHash,
        generatedBy,
        Optional.empty(),
        Map.of());
  }

  /** Copies the lists. */
  public ReportInput {
    assumed = List.copyOf(assumed);
    limbs = List.copyOf(limbs);
    sources = List.copyOf(sources);
    graded = Map.copyOf(graded);
  }

  /**
   * A source of the case.
   *
   * @param key that findings refer to
   * @param citation in full
   */
  public record SourceNote(String key, String citation) {}
}
