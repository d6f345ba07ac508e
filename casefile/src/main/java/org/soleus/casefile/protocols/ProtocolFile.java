package org.soleus.casefile.protocols;

import java.nio.file.Path;
import org.soleus.casefile.FileFormat;
import org.soleus.casefile.FormatVersion;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.protocol.Protocol;

/** Protocol files: YAML by the schema {@code protocol}. */
public final class ProtocolFile {
  /** Newest version of the format that this program reads. */
  public static final int FORMAT = 1;

  private static final FileFormat<Protocol> FILE =
      new FileFormat<>(
          new FormatVersion("soleus_protocol", FORMAT),
          new SchemaCheck("protocol"),
          ProtocolFile::check,
          ProtocolRecords::of);

  private ProtocolFile() {}

  private static void check(Fields root, FaultList faults) {
    TimelineCheck.check(root, faults);
    MeasureCheck.check(root, faults);
  }

  /** Reads a file. Whatever is wrong with it is a fault. */
  public static Reading<Protocol> read(Path path) {
    return FILE.read(path);
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public static Reading<Protocol> parse(String name, String text) {
    return FILE.parse(name, text);
  }
}
