package org.soleus.hemodynamics.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;

/**
 * The grid as the explicit scheme sees it (theory 4.1): tubes cut at their valves into reaches of
 * cells; the two ends of each reach at vertices; vertices joined by connectors (valves, links, the
 * venous resistances of beds). A reach has one face more than cells: face {@code i + r} lies before
 * cell i of reach r.
 *
 * <p>Vertices are numbered: the nodes of the network, then its beds, then the two sides of valves
 * where no node is. Connectors: valves, then links, then beds.
 */
final class ExplicitMesh {
  /** What is known of a vertex. */
  enum Kind {
    /** A head without volume, from the balance of flows. */
    FREE,
    /** A head that is given. */
    GIVEN,
    /** A head that follows from a volume. */
    STORING,
    /** The end of one tube that throws back a share of the waves. */
    REFLECTING
  }

  final Grid grid;
  final int reaches;

  /** First cell of each reach; one more entry closes the last. */
  final int[] reachStart;

  final int[] tubeOfReach;

  /** Length of each cell [m] and its lumen where α = 1, of all parallel tubes. */
  final double[] width;

  final double[] restArea;

  /** Faces: lumen where α = 1 [m²], factor on the law [1]. */
  final double[] faceRestArea;

  final double[] faceStiffness;

  /** Ends 2r and 2r + 1 of reach r: vertex and share of the tube's length. */
  final int[] endVertex;

  final double[] endShare;

  /** External pressure at the ends: entries as those of the grid for cells. */
  final int[] squeezeStart;

  final int[] squeezeChannel;
  final double[] squeezeWeight;

  final int vertices;
  final Kind[] kind;

  /** Whether the tube at a vertex shares its total head or its pressure. */
  final boolean[] sharesTotalHead;

  final int valves;
  final int links;
  final int[] connectorFrom;
  final int[] connectorTo;

  /**
   * Free vertices that only paths with inertia tie to the rest: what flows there is carried, and
   * leaves the level of their heads open at any moment.
   */
  final boolean[] floating;

  /** Ends at each vertex. */
  final int[][] endsAt;

  /** Ends at vertices that reflect. */
  final int[] reflectingEnds;

  /**
   * Vertices with neither tube nor volume, from which what is left over in the balance goes on to
   * others; the farthest from any tube or volume first, so that it gathers on its way.
   */
  final int[] passing;

  /** Connectors at each of them that lead nearer to a vertex that can take it. */
  final int[][] onward;

