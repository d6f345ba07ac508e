package org.soleus.casefile.networks;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.Reading;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Node.Sharing;
import org.soleus.hemodynamics.recording.Probe;

/**
 * Makes nodes from fields that have been checked. A windkessel becomes a node, a chamber, an end
 * and two links; names of what it adds have a point, which no name of a file has.
 */
final class NodeRecords {
  /** A frame that stands still and upright, for nodes that have a height. */
  private static final Frame UPRIGHT = new Frame("upright", Signal.constant(0), Signal.constant(1));

  private final Loads loads;
  private final List<Frame> frames = new ArrayList<>(List.of(UPRIGHT));
  private final List<String> frameNames = new ArrayList<>(List.of(""));
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Vessel> vessels = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  NodeRecords(Fields root, Loads loads) {
    this.loads = loads;
    for (Named frame : Named.under(root, "frames")) {
      frameNames.add(frame.name());
      frames.add(
          new Frame(
              frame.name(),
              loads.of(frame.fields(), "origin_mm", MM, 0),
              new Inclination(loads.of(frame.fields(), "tilt_deg", 1, 90))));
    }
    Named.under(root, "nodes").forEach(this::add);
    for (String name : Ends.of(root).unlisted()) {
      add(new Node.Junction(name, 0, 0));
    }
  }

  List<Frame> frames() {
    return frames;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Links within windkessels. */
  List<Link> links() {
    return links;
  }

  /** Windkessels, to be reported. */
  List<Vessel> vessels() {
    return vessels;
  }

  Map<String, Place> places() {
    return places;
  }

  int index(String name) {
    Integer found = index.get(name);
    if (found == null) {
      throw new IllegalStateException("no node " + name);
    }
    return found;
  }

  private int add(Node node) {
    index.put(node.name(), nodes.size());
    nodes.add(node);
    return nodes.size() - 1;
  }

  private void add(Named named) {
    Fields fields = named.fields();
    String name = named.name();
    int frame = fields.text("frame").map(frameNames::indexOf).orElse(0);
    double at = fields.number(frame == 0 ? "height_mm" : "along_mm").orElse(0) * MM;
    Sharing sharing =
        fields.text("shares").orElse("").equals("pressure") ? Sharing.PRESSURE : Sharing.TOTAL_HEAD;
    fields
        .value("at_mm")
        .map(TubeFields::numbers)
        .ifPresent(
            xyz -> places.put(name, new Place(xyz.get(0) * MM, xyz.get(1) * MM, xyz.get(2) * MM)));
    if (fields.value("pressure_mmHg").isPresent()) {
      Signal pressure = loads.of(fields, "pressure_mmHg", MMHG, 0);
      double compliance = fields.number("compliance_mL_per_mmHg").orElse(0) * ML / MMHG;
      add(new Node.PressureEnd(name, frame, at, sharing, pressure, compliance));
    } else if (fields.value("inflow_mL_s").isPresent()) {
      add(new Node.FlowEnd(name, frame, at, loads.of(fields, "inflow_mL_s", ML, 0)));
    } else if (fields.fields("chamber").isPresent()) {
      add(chamber(name, frame, at, sharing, fields.fields("chamber").get()));
    } else if (fields.fields("windkessel").isPresent()) {
      windkessel(name, frame, at, fields.fields("windkessel").get());
    } else if (fields.fields("reflecting").isPresent()) {
      add(reflecting(name, frame, at, fields.fields("reflecting").get()));
    } else {
      add(new Node.Junction(name, frame, at, sharing));
    }
  }

  private Node chamber(String name, int frame, double at, Sharing sharing, Fields chamber) {
    return new Node.Chamber(
        name,
        frame,
        at,
        sharing,
        compliance(chamber),
        chamber.number("rest_volume_mL").orElse(0) * ML,
        loads.of(chamber, "outside_mmHg", MMHG, 0));
  }

  private static double compliance(Fields owner) {
    return owner.number("compliance_mL_per_mmHg").orElseThrow() * ML / MMHG;
  }

  private static Node reflecting(String name, int frame, double at, Fields end) {
    return new Node.ReflectingEnd(
        name,
        frame,
        at,
        end.number("coefficient").orElseThrow(),
        end.number("pressure_mmHg").orElse(0) * MMHG);
  }

  private void windkessel(String name, int frame, double at, Fields given) {
    double near = given.number("near_mmHg_s_per_mL").orElse(0) * MMHG / ML;
    double far = given.number("far_mmHg_s_per_mL").orElseThrow() * MMHG / ML;
    Signal outside = Signal.constant(0);
    String store = near > 0 ? name + ".store" : name;
    if (near > 0) {
      add(new Node.Junction(name, frame, at, Sharing.PRESSURE));
    }
    add(new Node.Chamber(store, frame, at, Sharing.PRESSURE, compliance(given), 0, outside));
    add(
        new Node.PressureEnd(
            name + ".beyond", frame, at, loads.of(given, "pressure_mmHg", MMHG, 0)));
    if (near > 0) {
      links.add(Link.resistor(name + ".near", index(name), index(store), near));
    }
    links.add(Link.resistor(name + ".far", index(store), index(name + ".beyond"), far));
    Probe out = new Probe.LinkFlow(name + ".far");
    vessels.add(
        new Lumped(
            name + ".windkessel",
            near > 0
                ? new Reading(List.of(new Probe.LinkFlow(name + ".near")))
                : new Reading(List.of(out, new Probe.Storage(name))),
            new Reading(List.of(out)),
            new Reading(List.of(new Probe.NodePressure(name))),
            new Reading(List.of(new Probe.NodePressure(store)))));
  }
}
