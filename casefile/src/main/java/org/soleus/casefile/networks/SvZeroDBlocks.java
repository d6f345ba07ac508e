package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.networks.SvZeroDBlock.Connection;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Numeral;

/** The blocks of an svZeroDSolver file and what connects them, in the order of that code. */
final class SvZeroDBlocks {
  private static final Set<String> CONDITIONS =
      Set.of("FLOW", "PRESSURE", "RESISTANCE", "RCR", "CORONARY", "ClosedLoopRCR");
  private static final Set<String> SHAREABLE =
      Set.of("FLOW", "PRESSURE", "RESISTANCE", "RCR", "CORONARY");
  private static final Set<String> JUNCTIONS =
      Set.of("NORMAL_JUNCTION", "internal_junction", "resistive_junction", "BloodVesselJunction");
  private static final Set<String> VALVES = Set.of("ValveTanh");
  private static final Set<String> COUPLINGS = Set.of("FLOW", "PRESSURE");
  private static final Set<String> NONE = Set.of();

  /** Places of further blocks of a refused type that a message names. */
  private static final int MOST_NAMED = 20;

  private final PeerFields root;
  private final FaultList faults;
  private final SequencedMap<String, SvZeroDBlock> blocks = new LinkedHashMap<>();
  private final List<Connection> connections = new ArrayList<>();
  private final Map<Integer, String> vesselNames = new HashMap<>();
  private final Set<String> couplings = new TreeSet<>();
  private final Set<String> placed = new TreeSet<>();
  private final Set<String> shared = new TreeSet<>();
  private final SequencedMap<String, Refused> refused = new LinkedHashMap<>();
  private boolean whole = true;

  /** Blocks of a type that is not modelled, and which field says their type. */
  private record Refused(String key, String problem, String hint, List<PeerFields> entries) {}

  private SvZeroDBlocks(PeerFields root) {
    this.root = root;
    faults = root.faults();
  }

  /** All blocks and connections of a file. */
  static SvZeroDBlocks read(PeerFields root) {
    SvZeroDBlocks blocks = new SvZeroDBlocks(root);
    blocks.declare();
    blocks.refuse();
    blocks.connect();
    return blocks;
  }

  /** Tells each type that is not modelled once, with all its places. */
  private void refuse() {
    for (Refused one : refused.values()) {
      List<String> more =
          one.entries().stream().skip(1).map(entry -> entry.fields().where().path()).toList();
      int untold = more.size() - MOST_NAMED;
      String also =
          more.isEmpty()
              ? ""
              : untold > 0
                  ? "So are %s and %d more."
                      .formatted(String.join(", ", more.subList(0, MOST_NAMED)), untold)
                  : (more.size() == 1 ? "So is " : "So are ") + Shown.all(more) + ".";
      String hint = one.hint().isEmpty() || also.isEmpty() ? "" : " ";
      one.entries().getFirst().fault(one.key(), one.problem(), one.hint() + hint + also);
    }
  }

  /** All blocks, in the order of the file. */
  List<SvZeroDBlock> all() {
    return List.copyOf(blocks.values());
  }

  /** All connections, in svZeroDSolver's order. */
  List<Connection> connections() {
    return connections;
  }

  /** Connections that lead into a block. */
  List<Connection> into(SvZeroDBlock block) {
    return connections.stream().filter(one -> one.to().equals(block.name())).toList();
  }

  /** Connections that lead out of a block. */
  List<Connection> outOf(SvZeroDBlock block) {
    return connections.stream().filter(one -> one.from().equals(block.name())).toList();
  }

  /** Whether all blocks are known and modelled, so that it makes sense to look at the whole. */
  boolean isWhole() {
    return whole;
  }

  /** Whether a block stands for another program that is coupled to this model. */
  boolean isCoupling(SvZeroDBlock block) {
    return couplings.contains(block.name());
  }

