package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.YamlTree;

/**
 * Models of other codes as they are: YAML of openBF, JSON of svZeroDSolver. What cannot be modelled
 * here is a fault that names it; what is taken differently is a remark.
 */
public final class PeerModels {
  /** Files larger than this are not opened: tables of loads can be long [bytes]. */
  private static final long LARGEST = 20_000_000;

  private PeerModels() {}

  /** Whose model a tree is, by its content; empty where it is neither code's. */
  public static Optional<NetworkModel.Origin> recognise(Value document) {
    if (!(document instanceof Fields fields)) {
      return Optional.empty();
    }
    boolean peerless = fields.value("soleus_network").isPresent();
    boolean lumped =
        fields.value("boundary_conditions").isPresent()
            && (fields.value("simulation_parameters").isPresent()
                || fields.value("vessels").isPresent());
    boolean arterial =
        fields.value("network").isPresent()
            && (fields.value("blood").isPresent() || fields.value("solver").isPresent())
            && (fields.value("project_name").isPresent()
                || fields.value("project name").isPresent()
                || fields.value("inlet_file").isPresent());
    return peerless
        ? Optional.empty()
        : lumped
            ? Optional.of(NetworkModel.Origin.SVZEROD)
            : arterial ? Optional.of(NetworkModel.Origin.OPENBF) : Optional.empty();
  }

  /** Whose model a text is, by its content; empty where it is neither code's, or unreadable. */
  public static Optional<NetworkModel.Origin> recognise(String text) {
    FaultList unheard = new FaultList("");
    return tree(text, unheard).flatMap(PeerModels::recognise);
  }

  private static Optional<Value> tree(String text, FaultList faults) {
    return text.stripLeading().startsWith("{")
        ? SvZeroDJson.of(text, faults)
        : YamlTree.of(text, faults);
  }

  /**
   * Reads a model of openBF and the inlet files that it names. Whatever is wrong with them is a
   * fault.
   */
  public static Reading<NetworkModel> readOpenBf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return TextFile.read(file)
        .then(text -> {
          FaultList faults = new FaultList(file.toString());
          return fields(tree(text, faults), faults)
              .map(root -> OpenBfFile.read(folder == null ? file : folder, root, faults))
              .orElseGet(() -> rejected(faults));
        });
  }

  /** Reads a model of svZeroDSolver. Whatever is wrong with it is a fault. */
  public static Reading<NetworkModel> readSvZeroD(Path file) {
    return TextFile.read(file, LARGEST)
        .then(text -> {
          FaultList faults = new FaultList(file.toString());
          return fields(tree(text, faults), faults)
              .map(root -> SvZeroDFile.read(SvZeroDFile.name(stem(file), root), root, faults))
              .orElseGet(() -> rejected(faults));
        });
  }

  private static String stem(Path file) {
    Path name = file.getFileName();
    return name == null ? "model" : name.toString().replaceFirst("\\.[^.]*$", "");
  }

  private static Optional<Fields> fields(Optional<Value> tree, FaultList faults) {
    if (tree.isPresent() && !(tree.get() instanceof Fields)) {
      faults.add(Where.FILE, tree.get().shown(), "must be fields with values.", "");
    }
    return tree.filter(Fields.class::isInstance).map(Fields.class::cast);
  }

  private static Reading<NetworkModel> rejected(FaultList faults) {
    return faults.reading(() -> {
      throw new IllegalStateException("a file without a tree has a fault");
    });
  }
}
