package org.soleus.hemodynamics.kernel;

import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.units.Units;

/**
 * Everything that acts on the grid from outside, at one time: gravity, squeezes, ends, arteries.
 */
final class Surroundings {
  private final Grid grid;
  private final Network network;
  private final double[] nodeHead; // ρ g z of each node [Pa]
  private final double[] channel;

  /**
   * External pressure plus ρ g z of each unknown [Pa]: what turns transmural pressure into head.
   */
  final double[] datum;

  /** Head at each end with a given pressure [Pa]. */
  final double[] endHead;

  /** Flow that enters each unknown at flow ends [m³/s]. */
  final double[] source;

  /** Arterial head of each bed [Pa]. */
  final double[] arterialHead;

  /** What each bed's tissue asks for [1]. */
  final double[] demand;

  Surroundings(Grid grid) {
    this.grid = grid;
    network = grid.network;
    nodeHead = new double[network.nodes().size()];
    channel = new double[network.channels().size()];
    datum = new double[grid.unknowns];
    endHead = new double[grid.ends.length];
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
        endHead[-1 - grid.unknownOf[k]] = end.pressure().at(t) + nodeHead[k];
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
    // by index: iterators would be allocated
    for (int k = 0; k < network.frames().size(); k++) {
      Frame frame = network.frames().get(k);
      next = Math.min(next, frame.origin().nextBreak(t));
      next = Math.min(next, frame.slope().nextBreak(t));
    }
    for (int c = 0; c < channel.length; c++) {
      next = Math.min(next, network.channels().get(c).nextBreak(t));
    }
    for (int k = 0; k < nodeHead.length; k++) {
      Node node = network.nodes().get(k);
      if (node instanceof Node.PressureEnd end) {
        next = Math.min(next, end.pressure().nextBreak(t));
      } else if (node instanceof Node.FlowEnd end) {
        next = Math.min(next, end.inflow().nextBreak(t));
      }
    }
    for (int b = 0; b < demand.length; b++) {
      CapillaryBed bed = network.beds().get(b);
      next = Math.min(next, bed.arterialPressure().nextBreak(t));
      next = Math.min(next, bed.demand().nextBreak(t));
    }
    return next;
  }
}
