package org.soleus.casefile;

import java.nio.file.Path;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import tools.jackson.databind.node.ObjectNode;

/**
 * Case files: YAML by the schema {@code case}. Lengths, speeds and pressures stand in the units
 * that the fields' names give; the records hold SI.
 */
public final class CaseFile {
  static final SchemaCheck STRUCTURE = new SchemaCheck("case");
  private static final FileFormat<Case> FORMAT =
      new FileFormat<>(
          new FormatVersion("soleus_case", Case.FORMAT),
          STRUCTURE,
          CaseCheck::check,
          CaseRecords::of);

  private CaseFile() {}

  /**
   * Reads a file. Whatever is wrong with it, from a missing file to a misspelt vein, is a fault.
   */
  public static Reading<Case> read(Path path) {
    return FORMAT.read(path);
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public static Reading<Case> parse(String name, String text) {
    return FORMAT.parse(name, text);
  }

  /** A case as the tree of a case file, in the order in which its text has it. */
  public static ObjectNode tree(Case told) {
    return CaseText.tree(told);
  }

  /** A case as the text of a case file. Reading it gives an equal case. */
  public static String text(Case told) {
    return CaseText.of(told);
  }
}
