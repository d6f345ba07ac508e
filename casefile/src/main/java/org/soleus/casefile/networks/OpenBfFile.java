package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.soleus.casefile.fault.Fault;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.networks.OpenBfVessel.Inlet;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.hemodynamics.load.Table;
import org.soleus.hemodynamics.network.Blood;

/** Reads the YAML of openBF, version 1 (names with blanks) and version 2 (with underscores). */
final class OpenBfFile {
  private static final Set<String> KNOWN =
      Set.of(
          "project_name",
          "results_folder",
          "output_directory",
          "write_results",
          "inlet_file",
          "blood",
          "solver",
          "network");
  private static final Set<String> SOLVER =
      Set.of("Ccfl", "cycles", "jump", "convergence_tolerance");

  /** Names that openBF had for a while, and what they are called now. */
  private static final Map<String, String> FORMER =
      Map.of("convergence_tollerance", "convergence_tolerance", "R0p", "Rp", "R0d", "Rd");

  private final Path folder;
  private final FaultList faults;
  private final boolean old;
  private final PeerFields root;
  private final List<Fault> faultsOfTables = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  private OpenBfFile(Path folder, FaultList faults, Fields root) {
    this.folder = folder;
    this.faults = faults;
    old = root.value("project name").isPresent();
    this.root = new PeerFields((Fields) underscored(root), faults);
  }

  /**
   * The network of a tree.
   *
   * @param folder in which the names of inlet files begin
   * @param faults takes what is wrong
   */
  static Reading<NetworkModel> read(Path folder, Fields root, FaultList faults) {
    OpenBfFile file = new OpenBfFile(folder, faults, root);
    OpenBfModel model = file.model();
    OpenBfTopology.check(model, faults);
    if (file.faultsOfTables.isEmpty()) {
      return faults.reading(() -> OpenBfNetwork.of(model));
    }
    List<Fault> all = new ArrayList<>(file.faultsOfTables);
    if (faults.reading(() -> model) instanceof Reading.Rejected<OpenBfModel>(List<Fault> own)) {
      all.addAll(own);
    }
    return new Reading.Rejected<>(all);
  }

  /** Both spellings of a name as the one with underscores. */
  private static Value underscored(Value value) {
    return switch (value) {
      case Items items ->
          new Items(items.where(), items.items().stream().map(OpenBfFile::underscored).toList());
      case Fields fields -> {
        SequencedMap<String, Field> named = new LinkedHashMap<>();
        fields
            .fields()
            .forEach((name, field) ->
                named.putIfAbsent(
                    current(name), new Field(field.where(), underscored(field.value()))));
        yield new Fields(fields.where(), named);
      }
      default -> value;
    };
  }

  private static String current(String name) {
    String underscored = name.strip().replace(' ', '_');
    return FORMER.getOrDefault(underscored, underscored);
  }

  /** Whether the file is of version 1. */
  boolean isOld() {
    return old;
  }

  /** Notes what a user should know, once. */
  void remark(String words) {
    remarks.add(words);
  }

  private OpenBfModel model() {
    root.notMisspelt(KNOWN).forEach(name -> remark("the field \"" + name + "\" is not used"));
    PeerFields solver = root.below("solver").orElse(root);
    List<OpenBfVessel> vessels = vessels();
    String name = root.text("project_name");
    OpenBfModel model =
        new OpenBfModel(
            name,
            blood(),
            solver.has("cycles") || solver != root
                ? solver.whole("cycles", PeerRange.between(1, PeerFields.MOST, "cycles"))
                : 1,
            solver.whole("jump", PeerRange.between(2, 1e5, "samples"), 100),
            solver == root ? 1 : solver.number("convergence_tolerance", tolerances()),
            vessels,
            vessels.stream().anyMatch(vessel -> vessel.inlet().isPresent())
                ? Optional.empty()
                : inlet(name),
            List.of());
    remarksOn(model, solver);
    return new OpenBfModel(
        model.name(),
        model.blood(),
        model.cycles(),
        model.samples(),
        model.tolerance(),
        model.vessels(),
        model.inlet(),
        List.copyOf(remarks));
  }

  private static PeerRange tolerances() {
    return PeerRange.positive(1e6, "mmHg");
  }

  private Blood blood() {
    Optional<PeerFields> said = root.below("blood");
    if (said.isEmpty()) {
      return new Blood(1, 0);
    }
    double density = said.get().number("rho", PeerRange.positive(1e5, "kg/m³"));
    double viscosity = said.get().number("mu", PeerRange.notNegative(1e3, "Pa s"));
    return Double.isNaN(density + viscosity) ? new Blood(1, 0) : new Blood(density, viscosity);
  }

  private List<OpenBfVessel> vessels() {
    List<PeerFields> entries = root.entries("network");
    if (entries.isEmpty() && faults.isClean("network")) {
      root.fault("network", "must be a list of at least one vessel.", "");
    }
    return entries.stream().map(entry -> new OpenBfVessels(this, entry).read()).toList();
  }

  private Optional<Inlet> inlet(String project) {
    if (old && !root.has("inlet_file")) {
      root.fault(
          "network",
          "has no inlet: in version 1 a vessel says what enters it.",
          "Give it inlet (Q or P), inlet file and inlet number.");
      return Optional.empty();
    }
    String name = root.optionalText("inlet_file").orElse(project + "_inlet.dat");
    return table(root, "inlet_file", name, true).map(table -> new Inlet(true, table, table.span()));
  }

  /**
   * The table in a file that a field names.
   *
   * @param said where the field stands, or would stand
   * @param name of the file
   * @param isFlow whether it holds flows
   */
  Optional<Table> table(PeerFields said, String field, String name, boolean isFlow) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reading<OpenBfInlet.Inlet>> reading = OpenBfInlet.read(folder, name, isFlow);
    if (reading.isEmpty()) {
      String missing = "file %s does not exist.".formatted(Shown.text(name));
      String problem = said.has(field) ? "names a file that cannot be found: the " : "is missing: ";
      said.fault(field, problem + missing, OpenBfInlet.nearest(folder, name));
      return Optional.empty();
    }
    return switch (reading.get()) {
      case Reading.Read<OpenBfInlet.Inlet>(OpenBfInlet.Inlet inlet) -> {
        if (inlet.reordered() > 0) {
          remark(
              "rows of %s that stood a little out of order were put into it: %d"
                  .formatted(Shown.text(name), inlet.reordered()));
        }
        yield Optional.of(inlet.table());
      }
      case Reading.Rejected<OpenBfInlet.Inlet>(List<Fault> rejected) -> {
        faultsOfTables.addAll(rejected);
        yield Optional.empty();
      }
    };
  }

  private void remarksOn(OpenBfModel model, PeerFields solver) {
    if (solver != root) {
      solver
          .notMisspelt(SOLVER)
          .forEach(name -> remark("the field \"" + name + "\" of the solver is not used"));
      solver.number("Ccfl", PeerRange.positive(1, ""), 1);
      remark("solver: Ccfl is openBF's own and has no effect here");
    }
    if (root.has("write_results") || root.has("output_directory") || root.has("results_folder")) {
      remark("write_results and folders for results have no effect: the command line says both");
    }
    if (model.vessels().stream().anyMatch(vessel -> !vessel.isUniform())) {
      remark(
          "tapered vessels go in a straight line from Rp to Rd; version 2 of openBF as released"
              + " tapers less, since it multiplies the slope by the cell's length once more");
    }
  }
}
