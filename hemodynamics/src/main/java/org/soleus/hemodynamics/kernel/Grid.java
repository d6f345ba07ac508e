package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.valve.Valve;

/**
 * A network laid out in flat arrays. Unknowns are numbered: cells of the tubes, tube after tube;
 * then capillary beds; then the nodes whose pressure is not given, chambers among them. Faces join
 * two of these, or one and a given pressure: faces of tubes, tube after tube; then of beds; then
 * links.
 */
public final class Grid {
  /** The network this came from. */
  final Network network;

  /** Number of tube cells. */
  final int cells;

  /** Number of unknowns: cells, then beds, then free nodes. */
  final int unknowns;

  /** Number of faces. */
  final int faces;

  /** First cell of each tube; one more entry closes the last. */
  final int[] tubeStart;

  /**
   * First face of each tube: from its start node to its first cell; then the inner ones; then out.
   */
  final int[] tubeFace;

  /** First face of the beds, one each. */
  final int bedFace;

  /** First face of the links, one each. */
  final int linkFace;

  /** Tube of each cell. */
  final int[] tubeOf;

  /** Parallel tubes of each cell. */
  final double[] parallel;

  /** Half the length of each cell [m]. */
  final double[] halfLength;

  /** Volume of each cell where α = 1 [m³]. */
  final double[] restVolume;

  /** Factor on the law of each cell's wall [1]. */
  final double[] stiffness;

  /** Friction coefficient of each cell times π μ [Pa s]. */
  final double[] drag;

  /** Whether the lumen of each cell flattens as it collapses. */
  final boolean[] flattens;

  /** Upstream unknown of each face, or {@code -1 - end} where the pressure is given. */
  final int[] left;

  /** Downstream unknown of each face, coded likewise. */
  final int[] right;

  /** Valve at each face, or −1. */
  final int[] valveAt;

  /** Fixed resistance of each bed's face [Pa s/m³]; 0 where the face belongs to tube or link. */
  final double[] resistance;

  /** Valves in the order of tubes. */
  final List<Valve> valves;

  /** Valve numbers of each tube, from its start. */
  final int[][] valvesOf;

  /** Face of each valve. */
  final int[] valveFace;

  /** Unknown of each node, or {@code -1 - end}. */
  final int[] unknownOf;

  /** Nodes with a given pressure, in the order of their numbers. */
  final int[] ends;

  /** Nodes that are chambers. */
  final int[] chambers;

  /** Faces at which a tube shares pressure, not total head, with the node at its end. */
  final int[] pressureFaces;

  /** Node of each unknown's lower end, and of its upper end; its height lies between. */
  final int[] lowerNode;

  final int[] upperNode;
  final double[] heightShare;

  /** External pressure: entries of unknown i are squeezeStart[i] .. squeezeStart[i + 1]. */
  final int[] squeezeStart;

  final int[] squeezeChannel;
  final double[] squeezeWeight;

