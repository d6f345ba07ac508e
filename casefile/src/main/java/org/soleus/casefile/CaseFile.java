package org.soleus.casefile;

import java.nio.file.Path;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.YamlTree;

/**
 * Case files: YAML by the schema {@code case}. Lengths, speeds and pressures stand in the units
 * that the fields' names give; the records hold SI.
 */
public final class CaseFile {
  static final SchemaCheck STRUCTURE = new SchemaCheck("case");
  private static final FormatVersion VERSION = new FormatVersion("soleus_case", Case.FORMAT);

  private CaseFile() {}

  /**
   * Reads a file. Whatever is wrong with it, from a missing file to a misspelt vein, is a fault.
   */
  public static Reading<Case> read(Path path) {
    return TextFile.read(path).then(text -> parse(path.toString(), text));
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public static Reading<Case> parse(String name, String text) {
    FaultList faults = new FaultList(name);
    Optional<Value> tree = YamlTree.of(text, faults);
    if (tree.isPresent()
        && VERSION.isReadable(tree.get(), faults)
        && tree.get() instanceof Fields root) {
      STRUCTURE.check(root, faults);
      CaseCheck.check(root, faults);
      return faults.reading(() -> CaseRecords.of(root));
    }
    return faults.reading(() -> {
      throw new IllegalStateException("a file without a tree has a fault");
    });
  }

  /** A case as the text of a case file. Reading it gives an equal case. */
  public static String text(Case told) {
    return CaseText.of(told);
  }
}
