package org.soleus.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.soleus.casefile.Case;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Where;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle of FHIR R4 as a case, as far as it can be: what could not be taken is listed. What is
 * tagged as computed is made anew from the rest, and what is tagged as simulated is never taken for
 * a measured value.
 */
public final class FhirImport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Resources that say nothing that a case does not get from others of the bundle. */
  private static final Set<String> NOT_NEEDED =
      Set.of("Questionnaire", "DiagnosticReport", "Device", "CodeSystem");

  /**
   * What a bundle came to.
   *
   * @param told the case
   * @param leftOut what is not in it
   */
  public record Imported(Case told, List<LeftOut> leftOut) {
    /** Copies the list. */
    public Imported {
      leftOut = List.copyOf(leftOut);
    }
  }

  private FhirImport() {}

  /**
   * Reads a bundle.
   *
   * @param name what messages call the text
   * @param text JSON
   * @param codes of other systems that are understood as ours
   */
  public static Reading<Imported> read(String name, String text, CodeMap codes) {
    FaultList faults = new FaultList(name);
    Optional<ObjectNode> root = tree(text, faults);
    if (root.isEmpty()) {
      return faults.reading(() -> {
        throw new IllegalStateException("a text without a tree has a fault");
      });
    }
    Incoming incoming = new Incoming();
    collect(root.get(), incoming);
    incoming.all().forEach(codes::addOurs);
    Draft draft = new Draft();
    place(draft, incoming);
    return Admission.of(name, draft, incoming).map(told -> new Imported(told, incoming.left()));
  }

  private static Optional<ObjectNode> tree(String text, FaultList faults) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root instanceof ObjectNode object && object.has("resourceType")) {
        return Optional.of(object);
      }
      faults.add(
          Where.FILE,
          "",
          "is no FHIR resource: it has no resourceType.",
          "A bundle begins with {\"resourceType\": \"Bundle\".");
    } catch (JacksonException e) {
      var place = e.getLocation();
      faults.add(
          new Where("", place.getLineNr(), place.getColumnNr()),
          "",
          "is not readable as JSON.",
          text.contains("soleus_")
              ? "It looks like a file of Soleus; soleus export CASE --fhir makes a bundle of a case."
              : e.getOriginalMessage());
    }
    return Optional.empty();
  }

  /** Parses each resource by itself, so that one that is broken does not take others with it. */
  private static void collect(ObjectNode root, Incoming incoming) {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    if (!root.path("resourceType").asString("").equals("Bundle")) {
      parse(parser, root, "", 0, incoming);
      return;
    }
    JsonNode entries = root.path("entry");
    for (int k = 0; k < entries.size(); k++) {
      if (entries.path(k).path("resource") instanceof ObjectNode resource) {
        parse(parser, resource, entries.path(k).path("fullUrl").asString(""), k, incoming);
      } else {
        incoming.leave("entry[" + k + "]", "it has no resource");
      }
    }
  }

  private static void parse(
      IParser parser, ObjectNode node, String fullUrl, int index, Incoming incoming) {
    String type = node.path("resourceType").asString("");
    String id = node.path("id").asString("");
    String name = id.isEmpty() ? "entry[" + index + "] " + type : type + "/" + id;
    parser.setParserErrorHandler(new ParseNotes(name, incoming));
    try {
      incoming.add(fullUrl, index, (Resource) parser.parseResource(node.toString()));
    } catch (RuntimeException e) {
      // the parser throws whatever it comes across
      incoming.leave(name, "it is not readable: " + e.getMessage());
    }
  }

  private static void place(Draft draft, Incoming incoming) {
    List<Resource> recorded = new ArrayList<>();
    int simulated = 0;
    for (Resource one : incoming.all()) {
      if (one.getMeta().getTag(Systems.ORIGIN, Systems.SIMULATED) != null) {
        simulated++;
      } else if (one.getMeta().getTag(Systems.ORIGIN, Systems.COMPUTED) == null
          && !NOT_NEEDED.contains(one.fhirType())) {
        recorded.add(one);
      }
    }
    if (simulated > 0) {
      incoming.leave(
          simulated + " simulated resources", "what a twin says is never taken for measured");
    }
    CaseResources.readCase(incoming.all(ListResource.class), draft, incoming);
    recorded.stream()
        .filter(Encounter.class::isInstance)
        .forEach(one -> Visits.read((Encounter) one, draft, incoming));
    ObservationReader observations = new ObservationReader(draft, incoming);
    recorded.forEach(one -> place(one, observations, draft, incoming));
    HistoryResources.readWhetherWhole(draft);
    List<Resource> empty = draft.visitsWithoutLegs();
    recorded.stream()
        .filter(empty::contains)
        .forEach(one -> incoming.leave(one, "", "no leg was examined at it"));
    recorded.stream()
        .filter(Provenance.class::isInstance)
        .forEach(one -> CaseResources.readTold((Provenance) one, draft, incoming));
  }

  private static void place(
      Resource resource, ObservationReader observations, Draft draft, Incoming incoming) {
    switch (resource) {
      case Observation one -> observations.read(one);
      case Patient one -> CaseResources.readPatient(one, draft, incoming);
      case DocumentReference one -> CaseResources.readSource(one, draft, incoming);
      case QuestionnaireResponse one -> HistoryResources.readAnswers(one, draft, incoming);
      case MedicationStatement one -> HistoryResources.readMedicine(one, draft, incoming);
      case ListResource one when HistoryResources.isMedicines(one) ->
          HistoryResources.readList(one, draft, incoming);
      case Condition one -> Conditions.read(one, draft, incoming);
      case ServiceRequest one when one.getIntent() == ServiceRequestIntent.OPTION ->
          TreatmentResources.readOption(one, draft, incoming);
      case Procedure one -> TreatmentResources.readDone(one, draft, incoming);
      case ListResource one when CaseResources.isCase(one) -> {}
      case ServiceRequest one
          when Vocabulary.code(one.getCode(), Systems.TREATMENT).isPresent() -> {}
      case Encounter _, Provenance _ -> {}
      default -> incoming.leave(resource, "", "a case holds nothing like it");
    }
  }
}
