package org.soleus.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A bundle while it is filled. Names and addresses follow from the case and the name alone, so that
 * the same case gives the same bytes. Not for several threads.
 */
final class Outgoing {
  private final String caseId;
  private final Bundle bundle = new Bundle();
  private final Map<String, List<Reference>> cited = new LinkedHashMap<>();
  private final List<Reference> computed = new ArrayList<>();
  private final List<Reference> simulated = new ArrayList<>();

  Outgoing(String caseId) {
    this.caseId = caseId;
    bundle.setType(Bundle.BundleType.COLLECTION);
  }

  Bundle bundle() {
    return bundle;
  }

  /** What a reference to the resource with a name points to, whether it is added yet or not. */
  Reference reference(String name) {
    byte[] whole = (caseId + "/" + name).getBytes(StandardCharsets.UTF_8);
    return new Reference("urn:uuid:" + UUID.nameUUIDFromBytes(whole));
  }

  /**
   * Adds a resource.
   *
   * @param name unique in the bundle: letters, digits, dashes and dots
   * @return a reference to it
   */
  Reference add(String name, Resource resource) {
    resource.setId(name);
    Reference reference = reference(name);
    bundle.addEntry().setFullUrl(reference.getReference()).setResource(resource);
    return reference;
  }

  /** A final Observation of the person; what it observed is to be set. */
  Observation observation(CodeableConcept code) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL);
    observation.setCode(code);
    observation.setSubject(reference(CaseResources.PATIENT));
    return observation;
  }

  /** Adds a resource that follows from what was recorded, marked so. */
  Reference addComputed(String name, Resource resource) {
    resource.getMeta().addTag(Systems.ORIGIN, Systems.COMPUTED, "computed from what was recorded");
    Reference reference = add(name, resource);
    computed.add(reference);
    return reference;
  }

  /** Adds a value of the twin, marked so. */
  Reference addSimulated(String name, Resource resource) {
    resource.getMeta().addTag(Systems.ORIGIN, Systems.SIMULATED, "simulated, not measured");
    resource.getMeta().addTag(Systems.HL7_ACT_REASON, "HTEST", "test health data");
    Reference reference = add(name, resource);
    simulated.add(reference);
    return reference;
  }

  /** Notes that a resource was told by a source of the case, where a key is given. */
  void cite(String sourceKey, Reference told) {
    if (!sourceKey.isEmpty()) {
      cited.computeIfAbsent(sourceKey, _ -> new ArrayList<>()).add(told);
    }
  }

  /** What each source told, by its key. */
  Map<String, List<Reference>> cited() {
    return cited;
  }

  List<Reference> computed() {
    return computed;
  }

  List<Reference> simulated() {
    return simulated;
  }
}
