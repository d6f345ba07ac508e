package org.soleus.casefile.networks;

import java.util.List;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;

/** What must hold at the nodes of a network beyond their structure. */
final class NodeCheck {
  /** What makes a node another thing than a junction. */
  static final List<String> KINDS =
      List.of("pressure_mmHg", "inflow_mL_s", "chamber", "windkessel", "reflecting");

  private final Fields root;
  private final Ends ends;
  private final LoadCheck loads;
  private final FaultList faults;

  NodeCheck(Fields root, LoadCheck loads, FaultList faults) {
    this.root = root;
    this.loads = loads;
    this.faults = faults;
    ends = Ends.of(root);
  }

  void check() {
    List<Named> nodes = Named.under(root, "nodes");
    Set<String> frames = Named.names(root, "frames");
    boolean whole = isWhole();
    for (Named node : nodes) {
      Named.requireKnown(node.fields(), "frame", "frame", frames, faults);
      kinds(node);
      height(node.fields());
      loads.check(node.fields(), "pressure_mmHg");
      loads.check(node.fields(), "inflow_mL_s");
      node.fields().fields("chamber").ifPresent(chamber -> loads.check(chamber, "outside_mmHg"));
      node.fields().fields("windkessel").ifPresent(one -> loads.check(one, "pressure_mmHg"));
      if (whole && !faults.isAt(node.fields().where().path())) {
        ends(node);
      }
    }
    if (whole) {
      unlisted(nodes);
    }
    places(nodes);
  }

  /**
   * Whether all ends can be read: no name of a list is misspelt, no tube, link or bed is written
   * twice or not at all. If not, what is missing at a node says nothing.
   */
  private boolean isWhole() {
    boolean whole = root.fields().keySet().stream().noneMatch(faults::isAt);
    for (String kind : List.of("tubes", "links", "beds")) {
      if (root.fields(kind).isPresent()) {
        Fields all = root.fields(kind).get();
        for (String name : all.fields().sequencedKeySet()) {
          String path = all.where().field(name);
          whole &= all.fields(name).isPresent() && !faults.isAt(path);
          whole &=
              List.of("from", "to", "node").stream()
                  .noneMatch(end -> faults.isAt(path + "." + end));
        }
      }
    }
    return whole;
  }

  private void kinds(Named node) {
    Fields fields = node.fields();
    List<String> kinds = KINDS.stream().filter(kind -> fields.value(kind).isPresent()).toList();
    if (kinds.size() > 1) {
      faults.add(
          fields.where(),
          "",
          "has %s; a node has at most one of them.".formatted(Shown.all(kinds)),
          "Put a short tube or a link between two nodes.");
    }
    goesOnlyWith(fields, "compliance_mL_per_mmHg", "pressure_mmHg");
    for (String kind : List.of("inflow_mL_s", "windkessel", "reflecting")) {
      if (kinds.contains(kind) && fields.value("shares").isPresent()) {
        faults.add(
            fields.where("shares"), fields.shown("shares"), "does not go with " + kind + ".", "");
      }
    }
  }

  private void goesOnlyWith(Fields fields, String field, String other) {
    if (fields.value(field).isPresent() && fields.value(other).isEmpty()) {
      faults.add(fields.where(field), fields.shown(field), "goes with " + other + " only.", "");
    }
  }

  private void height(Fields node) {
    if (node.value("frame").isPresent() && node.value("height_mm").isPresent()) {
      faults.add(
          node.where("height_mm"),
          node.shown("height_mm"),
          "does not go with frame.",
          "On a frame, along_mm says where the node lies.");
    }
    goesOnlyWith(node, "along_mm", "frame");
  }

  private void ends(Named node) {
    String name = node.name();
    Where where = node.fields().where();
    int all = ends.at(name).size();
    long tubes = ends.tubesAt(name);
    boolean windkessel = node.fields().value("windkessel").isPresent();
    boolean shares = node.fields().text("shares").orElse("").equals("pressure");
    if (all == 0) {
      faults.add(
          where,
          "",
          "is not the end of any tube, link or bed.",
          NearestNames.hint(name, ends.unlisted()));
    } else if (node.fields().value("reflecting").isPresent() && (tubes != 1 || all != 1)) {
      faults.add(
          where,
          "",
          "throws waves back, so one tube ends there and nothing else; here end %s."
              .formatted(counted(tubes, all - tubes)),
          "");
    } else if ((shares || windkessel) && tubes > 1) {
      String why = windkessel ? "is a windkessel" : "shares pressure";
      faults.add(where, "", "%s, so one tube may end there, not %d.".formatted(why, tubes), "");
    }
  }

  private static String counted(long tubes, long others) {
    String first = tubes == 1 ? "1 tube" : tubes + " tubes";
    return others == 0 ? first : first + " and " + others + " links or beds";
  }

  private void unlisted(List<Named> nodes) {
    boolean heights =
        nodes.stream()
            .map(Named::fields)
            .anyMatch(
                node -> node.value("height_mm").isPresent() || node.value("frame").isPresent());
    for (String name : ends.unlisted()) {
      Ends.End first = ends.at(name).getFirst();
      if (!faults.isClean(first.where().path())) {
        continue;
      }
      String nearest = NearestNames.hint(name, ends.others(name));
      if (ends.at(name).size() == 1) {
        faults.add(
            first.where(),
            Shown.text(name),
            "is not one of the nodes, and nothing else ends there.",
            nearest.isEmpty() ? "A closed end is listed under nodes: " + name + ": {}." : nearest);
      } else if (heights) {
        faults.add(
            first.where(),
            Shown.text(name),
            "is not one of the nodes; where some have a height, all are listed with their own.",
            nearest);
      }
    }
  }

  private void places(List<Named> nodes) {
    boolean placed = nodes.stream().anyMatch(node -> node.fields().value("at_mm").isPresent());
    if (!placed) {
      return;
    }
    for (Named node : nodes) {
      if (node.fields().value("at_mm").isEmpty() && ends.tubesAt(node.name()) > 0) {
        Where at = node.fields().where();
        faults.add(
            new Where(at.field("at_mm"), at.line(), at.column()),
            "",
            "is missing: other nodes have a place to be drawn at.",
            "Give it to all nodes at which tubes end, or to none.");
      }
    }
    for (String name : ends.unlisted()) {
      if (ends.at(name).size() > 1 && ends.tubesAt(name) > 0) {
        faults.add(
            ends.at(name).getFirst().where(),
            Shown.text(name),
            "is not one of the nodes; where some have at_mm, all are listed with their own.",
            "");
      }
    }
  }
}
