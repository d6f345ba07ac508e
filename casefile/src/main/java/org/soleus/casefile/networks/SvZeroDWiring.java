package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.networks.SvZeroDBlock.Connection;
import org.soleus.casefile.networks.SvZeroDCircuit.FlowSource;
import org.soleus.casefile.networks.SvZeroDCircuit.PressureSource;
import org.soleus.casefile.networks.SvZeroDCircuit.Wire;
import org.soleus.casefile.networks.SvZeroDLoads.Load;
import org.soleus.hemodynamics.network.Link.Gate;

/** Turns the blocks of an svZeroDSolver file into elements of a circuit. */
final class SvZeroDWiring {
  private static final PeerRange AT_LEAST_0 = PeerRange.notNegative(PeerRange.HUGE, "");
  private static final PeerRange ABOVE_0 = PeerRange.positive(PeerRange.HUGE, "");
  private static final int MANY = Integer.MAX_VALUE;

  /** An open valve without any resistance has this share of its shut one. */
  private static final double LEAST_OPEN = 1e-9;

  private final SvZeroDBlocks blocks;
  private final SvZeroDLoads loads;
  private final SvZeroDCircuit circuit = new SvZeroDCircuit();
  private final Map<Integer, Integer> begins = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final Map<Integer, Wire> wires = new HashMap<>();
  private final Map<String, Integer> stores = new HashMap<>();

  private SvZeroDWiring(SvZeroDBlocks blocks, SvZeroDLoads loads) {
    this.blocks = blocks;
    this.loads = loads;
  }

  /** A file's circuit. What is wrong with the blocks' values is noted as it is made. */
  static SvZeroDWiring of(SvZeroDBlocks blocks, SvZeroDLoads loads) {
    SvZeroDWiring wiring = new SvZeroDWiring(blocks, loads);
    blocks.all().forEach(wiring::add);
    for (Connection connection : blocks.connections()) {
      int number = connection.number();
      if (wiring.begins.containsKey(number) && wiring.ends.containsKey(number)) {
        Wire wire = wiring.circuit.wire(wiring.begins.get(number), wiring.ends.get(number));
        wiring.wires.put(number, wire);
      }
    }
    return wiring;
  }

  SvZeroDCircuit circuit() {
    return circuit;
  }

  /** What carries the flow of a connection. */
  Wire wire(Connection connection) {
    return Objects.requireNonNull(wires.get(connection.number()));
  }

  /** Terminals of inner stores by the names of svZeroDSolver's variables. */
  Map<String, Integer> stores() {
    return stores;
  }

  private void add(SvZeroDBlock block) {
    switch (block.type()) {
      case "BloodVessel", "COMBO", "STENOSIS" -> vessel(block, "R_poiseuille", true);
      case "R", "RC", "RL", "RCL" -> vessel(block, "R", true);
      case "BloodVesselCRL" -> vessel(block, "R_poiseuille", false);
      case "NORMAL_JUNCTION", "internal_junction" -> junction(block);
      case "resistive_junction" -> resistiveJunction(block);
      case "BloodVesselJunction" -> vesselJunction(block);
      case "ValveTanh" -> valve(block);
      case "FLOW", "PRESSURE" -> source(block);
      case "RESISTANCE" -> resistance(block);
      case "RCR" -> windkessel(block);
      case "CORONARY" -> coronary(block);
      case "ClosedLoopRCR" -> passage(block);
      default -> {
        // has a fault already
      }
    }
  }

  /** Checks a block's number of connections, and the names of its parameters. */
  private boolean fits(SvZeroDBlock block, int ins, int outs, String... parameters) {
    block.values().onlyKnown(Set.of(parameters), "is not a parameter of " + block.type() + ".");
    if (!blocks.isWhole()) {
      return true;
    }
    return counts(block, "into", ins, blocks.into(block).size())
        & counts(block, "out of", outs, blocks.outOf(block).size());
  }

  private static boolean counts(SvZeroDBlock block, String way, int wanted, int found) {
    boolean right = wanted == MANY ? found >= 1 : found == wanted;
    if (!right) {
      String most = wanted == MANY ? "at least 1" : "" + wanted;
      block
          .entry()
          .faults()
          .add(
              block.entry().fields().where(),
              Shown.text(block.name()),
              "has %d connections that lead %s it; a %s has %s."
                  .formatted(found, way, block.type(), most),
              "");
    }
    return right;
  }

  private int end(SvZeroDBlock block, List<Connection> connections, boolean into) {
    int terminal = circuit.terminal(block.name() + (into ? " in" : " out"));
    attach(connections, into, terminal);
    return terminal;
  }

  private void attach(List<Connection> connections, boolean into, int terminal) {
    connections.forEach(one -> (into ? ends : begins).put(one.number(), terminal));
  }

