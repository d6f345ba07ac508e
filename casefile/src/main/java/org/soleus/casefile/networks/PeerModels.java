package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  /** Sections that tell a network of our own, whatever else is misspelt in it. */
  private static final List<String> OWN = List.of("soleus_network", "tubes", "run");

  /** Sections of an svZeroDSolver file, of which none is one of ours: a single one tells it. */
  private static final List<String> LUMPED =
      List.of(
          "simulation_parameters",
          "boundary_conditions",
          "vessels",
          "junctions",
          "chambers",
          "closed_loop_blocks",
          "external_solver_coupling_blocks");

  /** Sections of an openBF file, of which none is one of ours either. */
  private static final List<String> ARTERIAL =
      List.of("network", "solver", "project_name", "project name", "inlet_file");

  private PeerModels() {}

  /**
   * Whose model a tree is, by its content; empty where it is neither code's. A section is enough,
   * so that a file in which others are missing is told what is missing of its own format.
   */
  public static Optional<NetworkModel.Origin> recognise(Value document) {
    if (!(document instanceof Fields fields) || hasAny(fields, OWN)) {
      return Optional.empty();
    }
    return hasAny(fields, LUMPED)
        ? Optional.of(NetworkModel.Origin.SVZEROD)
        : hasAny(fields, ARTERIAL) ? Optional.of(NetworkModel.Origin.OPENBF) : Optional.empty();
  }

  private static boolean hasAny(Fields fields, List<String> names) {
    return names.stream().anyMatch(name -> fields.value(name).isPresent());
  }

  /**
   * Whose model a text is, by its content; empty where it is neither code's. Of JSON that cannot be
   * read the words decide, so that its faults are told as those of JSON.
   */
  public static Optional<NetworkModel.Origin> recognise(String text) {
    Optional<Value> tree = tree(text, new FaultList(""));
    boolean isBrokenJson = isJson(text) && tree.isEmpty();
    return isBrokenJson
            && LUMPED.stream().anyMatch(name -> text.contains("\"" + name + "\""))
            && !text.contains("soleus_network")
        ? Optional.of(NetworkModel.Origin.SVZEROD)
        : tree.flatMap(PeerModels::recognise);
  }

  private static boolean isJson(String text) {
    return text.stripLeading().startsWith("{");
  }

  private static Optional<Value> tree(String text, FaultList faults) {
    return isJson(text) ? SvZeroDJson.of(text, faults) : YamlTree.of(text, faults);
  }

  /** Whether a text is a table of vessels, as openBF had them before version 0.6. */
  static boolean isFormerTable(String text) {
    String first = text.lines().findFirst().orElse("");
    List<String> columns = List.of(first.toLowerCase(Locale.ROOT).split("\\s*[,;\t]\\s*"));
    return columns.contains("sn") && columns.contains("tn");
  }

  /** Says that such a table is not read. */
  static Reading<NetworkModel> rejectedTable(Path file) {
    FaultList faults = new FaultList(file.toString());
    faults.add(
        new Where("", 1, 1),
        "",
        "begins a table of vessels as openBF had them before version 0.6; such tables are not"
            + " read.",
        "Write it as YAML, as openBF does since: project_name, blood, solver, and a list network of"
            + " vessels.");
    return rejected(faults);
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
