package org.soleus.hemodynamics.kernel;

import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;

/**
 * Stores at the far end of a stenosis, charged as 0-D codes do it (theory 2.21): not by how the
 * pressure in the store changes but, by the chain rule, by how the pressure before the stenosis and
 * the flow do. In a step of finite length that is not quite the same.
 */
final class StenosedStores {
  private final SemiImplicitWork work;
  private final Grid grid;
  private final int[] links; // those with a loss whose far end stores blood
  private final double[] shift; // of the head of each store [Pa]
  private final double[] lastShift; // before the last one
  private final double[] lastMissing; // of what was wanted then
  private final double[] starFlow;
  private final double[] starDefect;

  StenosedStores(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    links = IntStream.range(0, grid.network.links().size()).filter(this::isStore).toArray();
    shift = new double[links.length];
    lastShift = new double[links.length];
    lastMissing = new double[links.length];
    starFlow = new double[links.length];
    starDefect = new double[links.length];
  }

  /** Vessels are, not valves; where several lead to a store, none can be said to charge it. */
  private boolean isStore(int link) {
    Link one = grid.network.links().get(link);
    return one.loss() > 0
        && one.gate().shut() == 0
        && compliance(one.to()) > 0
        && grid.network.links().stream()
                .filter(other -> other.loss() > 0 && other.to() == one.to())
                .count()
            == 1;
  }

  private double compliance(int node) {
    return switch (grid.network.nodes().get(node)) {
      case Node.Chamber chamber -> chamber.compliance();
      case Node.PressureEnd end -> end.compliance();
      default -> 0;
    };
  }

  /** What the step starts from, as for other variables (theory 2.4). */
  void star(FlowState now, FlowState before, double a) {
    for (int s = 0; s < links.length; s++) {
      int k = links[s];
      starFlow[s] = now.passed[k] + a * (now.passed[k] - before.passed[k]);
      starDefect[s] = now.defect[k] + a * (now.defect[k] - before.defect[k]);
      shift[s] = 0; // heads come anew from the surroundings
      lastShift[s] = 0; // and say nothing yet
    }
  }

  /** Shifts the heads of stores to where the flows of the iterate want them. */
  void charge() {
    for (int s = 0; s < links.length; s++) {
      Link link = grid.network.links().get(links[s]);
      int face = grid.linkFace + links[s];
      double flow = work.next.flow[face];
      double wanted = starDefect[s] + link.loss() * Math.abs(flow) * (flow - 2 * starFlow[s]);
      int unknown = grid.unknownOf[link.to()];
      if (unknown >= 0) {
        double rise = 2 * link.loss() * Math.signum(flow) * (flow - starFlow[s]);
        double change = (wanted - shift[s]) / answer(s, wanted, rise * work.conductance[face]);
        work.around.datum[unknown] += change;
        lastShift[s] = shift[s];
        lastMissing[s] = wanted - shift[s];
        shift[s] += change;
      } else {
        work.next.held[-1 - unknown] -= compliance(link.to()) * (wanted - shift[s]);
        shift[s] = wanted;
      }
    }
  }

  /**
   * How much of a shift is made up for by the flow that it drives away, plus 1: between 1, if
   * something else feeds that flow, and 1 + most, if nothing else gives way. Within these it is
   * what the last shift has shown.
   */
  private double answer(int s, double wanted, double most) {
    double shown = (lastMissing[s] - (wanted - shift[s])) / (shift[s] - lastShift[s]);
    double highest = 1 + Math.max(most, 0);
    return Double.isFinite(shown) ? Math.clamp(shown, 1, highest) : highest;
  }

  /** Ends a stage. */
  void finish() {
    for (int s = 0; s < links.length; s++) {
      int k = links[s];
      double flow = work.next.flow[grid.linkFace + k];
      double loss = grid.network.links().get(k).loss();
      work.next.passed[k] = flow;
      work.next.defect[k] = starDefect[s] + 2 * loss * Math.abs(flow) * (flow - starFlow[s]);
    }
  }
}
