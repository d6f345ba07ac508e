package org.soleus.pathway.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/** A term of CEAP 2020 (lurie2020) with our words for it; a row of {@code ceap.table}. */
public sealed interface CeapTerm
    permits ClinicalClass, VenousSymptom, Etiology, Pathophysiology, InvestigationLevel, Segment {
  /** As written in the class, or in files. */
  String code();

  /** Meaning in sentences. */
  default String words() {
    return row().text("words");
  }

  /** Citation key. */
  default String source() {
    return row().text("source");
  }

  /** Whether the term was read, or recalled. */
  default String tag() {
    return row().text("tag");
  }

  /** Its row of the table. */
  private Table.Row row() {
    return row(kind(), code());
  }

  private String kind() {
    return switch (this) {
      case ClinicalClass _ -> "class";
      case VenousSymptom _ -> "symptom";
      case Etiology _ -> "etiology";
      case Pathophysiology _ -> "pathophysiology";
      case InvestigationLevel _ -> "level";
      case Segment _ -> "segment";
    };
  }

  /** The row of a code. */
  static Table.Row row(String kind, String code) {
    return CeapTable.ROWS.stream()
        .filter(row -> row.text("kind").equals(kind) && row.text("code").equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("ceap.table has no " + kind + " " + code));
  }

  /** The term with a code. */
  static <T extends Enum<T> & CeapTerm> Optional<T> of(Class<T> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.code().equals(code))
        .findFirst();
  }

  /** The codes of terms, in their order. */
  static List<String> codes(List<? extends CeapTerm> terms) {
    return terms.stream().map(CeapTerm::code).toList();
  }
}
