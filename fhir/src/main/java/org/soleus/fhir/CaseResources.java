package org.soleus.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The case itself: who, when, by which sources. */
final class CaseResources {
  static final String PATIENT = "patient";
  private static final String CASE = "case";
  private static final String DOI = "urn:ietf:rfc:3986";
  private static final String DOI_PREFIX = "https://doi.org/";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private CaseResources() {}

  /** Writes what stands at the top of a case file. */
  static void write(Outgoing out, ObjectNode root) {
    ListResource list = new ListResource();
    list.setStatus(ListStatus.CURRENT);
    list.setMode(ListMode.SNAPSHOT);
    list.addIdentifier(
        new Identifier().setSystem(Systems.CASE).setValue(root.path("id").asString()));
    list.setTitle(root.path("title").asString());
    list.setSubject(out.reference(PATIENT));
    if (root.has("date")) {
      list.setDateElement(new DateTimeType(root.path("date").asString()));
    }
    if (root.has("notes")) {
      list.addNote().setText(root.path("notes").asString());
    }
    out.add(CASE, list);
    writePerson(out, root.path("person"), root.path("date").asString(""));
    root.path("sources").forEach(source -> write(out, source));
  }

  private static void writePerson(Outgoing out, JsonNode person, String date) {
    Patient patient = new Patient();
    switch (person.path("sex").asString("")) {
      case "female" -> patient.setGender(AdministrativeGender.FEMALE);
      case "male" -> patient.setGender(AdministrativeGender.MALE);
      case "unspecified" -> patient.setGender(AdministrativeGender.UNKNOWN);
      default -> {}
    }
    String source = person.path("source").asString("");
    out.cite(source, out.add(PATIENT, patient));
    for (Map.Entry<String, JsonNode> one : person.properties()) {
      if (!one.getKey().equals("sex") && !one.getKey().equals("source")) {
        FhirField field = FhirField.of("person", one.getKey());
        Observation observation = out.observation(field.concept());
        observation.addCategory(
            new CodeableConcept(new Coding(CATEGORY, "vital-signs", "Vital Signs")));
        observation.setEffective(
            date.isEmpty() ? Absent.unknown(new DateTimeType()) : new DateTimeType(date));
        observation.setValue(FieldValue.toFhir(field, one.getValue()));
        out.cite(source, out.add("person." + one.getKey().replace('_', '-'), observation));
      }
    }
  }

  private static void write(Outgoing out, JsonNode source) {
    String key = source.path("key").asString();
    DocumentReference document = new DocumentReference();
    document.setStatus(DocumentReferenceStatus.CURRENT);
    document.addIdentifier().setSystem(Systems.SOURCE).setValue(key);
    if (source.has("doi")) {
      document.addIdentifier().setSystem(DOI).setValue(DOI_PREFIX + source.path("doi").asString());
    }
    String citation = source.path("citation").asString();
    document.setDescription(citation);
    var attachment = document.addContent().getAttachment();
    attachment.setTitle(citation);
    if (source.has("url")) {
      attachment.setUrl(source.path("url").asString());
    }
    out.add(nameOf(key), document);
  }

  /** Keys may hold underscores, names of resources may not. */
  private static String nameOf(String key) {
    String name = "source." + key.replace("_", "-u-");
    return name.length() <= 64 ? name : name.substring(0, 64);
  }

