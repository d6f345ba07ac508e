package org.soleus.casefile.networks.output;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.casefile.networks.Place;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;

/**
 * Where nodes and tubes are drawn. Places that the file gives are taken as they are. Otherwise the
 * network is laid out in a plane: by the heights of its nodes where they differ, else as a tree
 * whose branches have their true lengths and do not cross. Tubes that close a loop are bowed out of
 * the plane.
 */
final class Layout {
  /** Heights closer than this are one [m]. */
  private static final double LEVEL = 1e-6;

  /** Angle into which a tree is fanned out [rad]. */
  private static final double FAN = 0.8 * Math.PI;

  /** Width of a layout by heights, relative to its height. */
  private static final double WIDTH = 0.6;

  /** How far a bow goes out, relative to the length of the tube. */
  private static final double BOW = 0.15;

  private final Network network;
  private final Spanning tree;
  private final Place[] places;
  private final double[] bows;

  private Layout(Network network) {
    this.network = network;
    tree = Spanning.of(network);
    places = new Place[network.nodes().size()];
    Arrays.fill(places, new Place(0, 0, 0));
    bows = bows(network, tree);
  }

  /** A layout at a time [s], by which moving frames have their place. */
  static Layout of(Network network, Map<String, Place> given, double time) {
    Layout layout = new Layout(network);
    if (!given.isEmpty()) {
      layout.take(given);
    } else if (layout.range(time) > LEVEL) {
      layout.byHeight(time);
    } else {
      layout.fan();
    }
    return layout;
  }

  /** Place on a tube at a fraction of its length. */
  Place at(int tube, double share) {
    Tube drawn = network.tubes().get(tube);
    Place from = places[drawn.from()];
    Place to = places[drawn.to()];
    Place straight = from.towards(to, share);
    double bow = bows[tube] * Math.max(drawn.length(), from.distance(to));
    return new Place(straight.x(), straight.y() + bow * 4 * share * (1 - share), straight.z());
  }

  /** Whether a tube is bowed, so that it takes more than two points to draw. */
  boolean isBowed(int tube) {
    return bows[tube] != 0;
  }

  /** Places of the nodes, by name. */
  Map<String, Place> byName() {
    Map<String, Place> byName = new LinkedHashMap<>();
    for (int node : tree.order()) {
      byName.put(network.nodes().get(node).name(), places[node]);
    }
    return byName;
  }

  /** How far each tube goes out, relative to its length: those of one pair of nodes differ. */
  private static double[] bows(Network network, Spanning tree) {
    double[] bows = new double[network.tubes().size()];
    Map<List<Integer>, Integer> ranks = new HashMap<>();
    for (int t = 0; t < bows.length; t++) {
      Tube tube = network.tubes().get(t);
      if (!tree.inTree()[t]) {
        List<Integer> pair =
            List.of(Math.min(tube.from(), tube.to()), Math.max(tube.from(), tube.to()));
        int rank = ranks.merge(pair, 1, Integer::sum);
        bows[t] = (rank % 2 == 1 ? 1 : -1) * BOW * ((rank + 1) / 2);
      }
    }
    return bows;
  }

  private void take(Map<String, Place> given) {
    for (int k = 0; k < places.length; k++) {
      places[k] = given.getOrDefault(network.nodes().get(k).name(), places[k]);
    }
  }

  private double height(int node, double time) {
    Node placed = network.nodes().get(node);
    Frame frame = network.frames().get(placed.frame());
    return frame.origin().at(time) + placed.coordinate() * frame.slope().at(time);
  }

  private double range(double time) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int node : tree.order()) {
      low = Math.min(low, height(node, time));
      high = Math.max(high, height(node, time));
    }
    return tree.order().length == 0 ? 0 : high - low;
  }

  /** Each branch goes straight on in the middle of its own sector, with its true length. */
  private void fan() {
    double[] begin = new double[places.length];
    double[] used = new double[places.length];
    double[] ofLeaf = new double[places.length];
    double beside = 0;
    for (int node : tree.order()) {
      int parent = tree.parent()[node];
      if (parent < 0) {
        ofLeaf[node] = FAN / tree.leaves()[node];
        begin[node] = -FAN / 2;
        places[node] = new Place(beside, 0, 0);
        beside += reach();
      } else {
        ofLeaf[node] = ofLeaf[parent];
        double width = ofLeaf[node] * tree.leaves()[node];
        begin[node] = begin[parent] + used[parent];
        used[parent] += width;
        double angle = begin[node] + 0.5 * width;
        double length = tree.length()[node];
        Place from = places[parent];
        places[node] =
            new Place(from.x() + length * Math.sin(angle), 0, from.z() - length * Math.cos(angle));
      }
    }
  }

  /** A distance that no part of the network exceeds [m]. */
  private double reach() {
    return 2 * network.tubes().stream().mapToDouble(Tube::length).sum();
  }

  /** Each branch that leads to so many ends is as wide as those; a node stands in the middle. */
  private void byHeight(double time) {
    int all = 0;
    for (int node : tree.order()) {
      all += tree.parent()[node] < 0 ? tree.leaves()[node] : 0;
    }
    double width = all == 1 ? 0 : WIDTH * range(time) / (all - 1);
    double[] begin = new double[places.length];
    double[] used = new double[places.length];
    double beside = 0;
    for (int node : tree.order()) {
      int parent = tree.parent()[node];
      int leaves = tree.leaves()[node];
      if (parent < 0) {
        begin[node] = beside;
        beside += leaves;
      } else {
        begin[node] = begin[parent] + used[parent];
        used[parent] += leaves;
      }
      places[node] = new Place(width * (begin[node] + 0.5 * (leaves - 1)), 0, height(node, time));
    }
  }
}
