package org.soleus.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.soleus.limb.table.Table;

/**
 * Codes of other systems that a case understands: the beginning of an ATC code tells the class of a
 * medicine, the beginning of an ICD-10 code the question that a condition answers. Rows of {@code
 * foreign.table}.
 */
final class ForeignCodes {
  private static final String MEDICINE = "medicine";
  private static final String QUESTION = "question";

  private static final List<Table.Row> ROWS = Table.beside(ForeignCodes.class, "foreign.table");

  private ForeignCodes() {}

  /** Class of the medicine that a code names. */
  static Optional<String> medicine(CodeableConcept code) {
    return known(MEDICINE, code);
  }

  /** Question of the history that a condition answers with yes. */
  static Optional<String> question(CodeableConcept code) {
    return Vocabulary.code(code, Systems.QUESTION).or(() -> known(QUESTION, code));
  }

  private static Optional<String> known(String what, CodeableConcept code) {
    return ROWS.stream()
        .filter(row -> row.text("what").equals(what))
        .filter(row -> code.getCoding().stream().anyMatch(one -> begins(one, row)))
        .map(row -> row.text("key"))
        .findFirst();
  }

  private static boolean begins(Coding coding, Table.Row row) {
    return coding.hasCode()
        && coding.hasSystem()
        && coding.getSystem().startsWith(row.text("system"))
        && coding.getCode().startsWith(row.text("begins"));
  }
}
