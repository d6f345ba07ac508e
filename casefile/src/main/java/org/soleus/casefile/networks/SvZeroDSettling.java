package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.soleus.casefile.networks.SvZeroDCircuit.Branch;
import org.soleus.casefile.networks.SvZeroDCircuit.FlowSource;

/**
 * How long a circuit takes to come to rest under constant loads: an upper bound of its slowest time
 * constant. Of resistances and compliances alone the slowest is at most the largest sum of R C on
 * the way to a known pressure (Elmore's delay), if only a tree of least resistances is counted; for
 * inertances L/R of each is added.
 */
final class SvZeroDSettling {
  private final SvZeroDCircuit circuit;
  private final SvZeroDNets nets;
  private final double flow;
  private final double[] resistance;
  private final int[] towards;

  private record Reached(int net, double resistance) {}

  private SvZeroDSettling(SvZeroDCircuit circuit, SvZeroDNets nets) {
    this.circuit = circuit;
    this.nets = nets;
    flow = circuit.flows.stream().mapToDouble(FlowSource::mean).map(Math::abs).sum();
    resistance = new double[circuit.terminals.size()];
    towards = new int[circuit.terminals.size()];
    Arrays.fill(resistance, Double.POSITIVE_INFINITY);
    Arrays.fill(towards, -1);
  }

  /** Upper bound of the slowest time constant [s]; 0 where nothing stores. */
  static double slowest(SvZeroDCircuit circuit, SvZeroDNets nets) {
    SvZeroDSettling settling = new SvZeroDSettling(circuit, nets);
    List<Integer> order = settling.spread();
    return settling.delay(order) + settling.inertia();
  }

  /** Nets without a way to a known pressure. */
  static List<Integer> floating(SvZeroDCircuit circuit, SvZeroDNets nets) {
    SvZeroDSettling settling = new SvZeroDSettling(circuit, nets);
    settling.spread();
    return nets.all().stream()
        .filter(root -> Double.isInfinite(settling.resistance[root]))
        .toList();
  }

  private double resistance(Branch branch) {
    return branch.resistance() + 2 * branch.loss() * flow + branch.gate().shut();
  }

  /** Ways of least resistance from the known pressures, nearest nets first. */
  private List<Integer> spread() {
    List<Integer> order = new ArrayList<>();
    PriorityQueue<Reached> next =
        new PriorityQueue<>(Comparator.comparingDouble(Reached::resistance));
    for (int root : nets.all()) {
      if (!nets.pressures(root).isEmpty()) {
        resistance[root] = 0;
        next.add(new Reached(root, 0));
      }
    }
    while (!next.isEmpty()) {
      Reached reached = next.remove();
      if (reached.resistance() > resistance[reached.net()]) {
        continue;
      }
      order.add(reached.net());
      for (Branch branch : circuit.branches) {
        step(reached, branch, nets.of(branch.from()), nets.of(branch.to()), next);
        step(reached, branch, nets.of(branch.to()), nets.of(branch.from()), next);
      }
    }
    return order;
  }

  private void step(Reached at, Branch branch, int from, int to, PriorityQueue<Reached> next) {
    double found = at.resistance() + resistance(branch);
    if (from == at.net() && found < resistance[to]) {
      resistance[to] = found;
      towards[to] = from;
      next.add(new Reached(to, found));
    }
  }

  /** Largest sum over the way of resistance times all that is stored beyond it. */
  private double delay(List<Integer> order) {
    double[] beyond = new double[resistance.length];
    for (int root : order.reversed()) {
      beyond[root] += nets.compliance(root);
      if (towards[root] >= 0) {
        beyond[towards[root]] += beyond[root];
      }
    }
    double[] delay = new double[resistance.length];
    double longest = 0;
    for (int root : order) {
      int before = towards[root];
      if (before >= 0) {
        delay[root] = delay[before] + (resistance[root] - resistance[before]) * beyond[root];
        longest = Math.max(longest, delay[root]);
      }
    }
    return longest;
  }

  private double inertia() {
    double longest = 0;
    for (Branch branch : circuit.branches) {
      double way =
          resistance(branch)
              + finite(resistance[nets.of(branch.to())])
              + finite(resistance[nets.of(branch.from())]);
      if (branch.inertance() > 0 && way > 0) {
        longest = Math.max(longest, 2 * branch.inertance() / way);
      }
    }
    return longest;
  }

  private static double finite(double resistance) {
    return Double.isInfinite(resistance) ? 0 : resistance;
  }
}
