package org.soleus.hemodynamics.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soleus.hemodynamics.load.Signal;

/**
 * A network of collapsible tubes with everything that acts on it. Indices (node of a tube, frame of
 * a node, channel of a squeeze) are positions in these lists.
 *
 * @param blood what flows
 * @param frames moving lines that give the nodes their heights
 * @param channels external pressures over time [Pa], shared out by the tubes' squeezes
 * @param nodes junctions and ends
 * @param tubes the tubes
 * @param beds capillary beds
 * @param links lumped paths between nodes
 */
public record Network(
    Blood blood,
    List<Frame> frames,
    List<Signal> channels,
    List<Node> nodes,
    List<Tube> tubes,
    List<CapillaryBed> beds,
    List<Link> links) {
  /** Copies the lists and checks names and indices, reporting every fault at once. */
  public Network {
    frames = List.copyOf(frames);
    channels = List.copyOf(channels);
    nodes = List.copyOf(nodes);
    tubes = List.copyOf(tubes);
    beds = List.copyOf(beds);
    links = List.copyOf(links);
    List<String> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : nodes) {
      unique(node.name(), "node", names, faults);
      inRange(node.frame(), frames.size(), "frame of node " + node.name(), faults);
    }
    for (Tube tube : tubes) {
      unique(tube.name(), "tube", names, faults);
      inRange(tube.from(), nodes.size(), "start of tube " + tube.name(), faults);
      inRange(tube.to(), nodes.size(), "end of tube " + tube.name(), faults);
      for (Squeeze squeeze : tube.squeezes()) {
        inRange(squeeze.channel(), channels.size(), "squeeze of tube " + tube.name(), faults);
      }
    }
    for (CapillaryBed bed : beds) {
      unique(bed.name(), "bed", names, faults);
      inRange(bed.node(), nodes.size(), "node of bed " + bed.name(), faults);
    }
    for (Link link : links) {
      unique(link.name(), "link", names, faults);
      inRange(link.from(), nodes.size(), "start of link " + link.name(), faults);
      inRange(link.to(), nodes.size(), "end of link " + link.name(), faults);
    }
    for (int k = 0; k < nodes.size(); k++) {
      Node node = nodes.get(k);
      long ends = tubeEnds(k, tubes);
      if (!(node instanceof Node.PressureEnd) && ends == 0 && !reached(k, beds, links)) {
        faults.add("node " + node.name() + " has neither tube nor link nor bed");
      }
      if (node.sharing() == Node.Sharing.PRESSURE && ends > 1) {
        faults.add(
            "node " + node.name() + " shares pressure, so one tube may end there, not " + ends);
      }
      if (node instanceof Node.ReflectingEnd && (ends != 1 || reached(k, beds, links))) {
        faults.add("node " + node.name() + " reflects, so one tube ends there and nothing else");
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("network: " + String.join("; ", faults));
    }
  }

  /** A network without links. */
  public Network(
      Blood blood,
      List<Frame> frames,
      List<Signal> channels,
      List<Node> nodes,
      List<Tube> tubes,
      List<CapillaryBed> beds) {
    this(blood, frames, channels, nodes, tubes, beds, List.of());
  }

  private static boolean reached(int node, List<CapillaryBed> beds, List<Link> links) {
    return beds.stream().anyMatch(bed -> bed.node() == node)
        || links.stream().anyMatch(link -> link.from() == node || link.to() == node);
  }

  private static long tubeEnds(int node, List<Tube> tubes) {
    return tubes.stream().filter(tube -> tube.from() == node).count()
        + tubes.stream().filter(tube -> tube.to() == node).count();
  }

  private static void unique(String name, String kind, Set<String> names, List<String> faults) {
    if (!names.add(kind + " " + name)) {
      faults.add("two of " + kind + " " + name);
    }
  }

  private static void inRange(int index, int size, String what, List<String> faults) {
    if (index < 0 || index >= size) {
      faults.add(what + " has index " + index + " of " + size);
    }
  }

  /** Index of the tube with this name. */
  public int tube(String name) {
    return index("tube", tubes.stream().map(Tube::name).toList(), name);
  }

  /** Index of the node with this name. */
  public int node(String name) {
    return index("node", nodes.stream().map(Node::name).toList(), name);
  }

  /** Index of the link with this name. */
  public int link(String name) {
    return index("link", links.stream().map(Link::name).toList(), name);
  }

  private static int index(String kind, List<String> names, String name) {
    int found = names.indexOf(name);
    if (found < 0) {
      throw new IllegalArgumentException("no " + kind + " " + name);
    }
    return found;
  }
}
