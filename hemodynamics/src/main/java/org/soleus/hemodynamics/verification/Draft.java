package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** A network in the making; its one frame stands upright. */
final class Draft {
  /** Blood as in the theory [kg/m³, Pa s]. */
  static final Blood BLOOD = new Blood(1060, 4e-3);

  /** Wall of a saphenous vein. */
  static final TubeLaw VEIN = new VeinLaw(11_300, 800, 2.5);

  private final Blood blood;
  private final List<Signal> channels = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tube> tubes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  Draft(Blood blood) {
    this.blood = blood;
  }

  Draft() {
    this(BLOOD);
  }

  int channel(Signal pressure) {
    channels.add(pressure);
    return channels.size() - 1;
  }

  int node(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Where tubes meet, at a height [m]. */
  int junction(double height) {
    return node(new Node.Junction(nextName(), 0, height));
  }

  /** An end with a total pressure [Pa] at a height [m]. */
  int pressureEnd(double height, Signal pressure) {
    return node(new Node.PressureEnd(nextName(), 0, height, pressure));
  }

  /** An end with a given inflow [m³/s] at a height [m]. */
  int flowEnd(double height, Signal inflow) {
    return node(new Node.FlowEnd(nextName(), 0, height, inflow));
  }

  /** Name for the next node. */
  String nextName() {
    return "node " + nodes.size();
  }

  Tube tube(Tube tube) {
    tubes.add(tube);
    return tube;
  }

  Draft link(Link link) {
    links.add(link);
    return this;
  }

  Network network() {
    Frame upright = new Frame("upright", Signal.constant(0), Signal.constant(1));
    return new Network(blood, List.of(upright), channels, nodes, tubes, List.of(), links);
  }

  /** A tube that is the same all along, without friction. */
  static Tube uniform(
      String name, int from, int to, double length, int cells, double restArea, TubeLaw law) {
    return new Tube(
        name,
        from,
        to,
        length,
        cells,
        Profile.constant(restArea),
        1,
        Wall.elastic(law),
        Friction.NONE,
        List.of(),
        List.of());
  }

  /** The same tube with another wall. */
  static Tube walled(Tube tube, Wall wall) {
    return changed(tube, tube.restArea(), wall, tube.friction(), tube.valves(), tube.squeezes());
  }

  /** The same tube with friction. */
  static Tube rough(Tube tube, Friction friction) {
    return changed(tube, tube.restArea(), tube.wall(), friction, tube.valves(), tube.squeezes());
  }

  /** The same tube under pressure from outside. */
  static Tube squeezed(Tube tube, List<Squeeze> squeezes) {
    return changed(tube, tube.restArea(), tube.wall(), tube.friction(), tube.valves(), squeezes);
  }

  /** The same tube with another lumen at rest. */
  static Tube shaped(Tube tube, Profile restArea) {
    return changed(tube, restArea, tube.wall(), tube.friction(), tube.valves(), tube.squeezes());
  }

  /** The same tube with a valve. */
  static Tube valved(Tube tube, Valve valve) {
    return changed(
        tube, tube.restArea(), tube.wall(), tube.friction(), List.of(valve), tube.squeezes());
  }

  private static Tube changed(
      Tube tube,
      Profile restArea,
      Wall wall,
      Friction friction,
      List<Valve> valves,
      List<Squeeze> squeezes) {
    return new Tube(
        tube.name(),
        tube.from(),
        tube.to(),
        tube.length(),
        tube.cells(),
        restArea,
        tube.parallel(),
        wall,
        friction,
        valves,
        squeezes);
  }

  /** A start with the same state along each of a number of tubes in a row. */
  static Start still(double areaRatio, int tubes) {
    List<Start.Along> states = new ArrayList<>();
    for (int k = 0; k < tubes; k++) {
      states.add(new Start.Along(_ -> areaRatio, _ -> 0));
    }
    return new Start.Given(states);
  }
}