  /** Lays out a network. */
  public Grid(Network network) {
    this.network = network;
    List<Tube> tubes = network.tubes();
    tubeStart = new int[tubes.size() + 1];
    for (int t = 0; t < tubes.size(); t++) {
      tubeStart[t + 1] = tubeStart[t] + tubes.get(t).cells();
    }
    cells = tubeStart[tubes.size()];
    int beds = network.beds().size();
    unknownOf = new int[network.nodes().size()];
    ends = numberNodes(cells + beds);
    unknowns = cells + beds + unknownOf.length - ends.length;
    bedFace = cells + tubes.size();
    linkFace = bedFace + beds;
    faces = linkFace + network.links().size();

    tubeFace = new int[tubes.size() + 1];
    tubeOf = new int[cells];
    parallel = new double[cells];
    halfLength = new double[cells];
    restVolume = new double[cells];
    stiffness = new double[cells];
    drag = new double[cells];
    flattens = new boolean[cells];
    left = new int[faces];
    right = new int[faces];
    valveAt = new int[faces];
    Arrays.fill(valveAt, -1);
    resistance = new double[faces];
    lowerNode = new int[unknowns];
    upperNode = new int[unknowns];
    heightShare = new double[unknowns];
    layCells(tubes);
    layBedsAndNodes();
    layLinks();
    chambers =
        IntStream.range(0, unknownOf.length)
            .filter(k -> network.nodes().get(k) instanceof Node.Chamber)
            .toArray();
    pressureFaces =
        IntStream.range(0, tubes.size()).flatMap(t -> facesThatSharePressure(t)).toArray();
    valvesOf = new int[tubes.size()][];
    valves = tubes.stream().flatMap(tube -> tube.valves().stream()).toList();
    valveFace = new int[valves.size()];
    placeValves(tubes);

    squeezeStart = new int[cells + 1];
    int[] channel = new int[8];
    double[] weight = new double[8];
    int count = 0;
    for (int i = 0; i < cells; i++) {
      for (Squeeze squeeze : tubes.get(tubeOf[i]).squeezes()) {
        double mean = meanWeight(squeeze, i);
        if (mean != 0) {
          if (count == channel.length) {
            channel = Arrays.copyOf(channel, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
          }
          channel[count] = squeeze.channel();
          weight[count++] = mean;
        }
      }
      squeezeStart[i + 1] = count;
    }
    squeezeChannel = Arrays.copyOf(channel, count);
    squeezeWeight = Arrays.copyOf(weight, count);
  }

  private int[] numberNodes(int firstFree) {
    int free = firstFree;
    int[] given = new int[unknownOf.length];
    int count = 0;
    for (int k = 0; k < unknownOf.length; k++) {
      if (network.nodes().get(k) instanceof Node.PressureEnd) {
        unknownOf[k] = -1 - count;
        given[count++] = k;
      } else {
        unknownOf[k] = free++;
      }
    }
    return Arrays.copyOf(given, count);
  }

  private void layCells(List<Tube> tubes) {
    int face = 0;
    for (int t = 0; t < tubes.size(); t++) {
      Tube tube = tubes.get(t);
      tubeFace[t] = face;
      double cellLength = tube.length() / tube.cells();
      for (int k = 0; k < tube.cells(); k++) {
        int i = tubeStart[t] + k;
        double share = (k + 0.5) / tube.cells();
        tubeOf[i] = t;
        parallel[i] = tube.parallel();
        halfLength[i] = 0.5 * cellLength;
        double area = tube.restArea().at(share);
        restVolume[i] = tube.parallel() * area * cellLength;
        stiffness[i] = tube.wall().stiffness().at(share);
        flattens[i] = tube.friction().flattening();
        drag[i] = tube.friction().coefficient() * Math.PI * network.blood().viscosity();
        lowerNode[i] = tube.from();
        upperNode[i] = tube.to();
        heightShare[i] = share;
        left[face] = k == 0 ? unknownOf[tube.from()] : i - 1;
        right[face++] = i;
      }
      left[face] = tubeStart[t + 1] - 1;
      right[face++] = unknownOf[tube.to()];
    }
    tubeFace[tubes.size()] = face;
  }

  private void layBedsAndNodes() {
    int face = bedFace;
    for (int b = 0; b < network.beds().size(); b++) {
      CapillaryBed bed = network.beds().get(b);
      int i = cells + b;
      lowerNode[i] = bed.node();
      upperNode[i] = bed.node();
      left[face] = i;
      right[face] = unknownOf[bed.node()];
      resistance[face++] = bed.venousResistance();
    }
    for (int k = 0; k < unknownOf.length; k++) {
      if (unknownOf[k] >= 0) {
        lowerNode[unknownOf[k]] = k;
        upperNode[unknownOf[k]] = k;
      }
    }
  }

  private void layLinks() {
    int face = linkFace;
    for (Link link : network.links()) {
      if (link.from() == link.to()) {
        throw new IllegalArgumentException("link " + link.name() + " joins a node to itself");
      }
      left[face] = unknownOf[link.from()];
      right[face++] = unknownOf[link.to()];
    }
  }

  private IntStream facesThatSharePressure(int t) {
    Tube tube = network.tubes().get(t);
    IntStream.Builder shared = IntStream.builder();
    if (network.nodes().get(tube.from()).sharing() == Node.Sharing.PRESSURE) {
      shared.add(tubeFace[t]);
    }
    if (network.nodes().get(tube.to()).sharing() == Node.Sharing.PRESSURE) {
      shared.add(tubeFace[t + 1] - 1);
    }
    return shared.build();
  }

  private void placeValves(List<Tube> tubes) {
    int v = 0;
    for (int t = 0; t < tubes.size(); t++) {
      Tube tube = tubes.get(t);
      valvesOf[t] = new int[tube.valves().size()];
      for (int k = 0; k < tube.valves().size(); k++) {
        int face = tubeFace[t] + (int) Math.round(tube.valves().get(k).position() * tube.cells());
        if (valveAt[face] >= 0) {
          throw new IllegalArgumentException(
              "tube "
                  + tube.name()
                  + " has two valves in one place; give it more cells than valves ("
                  + tube.cells()
                  + " cells, "
                  + tube.valves().size()
                  + " valves)");
        }
        valveAt[face] = v;
        valveFace[v] = face;
        valvesOf[t][k] = v++;
      }
    }
  }

  /** Mean of a squeeze's weight over a cell, exactly. */
  private double meanWeight(Squeeze squeeze, int cell) {
    int t = tubeOf[cell];
    int count = tubeStart[t + 1] - tubeStart[t];
    double from = (double) (cell - tubeStart[t]) / count;
    double to = (double) (cell - tubeStart[t] + 1) / count;
    return squeeze.mean(from, to);
  }

  /** Cell of a tube at a place given as a fraction of its length. */
  public int cellAt(int tube, double position) {
    int count = tubeStart[tube + 1] - tubeStart[tube];
    return tubeStart[tube] + Math.clamp((int) (position * count), 0, count - 1);
  }

  /** Face of a tube closest to a place given as a fraction of its length. */
  public int faceAt(int tube, double position) {
    int count = tubeStart[tube + 1] - tubeStart[tube];
    return tubeFace[tube] + Math.clamp(Math.round(position * count), 0, count);
  }

  /** Words for the place of an unknown, for messages. */
  public String place(int unknown) {
    if (unknown < cells) {
      int t = tubeOf[unknown];
      return "tube %s at %.0f mm"
          .formatted(
              network.tubes().get(t).name(),
              1e3 * halfLength[unknown] * (2 * (unknown - tubeStart[t]) + 1));
    }
    if (unknown < cells + network.beds().size()) {
      return "bed " + network.beds().get(unknown - cells).name();
    }
    @Nullable Node found = null;
    for (int k = 0; k < unknownOf.length; k++) {
      if (unknownOf[k] == unknown) {
        found = network.nodes().get(k);
      }
    }
    return found == null ? "unknown " + unknown : "node " + found.name();
  }
}
