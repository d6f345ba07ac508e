package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.Landmark;

/** A network while it is put together: hands out the indices of its nodes and channels. */
final class Plan {
  /** Landmark at which the veins end. */
  private static final String ATRIUM = "atrium";

  /** Whose landmark or bed: of the leg that is examined, or of the one beside it. */
  enum Of {
    EXAMINED(""),
    BESIDE("other leg, ");

    private final String prefix;

    Of(String prefix) {
      this.prefix = prefix;
    }

    /** A name that differs between the legs. */
    String named(String name) {
      return prefix + name;
    }
  }

  private final Body body;
  private final Signal atrialPressure;
  private final List<Signal> channels = new ArrayList<>();
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tube> tubes = new ArrayList<>();
  private final List<CapillaryBed> beds = new ArrayList<>();

  /**
   * An empty plan.
   *
   * @param body where landmarks belong to shank, thigh and trunk
   * @param atrialPressure where the veins end [Pa]
   */
  Plan(Body body, Signal atrialPressure) {
    this.body = body;
    this.atrialPressure = atrialPressure;
  }

  /** Index of a new channel of outside pressure [Pa]. */
  int channel(Signal signal) {
    channels.add(signal);
    return channels.size() - 1;
  }

  /** Index of the node at a landmark; both legs share those in the midline. */
  int node(Landmark landmark, Of of) {
    String name = landmark.isMidline() ? landmark.name() : of.named(landmark.name());
    return indices.computeIfAbsent(
        name,
        key -> {
          double height = landmark.height();
          nodes.add(
              key.equals(ATRIUM)
                  ? new Node.PressureEnd(key, frame(height), body.heart(), atrialPressure)
                  : new Node.Junction(key, frame(height), height));
          return nodes.size() - 1;
        });
  }

  private int frame(double height) {
    Loads.Limb limb =
        height < body.knee()
            ? Loads.Limb.SHANK
            : height < body.hip() ? Loads.Limb.THIGH : Loads.Limb.TRUNK;
    return limb.ordinal();
  }

  /** Index of a node by its full name, if some vein meets there. */
  OptionalInt existing(String name) {
    Integer node = indices.get(name);
    return node == null ? OptionalInt.empty() : OptionalInt.of(node);
  }

  /** Adds tubes. */
  void add(List<Tube> more) {
    tubes.addAll(more);
  }

  /** Adds the beds that have a way out; a region without one is not perfused. */
  void perfuse(List<CapillaryBed> more) {
    Set<Integer> drained = drained();
    more.stream().filter(bed -> drained.contains(bed.node())).forEach(beds::add);
  }

  /** Nodes from which some way through open veins leads to the atrium. */
  private Set<Integer> drained() {
    Set<Integer> reached = new HashSet<>();
    existing(ATRIUM).ifPresent(reached::add);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Tube tube : tubes) {
        if (reached.contains(tube.from()) || reached.contains(tube.to())) {
          grown |= reached.add(tube.from()) | reached.add(tube.to());
        }
      }
    }
    return reached;
  }

  /** The finished network. */
  Network network(Blood blood, List<Frame> frames) {
    return new Network(blood, frames, channels, nodes, tubes, beds);
  }
}
