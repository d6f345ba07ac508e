package org.soleus.casefile.protocols;

import java.nio.file.Path;
import java.util.Optional;
import org.soleus.casefile.FormatVersion;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.YamlTree;
import org.soleus.limb.protocol.Protocol;

/** Protocol files: YAML by the schema {@code protocol}. */
public final class ProtocolFile {
  /** Newest version of the format that this program reads. */
  public static final int FORMAT = 1;

  private static final SchemaCheck STRUCTURE = new SchemaCheck("protocol");
  private static final FormatVersion VERSION = new FormatVersion("soleus_protocol", FORMAT);

  private ProtocolFile() {}

  /** Reads a file. Whatever is wrong with it is a fault. */
  public static Reading<Protocol> read(Path path) {
    return TextFile.read(path).then(text -> parse(path.toString(), text));
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public static Reading<Protocol> parse(String name, String text) {
    FaultList faults = new FaultList(name);
    Optional<Value> tree = YamlTree.of(text, faults);
    if (tree.isPresent()
        && VERSION.isReadable(tree.get(), faults)
        && tree.get() instanceof Fields root) {
      STRUCTURE.check(root, faults);
      TimelineCheck.check(root, faults);
      MeasureCheck.check(root, faults);
      return faults.reading(() -> ProtocolRecords.of(root));
    }
    return faults.reading(() -> {
      throw new IllegalStateException("a file without a tree has a fault");
    });
  }
}
