package org.soleus.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.TextFile;

/**
 * Codes of other systems beside our own, from a table of the user: Soleus ships none of a system
 * that needs a licence. A line of the table: {@code
 * system,code,other_system,other_code,other_display}.
 *
 * @param pairs of codes that mean the same
 */
public record CodeMap(List<Pair> pairs) {
  /** No other codes. */
  public static final CodeMap NONE = new CodeMap(List.of());

  private static final String HEAD = "system,code,other_system,other_code,other_display";
  private static final int COLUMNS = 5;

  /** Two codes that mean the same. */
  public record Pair(
      String system, String code, String otherSystem, String other, String display) {}

  /** Copies the list. */
  public CodeMap {
    pairs = List.copyOf(pairs);
  }

  /** Reads a table (CSV without quotes; the last column may hold commas). */
  public static Reading<CodeMap> read(Path path) {
    return TextFile.read(path).then(text -> parse(path.toString(), text));
  }

  static Reading<CodeMap> parse(String name, String text) {
    FaultList faults = new FaultList(name);
    List<Pair> pairs = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEAD)) {
      faults.add(new Where("", 1, 0), "", "must begin with the line " + HEAD + ".", "");
    }
    for (int k = 1; k < lines.size(); k++) {
      String line = lines.get(k).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS - 1 || List.of(cells).subList(0, 4).contains("")) {
          faults.add(
              new Where("", k + 1, 0), line, "must have four or five columns: " + HEAD + ".", "");
        } else {
          pairs.add(
              new Pair(
                  cells[0].strip(),
                  cells[1].strip(),
                  cells[2].strip(),
                  cells[3].strip(),
                  cells.length == COLUMNS ? cells[4].strip() : ""));
        }
      }
    }
    return faults.reading(() -> new CodeMap(pairs));
  }

  /** Adds the other codes wherever ours stand. */
  void addOthers(Resource resource) {
    for (CodeableConcept concept : concepts(resource)) {
      for (Pair pair : pairs) {
        if (has(concept, pair.system, pair.code) && !has(concept, pair.otherSystem, pair.other)) {
          Coding other = new Coding().setSystem(pair.otherSystem).setCode(pair.other);
          if (!pair.display.isEmpty()) {
            other.setDisplay(pair.display);
          }
          concept.addCoding(other);
        }
      }
    }
  }

  /** Adds our codes wherever the others stand. */
  void addOurs(Resource resource) {
    for (CodeableConcept concept : concepts(resource)) {
      pairs.stream()
          .filter(pair -> has(concept, pair.otherSystem, pair.other))
          .filter(pair -> concept.getCoding().stream().noneMatch(in(pair.system)))
          .findFirst()
          .ifPresent(
              pair -> concept.addCoding(new Coding().setSystem(pair.system).setCode(pair.code)));
    }
  }

  private List<CodeableConcept> concepts(Resource resource) {
    return pairs.isEmpty()
        ? List.of()
        : FhirContext.forR4Cached()
            .newTerser()
            .getAllPopulatedChildElementsOfType(resource, CodeableConcept.class);
  }

  private static Predicate<Coding> in(String system) {
    return coding -> system.equals(coding.getSystem());
  }

  private static boolean has(CodeableConcept concept, String system, String code) {
    return concept.getCoding().stream()
        .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode()));
  }
}
