package org.soleus.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.soleus.casefile.results.JsonText;
import org.soleus.limb.anatomy.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Treatments: those to be compared as requests of intent {@code option}, those that were done as
 * procedures. The settings of each stand in an Observation that the request contains.
 */
final class TreatmentResources {
  private static final String SETTINGS = "settings";
  private static final String GROUP = "treatment";

  private final Outgoing out;
  private final Side side;
  private final String prefix;
  private final Optional<Reference> visit;

  TreatmentResources(Outgoing out, Side side, String prefix, Optional<Reference> visit) {
    this.out = out;
    this.side = side;
    this.prefix = prefix;
    this.visit = visit;
  }

  /** Writes the treatments of a leg. */
  void write(ObjectNode leg) {
    int number = 0;
    for (JsonNode option : leg.path("options")) {
      number++;
      out.add(
          prefix + ".option-" + number,
          request(option, ServiceRequestIntent.OPTION, ServiceRequestStatus.DRAFT));
    }
    number = 0;
    for (JsonNode done : leg.path("treated")) {
      number++;
      ServiceRequest request =
          request(done, ServiceRequestIntent.ORDER, ServiceRequestStatus.COMPLETED);
      Reference asked = out.add(prefix + ".treated-" + number + "-request", request);
      Procedure procedure = new Procedure();
      procedure.setStatus(ProcedureStatus.COMPLETED);
      procedure.setCode(request.getCode());
      procedure.setSubject(out.reference(CaseResources.PATIENT));
      visit.ifPresent(procedure::setEncounter);
      procedure.setPerformed(new StringType("since the examination before"));
      procedure.addBasedOn(asked);
      procedure.addBodySite(Vocabulary.site(side));
      out.add(prefix + ".treated-" + number, procedure);
    }
  }

  private ServiceRequest request(
      JsonNode treatment, ServiceRequestIntent intent, ServiceRequestStatus status) {
    Map.Entry<String, JsonNode> only = treatment.properties().iterator().next();
    String words = Vocabulary.words(only.getKey());
    ServiceRequest request = new ServiceRequest();
    request.setStatus(status);
    request.setIntent(intent);
    request.setCode(
        new CodeableConcept()
            .addCoding(new Coding(Systems.TREATMENT, only.getKey(), words))
            .setText(words));
    request.setSubject(out.reference(CaseResources.PATIENT));
    visit.ifPresent(request::setEncounter);
    request.addBodySite(Vocabulary.site(side));
    if (only.getValue() instanceof ObjectNode settings && !settings.isEmpty()) {
      Observation observation = new Observation();
      observation.setId(SETTINGS);
      observation.setStatus(ObservationStatus.FINAL);
      observation.setCode(FhirField.concept(GROUP));
      Components.put(observation, GROUP, settings, Set.of());
      request.addContained(observation);
      request.addSupportingInfo(new Reference("#" + SETTINGS));
    }
    return request;
  }

  /** Reads treatments to be compared. */
  static void readOption(ServiceRequest request, Draft draft, Incoming incoming) {
    Optional<Side> side = Sites.side(request.getBodySite());
    Optional<ObjectNode> treatment = treatment(request, request.getCode(), request, incoming);
    if (side.isEmpty()) {
      incoming.leave(request, "bodySite", "it does not say which leg");
    } else if (treatment.isPresent()) {
      draft.from(request, treatment.get(), incoming);
      draft.leg(side.get(), Optional.empty()).withArrayProperty("options").add(treatment.get());
    }
  }

  /** Reads what was done up to a visit. */
  static void readDone(Procedure procedure, Draft draft, Incoming incoming) {
    Optional<Side> side = Sites.side(procedure.getBodySite());
    Optional<ObjectNode> visit = draft.visit(procedure.getEncounter(), incoming);
    Optional<ServiceRequest> request =
        procedure.getBasedOn().stream()
            .flatMap(one -> incoming.find(one).stream())
            .filter(ServiceRequest.class::isInstance)
            .map(ServiceRequest.class::cast)
            .findFirst();
    Optional<ObjectNode> treatment =
        treatment(procedure, procedure.getCode(), request.orElseGet(ServiceRequest::new), incoming);
    if (side.isEmpty()) {
      incoming.leave(procedure, "bodySite", "it does not say which leg");
    } else if (visit.isEmpty()) {
      incoming.leave(procedure, "encounter", "it belongs to no later examination");
    } else if (treatment.isPresent()) {
      draft.from(procedure, treatment.get(), incoming);
      draft.leg(side.get(), visit).withArrayProperty("treated").add(treatment.get());
    }
  }

  private static Optional<ObjectNode> treatment(
      Resource told, CodeableConcept code, ServiceRequest settings, Incoming incoming) {
    Optional<String> kind = Vocabulary.code(code, Systems.TREATMENT);
    if (kind.isEmpty()) {
      incoming.leave(told, "code", "no known treatment: " + FieldValue.shown(code));
      return Optional.empty();
    }
    ObjectNode treatment = JsonText.object();
    ObjectNode details = treatment.putObject(kind.get());
    settings.getContained().stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .forEach(one -> Components.read(one, GROUP, details, incoming));
    return Optional.of(treatment);
  }
}
