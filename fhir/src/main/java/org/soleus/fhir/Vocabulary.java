package org.soleus.fhir;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.Segment;

/** Concepts of the local code systems. */
final class Vocabulary {
  private Vocabulary() {}

  /** A word of a file as people read it. */
  static String words(String key) {
    return key.replace('_', ' ');
  }

  /** A side as files write it. */
  static String key(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  /** A term of CEAP by its abbreviation. */
  static CodeableConcept ceap(String abbreviation) {
    return new CodeableConcept()
        .addCoding(new Coding(Systems.CEAP, abbreviation, abbreviation))
        .setText(abbreviation);
  }

  /** A leg. */
  static CodeableConcept site(Side side) {
    return new CodeableConcept()
        .addCoding(new Coding(Systems.SITE, key(side), label(side)))
        .setText(label(side));
  }

  /**
   * A vein or region of a leg, with the abbreviation of CEAP where the vein has one.
   *
   * @param place key of a vein, or a region such as {@code calf}
   */
  static CodeableConcept site(Side side, String place) {
    String label = label(side, place);
    CodeableConcept site =
        new CodeableConcept()
            .addCoding(new Coding(Systems.SITE, key(side) + "." + place, label))
            .setText(label);
    Vein.of(place)
        .flatMap(Segment::of)
        .map(CeapTerm::code)
        .ifPresent(code -> site.addCoding(new Coding(Systems.CEAP, code, code)));
    return site;
  }

  /** A leg in words. */
  static String label(Side side) {
    return key(side) + " leg";
  }

  /** A place in a leg in words. */
  static String label(Side side, String place) {
    return label(side) + ", " + Vein.of(place).map(Vein::label).orElse(words(place));
  }

  /** A code of a system that a concept has, if it has one. */
  static Optional<String> code(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(one -> system.equals(one.getSystem()) && one.hasCode())
        .map(Coding::getCode)
        .findFirst();
  }
}