  private void declare() {
    for (PeerFields entry : root.entries("vessels")) {
      String name =
          declare(
              entry,
              "vessel_name",
              "zero_d_element_type",
              "zero_d_element_values",
              SvZeroDBlock.VESSELS);
      int number = entry.whole("vessel_id", PeerRange.between(-1e9, 1e9, ""));
      String first = vesselNames.putIfAbsent(number, name);
      if (first != null && entry.has("vessel_id")) {
        String problem = "is the number of vessel " + Shown.text(first) + " too.";
        entry.fault("vessel_id", problem, "Give each its own number.");
      }
    }
    for (PeerFields entry : root.entries("boundary_conditions")) {
      declare(entry, "bc_name", "bc_type", "bc_values", CONDITIONS);
    }
    for (PeerFields entry : root.entries("external_solver_coupling_blocks")) {
      couplings.add(declare(entry, "name", "type", "values", COUPLINGS));
    }
    for (PeerFields entry : root.entries("junctions")) {
      declare(entry, "junction_name", "junction_type", "junction_values", JUNCTIONS);
    }
    for (PeerFields entry : root.entries("valves")) {
      declare(entry, "name", "type", "params", VALVES);
    }
    for (PeerFields entry : root.entries("chambers")) {
      declare(entry, "name", "type", "values", NONE);
    }
    for (PeerFields entry : root.entries("closed_loop_blocks")) {
      known(entry, "closed_loop_type", entry.text("closed_loop_type"), NONE);
    }
  }

  private String declare(
      PeerFields entry, String nameKey, String typeKey, String valuesKey, Set<String> types) {
    String name = entry.text(nameKey);
    String type = entry.text(typeKey);
    boolean modelled = known(entry, typeKey, type, types);
    boolean plain = type.equals("NORMAL_JUNCTION") || type.equals("internal_junction");
    Optional<PeerFields> values =
        plain || !modelled ? entry.optionalBelow(valuesKey) : entry.below(valuesKey);
    // what is missing among values that are missing themselves is not worth telling
    PeerFields nothing =
        new PeerFields(
            new Fields(entry.fields().where(), new LinkedHashMap<>()), new FaultList(""));
    SvZeroDBlock block = new SvZeroDBlock(name, type, entry, values.orElse(nothing));
    SvZeroDBlock first = name.isEmpty() ? null : blocks.putIfAbsent(name, block);
    if (first != null) {
      entry.fault(
          nameKey,
          "is the name of another block too; the first begins in line %d."
              .formatted(first.entry().fields().where().line()),
          "Give each its own name.");
    }
    return name;
  }

  private boolean known(PeerFields entry, String key, String type, Set<String> types) {
    if (types.contains(type)) {
      return true;
    }
    whole = false;
    if (!type.isEmpty()) {
      refused
          .computeIfAbsent(key + " " + type, _ -> refused(key, type, types))
          .entries()
          .add(entry);
    }
    return false;
  }

