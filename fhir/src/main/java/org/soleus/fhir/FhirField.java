package org.soleus.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.soleus.limb.table.Table;

/**
 * How a field of a case file stands in FHIR. Rows of {@code fields.table}.
 *
 * @param group what it belongs to
 * @param path in the group, such as {@code reflux.duration_s}
 * @param isValue whether it is an Observation of its own, not a component
 * @param kind of its value
 * @param unit of a quantity in the case file, by UCUM
 * @param asUnit of a quantity in FHIR, by UCUM
 * @param isMany whether the case file holds a list
 * @param loinc code of LOINC that means the same, or empty
 * @param words name for people
 */
record FhirField(
    String group,
    String path,
    boolean isValue,
    Kind kind,
    String unit,
    String asUnit,
    boolean isMany,
    String loinc,
    String words) {
  private static final List<FhirField> ROWS =
      Table.beside(FhirField.class, "fields.table").stream().map(FhirField::read).toList();
  private static final List<Table.Row> GROUPS = Table.beside(FhirField.class, "groups.table");

  /** Kinds of values. */
  enum Kind {
    QUANTITY,
    COUNT,
    YES_NO,
    WORD,
    CEAP,
    TEXT,
    TIME,
    DATE
  }

  private static FhirField read(Table.Row row) {
    String unit = known(row.text("unit"));
    String as = known(row.text("as"));
    return new FhirField(
        row.text("group"),
        row.text("field"),
        row.text("stands").equals("VALUE"),
        row.constant("kind", Kind.class),
        unit,
        as.isEmpty() ? unit : as,
        row.text("many").equals("yes"),
        known(row.text("loinc")),
        row.text("words"));
  }

  private static String known(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  /** Every field. */
  static List<FhirField> all() {
    return ROWS;
  }

  /** Names of the groups whose fields are components. */
  static List<String> groups() {
    return GROUPS.stream().map(row -> row.text("group")).toList();
  }

  /** A group in words. */
  static String wordsOf(String group) {
    return GROUPS.stream()
        .filter(row -> row.text("group").equals(group))
        .findFirst()
        .orElseThrow()
        .text("words");
  }

  /** The field with a code, such as {@code duplex.diameter_mm}. */
  static Optional<FhirField> of(String code) {
    return ROWS.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The field of a group at a path; every field that a case writes has its row. */
  static FhirField of(String group, String path) {
    return of(group + "." + path)
        .orElseThrow(
            () -> new IllegalStateException("no row in fields.table for " + group + "." + path));
  }

  /** Its code. */
  String code() {
    return group + "." + path;
  }

  /** Its code and, where there is one, that of LOINC. */
  CodeableConcept concept() {
    CodeableConcept concept = new CodeableConcept();
    if (!loinc.isEmpty()) {
      concept.addCoding(new Coding().setSystem(Systems.LOINC).setCode(loinc));
    }
    concept.addCoding(new Coding(Systems.FIELD, code(), words));
    return concept.setText(words);
  }

  /** The code of a group. */
  static CodeableConcept concept(String group) {
    String words = wordsOf(group);
    return new CodeableConcept().addCoding(new Coding(Systems.FIELD, group, words)).setText(words);
  }
}
