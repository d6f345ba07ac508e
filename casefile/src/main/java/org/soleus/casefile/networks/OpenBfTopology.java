package org.soleus.casefile.networks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.networks.OpenBfVessel.Outlet;

/** What must hold in the network of an openBF file as a whole. */
final class OpenBfTopology {
  private static final int FIRST_NODE = 1;
  private static final double MOST_CELLS = 1e6;

  private final OpenBfModel model;
  private final FaultList faults;

  private OpenBfTopology(OpenBfModel model, FaultList faults) {
    this.model = model;
    this.faults = faults;
  }

  static void check(OpenBfModel model, FaultList faults) {
    OpenBfTopology check = new OpenBfTopology(model, faults);
    check.labels();
    check.loops();
    boolean nodesAreKnown =
        model.vessels().stream().allMatch(vessel -> check.isClean(vessel, "sn", "tn", "inlet"));
    if (nodesAreKnown && !model.vessels().isEmpty()) {
      check.inlets();
      check.outlets();
      check.reached();
    }
    double cells = model.vessels().stream().mapToDouble(OpenBfVessel::cells).sum();
    if (cells > MOST_CELLS) {
      faults.add(
          new Where("network", 0, 0),
          Shown.number(cells) + " cells",
          "is more than the %s cells that are run.".formatted(Shown.number(MOST_CELLS)),
          "Lengths are in m.");
    }
  }

  private boolean isClean(OpenBfVessel vessel, String... fields) {
    return Set.of(fields).stream().allMatch(name -> faults.isClean(vessel.where().field(name)));
  }

  private void fault(OpenBfVessel vessel, String field, String value, String problem, String hint) {
    Where at = vessel.where();
    faults.add(new Where(at.field(field), at.line(), at.column()), value, problem, hint);
  }

  private void labels() {
    Map<String, OpenBfVessel> seen = new HashMap<>();
    for (OpenBfVessel vessel : model.vessels()) {
      OpenBfVessel first =
          vessel.label().isEmpty() ? null : seen.putIfAbsent(vessel.label(), vessel);
      if (first != null) {
        fault(
            vessel,
            "label",
            Shown.text(vessel.label()),
            "is the label of another vessel too; the first begins in line %d."
                .formatted(first.where().line()),
            "Give each its own label.");
      }
    }
  }

  private void loops() {
    for (OpenBfVessel vessel : model.vessels()) {
      if (vessel.source() == vessel.target() && isClean(vessel, "sn", "tn")) {
        fault(vessel, "tn", "" + vessel.target(), "must be another node than sn.", "");
      }
    }
  }

  private List<OpenBfVessel> sources() {
    return model.vessels().stream().filter(model::isSource).toList();
  }

  private void inlets() {
    List<OpenBfVessel> sources = sources();
    if (sources.isEmpty()) {
      faults.add(
          new Where("network", 0, 0),
          "",
          "has no inlet: every vessel begins where another one ends.",
          "");
    }
    if (model.vessels().stream().anyMatch(vessel -> vessel.inlet().isPresent())) {
      ownInlets(sources);
    } else {
      oneInlet(sources);
    }
  }

  private void ownInlets(List<OpenBfVessel> sources) {
    Map<Integer, OpenBfVessel> seen = new HashMap<>();
    for (OpenBfVessel vessel : model.vessels()) {
      boolean isSource = sources.contains(vessel);
      if (isSource && vessel.inlet().isEmpty()) {
        fault(
            vessel,
            "sn",
            "" + vessel.source(),
            "is a node where no vessel ends, and this vessel has no inlet.",
            "Maybe the number is wrong, or inlet and inlet file are missing.");
      } else if (!isSource && vessel.inlet().isPresent()) {
        fault(
            vessel,
            "inlet",
            "",
            "must not be given: another vessel ends at node %d, where this one begins."
                .formatted(vessel.source()),
            "");
      }
      if (isSource && seen.putIfAbsent(vessel.source(), vessel) != null) {
        twoFromOne(vessel);
      }
    }
  }

  private void twoFromOne(OpenBfVessel vessel) {
    fault(
        vessel,
        "sn",
        "" + vessel.source(),
        "is an inlet from which another vessel begins too; an inlet has one vessel.",
        "Begin with one vessel that branches.");
  }

  /** The guide says: node 1. A file with a single inlet elsewhere is clear as well. */
  private void oneInlet(List<OpenBfVessel> sources) {
    boolean fromFirst = sources.stream().anyMatch(vessel -> vessel.source() == FIRST_NODE);
    OpenBfVessel fed = null;
    for (OpenBfVessel vessel : sources) {
      boolean mayBe = !fromFirst || vessel.source() == FIRST_NODE;
      if (fed == null && mayBe) {
        fed = vessel;
      } else if (fed != null && fed.source() == vessel.source()) {
        twoFromOne(vessel);
      } else {
        fault(
            vessel,
            "sn",
            "" + vessel.source(),
            "is a node where no vessel ends; the inlet file feeds one vessel, which begins at"
                + " node 1.",
            "Maybe the number is wrong. For several inlets, give each its own inlet (Q or P),"
                + " inlet file and inlet number.");
      }
    }
  }

  private void outlets() {
    for (OpenBfVessel vessel : model.vessels()) {
      boolean isLeaf = model.isLeaf(vessel);
      if (isLeaf && vessel.outlet().isEmpty() && isClean(vessel, "outlet")) {
        fault(
            vessel,
            "outlet",
            "",
            "is missing: no vessel begins at node %d, where this one ends."
                .formatted(vessel.target()),
            "Give Rt, or R1 and Cc, or R1, R2 and Cc; or maybe the number of the node is wrong.");
      }
      if (isLeaf && faults.isEmpty()) {
        vessel.outlet().ifPresent(outlet -> resistance(vessel, outlet));
      }
    }
    if (model.vessels().stream().noneMatch(model::isLeaf)) {
      faults.add(
          new Where("network", 0, 0),
          "",
          "has no outlet: at the end of every vessel another one begins.",
          "");
    }
  }

  private void resistance(OpenBfVessel vessel, Outlet outlet) {
    double impedance = vessel.impedance(model.blood().density());
    if (outlet instanceof Outlet.Windkessel windkessel
        && Double.isNaN(windkessel.proximal())
        && !(windkessel.sum() > impedance)) {
      fault(
          vessel,
          "R1",
          Shown.number(windkessel.sum()),
          "must be above the impedance of the vessel's end, %s Pa s/m³, which is part of it."
              .formatted(Shown.number(impedance)),
          "");
    }
  }

  /** Every vessel hangs together with an inlet. */
  private void reached() {
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    sources().forEach(vessel -> next.add(vessel.source()));
    Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    for (OpenBfVessel vessel : model.vessels()) {
      neighbours.computeIfAbsent(vessel.source(), _ -> new HashSet<>()).add(vessel.target());
      neighbours.computeIfAbsent(vessel.target(), _ -> new HashSet<>()).add(vessel.source());
    }
    while (!next.isEmpty()) {
      int node = next.remove();
      if (reached.add(node)) {
        next.addAll(neighbours.getOrDefault(node, Set.of()));
      }
    }
    for (OpenBfVessel vessel : model.vessels()) {
      if (!reached.contains(vessel.source()) && !sources().isEmpty()) {
        fault(vessel, "sn", "" + vessel.source(), "is not connected to any inlet.", "");
      }
    }
  }
}
