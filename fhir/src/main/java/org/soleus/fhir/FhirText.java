package org.soleus.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;

/** The text of resources: JSON, indented, with a line break at the end. */
final class FhirText {
  private FhirText() {}

  static String of(Resource resource) {
    return FhirContext.forR4Cached()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(resource)
        + "\n";
  }
}
