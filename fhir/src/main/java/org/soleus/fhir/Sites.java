package org.soleus.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.soleus.limb.anatomy.Side;

/** Reads which leg, and which place in it, a resource speaks of. */
final class Sites {
  private Sites() {}

  /** The leg. */
  static Optional<Side> side(CodeableConcept site) {
    return Vocabulary.code(site, Systems.SITE)
        .flatMap(code ->
            Arrays.stream(Side.values())
                .filter(side ->
                    code.equals(Vocabulary.key(side))
                        || code.startsWith(Vocabulary.key(side) + "."))
                .findFirst());
  }

  /** The leg, where one of several sites names one. */
  static Optional<Side> side(List<CodeableConcept> sites) {
    return sites.stream().flatMap(site -> side(site).stream()).findFirst();
  }

  /** The vein or region in the leg, where one is named. */
  static Optional<String> place(CodeableConcept site) {
    return Vocabulary.code(site, Systems.SITE)
        .filter(code -> code.contains("."))
        .map(code -> code.substring(code.indexOf('.') + 1));
  }
}