  /** Writes a later examination. */
  static Reference writeVisit(Outgoing out, String name, JsonNode visit) {
    DateTimeType date = new DateTimeType(visit.path("date").asString());
    Encounter encounter = new Encounter();
    encounter.setStatus(EncounterStatus.FINISHED);
    encounter.setClass_(
        new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"));
    encounter.setSubject(out.reference(PATIENT));
    encounter.setPeriod(new Period().setStartElement(date));
    Reference told = out.add(name, encounter);
    out.cite(visit.path("source").asString(""), told);
    if (visit.has("notes")) {
      FhirField field = FhirField.of("visit", "notes");
      Observation notes = out.observation(field.concept());
      notes.setEncounter(told);
      notes.setEffective(date);
      notes.setValue(new StringType(visit.path("notes").asString()));
      out.add(name + ".notes", notes);
    }
    return told;
  }

  /** Writes which source told what. */
  static void writeSources(Outgoing out) {
    out.cited()
        .forEach((key, targets) -> {
          Provenance provenance = new Provenance();
          targets.forEach(provenance::addTarget);
          Absent.unknown(provenance.getRecordedElement());
          provenance.addAgent().getWho().setDisplay("who wrote the case");
          provenance
              .addEntity()
              .setRole(ProvenanceEntityRole.SOURCE)
              .setWhat(out.reference(nameOf(key)));
          out.add("told-by." + nameOf(key).substring("source.".length()), provenance);
        });
  }

  /** Reads identity, title, notes and date of a case. */
  static void readCase(List<ListResource> lists, Draft draft, Incoming incoming) {
    Optional<ListResource> list = lists.stream().filter(CaseResources::isCase).findFirst();
    ObjectNode root = draft.root();
    root.put("soleus_case", 1);
    root.put(
        "id",
        list.flatMap(one ->
                one.getIdentifier().stream()
                    .filter(id -> Systems.CASE.equals(id.getSystem()))
                    .filter(Identifier::hasValue)
                    .map(Identifier::getValue)
                    .findFirst())
            .orElse("imported"));
    root.put(
        "title",
        list.filter(ListResource::hasTitle).map(ListResource::getTitle).orElse("Imported case"));
    list.map(ListResource::getNoteFirstRep)
        .filter(Annotation::hasText)
        .ifPresent(one -> root.put("notes", one.getText()));
    list.filter(ListResource::hasDate)
        .ifPresent(one -> root.put("date", Days.of(one.getDateElement())));
    list.ifPresent(one -> draft.from(one, root, incoming));
  }

  /** Whether a list stands for a case. */
  static boolean isCase(ListResource list) {
    return list.getIdentifier().stream().anyMatch(id -> Systems.CASE.equals(id.getSystem()));
  }

  /** Reads the sources. */
  static void readSource(DocumentReference document, Draft draft, Incoming incoming) {
    Optional<String> key = identifier(document, Systems.SOURCE);
    if (key.isEmpty()) {
      incoming.leave(document, "", "a document, of which a case holds none");
      return;
    }
    ObjectNode node = draft.root().withArrayProperty("sources").addObject();
    draft.from(document, node, incoming);
    node.put("key", key.get());
    node.put("citation", document.getDescription());
    identifier(document, DOI)
        .filter(one -> one.startsWith(DOI_PREFIX))
        .ifPresent(one -> node.put("doi", one.substring(DOI_PREFIX.length())));
    String url = document.getContentFirstRep().getAttachment().getUrl();
    if (url != null) {
      node.put("url", url);
    }
  }

  private static Optional<String> identifier(DocumentReference document, String system) {
    return document.getIdentifier().stream()
        .filter(id -> system.equals(id.getSystem()) && id.hasValue())
        .map(Identifier::getValue)
        .findFirst();
  }

  /** Reads which source told what; after all else. */
  static void readTold(Provenance provenance, Draft draft, Incoming incoming) {
    Optional<String> key =
        provenance.getEntity().stream()
            .filter(one -> one.getRole() == ProvenanceEntityRole.SOURCE)
            .flatMap(one -> incoming.find(one.getWhat()).stream())
            .filter(DocumentReference.class::isInstance)
            .flatMap(one -> identifier((DocumentReference) one, Systems.SOURCE).stream())
            .findFirst();
    if (key.isEmpty()) {
      incoming.leave(provenance, "", "its sources are not in the bundle");
      return;
    }
    provenance.getTarget().stream()
        .flatMap(target -> incoming.find(target).stream())
        .flatMap(resource -> draft.of(resource).stream())
        .forEach(node -> node.put("source", key.get()));
  }

  /** Reads sex and, where a birth date and a date of the case are given, age. */
  static void readPatient(Patient patient, Draft draft, Incoming incoming) {
    if (patient.hasGender()) {
      switch (patient.getGender()) {
        case FEMALE -> draft.person().put("sex", "female");
        case MALE -> draft.person().put("sex", "male");
        case OTHER, UNKNOWN -> draft.person().put("sex", "unspecified");
        case NULL -> {}
      }
    }
    if (patient.hasName() || patient.hasIdentifier() || patient.hasAddress()) {
      incoming.leave(patient, "", "names, numbers and addresses of persons are never taken");
    }
    if (patient.hasBirthDate()) {
      Ages.read(patient, draft, incoming);
    }
    draft.became(patient, draft.person());
  }
}
