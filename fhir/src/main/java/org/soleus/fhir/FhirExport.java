package org.soleus.fhir;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.pathway.referral.Referral;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as a bundle of FHIR R4. What was recorded stands as it was recorded; what follows from it
 * by rules with sources is tagged as computed, what the twin says as simulated, and Provenance
 * resources say the same.
 */
public final class FhirExport {
  private FhirExport() {}

  /**
   * The text of the bundle. The same case, version and twins give the same bytes.
   *
   * @param version of Soleus
   * @param twins of its legs, examined untreated; empty for a bundle without simulated values
   * @param codes of other systems that are added to ours
   * @return JSON
   */
  public static String of(Case told, String version, List<LimbAssessment> twins, CodeMap codes) {
    ObjectNode root = CaseFile.tree(told);
    Outgoing out = new Outgoing(told.id());
    CaseResources.write(out, root);
    HistoryResources.write(out, root.path("history"));
    writeLegs(out, root.path("limbs"), "", Optional.empty(), root.path("date").asString(""));
    int number = 0;
    for (JsonNode visit : root.path("visits")) {
      number++;
      String name = "visit-" + number;
      Reference encounter = CaseResources.writeVisit(out, name, visit);
      String date = visit.path("date").asString();
      writeLegs(out, visit.path("limbs"), name + ".", Optional.of(encounter), date);
    }
    writeDiary(out, root.path("diary"));
    CaseResources.writeSources(out);
    PathwayResources.write(out, told);
    GradeResources.write(out, told);
    TwinResources.write(out, twins);
    MadeBy.write(out, version);
    out.bundle().getEntry().forEach(one -> codes.addOthers(one.getResource()));
    return FhirText.of(out.bundle());
  }

  /**
   * One referral of a case as a bundle of its own: the request and, where a duplex examination is
   * asked for, the proposed appointment.
   *
   * @param version of Soleus
   * @param start of the appointment in local time, if one is proposed for a certain time
   * @return JSON
   */
  public static String referral(
      Case told, String version, Referral referral, Optional<LocalDateTime> start) {
    Outgoing out = new Outgoing(told.id());
    CaseResources.write(out, CaseFile.tree(told));
    ReferralResources.write(out, referral, start);
    MadeBy.write(out, version);
    return FhirText.of(out.bundle());
  }

  private static void writeLegs(
      Outgoing out, JsonNode legs, String prefix, Optional<Reference> visit, String date) {
    for (JsonNode leg : legs) {
      Side side = side(leg);
      String name = prefix + Vocabulary.key(side);
      new LegResources(out, side, name, (ObjectNode) leg, visit, date).write();
    }
  }

  private static Side side(JsonNode node) {
    return node.path("side").asString().equals("left") ? Side.LEFT : Side.RIGHT;
  }

  private static void writeDiary(Outgoing out, JsonNode diary) {
    int number = 0;
    for (JsonNode day : diary) {
      number++;
      Observation observation = out.observation(FhirField.concept("diary"));
      observation.setEffective(new DateTimeType(day.path("date").asString()));
      if (day.has("side")) {
        observation.setBodySite(Vocabulary.site(side(day)));
      }
      Components.put(observation, "diary", (ObjectNode) day, Set.of("date", "side"));
      out.add("diary-" + number, observation);
    }
  }
}
