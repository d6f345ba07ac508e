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
 */
public record Network(
    Blood blood,
    List<Frame> frames,
    List<Signal> channels,
    List<Node> nodes,
    List<Tube> tubes,
    List<CapillaryBed> beds) {
  /** Copies the lists and checks names and indices, reporting every fault at once. */
  public Network {
    frames = List.copyOf(frames);
    channels = List.copyOf(channels);
    nodes = List.copyOf(nodes);
    tubes = List.copyOf(tubes);
    beds = List.copyOf(beds);
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
    for (int k = 0; k < nodes.size(); k++) {
      if (!(nodes.get(k) instanceof Node.PressureEnd) && !reached(k, tubes, beds)) {
        faults.add("node " + nodes.get(k).name() + " has neither tube nor bed");
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("network: " + String.join("; ", faults));
    }
  }

  private static boolean reached(int node, List<Tube> tubes, List<CapillaryBed> beds) {
    return tubes.stream().anyMatch(tube -> tube.from() == node || tube.to() == node)
        || beds.stream().anyMatch(bed -> bed.node() == node);
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
    for (int i = 0; i < tubes.size(); i++) {
      if (tubes.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no tube " + name);
  }
}
