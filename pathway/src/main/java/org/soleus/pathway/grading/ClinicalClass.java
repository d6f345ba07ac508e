package org.soleus.pathway.grading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Clinical class of CEAP 2020 (lurie2020), the lowest first; {@code C4} where its subclass was not
 * told.
 */
public enum ClinicalClass implements CeapTerm {
  C0("C0"),
  C1("C1"),
  C2("C2"),
  C2R("C2r"),
  C3("C3"),
  C4("C4"),
  C4A("C4a"),
  C4B("C4b"),
  C4C("C4c"),
  C5("C5"),
  C6("C6"),
  C6R("C6r");

  private final String code;

  ClinicalClass(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it says of a leg what another class says; C4 is any of its subclasses. */
  public boolean includes(ClinicalClass other) {
    return this == other || (this == C4 && (other == C4A || other == C4B || other == C4C));
  }

  /** Whether it is an active ulcer. */
  public boolean isActiveUlcer() {
    return this == C6 || this == C6R;
  }

  /** The highest of some classes. */
  public static Optional<ClinicalClass> highest(Collection<ClinicalClass> classes) {
    return classes.stream().max(Comparator.naturalOrder());
  }
}
