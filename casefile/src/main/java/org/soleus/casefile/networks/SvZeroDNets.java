package org.soleus.casefile.networks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.networks.SvZeroDCircuit.Branch;
import org.soleus.casefile.networks.SvZeroDCircuit.Capacitor;
import org.soleus.casefile.networks.SvZeroDCircuit.FlowSource;
import org.soleus.casefile.networks.SvZeroDCircuit.PressureSource;
import org.soleus.casefile.networks.SvZeroDCircuit.Wire;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Node.Sharing;
import org.soleus.hemodynamics.recording.Probe;

/**
 * A circuit whose terminals are put together to nets, wherever a wire joins them: each net becomes
 * a node, each branch a link. The flow through a wire is the sum of all that leaves its far side.
 */
final class SvZeroDNets {
  private final SvZeroDCircuit circuit;
  private final int[] net;
  private final List<Integer> roots;
  private final Set<String> fed = new HashSet<>();
  private final double feedResistance;

  SvZeroDNets(SvZeroDCircuit circuit) {
    this.circuit = circuit;
    net = new int[circuit.terminals.size()];
    for (int k = 0; k < net.length; k++) {
      net[k] = k;
    }
    for (Wire wire : circuit.wires) {
      net[root(wire.from())] = root(wire.to());
    }
    for (int k = 0; k < net.length; k++) {
      net[k] = root(k);
    }
    roots = Arrays.stream(net).boxed().distinct().toList();
    feedResistance =
        circuit.branches.stream()
            .mapToDouble(Branch::resistance)
            .filter(resistance -> resistance > 0)
            .min()
            .orElse(1);
    for (FlowSource flow : circuit.flows) {
      if (isShared(flow)) {
        fed.add(flow.name());
      }
    }
  }

  private int root(int terminal) {
    int at = terminal;
    while (net[at] != at) {
      net[at] = net[net[at]];
      at = net[at];
    }
    return at;
  }

  /** Whether something else than branches and this flow is at its net. */
  private boolean isShared(FlowSource flow) {
    int at = net[flow.at()];
    return circuit.capacitors.stream().anyMatch(one -> net[one.at()] == at)
        || circuit.pressures.stream().anyMatch(one -> net[one.at()] == at)
        || circuit.flows.stream().filter(one -> net[one.at()] == at).count() > 1
        || circuit.branches.stream().noneMatch(one -> net[one.from()] == at || net[one.to()] == at);
  }

  /** Net of a terminal. */
  int of(int terminal) {
    return net[terminal];
  }

  /** All nets. */
  List<Integer> all() {
    return roots;
  }

  /** Known pressures at a net. */
  List<PressureSource> pressures(int root) {
    return circuit.pressures.stream().filter(one -> net[one.at()] == root).toList();
  }

  private List<Capacitor> capacitors(int root) {
    return circuit.capacitors.stream().filter(one -> net[one.at()] == root).toList();
  }

  /** What a net stores per pressure. */
  double compliance(int root) {
    return capacitors(root).stream().mapToDouble(Capacitor::compliance).sum();
  }

  /** The network, of which nothing but lumped elements matters. */
  Network network() {
    List<Node> nodes = new ArrayList<>();
    roots.forEach(root -> nodes.add(node(root)));
    List<Link> links = new ArrayList<>();
    for (Branch branch : circuit.branches) {
      links.add(
          new Link(
              branch.name(),
              roots.indexOf(net[branch.from()]),
              roots.indexOf(net[branch.to()]),
              branch.resistance(),
              branch.loss(),
              branch.inertance(),
              branch.gate()));
    }
    for (FlowSource flow : circuit.flows) {
      if (fed.contains(flow.name())) {
        nodes.add(new Node.FlowEnd(source(flow), 0, 0, flow.flow()));
        int to = roots.indexOf(net[flow.at()]);
        links.add(Link.resistor(feed(flow), nodes.size() - 1, to, feedResistance));
      }
    }
    return new Network(
        new Blood(1060, 0),
        List.of(new Frame("level", Signal.constant(0), Signal.constant(0))),
        List.of(),
        nodes,
        List.of(),
        List.of(),
        links);
  }