  /** Lays out a grid. */
  ExplicitMesh(Grid grid) {
    this.grid = grid;
    Network network = grid.network;
    List<Tube> tubes = network.tubes();
    valves = grid.valves.size();
    links = network.links().size();
    int connectors = valves + links + network.beds().size();
    connectorFrom = new int[connectors];
    connectorTo = new int[connectors];
    List<Integer> starts = new ArrayList<>();
    List<Integer> reachTubes = new ArrayList<>();
    List<Integer> endVertices = new ArrayList<>();
    int vertex = network.nodes().size() + network.beds().size();
    for (int t = 0; t < tubes.size(); t++) {
      int behind = tubes.get(t).from();
      for (int face = grid.tubeFace[t]; face < grid.tubeFace[t + 1]; face++) {
        int cell = grid.tubeStart[t] + face - grid.tubeFace[t];
        boolean first = face == grid.tubeFace[t];
        boolean last = face == grid.tubeFace[t + 1] - 1;
        int valve = grid.valveAt[face];
        if (valve >= 0) {
          connectorFrom[valve] = first ? behind : vertex++;
          connectorTo[valve] = last ? tubes.get(t).to() : vertex++;
          if (!first) {
            endVertices.add(connectorFrom[valve]);
          }
          behind = connectorTo[valve];
        }
        if (last && valve < 0) {
          endVertices.add(tubes.get(t).to());
        }
        if (!last && (first || valve >= 0)) {
          starts.add(cell);
          reachTubes.add(t);
          endVertices.add(behind);
        }
      }
    }
    vertices = vertex;
    reaches = starts.size();
    starts.add(grid.cells);
    reachStart = starts.stream().mapToInt(Integer::intValue).toArray();
    tubeOfReach = reachTubes.stream().mapToInt(Integer::intValue).toArray();
    endVertex = endVertices.stream().mapToInt(Integer::intValue).toArray();
    for (int k = 0; k < links; k++) {
      Link link = network.links().get(k);
      connectorFrom[valves + k] = link.from();
      connectorTo[valves + k] = link.to();
    }
    for (int b = 0; b < network.beds().size(); b++) {
      CapillaryBed bed = network.beds().get(b);
      connectorFrom[valves + links + b] = network.nodes().size() + b;
      connectorTo[valves + links + b] = bed.node();
    }
    kind = new Kind[vertices];
    sharesTotalHead = new boolean[vertices];
    describeVertices(network);

    width = new double[grid.cells];
    restArea = new double[grid.cells];
    for (int i = 0; i < grid.cells; i++) {
      width[i] = 2 * grid.halfLength[i];
      restArea[i] = grid.restVolume[i] / width[i];
    }
    faceRestArea = new double[grid.cells + reaches];
    faceStiffness = new double[grid.cells + reaches];
    endShare = new double[2 * reaches];
    layFaces(tubes);
    squeezeStart = new int[2 * reaches + 1];
    int[] channel = new int[8];
    double[] weight = new double[8];
    int count = 0;
    for (int e = 0; e < endShare.length; e++) {
      for (Squeeze squeeze : tubes.get(tubeOfReach[e / 2]).squeezes()) {
        // a hair inside, on the side of the reach
        double near = e % 2 == 0 ? endShare[e] : endShare[e] - 1e-9;
        double share = squeeze.mean(near, near + 1e-9);
        if (share != 0) {
          if (count == channel.length) {
            channel = Arrays.copyOf(channel, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
          }
          channel[count] = squeeze.channel();
          weight[count++] = share;
        }
      }
      squeezeStart[e + 1] = count;
    }
    squeezeChannel = Arrays.copyOf(channel, count);
    squeezeWeight = Arrays.copyOf(weight, count);

    floating = floating(network);
    endsAt =
        IntStream.range(0, vertices)
            .mapToObj(v -> IntStream.range(0, endVertex.length).filter(e -> endVertex[e] == v))
            .map(IntStream::toArray)
            .toArray(int[][]::new);
    reflectingEnds =
        IntStream.range(0, endVertex.length)
            .filter(e -> kind[endVertex[e]] == Kind.REFLECTING)
            .toArray();
    int[] distance = distances();
    passing =
        IntStream.range(0, vertices)
            .boxed()
            .filter(v -> distance[v] > 0)
            .sorted(Comparator.comparingInt(v -> -distance[v]))
            .mapToInt(Integer::intValue)
            .toArray();
    onward =
        Arrays.stream(passing)
            .mapToObj(v ->
                IntStream.range(0, connectors)
                    .filter(k -> distance[other(k, v)] < distance[v])
                    .toArray())
            .toArray(int[][]::new);
  }

  /** Number of connectors between each vertex and the nearest that has a tube or a volume. */
  private int[] distances() {
    int[] distance = new int[vertices];
    Arrays.setAll(distance, v -> kind[v] == Kind.FREE && endsAt[v].length == 0 ? vertices : 0);
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int k = 0; k < connectorFrom.length; k++) {
        int from = connectorFrom[k];
        int to = connectorTo[k];
        moved |= distance[from] != Math.min(distance[from], distance[to] + 1);
        moved |= distance[to] != Math.min(distance[to], distance[from] + 1);
        distance[from] = Math.min(distance[from], distance[to] + 1);
        distance[to] = Math.min(distance[to], distance[from] + 1);
      }
    }
    return distance;
  }

  /** The vertex that a connector joins to another; that one itself where it does not end there. */
  int other(int connector, int vertex) {
    if (connectorFrom[connector] == vertex) {
      return connectorTo[connector];
    }
    return connectorTo[connector] == vertex ? connectorFrom[connector] : vertex;
  }

  private void describeVertices(Network network) {
    Arrays.fill(kind, Kind.FREE);
    Arrays.fill(sharesTotalHead, true);
    for (int k = 0; k < network.nodes().size(); k++) {
      Node node = network.nodes().get(k);
      sharesTotalHead[k] = node.sharing() == Node.Sharing.TOTAL_HEAD;
      kind[k] =
          switch (node) {
            case Node.Junction junction -> Kind.FREE;
            case Node.FlowEnd end -> Kind.FREE;
            case Node.PressureEnd end -> Kind.GIVEN;
            case Node.Chamber chamber -> Kind.STORING;
            case Node.ReflectingEnd end -> Kind.REFLECTING;
          };
    }
    int beds = network.nodes().size();
    Arrays.fill(kind, beds, beds + network.beds().size(), Kind.STORING);
  }

  private boolean[] floating(Network network) {
    int[] root = new int[vertices];
    Arrays.setAll(root, v -> v);
    for (int k = valves; k < connectorFrom.length; k++) {
      if (k >= valves + links || network.links().get(k - valves).inertance() == 0) {
        root[find(root, connectorFrom[k])] = find(root, connectorTo[k]);
      }
    }
    boolean[] anchored = new boolean[vertices];
    for (int v = 0; v < vertices; v++) {
      anchored[find(root, v)] |= kind[v] != Kind.FREE;
    }
    for (int v : endVertex) {
      anchored[find(root, v)] = true;
    }
    boolean[] result = new boolean[vertices];
    for (int v = 0; v < vertices; v++) {
      result[v] = !anchored[find(root, v)];
    }
    return result;
  }

  private void layFaces(List<Tube> tubes) {
    for (int r = 0; r < reaches; r++) {
      int t = tubeOfReach[r];
      Tube tube = tubes.get(t);
      for (int i = reachStart[r]; i <= reachStart[r + 1]; i++) {
        double share = (double) (i - grid.tubeStart[t]) / tube.cells();
        faceRestArea[i + r] = tube.parallel() * tube.restArea().at(share);
        faceStiffness[i + r] = tube.wall().stiffness().at(share);
      }
      endShare[2 * r] = (double) (reachStart[r] - grid.tubeStart[t]) / tube.cells();
      endShare[2 * r + 1] = (double) (reachStart[r + 1] - grid.tubeStart[t]) / tube.cells();
    }
  }

  /** Whether the head of a vertex has to be found. */
  boolean isUnknown(int vertex) {
    return kind[vertex] == Kind.FREE || kind[vertex] == Kind.STORING;
  }

  private static int find(int[] root, int v) {
    int top = v;
    while (root[top] != top) {
      top = root[top];
    }
    return top;
  }

  /** Cell at an end. */
  int endCell(int end) {
    return end % 2 == 0 ? reachStart[end / 2] : reachStart[end / 2 + 1] - 1;
  }

  /** Face at an end. */
  int endFace(int end) {
    return end % 2 == 0 ? reachStart[end / 2] + end / 2 : reachStart[end / 2 + 1] + end / 2;
  }

  /** Node of the network at a vertex, or −1. */
  int nodeAt(int vertex) {
    return vertex < grid.network.nodes().size() ? vertex : -1;
  }
}
