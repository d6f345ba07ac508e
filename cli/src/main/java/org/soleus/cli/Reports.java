package org.soleus.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soleus.casefile.Case;
import org.soleus.casefile.Source;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.physiology.Parameters;
import org.soleus.pathway.cause.Picture;
import org.soleus.report.ReportInput;

/** What every report of a case shows besides its results. */
final class Reports {
  private Reports() {}

  /**
   * The input of a report.
   *
   * @param generatedBy what made it, in a line
   */
  static ReportInput input(Case told, List<LimbAssessment> assessed, String generatedBy) {
    return new ReportInput(
        told.title(),
        told.id(),
        told.person(),
        told.defaults(),
        assessed,
        sources(told.sources()),
        told.notes(),
        Version.number(),
        Parameters.DEFAULT.hash(),
        generatedBy,
        Optional.of(Picture.of(told.facts())),
        told.limbs().stream().collect(Collectors.toMap(LimbRecord::side, told::graded)));
  }

  /** Sources as reports show them. */
  static List<ReportInput.SourceNote> sources(List<Source> sources) {
    return sources.stream()
        .map(source -> new ReportInput.SourceNote(source.key(), citation(source)))
        .toList();
  }

  private static String citation(Source source) {
    String doi = source.doi().isEmpty() ? "" : " doi:" + source.doi();
    String url = source.url().isEmpty() ? "" : " " + source.url();
    return source.citation() + doi + url;
  }
}