  /**
   * A flow into a net that has more at it goes through a link, whose resistance changes nothing.
   */
  private static String feed(FlowSource flow) {
    return flow.name() + " feed";
  }

  private static String source(FlowSource flow) {
    return flow.name() + " source";
  }

  private String name(int root) {
    return circuit.terminals.get(root);
  }

  private Node node(int root) {
    List<PressureSource> pressures = pressures(root);
    double compliance = compliance(root);
    if (!pressures.isEmpty()) {
      Signal pressure = pressures.getFirst().pressure();
      return new Node.PressureEnd(name(root), 0, 0, Sharing.TOTAL_HEAD, pressure, compliance);
    }
    if (compliance > 0) {
      Signal outside = capacitors(root).getFirst().outside();
      return new Node.Chamber(name(root), 0, 0, Sharing.TOTAL_HEAD, compliance, 0, outside);
    }
    Optional<FlowSource> flow =
        circuit.flows.stream()
            .filter(one -> net[one.at()] == root && !fed.contains(one.name()))
            .findFirst();
    return flow.isPresent()
        ? new Node.FlowEnd(name(root), 0, 0, flow.get().flow())
        : new Node.Junction(name(root), 0, 0);
  }

  /** Pressure at a terminal. */
  Vessel.Reading pressure(int terminal) {
    return new Vessel.Reading(List.of(new Probe.NodePressure(name(net[terminal]))));
  }

  /**
   * Flow through a wire from its start to its end: what leaves its far side, or what comes to its
   * near side where that can be told more easily.
   *
   * @return empty where other wires lead around it
   */
  Optional<Vessel.Reading> flow(Wire wire) {
    Set<Integer> far = side(wire, wire.to());
    if (far.contains(wire.from())) {
      return Optional.empty();
    }
    return Optional.of(isKnown(far) ? leaving(far, 1) : leaving(side(wire, wire.from()), -1));
  }

  /** Terminals that wires other than this one join to a terminal. */
  private Set<Integer> side(Wire without, int start) {
    Set<Integer> side = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      int at = next.remove();
      if (side.add(at)) {
        for (Wire wire : circuit.wires) {
          if (wire != without && (wire.from() == at || wire.to() == at)) {
            next.add(wire.from() == at ? wire.to() : wire.from());
          }
        }
      }
    }
    return side;
  }

  private boolean isKnown(Set<Integer> side) {
    return circuit.pressures.stream().noneMatch(one -> side.contains(one.at()))
        && circuit.flows.stream()
            .noneMatch(one -> side.contains(one.at()) && !fed.contains(one.name()));
  }

  private Vessel.Reading leaving(Set<Integer> side, double sign) {
    List<Probe> probes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Branch branch : circuit.branches) {
      int out = (side.contains(branch.from()) ? 1 : 0) - (side.contains(branch.to()) ? 1 : 0);
      if (out != 0) {
        probes.add(new Probe.LinkFlow(branch.name()));
        weights.add(out * sign);
      }
    }
    for (FlowSource flow : circuit.flows) {
      if (side.contains(flow.at()) && fed.contains(flow.name())) {
        probes.add(new Probe.LinkFlow(feed(flow)));
        weights.add(-sign);
      }
    }
    double compliance = 0;
    for (Capacitor store : circuit.capacitors) {
      compliance += side.contains(store.at()) ? store.compliance() : 0;
    }
    if (compliance > 0) {
      int root = net[side.iterator().next()];
      probes.add(new Probe.Storage(name(root)));
      weights.add(sign * compliance / compliance(root));
    }
    return new Vessel.Reading(probes, weights);
  }
}
