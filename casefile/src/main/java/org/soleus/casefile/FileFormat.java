package org.soleus.casefile;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.YamlTree;

/**
 * A kind of YAML file: how its text becomes a record, or a list of all that is wrong with it.
 *
 * @param version field that names the kind, and its newest version
 * @param structure by the schema
 * @param meaning what must hold beyond the schema
 * @param record made of a tree without faults
 * @param <T> type of the record
 */
public record FileFormat<T>(
    FormatVersion version,
    SchemaCheck structure,
    BiConsumer<Fields, FaultList> meaning,
    Function<Fields, T> record) {
  /**
   * Reads a file. Whatever is wrong with it, from a missing file to a misspelt name, is a fault.
   */
  public Reading<T> read(Path path) {
    return TextFile.read(path).then(text -> parse(path.toString(), text));
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public Reading<T> parse(String name, String text) {
    FaultList faults = new FaultList(name);
    Optional<Value> tree = YamlTree.of(text, faults);
    if (tree.isPresent()
        && version.isReadable(tree.get(), faults)
        && tree.get() instanceof Fields root) {
      structure.check(root, faults);
      meaning.accept(root, faults);
      return faults.reading(() -> record.apply(root));
    }
    return faults.reading(() -> {
      throw new IllegalStateException("a file without a tree has a fault");
    });
  }
}
