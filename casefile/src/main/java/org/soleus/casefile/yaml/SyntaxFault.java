package org.soleus.casefile.yaml;

import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;

/** What the YAML parser threw, as a fault in words for people who do not know YAML's grammar. */
final class SyntaxFault {
  /** A part of the parser's complaint, and what to say in its place. */
  private record Complaint(String part, String problem, String hint) {}

  /** The first one that fits counts. */
  private static final List<Complaint> COMPLAINTS =
      List.of(
          new Complaint("\\t", "begins with a tab.", "YAML is indented with spaces."),
          new Complaint(
              "mapping values are not allowed",
              "has a colon where none can be.",
              "Maybe the text before it needs quotation marks, or the line is indented too far."),
          new Complaint(
              "expected <block end>",
              "is not indented like its neighbours.",
              "Fields that belong together begin in the same column, and so do dashes."),
          new Complaint(
              "expected ',' or",
              "cannot follow here, inside brackets or braces.",
              "Maybe a comma or a closing bracket is missing."),
          new Complaint(
              "unexpected end of stream",
              "is the end of the file, inside a text.",
              "Maybe a closing quotation mark is missing."),
          new Complaint(
              "could not find expected ':'",
              "is not a field: it has no colon.",
              "Maybe the colon after the name is missing, or the line is indented too little."),
          new Complaint(
              "cannot start any token",
              "begins with a character that means something to YAML.",
              "Maybe the text needs quotation marks."),
          new Complaint(
              "escape",
              "has a backslash that YAML does not know.",
              "Maybe single quotation marks were meant, in which a backslash is a backslash."));

  private SyntaxFault() {}

  static void note(RuntimeException thrown, FaultList faults) {
    switch (thrown) {
      case YamlTree.TooDeep deep -> deep.note(faults);
      case MarkedYamlEngineException syntax -> note(syntax, faults);
      default -> faults.add(Where.FILE, "", "is not YAML that can be read.", "");
    }
  }

  private static void note(MarkedYamlEngineException syntax, FaultList faults) {
    String said = String.valueOf(syntax.getProblem()).strip();
    String small = said.toLowerCase(Locale.ROOT);
    Complaint complaint =
        COMPLAINTS.stream()
            .filter(one -> small.contains(one.part()))
            .findFirst()
            .orElseGet(() -> new Complaint("", "is not YAML: " + Shown.whole(said) + ".", ""));
    Where where = YamlTree.at("", syntax.getProblemMark().or(syntax::getContextMark));
    faults.add(where, "", complaint.problem(), complaint.hint());
  }
}
