package org.soleus.hemodynamics.kernel;

import java.util.ArrayList;
import java.util.List;
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
  private final Network network;
  private final List<Signal> signals;

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
    network = grid.network;
    signals = signals(network);
    nodeHead = new double[network.nodes().size()];
    channel = new double[network.channels().size()];
    datum = new double[grid.unknowns];
    endHead = new double[grid.ends.length];
    endPressure = new double[grid.ends.length];
    source = new double[grid.unknowns];
    arterialHead = new double[network.beds().size()];
    demand = new double[network.beds().size()];
  }

  /** Works everything out for the time t [s]. */
  void at(double t) {
    double weight = network.blood().density() * Units.GRAVITY;
    for (int k = 0; k < nodeHead.length; k++) {
      Node node = network.nodes().get(k);
      Frame frame = network.frames().get(node.frame());
      nodeHead[k] = weight * (frame.origin().at(t) + node.coordinate() * frame.slope().at(t));
      if (node instanceof Node.PressureEnd end) {
        int e = -1 - grid.unknownOf[k];
        endPressure[e] = end.pressure().at(t);
        endHead[e] = endPressure[e] + nodeHead[k];
      } else if (node instanceof Node.FlowEnd end) {
        source[grid.unknownOf[k]] = end.inflow().at(t);
      }
    }
    for (int c = 0; c < channel.length; c++) {
      channel[c] = network.channels().get(c).at(t);
    }
    for (int b = 0; b < demand.length; b++) {
      CapillaryBed bed = network.beds().get(b);
      arterialHead[b] = bed.arterialPressure().at(t);
      demand[b] = bed.demand().at(t);
    }
    for (int i = 0; i < datum.length; i++) {
      double lower = nodeHead[grid.lowerNode[i]];
      datum[i] = lower + grid.heightShare[i] * (nodeHead[grid.upperNode[i]] - lower);
    }
    for (int i = 0; i < grid.cells; i++) {
      for (int k = grid.squeezeStart[i]; k < grid.squeezeStart[i + 1]; k++) {
        datum[i] += grid.squeezeWeight[k] * channel[grid.squeezeChannel[k]];
      }
    }
    for (int k : grid.chambers) {
      Node.Chamber chamber = (Node.Chamber) network.nodes().get(k);
      datum[grid.unknownOf[k]] += chamber.outside().at(t);
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
    for (int k = 0; k < signals.size(); k++) { // by index: iterators would be allocated
      next = Math.min(next, signals.get(k).nextBreak(t));
    }
    return next;
  }

  /** Whether some signal has different values just before and just after t [s]. */
  boolean jumpsAt(double t) {
    for (int k = 0; k < signals.size(); k++) {
      if (jumps(signals.get(k), t)) {
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

  private static List<Signal> signals(Network network) {
    List<Signal> signals = new ArrayList<>(network.channels());
    for (Frame frame : network.frames()) {
      signals.add(frame.origin());
      signals.add(frame.slope());
    }
    for (Node node : network.nodes()) {
      switch (node) {
        case Node.PressureEnd end -> signals.add(end.pressure());
        case Node.FlowEnd end -> signals.add(end.inflow());
        case Node.Chamber chamber -> signals.add(chamber.outside());
        case Node.Junction junction -> {}
        case Node.ReflectingEnd end -> {}
      }
    }
    for (CapillaryBed bed : network.beds()) {
      signals.add(bed.arterialPressure());
      signals.add(bed.demand());
    }
    return signals;
  }
}
