package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Link.Gate;

/**
 * An svZeroDSolver model as lumped elements between terminals. Terminals that wires join share
 * their pressure; {@link SvZeroDNets} makes one node of them.
 */
final class SvZeroDCircuit {
  /** A path with resistance R, loss S and inertance L, or with a valve's gate. */
  record Branch(
      String name, int from, int to, double resistance, double loss, double inertance, Gate gate) {
    /** Whether nothing holds the flow back. */
    boolean isWire() {
      return resistance + loss + inertance + gate.shut() == 0;
    }
  }

  /** A store between a terminal and a pressure outside. */
  record Capacitor(int at, double compliance, Signal outside) {}

  /** A known flow into a terminal. */
  record FlowSource(String name, int at, Signal flow, double mean) {}

  /** A known pressure at a terminal. */
  record PressureSource(String name, int at, Signal pressure) {}

  /** A path that holds nothing back. */
  record Wire(int from, int to) {}

  final List<String> terminals = new ArrayList<>();
  final List<Branch> branches = new ArrayList<>();
  final List<Capacitor> capacitors = new ArrayList<>();
  final List<FlowSource> flows = new ArrayList<>();
  final List<PressureSource> pressures = new ArrayList<>();
  final List<Wire> wires = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();

  /** A new terminal. */
  int terminal(String name) {
    terminals.add(unique(name));
    return terminals.size() - 1;
  }

  /** The name, or with a number where it is taken. */
  private String unique(String name) {
    int count = taken.merge(name, 1, Integer::sum);
    return count == 1 ? name : unique(name + " " + count);
  }

  /** A path without a valve; a wire where nothing holds back. */
  void path(String name, int from, int to, double resistance, double loss, double inertance) {
    add(new Branch(unique(name), from, to, resistance, loss, inertance, Gate.NONE));
  }

  /** A valve. */
  void valve(String name, int from, int to, double open, Gate gate) {
    add(new Branch(unique(name), from, to, open, 0, 0, gate));
  }

  private void add(Branch branch) {
    if (branch.isWire()) {
      wires.add(new Wire(branch.from(), branch.to()));
    } else {
      branches.add(branch);
    }
  }

  /** A wire. */
  Wire wire(int from, int to) {
    Wire wire = new Wire(from, to);
    wires.add(wire);
    return wire;
  }

  /** A store; none where the compliance is 0. */
  void store(int at, double compliance, Signal outside) {
    if (compliance > 0) {
      capacitors.add(new Capacitor(at, compliance, outside));
    }
  }

  /** A store against the atmosphere. */
  void store(int at, double compliance) {
    store(at, compliance, Signal.constant(0));
  }
}
