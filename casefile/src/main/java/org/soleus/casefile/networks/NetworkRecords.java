package org.soleus.casefile.networks;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.casefile.networks.Vessel.Reading;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.CapillaryBed.Reflex;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Link.Gate;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;

/** Makes a network model from a tree that has been checked. */
final class NetworkRecords {
  private static final double RESISTANCE = MMHG / ML;
  private static final double MPA_S = 1e-3;

  private NetworkRecords() {}

  static NetworkModel of(Fields root, Path folder) {
    Loads loads = new Loads(folder);
    Blood blood = blood(root.fields("blood"));
    NodeRecords nodes = new NodeRecords(root, loads);
    TubeRecords tubeRecords = new TubeRecords(root, blood.density(), loads);
    List<Named> named = TubeFields.of(root);
    List<Tube> tubes = named.stream().map(tube -> tubeRecords.of(tube, nodes::index)).toList();
    List<Link> links = new ArrayList<>();
    Named.under(root, "links").forEach(link -> links.add(link(link, nodes)));
    links.addAll(nodes.links());
    List<CapillaryBed> beds =
        Named.under(root, "beds").stream().map(bed -> bed(bed, nodes, loads)).toList();
    Network network =
        new Network(
            blood, nodes.frames(), tubeRecords.channels(), nodes.nodes(), tubes, beds, links);
    Fields run = root.fields("run").orElseThrow();
    return new NetworkModel(
        root.text("title").orElseThrow(),
        NetworkModel.Origin.SOLEUS,
        network,
        root.fields("start").map(start -> start(start, named)).orElse(Start.REST),
        RunRecords.span(run),
        Math.min(loads.resolving(), RunRecords.resolving(run)),
        vessels(root, run, network, nodes),
        List.of(),
        RunRecords.steps(run),
        new Picture(RunRecords.frames(run), nodes.places()));
  }

  private static Blood blood(Optional<Fields> given) {
    double density =
        given.map(blood -> blood.number("density_kg_per_m3").orElse(1060)).orElse(1060.0);
    double viscosity = given.map(blood -> blood.number("viscosity_mPa_s").orElse(4)).orElse(4.0);
    return new Blood(density, viscosity * MPA_S);
  }

  private static Link link(Named named, NodeRecords nodes) {
    Fields link = named.fields();
    return new Link(
        named.name(),
        nodes.index(link.text("from").orElseThrow()),
        nodes.index(link.text("to").orElseThrow()),
        link.number("resistance_mmHg_s_per_mL").orElse(0) * RESISTANCE,
        link.number("loss_mmHg_s2_per_mL2").orElse(0) * RESISTANCE / ML,
        link.number("inertance_mmHg_s2_per_mL").orElse(0) * RESISTANCE,
        link.fields("gate").map(NetworkRecords::gate).orElse(Gate.NONE));
  }

  private static Gate gate(Fields gate) {
    return new Gate(
        gate.number("shut_mmHg_s_per_mL").orElseThrow() * RESISTANCE,
        gate.number("steepness_per_mmHg").orElse(1) / MMHG);
  }

  private static CapillaryBed bed(Named named, NodeRecords nodes, Loads loads) {
    Fields bed = named.fields();
    return new CapillaryBed(
        named.name(),
        nodes.index(bed.text("node").orElseThrow()),
        loads.of(bed, "arterial_pressure_mmHg", MMHG, 95),
        bed.number("arterial_resistance_mmHg_s_per_mL").orElseThrow() * RESISTANCE,
        bed.number("venous_resistance_mmHg_s_per_mL").orElseThrow() * RESISTANCE,
        bed.number("compliance_mL_per_mmHg").orElseThrow() * ML / MMHG,
        bed.number("rest_volume_mL").orElse(0) * ML,
        loads.of(bed, "demand", 1, 1),
        bed.fields("reflex").map(NetworkRecords::reflex).orElse(Reflex.NONE));
  }

  private static Reflex reflex(Fields reflex) {
    return new Reflex(
        reflex.number("low_mmHg").orElseThrow() * MMHG,
        reflex.number("high_mmHg").orElseThrow() * MMHG,
        reflex.number("gain").orElseThrow(),
        reflex.number("lag_s").orElseThrow());
  }

  private static Start start(Fields start, List<Named> tubes) {
    return new Start.Given(
        tubes.stream()
            .map(tube ->
                along(start.fields("tubes").flatMap(states -> states.fields(tube.name())), start))
            .toList());
  }

  private static Start.Along along(Optional<Fields> own, Fields all) {
    Profile ratio = profile(own, all, "area_ratio", 1, 1);
    Profile velocity = profile(own, all, "velocity_cm_s", 0, CM_PER_S);
    return new Start.Along(ratio::at, velocity::at);
  }

  private static Profile profile(
      Optional<Fields> own, Fields all, String field, double otherwise, double unit) {
    return new Profile(
        own
            .flatMap(state -> state.value(field))
            .or(() -> all.value(field))
            .map(TubeFields::numbers)
            .orElse(List.of(otherwise))
            .stream()
            .map(one -> one * unit)
            .toList());
  }

  private static List<Vessel> vessels(Fields root, Fields run, Network network, NodeRecords nodes) {
    List<Vessel> vessels = new ArrayList<>();
    for (Named tube : RunRecords.recorded(run, root)) {
      vessels.add(
          new OneDimensional(tube.name(), tube.name(), RunRecords.positions(run, tube.fields())));
    }
    for (Named link : Named.under(root, "links")) {
      Link made = network.links().get(network.link(link.name()));
      Reading flow = new Reading(List.of(new Probe.LinkFlow(link.name())));
      vessels.add(
          new Lumped(
              link.name(),
              flow,
              flow,
              pressure(network, made.from()),
              pressure(network, made.to())));
    }
    vessels.addAll(nodes.vessels());
    return vessels;
  }

  private static Reading pressure(Network network, int node) {
    return new Reading(List.of(new Probe.NodePressure(network.nodes().get(node).name())));
  }
}
