package org.soleus.casefile;

import static org.soleus.casefile.fault.Shown.constant;

import java.util.OptionalDouble;
import org.soleus.pathway.followup.DiaryDay;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.followup.LimbVisit;
import org.soleus.pathway.followup.Visit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes later examinations and diary of a case. */
final class VisitText {
  private VisitText() {}

  /** Puts visits and diary, where there are any. */
  static void put(ObjectNode root, FollowUp followUp) {
    if (!followUp.visits().isEmpty()) {
      ArrayNode visits = root.putArray("visits");
      followUp.visits().forEach(visit -> put(visits.addObject(), visit));
    }
    if (!followUp.diary().isEmpty()) {
      ArrayNode diary = root.putArray("diary");
      followUp.diary().forEach(day -> put(diary.addObject(), day));
    }
  }

  private static void put(ObjectNode node, Visit visit) {
    node.put("date", visit.date().toString());
    CaseText.put(node, "source", visit.source());
    CaseText.put(node, "notes", visit.notes());
    ArrayNode limbs = node.putArray("limbs");
    visit.limbs().forEach(limb -> put(limbs.addObject(), limb));
  }

  private static void put(ObjectNode node, LimbVisit limb) {
    node.put("side", constant(limb.side()));
    CaseText.put(node, "clinical_class", limb.clinicalClass());
    CaseText.put(node, "source", limb.source());
    GradingText.put(node, limb.grading());
    CaseText.putTreatments(node, "treated", limb.treated());
    CaseText.put(node, limb.duplex(), limb.source());
    CaseText.putMeasured(node, limb.measured());
  }

  private static void put(ObjectNode node, DiaryDay day) {
    node.put("date", day.date().toString());
    day.side().ifPresent(side -> node.put("side", constant(side)));
    day.cramps().ifPresent(cramps -> node.put("cramps", cramps));
    put(node, "worst_pain", day.worstPain());
    put(node, "swelling", day.swelling());
    day.sleepDisturbed().ifPresent(disturbed -> node.put("sleep_disturbed", disturbed));
    put(node, "compression_hours", day.compressionHours());
    put(node, "standing_hours", day.standingHours());
    CaseText.put(node, "notes", day.notes());
  }

  private static void put(ObjectNode node, String name, OptionalDouble number) {
    number.ifPresent(one -> CaseText.put(node, name, one, 1));
  }
}
