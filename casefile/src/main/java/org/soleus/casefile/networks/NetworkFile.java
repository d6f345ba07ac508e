package org.soleus.casefile.networks;

import java.nio.file.Path;
import org.soleus.casefile.FileFormat;
import org.soleus.casefile.FormatVersion;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.TextFile;

/**
 * Network files: our own YAML (or JSON) by the schema {@code network}, and those of other codes.
 * Quantities of our own stand in the units that the fields' names give; the model holds SI.
 */
public final class NetworkFile {
  /** Newest version of the format that this program reads. */
  public static final int FORMAT = 1;

  /** Files larger than this are not opened; those of our own may be less large [bytes]. */
  private static final long LARGEST = 20_000_000;

  private static final FormatVersion VERSION = new FormatVersion("soleus_network", FORMAT);
  private static final SchemaCheck STRUCTURE = new SchemaCheck("network");

  private NetworkFile() {}

  /**
   * Reads a file of our own format, or one of another code that is known by its content. Whatever
   * is wrong with it is a fault.
   */
  public static Reading<NetworkModel> read(Path path) {
    return TextFile.read(path, LARGEST)
        .then(text ->
            switch (PeerModels.recognise(text).orElse(NetworkModel.Origin.SOLEUS)) {
              case SOLEUS ->
                  PeerModels.isFormerTable(text)
                      ? PeerModels.rejectedTable(path)
                      : format(folder(path)).read(path);
              case OPENBF -> PeerModels.readOpenBf(path);
              case SVZEROD -> PeerModels.readSvZeroD(path);
            });
  }

  /**
   * Reads a text of our own format.
   *
   * @param name what messages call the text
   * @param folder that holds the tables it names
   */
  public static Reading<NetworkModel> parse(String name, String text, Path folder) {
    return format(folder).parse(name, text);
  }

  private static FileFormat<NetworkModel> format(Path folder) {
    return new FileFormat<>(
        VERSION,
        STRUCTURE,
        (root, faults) -> NetworkCheck.check(root, folder, faults),
        root -> NetworkRecords.of(root, folder));
  }

  private static Path folder(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? path : folder;
  }
}
