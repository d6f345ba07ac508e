package org.soleus.casefile.results;

import static org.soleus.casefile.fault.Shown.constant;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.Case;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.pathway.referral.Referral;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON text. The same results give the same text, byte for byte. */
public final class ResultsWriter {
  private ResultsWriter() {}

  /**
   * Laboratory measurements as one flat list, in the order of the runs. {@code value}, {@code low}
   * and {@code high} stand in {@code unit}; where nothing could be measured they are null and
   * {@code reason} says why.
   */
  public static String measurements(RunStamp stamp, List<LaboratoryRun> runs) {
    ObjectNode root = JsonText.object();
    stamp.putInto(root);
    ArrayNode list = root.putArray("measurements");
    for (LaboratoryRun run : runs) {
      for (Measurement measurement : run.result().measurements()) {
        ObjectNode node = list.addObject();
        MeasurementJson.putName(node, measurement);
        node.put("side", constant(run.side()));
        node.put("protocol", run.result().protocol().name());
        node.put("treatment", run.treatment());
        MeasurementJson.putValue(node, measurement);
      }
    }
    return JsonText.of(root);
  }

  /** Assessments of a case's legs, by the schema {@code results}. */
  public static String results(RunStamp stamp, Case told, List<LimbAssessment> assessments) {
    ObjectNode root = JsonText.object();
    root.put("soleus_results", AssessmentJson.FORMAT);
    stamp.putInto(root);
    root.put("disclaimer", Disclaimer.TEXT);
    AssessmentJson.putCase(root.putObject("case"), told);
    ObjectNode pathway = root.putObject("pathway");
    Picture picture = Picture.of(told.facts());
    pathway.put("asked", picture.isAsked());
    CausesJson.put(pathway, picture);
    ArrayNode limbs = root.putArray("limbs");
    assessments.forEach(
        one -> AssessmentJson.put(limbs.addObject(), one, told.graded(one.recorded())));
    return JsonText.of(root);
  }

  /** Options side by side, leg by leg, by the schema {@code comparison}. */
  public static String comparison(RunStamp stamp, Case told, List<OptionStudy> studies) {
    ObjectNode root = JsonText.object();
    root.put("soleus_comparison", AssessmentJson.FORMAT);
    stamp.putInto(root);
    root.put("disclaimer", Disclaimer.TEXT);
    AssessmentJson.putCase(root.putObject("case"), told);
    ArrayNode limbs = root.putArray("limbs");
    studies.forEach(one -> ComparisonJson.put(limbs.addObject(), one));
    return JsonText.of(root);
  }

  /** Legs over time, leg by leg, by the schema {@code follow}. */
  public static String follow(RunStamp stamp, Case told, List<FollowUpStudy> studies) {
    ObjectNode root = JsonText.object();
    root.put("soleus_follow", AssessmentJson.FORMAT);
    stamp.putInto(root);
    root.put("disclaimer", Disclaimer.TEXT);
    AssessmentJson.putCase(root.putObject("case"), told);
    ArrayNode limbs = root.putArray("limbs");
    studies.forEach(one -> FollowJson.put(limbs.addObject(), one));
    return JsonText.of(root);
  }

  /** Red flags, scores, possible causes and what to ask next, by the schema {@code causes}. */
  public static String causes(String version, Case told, Picture picture) {
    ObjectNode root = JsonText.object();
    root.put("soleus_causes", AssessmentJson.FORMAT);
    root.put("soleus_version", version);
    root.put("disclaimer", Disclaimer.TEXT);
    AssessmentJson.putCase(root.putObject("case"), told);
    CausesJson.put(root, picture);
    return JsonText.of(root);
  }

  /** A referral and what else the case argues for, by the schema {@code referral}. */
  public static String referral(
      String version,
      Case told,
      Referral referral,
      List<Referral> all,
      Optional<LocalDateTime> appointment) {
    ObjectNode root = JsonText.object();
    root.put("soleus_referral", AssessmentJson.FORMAT);
    root.put("soleus_version", version);
    root.put("disclaimer", Disclaimer.TEXT);
    AssessmentJson.putCase(root.putObject("case"), told);
    ReferralJson.put(root, referral, all, appointment);
    return JsonText.of(root);
  }
}
