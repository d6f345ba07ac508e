package org.soleus.casefile.networks.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;

/**
 * A tree through the nodes of a network at which tubes end: the shortest ways from its inlet, or
 * from the start of its first tube. What closes a loop is no part of it.
 *
 * @param order nodes, each after its parent
 * @param parent of each node, or −1
 * @param length to its parent [m]
 * @param leaves that each node leads to, itself if it leads to no other
 * @param inTree whether each tube is a branch
 */
record Spanning(int[] order, int[] parent, double[] length, int[] leaves, boolean[] inTree) {
  private record Branch(int to, double length, int tube) {}

  static Spanning of(Network network) {
    int size = network.nodes().size();
    List<List<Branch>> branches = branches(network);
    int[] order = new int[size];
    int[] parent = new int[size];
    Arrays.fill(parent, -2);
    double[] length = new double[size];
    boolean[] inTree = new boolean[network.tubes().size()];
    int count = 0;
    for (int root : roots(network)) {
      ArrayDeque<Integer> open = new ArrayDeque<>();
      if (parent[root] == -2) {
        parent[root] = -1;
        open.add(root);
      }
      while (!open.isEmpty()) {
        int node = open.remove();
        order[count++] = node;
        for (Branch branch : branches.get(node)) {
          if (parent[branch.to()] == -2) {
            parent[branch.to()] = node;
            length[branch.to()] = branch.length();
            if (branch.tube() >= 0) {
              inTree[branch.tube()] = true;
            }
            open.add(branch.to());
          }
        }
      }
    }
    int[] all = Arrays.copyOf(order, count);
    return new Spanning(all, parent, length, leaves(all, parent), inTree);
  }

  private static List<List<Branch>> branches(Network network) {
    List<List<Branch>> branches = new ArrayList<>();
    network.nodes().forEach(_ -> branches.add(new ArrayList<>()));
    double longest = 0;
    boolean[] tubular = new boolean[branches.size()];
    for (int t = 0; t < network.tubes().size(); t++) {
      Tube tube = network.tubes().get(t);
      branches.get(tube.from()).add(new Branch(tube.to(), tube.length(), t));
      branches.get(tube.to()).add(new Branch(tube.from(), tube.length(), t));
      tubular[tube.from()] = true;
      tubular[tube.to()] = true;
      longest = Math.max(longest, tube.length());
    }
    for (Link link : network.links()) {
      if (tubular[link.from()] && tubular[link.to()]) {
        branches.get(link.from()).add(new Branch(link.to(), 0.1 * longest, -1));
        branches.get(link.to()).add(new Branch(link.from(), 0.1 * longest, -1));
      }
    }
    return branches;
  }

  /** Where to begin: inlets first, then the tubes in their order. */
  private static List<Integer> roots(Network network) {
    List<Integer> roots = new ArrayList<>();
    for (Tube tube : network.tubes()) {
      for (int node : new int[] {tube.from(), tube.to()}) {
        if (network.nodes().get(node) instanceof Node.FlowEnd) {
          roots.add(node);
        }
      }
    }
    network.tubes().forEach(tube -> roots.add(tube.from()));
    return roots;
  }

  private static int[] leaves(int[] order, int[] parent) {
    int[] leaves = new int[parent.length];
    for (int k = order.length - 1; k >= 0; k--) {
      int node = order[k];
      leaves[node] = Math.max(1, leaves[node]);
      if (parent[node] >= 0) {
        leaves[parent[node]] += leaves[node];
      }
    }
    return leaves;
  }
}