  private static Refused refused(String key, String type, Set<String> types) {
    Optional<String> reason = SvZeroDBlock.refusal(type);
    Set<String> all = new TreeSet<>(types);
    all.addAll(SvZeroDBlock.refused());
    String known = types.isEmpty() ? "." : "; known are " + Shown.all(sorted(types)) + ".";
    return new Refused(
        key,
        reason.orElse("is not modelled here" + known),
        reason.isPresent() ? "" : NearestNames.hint(type, all),
        new ArrayList<>());
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private void connect() {
    for (PeerFields entry : root.entries("vessels")) {
      String name = entry.optionalText("vessel_name").orElse("");
      Optional<PeerFields> ends = entry.optionalBelow("boundary_conditions");
      ends.ifPresent(end -> connectEnd(end, "inlet", name, true));
      ends.ifPresent(end -> connectEnd(end, "outlet", name, false));
    }
    root.entries("external_solver_coupling_blocks").forEach(this::couple);
    root.entries("junctions").forEach(this::join);
    for (PeerFields entry : root.entries("valves")) {
      String name = entry.optionalText("name").orElse("");
      Optional<PeerFields> ends = entry.optionalBelow("params");
      ends.ifPresent(end -> connect(end, "upstream_block", name, true));
      ends.ifPresent(end -> connect(end, "downstream_block", name, false));
    }
  }

  private void couple(PeerFields entry) {
    String name = entry.optionalText("name").orElse("");
    String place = entry.text("location");
    if (!place.equals("inlet") && !place.equals("outlet")) {
      entry.fault("location", "must be inlet or outlet.", "");
    } else if (!entry
        .optionalText("connected_block")
        .equals(Optional.of("ClosedLoopHeartAndPulmonary"))) {
      connect(entry, "connected_block", name, place.equals("outlet"));
    }
  }

  /**
   * Connects the condition at an end of a vessel. Where it stands at several ends, each has one of
   * its own with the same values, as in the first releases of svZeroDSolver; the later ones cannot
   * solve such a model.
   */
  private void connectEnd(PeerFields ends, String field, String vessel, boolean before) {
    Optional<SvZeroDBlock> condition = ends.optionalText(field).map(blocks::get);
    if (condition.isPresent()
        && SHAREABLE.contains(condition.get().type())
        && !isCoupling(condition.get())
        && !placed.add(condition.get().name())) {
      SvZeroDBlock own = condition.get().named(condition.get().name() + " at " + vessel);
      shared.add(condition.get().name());
      if (blocks.putIfAbsent(own.name(), own) == null) {
        connect(before ? own.name() : vessel, before ? vessel : own.name());
        return;
      }
    }
    connect(ends, field, vessel, before);
  }

  /** Names of conditions that stand at several ends. */
  Set<String> shared() {
    return shared;
  }

  /** Connects the block that a field names before or after another. */
  private void connect(PeerFields said, String field, String name, boolean before) {
    Optional<String> other = said.optionalText(field);
    if (other.isEmpty()) {
      if (!said.fields().where().path().endsWith("boundary_conditions")) {
        said.text(field);
      }
      return;
    }
    if (!blocks.containsKey(other.get())) {
      said.fault(
          field, "is the name of no block.", NearestNames.hint(other.get(), blocks.keySet()));
      whole = false;
    } else if (before) {
      connect(other.get(), name);
    } else {
      connect(name, other.get());
    }
  }

  private void connect(String from, String to) {
    connections.add(new Connection(connections.size(), from, to));
  }

  private void join(PeerFields entry) {
    String name = entry.optionalText("junction_name").orElse("");
    boolean byNumber = entry.has("inlet_vessels") && entry.has("outlet_vessels");
    if (!byNumber && !(entry.has("inlet_blocks") && entry.has("outlet_blocks"))) {
      entry.fault(
          "inlet_vessels",
          "is missing: a junction needs inlet_vessels and outlet_vessels, or inlet_blocks and"
              + " outlet_blocks.",
          "");
      whole = false;
      return;
    }
    for (Value value : entry.items(byNumber ? "inlet_vessels" : "inlet_blocks")) {
      meant(entry, value, byNumber).ifPresent(other -> connect(other, name));
    }
    for (Value value : entry.items(byNumber ? "outlet_vessels" : "outlet_blocks")) {
      meant(entry, value, byNumber).ifPresent(other -> connect(name, other));
    }
  }

  private Optional<String> meant(PeerFields entry, Value value, boolean byNumber) {
    Optional<String> name =
        !byNumber
            ? entry.word(value).filter(blocks::containsKey)
            : value instanceof Numeral number && Math.rint(number.number()) == number.number()
                ? Optional.ofNullable(vesselNames.get((int) number.number()))
                : Optional.empty();
    if (name.isEmpty()) {
      whole = false;
      String hint =
          byNumber ? "" : NearestNames.hint(entry.word(value).orElse(""), blocks.keySet());
      entry.fault(
          value, byNumber ? "is the number of no vessel." : "is the name of no block.", hint);
    }
    return name;
  }
}
