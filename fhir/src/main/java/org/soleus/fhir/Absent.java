package org.soleus.fhir;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;

/** How FHIR says that something is not there, and why. */
final class Absent {
  private static final String REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String EXTENSION =
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private Absent() {}

  /** Nobody knows it. */
  static CodeableConcept unknown() {
    return new CodeableConcept(new Coding(REASON, "unknown", "Unknown"));
  }

  /** It could not be done. */
  static CodeableConcept notPerformed() {
    return new CodeableConcept(new Coding(REASON, "not-performed", "Not Performed"));
  }

  /** Marks a required value as unknown. */
  static <T extends PrimitiveType<?>> T unknown(T value) {
    value.addExtension(EXTENSION, new CodeType("unknown"));
    return value;
  }
}