  /** R and S, then C, then L; or C, then R, S and L. */
  private void vessel(SvZeroDBlock block, String ofResistance, boolean resistanceFirst) {
    fits(block, 1, 1, ofResistance, "C", "L", "stenosis_coefficient");
    double resistance = block.values().number(ofResistance, AT_LEAST_0);
    double compliance = block.values().number("C", AT_LEAST_0, 0);
    double inertance = block.values().number("L", AT_LEAST_0, 0);
    double loss = loss(block);
    int in = end(block, blocks.into(block), true);
    int out = end(block, blocks.outOf(block), false);
    if (compliance == 0 || !resistanceFirst) {
      circuit.store(in, compliance);
      circuit.path(block.name(), in, out, resistance, loss, inertance);
    } else {
      int middle = circuit.terminal(block.name() + " middle");
      circuit.path(block.name() + " R", in, middle, resistance, loss, 0);
      circuit.store(middle, compliance);
      circuit.path(block.name() + " L", middle, out, 0, 0, inertance);
    }
  }

  private static double loss(SvZeroDBlock block) {
    String name = "stenosis_coefficient";
    double loss = block.values().number(name, PeerRange.ANY, 0);
    if (loss < 0) {
      block
          .values()
          .fault(
              name,
              AT_LEAST_0.words(),
              "svZeroDSolver's calibrator may find less, but then the flow would gain pressure.");
    }
    return loss;
  }

  private void junction(SvZeroDBlock block) {
    fits(block, MANY, MANY);
    int middle = circuit.terminal(block.name());
    attach(blocks.into(block), true, middle);
    attach(blocks.outOf(block), false, middle);
  }

  private void resistiveJunction(SvZeroDBlock block) {
    fits(block, MANY, MANY, "R");
    double[] resistances = block.values().numbers("R", AT_LEAST_0);
    List<Connection> all = new ArrayList<>(blocks.into(block));
    int ins = all.size();
    all.addAll(blocks.outOf(block));
    if (wrongCount(block, "R", resistances.length, all.size())) {
      return;
    }
    int middle = circuit.terminal(block.name());
    for (int k = 0; k < all.size(); k++) {
      boolean into = k < ins;
      int end = end(block, List.of(all.get(k)), into);
      String name = block.name() + " " + (k + 1);
      circuit.path(name, into ? end : middle, into ? middle : end, resistances[k], 0, 0);
    }
  }

  private boolean wrongCount(SvZeroDBlock block, String name, int found, int wanted) {
    if (found != wanted && block.values().has(name) && blocks.isWhole()) {
      block
          .values()
          .fault(name, "must have %d numbers, one for each branch.".formatted(wanted), "");
    }
    return found != wanted;
  }

  private void vesselJunction(SvZeroDBlock block) {
    fits(block, 1, MANY, "R_poiseuille", "L", "stenosis_coefficient");
    List<Connection> outs = blocks.outOf(block);
    double[] resistances = block.values().numbers("R_poiseuille", AT_LEAST_0);
    double[] inertances = optional(block, "L", outs.size());
    double[] losses = optional(block, "stenosis_coefficient", outs.size());
    if (wrongCount(block, "R_poiseuille", resistances.length, outs.size())
        | wrongCount(block, "L", inertances.length, outs.size())
        | wrongCount(block, "stenosis_coefficient", losses.length, outs.size())) {
      return;
    }
    int middle = end(block, blocks.into(block), true);
    for (int k = 0; k < outs.size(); k++) {
      int out = end(block, List.of(outs.get(k)), false);
      String name = block.name() + " " + (k + 1);
      circuit.path(name, middle, out, resistances[k], losses[k], inertances[k]);
    }
  }

  private static double[] optional(SvZeroDBlock block, String name, int size) {
    return block.values().has(name) ? block.values().numbers(name, AT_LEAST_0) : new double[size];
  }

  private void valve(SvZeroDBlock block) {
    fits(block, 1, 1, "Rmax", "Rmin", "Steepness", "upstream_block", "downstream_block");
    double shut = block.values().number("Rmax", ABOVE_0);
    double open = Math.max(block.values().number("Rmin", AT_LEAST_0), LEAST_OPEN * shut);
    double steepness = block.values().number("Steepness", AT_LEAST_0);
    if (open > shut) {
      block.values().fault("Rmin", "must be at most Rmax.", "");
    }
    int in = end(block, blocks.into(block), true);
    int out = end(block, blocks.outOf(block), false);
    if (shut >= open && steepness >= 0) {
      circuit.valve(block.name(), in, out, open, new Gate(shut - open, steepness));
    }
  }

