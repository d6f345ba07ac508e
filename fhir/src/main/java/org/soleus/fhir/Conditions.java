package org.soleus.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads conditions of other systems as answers to the history: a yes where active, else nothing.
 */
final class Conditions {
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFIED =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";

  private Conditions() {}

  static void read(Condition condition, Draft draft, Incoming incoming) {
    Optional<String> question = ForeignCodes.question(condition.getCode());
    String clinical = Vocabulary.code(condition.getClinicalStatus(), CLINICAL).orElse("");
    String verified = Vocabulary.code(condition.getVerificationStatus(), VERIFIED).orElse("");
    if (question.isEmpty()) {
      incoming.leave(
          condition,
          "code",
          "no question of the history is about it: " + FieldValue.shown(condition.getCode()));
    } else if (verified.equals("refuted") || verified.equals("entered-in-error")) {
      incoming.leave(condition, "verificationStatus", "it was refuted or withdrawn");
    } else if (clinical.equals("resolved") || clinical.equals("inactive")) {
      incoming.leave(condition, "clinicalStatus", "it is not active");
    } else {
      ObjectNode history = draft.root().withObjectProperty("history");
      ObjectNode answers = history.withObjectProperty("answers");
      if (!answers.has(question.get())) {
        answers.put(question.get(), "yes");
      }
    }
  }
}
