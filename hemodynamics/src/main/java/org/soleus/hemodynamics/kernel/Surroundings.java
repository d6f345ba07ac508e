package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.units.Units;

/**
 * Everything that acts on the grid from outside, at one time: gravity, squeezes, ends, arteries.
 */
final class Surroundings {
  /** How far before and after a time a signal is looked at to see whether it jumps there [s]. */
  static final double HAIR = 1e-9;

  private final Grid grid;
  private final double weight; // ρ g
  private final Signal[] signals; // each only once: many beds share one, all nodes a few frames
  private final double[] values; // of the signals
  private final int[] origin; // signal of each node's frame
  private final int[] slope;
  private final double[] coordinate; // of each node in its frame
  private final int[] channelSignal;
  private final int[] endSignal;
  private final int[] inflows; // nodes that are flow ends
  private final int[] inflowSignal;
  private final int[] arterialSignal;
  private final int[] demandSignal;
  private final int[] outsideSignal; // of each chamber

  /** ρ g z of each node [Pa]. */
  final double[] nodeHead;

  /** Pressure of each channel [Pa]. */
  final double[] channel;

  /**
   * External pressure plus ρ g z of each unknown [Pa]: what turns transmural pressure into head.
   */
  final double[] datum;

  /** Head at each end with a given pressure [Pa]. */
  final double[] endHead;

  /** That pressure [Pa]. */
  final double[] endPressure;

  /** Flow that enters each unknown at flow ends [m³/s]. */
  final double[] source;

  /** Arterial head of each bed [Pa]. */
  final double[] arterialHead;

  /** What each bed's tissue asks for [1]. */
  final double[] demand;

  Surroundings(Grid grid) {
    this.grid = grid;
    Network network = grid.network;
    List<Node> nodes = network.nodes();
    List<CapillaryBed> beds = network.beds();
    Numbering numbering = new Numbering();
    weight = network.blood().density() * Units.GRAVITY;
    nodeHead = new double[nodes.size()];
    channel = new double[network.channels().size()];
    datum = new double[grid.unknowns];
    endHead = new double[grid.ends.length];
    endPressure = new double[grid.ends.length];
    source = new double[grid.unknowns];
    arterialHead = new double[beds.size()];
    demand = new double[beds.size()];

    int[] origins = numbering.of(network.frames(), Frame::origin);
    int[] slopes = numbering.of(network.frames(), Frame::slope);
    origin = nodes.stream().mapToInt(node -> origins[node.frame()]).toArray();
    slope = nodes.stream().mapToInt(node -> slopes[node.frame()]).toArray();
    coordinate = nodes.stream().mapToDouble(Node::coordinate).toArray();
    channelSignal = numbering.of(network.channels(), signal -> signal);
    endSignal = numbering.of(nodes(grid.ends), node -> ((Node.PressureEnd) node).pressure());
    inflows =
        IntStream.range(0, nodes.size())
            .filter(k -> nodes.get(k) instanceof Node.FlowEnd)
            .toArray();
    inflowSignal = numbering.of(nodes(inflows), node -> ((Node.FlowEnd) node).inflow());
    arterialSignal = numbering.of(beds, CapillaryBed::arterialPressure);
    demandSignal = numbering.of(beds, CapillaryBed::demand);
    outsideSignal = numbering.of(nodes(grid.chambers), node -> ((Node.Chamber) node).outside());
    signals = numbering.signals();
    values = new double[signals.length];
  }

  private List<Node> nodes(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(grid.network.nodes()::get).toList();
  }

  /** Numbers signals; equal ones have one number. */
  private static final class Numbering {
    private final Map<Signal, Integer> numbers = new LinkedHashMap<>();

    <T> int[] of(List<T> things, Function<T, Signal> signal) {
      return things.stream().mapToInt(thing -> number(signal.apply(thing))).toArray();
    }

    private int number(Signal signal) {
      return numbers.computeIfAbsent(signal, unknown -> numbers.size());
    }

    Signal[] signals() {
      return numbers.keySet().toArray(Signal[]::new);
    }
  }

  /** Works everything out for the time t [s]. */
  void at(double t) {
    for (int s = 0; s < signals.length; s++) {
      values[s] = signals[s].at(t);
    }
    for (int k = 0; k < nodeHead.length; k++) {
      nodeHead[k] = weight * (values[origin[k]] + coordinate[k] * values[slope[k]]);
    }
    for (int e = 0; e < endHead.length; e++) {
      endPressure[e] = values[endSignal[e]];
      endHead[e] = endPressure[e] + nodeHead[grid.ends[e]];
    }
    for (int k = 0; k < inflows.length; k++) {
      source[grid.unknownOf[inflows[k]]] = values[inflowSignal[k]];
    }
    for (int c = 0; c < channel.length; c++) {
      channel[c] = values[channelSignal[c]];
    }
    for (int b = 0; b < demand.length; b++) {
      arterialHead[b] = values[arterialSignal[b]];
      demand[b] = values[demandSignal[b]];
    }
    data();
  }

  /** External pressure plus ρ g z of the unknowns. */
  private void data() {
    for (int i = 0; i < datum.length; i++) {
      double sum = gravityHead(i);
      if (i < grid.cells) {
        for (int k = grid.squeezeStart[i]; k < grid.squeezeStart[i + 1]; k++) {
          sum += grid.squeezeWeight[k] * channel[grid.squeezeChannel[k]];
        }
      }
      datum[i] = sum;
    }
    for (int c = 0; c < outsideSignal.length; c++) {
      datum[grid.unknownOf[grid.chambers[c]]] += values[outsideSignal[c]];
    }
  }

  /** ρ g z of an unknown without the external pressure on it [Pa]. */
  double gravityHead(int unknown) {
    double lower = nodeHead[grid.lowerNode[unknown]];
    return lower + grid.heightShare[unknown] * (nodeHead[grid.upperNode[unknown]] - lower);
  }

  /** ρ g z of a node of the network [Pa]. */
  double nodeHead(int node) {
    return nodeHead[node];
  }

  /** Datum at an end of a reach [Pa]. */
  double datumAt(ExplicitMesh mesh, int end) {
    int cell = mesh.endCell(end);
    double lower = nodeHead[grid.lowerNode[cell]];
    double sum = lower + mesh.endShare[end] * (nodeHead[grid.upperNode[cell]] - lower);
    for (int k = mesh.squeezeStart[end]; k < mesh.squeezeStart[end + 1]; k++) {
      sum += mesh.squeezeWeight[k] * channel[mesh.squeezeChannel[k]];
    }
    return sum;
  }

  /** The next time after t [s] at which some signal changes its character. */
  double nextBreak(double t) {
    double next = Double.POSITIVE_INFINITY;
    for (Signal signal : signals) {
      next = Math.min(next, signal.nextBreak(t));
    }
    return next;
  }

  /** Whether some signal has different values just before and just after t [s]. */
  boolean jumpsAt(double t) {
    for (Signal signal : signals) {
      if (jumps(signal, t)) {
        return true;
      }
    }
    return false;
  }

  /** A change across t that dwarfs those on either side of it, and round-off. */
  private static boolean jumps(Signal signal, double t) {
    double before = signal.at(t - HAIR);
    double after = signal.at(t + HAIR);
    double change = Math.abs(after - before);
    double beside =
        Math.abs(before - signal.at(t - 8 * HAIR)) + Math.abs(signal.at(t + 8 * HAIR) - after);
    return change > 4 * beside && change > 1e-9 * (Math.abs(before) + Math.abs(after));
  }
}