  /** A known flow counts from the block upstream to that downstream: as an outlet it draws. */
  private void source(SvZeroDBlock block) {
    boolean isOutlet = !blocks.into(block).isEmpty();
    boolean isFlow = block.type().equals("FLOW");
    boolean periodic = !blocks.isCoupling(block) || block.entry().truth("periodic", true);
    if (blocks.isWhole() && blocks.into(block).isEmpty() && blocks.outOf(block).isEmpty()) {
      counts(block, "into or out of", 1, 0);
    } else {
      fits(block, isOutlet ? 1 : 0, isOutlet ? 0 : 1, isFlow ? "Q" : "P", "t", "fn");
    }
    int terminal = circuit.terminal(block.name());
    attach(blocks.into(block), true, terminal);
    attach(blocks.outOf(block), false, terminal);
    if (isFlow) {
      Load load = loads.flow(block.values(), "Q", isOutlet ? -1 : 1, periodic);
      circuit.flows.add(new FlowSource(block.name(), terminal, load.signal(), load.mean()));
    } else {
      Load load = loads.pressure(block.values(), "P", periodic);
      circuit.pressures.add(new PressureSource(block.name(), terminal, load.signal()));
    }
  }

  private int beyond(SvZeroDBlock block, double pressure) {
    int terminal = circuit.terminal(block.name() + " beyond");
    Load load = loads.constantPressure(pressure);
    circuit.pressures.add(new PressureSource(block.name() + " beyond", terminal, load.signal()));
    return terminal;
  }

  private void resistance(SvZeroDBlock block) {
    fits(block, 1, 0, "R", "Pd");
    double resistance = block.values().number("R", AT_LEAST_0);
    double pressure = block.values().number("Pd", PeerRange.ANY);
    int in = end(block, blocks.into(block), true);
    circuit.path(block.name(), in, beyond(block, pressure), resistance, 0, 0);
  }

  private void windkessel(SvZeroDBlock block) {
    fits(block, 1, 0, "Rp", "C", "Rd", "Pd");
    double pressure = block.values().number("Pd", PeerRange.ANY, 0);
    passage(block, beyond(block, pressure));
  }

  private void passage(SvZeroDBlock block) {
    fits(block, 1, 1, "Rp", "C", "Rd", "closed_loop_outlet");
    passage(block, end(block, blocks.outOf(block), false));
  }

  private void passage(SvZeroDBlock block, int out) {
    double proximal = block.values().number("Rp", AT_LEAST_0);
    double compliance = block.values().number("C", AT_LEAST_0);
    double distal = block.values().number("Rd", AT_LEAST_0);
    int in = end(block, blocks.into(block), true);
    int middle = circuit.terminal(block.name() + " middle");
    circuit.path(block.name() + " Rp", in, middle, proximal, 0, 0);
    circuit.store(middle, compliance);
    circuit.path(block.name() + " Rd", middle, out, distal, 0, 0);
    String variable = block.type().equals("RCR") ? "pressure_c:" : "P_c:";
    stores.put(variable + block.name(), middle);
  }

  private void coronary(SvZeroDBlock block) {
    fits(
        block,
        1,
        0,
        "Ra1",
        "Ra2",
        "Rv1",
        "Ca",
        "Cc",
        "t",
        "Pim",
        "P_v",
        "Pv",
        "closed_loop_outlet");
    PeerFields said = block.values();
    double[] resistances = {
      said.number("Ra1", AT_LEAST_0), said.number("Ra2", ABOVE_0), said.number("Rv1", ABOVE_0)
    };
    double arterial = said.number("Ca", AT_LEAST_0);
    double muscular = said.number("Cc", AT_LEAST_0);
    Load outside = loads.outside(said, "Pim");
    double venous = venous(said);
    int in = end(block, blocks.into(block), true);
    int first = circuit.terminal(block.name() + " artery");
    int second = circuit.terminal(block.name() + " muscle");
    circuit.path(block.name() + " Ra1", in, first, resistances[0], 0, 0);
    circuit.store(first, arterial);
    circuit.path(block.name() + " Ra2", first, second, resistances[1], 0, 0);
    circuit.store(second, muscular, outside.signal());
    int beyond = beyond(block, venous);
    circuit.path(block.name() + " Rv1", second, beyond, resistances[2], 0, 0);
  }

  /** Pressure of the veins, which the first releases called Pv; where both stand, P_v holds. */
  private static double venous(PeerFields said) {
    String name = said.has("Pv") && !said.has("P_v") ? "Pv" : "P_v";
    double[] venous = said.numbers(name, PeerRange.ANY);
    if (Arrays.stream(venous).distinct().count() > 1) {
      said.fault(name, "must be one number.", "");
    }
    return venous.length == 0 ? 0 : venous[0];
  }
}
