package org.soleus.hemodynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/**
 * Networks drawn by lot: tilted and tapered tubes whose stiffness changes along them, with valves
 * and squeezes, loops, beds, chambers and links. The same seed gives the same network.
 */
public final class RandomPlumbing {
  private final Random random;
  private final Plumbing plumbing = new Plumbing();
  private final boolean moving;
  private final double duration;

  private RandomPlumbing(long seed, boolean moving, double duration) {
    random = new Random(seed);
    this.moving = moving;
    this.duration = duration;
  }

  /** Loads that never change and nothing that drives a flow: blood in it stays at rest. */
  public static Network atRest(long seed) {
    return new RandomPlumbing(seed, false, 0).network();
  }

  /** Muscles that contract, a body that turns and beds that perfuse, for a duration [s]. */
  public static Network pumped(long seed, double duration) {
    return new RandomPlumbing(seed, true, duration).network();
  }

  /** Velocity and area in every cell of every tube, every tube's volume, every link's flow. */
  public static List<Probe> everywhere(Network network) {
    List<Probe> probes = new ArrayList<>();
    network
        .tubes()
        .forEach(tube -> {
          for (int k = 0; k < tube.cells(); k++) {
            double position = (k + 0.5) / tube.cells();
            probes.add(new Probe.Velocity(tube.name(), position));
            probes.add(new Probe.Area(tube.name(), position));
          }
          probes.add(new Probe.Volume(List.of(tube.name()), List.of()));
        });
    network.links().forEach(link -> probes.add(new Probe.LinkFlow(link.name())));
    return probes;
  }

  private Network network() {
    int frames = 1 + random.nextInt(3);
    for (int k = 0; k < frames; k++) {
      plumbing.frame(signal(between(-1, 0.2), 0.2), signal(between(-1, 1), 1));
    }
    List<Integer> channels = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      channels.add(plumbing.channel(squeezing()));
    }
    int nodes = 2 + random.nextInt(6);
    int[] ends = new int[nodes]; // of tubes at each node
    int tubes = nodes - 1 + random.nextInt(4);
    int[][] way = new int[tubes][];
    for (int k = 0; k < tubes; k++) {
      int from = k < nodes - 1 ? k + 1 : random.nextInt(nodes);
      int to = k < nodes - 1 ? random.nextInt(k + 1) : random.nextInt(nodes);
      way[k] = random.nextBoolean() ? new int[] {to, from} : new int[] {from, to};
      ends[from]++;
      ends[to]++;
    }
    for (int k = 0; k < nodes; k++) {
      node(k, frames, ends[k] == 1);
    }
    int lumped = lumpedElements(nodes);
    for (int k = 0; k < tubes; k++) {
      tube(plumbing.tube("tube " + k, way[k][0], way[k][1]), channels);
    }
    if (random.nextBoolean()) {
      bed(random.nextInt(nodes + lumped));
    }
    return plumbing.network();
  }

  private void node(int k, int frames, boolean lone) {
    int frame = 1 + random.nextInt(frames);
    double coordinate = between(-0.5, 0.5);
    String name = "place " + k;
    Node.Sharing sharing =
        lone && random.nextInt(3) == 0 ? Node.Sharing.PRESSURE : Node.Sharing.TOTAL_HEAD;
    if (k == 0 && random.nextInt(4) > 0) {
      // heads from deep below to high above what the walls are made for
      Signal pressure = signal(between(-40, 120) * Units.MMHG, 5 * Units.MMHG);
      plumbing.node(new Node.PressureEnd(name, 0, 0, sharing, pressure, compliance()));
    } else if (moving && random.nextInt(5) == 0) {
      // never outwards: a collapsed tube cannot give what a flow end would take
      plumbing.flowEnd(coordinate, signal(2e-7, 2e-7));
    } else if (random.nextInt(5) == 0) {
      plumbing.node(chamber(name, frame, coordinate, sharing));
    } else {
      plumbing.node(new Node.Junction(name, frame, coordinate, sharing));
    }
  }

  private Node.Chamber chamber(String name, int frame, double coordinate, Node.Sharing sharing) {
    double compliance = decades(-11, -8);
    return new Node.Chamber(
        name,
        frame,
        coordinate,
        sharing,
        compliance,
        between(0, 1e-5) + compliance * 300 * Units.MMHG, // never less than nothing in it
        signal(between(-20, 50) * Units.MMHG, 10 * Units.MMHG));
  }

  private double compliance() {
    return random.nextBoolean() ? 0 : decades(-11, -9);
  }

  /** A tree of chambers and bare nodes beside the tubes, and links across. Returns its nodes. */
  private int lumpedElements(int nodes) {
    int more = random.nextInt(4);
    for (int k = 0; k < more; k++) {
      int node = nodes + k;
      if (random.nextBoolean()) {
        plumbing.node(chamber("lumped " + k, 0, between(-0.5, 0.5), Node.Sharing.TOTAL_HEAD));
      } else {
        plumbing.junction(0, between(-0.5, 0.5));
      }
      plumbing.link(link("link " + k, node, random.nextInt(node)));
    }
    for (int k = random.nextInt(3); k > 0; k--) {
      int from = random.nextInt(nodes + more);
      int to = random.nextInt(nodes + more);
      if (from != to) {
        plumbing.link(link("cross link " + k, from, to));
      }
    }
    return more;
  }

  /** Resistance, loss, inertance and gate, each alone or together, over decades. */
  private Link link(String name, int from, int to) {
    double resistance = random.nextBoolean() ? decades(7, 11) : 0;
    double loss = random.nextInt(3) == 0 ? decades(11, 15) : 0;
    double inertance = random.nextInt(3) == 0 ? decades(4, 8) : 0;
    Link.Gate gate =
        random.nextInt(3) == 0 ? new Link.Gate(decades(9, 13), decades(-3, 1)) : Link.Gate.NONE;
    if (resistance + loss + inertance + gate.shut() == 0) {
      resistance = decades(7, 11);
    }
    return new Link(name, from, to, resistance, loss, inertance, gate);
  }

  private double decades(double low, double high) {
    return Math.pow(10, between(low, high));
  }

  private void tube(Plumbing.Pipe pipe, List<Integer> channels) {
    int cells = 1 + random.nextInt(10);
    double area = decades(-6, -4);
    TubeLaw law = law();
    pipe.length(between(0.02, 0.4), cells)
        .taper(area, area * between(0.4, 2.5))
        .parallel(1 + random.nextInt(3))
        .law(law);
    if (random.nextBoolean()) {
      Double[] factors = new Double[1 + random.nextInt(4)];
      Arrays.setAll(factors, k -> decades(-1, 1));
      pipe.stiffness(factors);
    }
    if (random.nextBoolean()) {
      pipe.viscosity(0.1 * law.slope(1));
    }
    int valve = random.nextInt(4);
    while (valve <= cells) {
      pipe.valve((double) valve / cells, random.nextInt(3) * 0.2);
      valve += 1 + random.nextInt(8);
    }
    while (random.nextInt(3) > 0) {
      double from = between(-0.2, 1);
      double weight = between(0, 1);
      pipe.squeeze(
          new Squeeze(
              channels.get(random.nextInt(channels.size())),
              Math.max(0, from),
              Math.min(1, from + between(0.1, 1.2)),
              weight,
              between(0, 1)));
    }
  }

  /** Four decades of stiffness. */
  private TubeLaw law() {
    double stiffness = decades(3, 7);
    return switch (random.nextInt(3)) {
      case 0 -> new VeinLaw(stiffness, between(40, 1400), between(1, 6));
      case 1 -> new VeinLaw(stiffness, 0.1 * stiffness, 2.5);
      default -> new PowerLaw(0.1 * stiffness, 10, -1.5);
    };
  }

  private void bed(int node) {
    double resistance = decades(8, 10);
    plumbing.bed(
        new CapillaryBed(
            "bed",
            node,
            signal(90 * Units.MMHG, 10 * Units.MMHG),
            resistance,
            0.2 * resistance,
            decades(-10, -8),
            1e-6,
            moving ? signal(1, 1) : Signal.constant(0),
            new CapillaryBed.Reflex(2000, 6000, 0.6, 8)));
  }

  /** A muscle: pulses from rest; or a pressure that stays. */
  private Signal squeezing() {
    double pressure = between(10, 150) * Units.MMHG;
    if (!moving) {
      return Signal.constant(pressure);
    }
    Path.Builder path = Path.from(0);
    double t = between(0, 2);
    while (t < duration) {
      double ramp = between(0.05, 0.4);
      double hold = between(0, 1);
      path.ramp(t, ramp, pressure).ramp(t + ramp + hold, ramp, 0);
      t += 2 * ramp + hold + between(0, 2);
    }
    return path.build();
  }

  /** A value that moves by at most {@code swing} now and then, where things move at all. */
  private Signal signal(double value, double swing) {
    if (!moving) {
      return Signal.constant(value);
    }
    Path.Builder path = Path.from(value);
    for (double t = between(0, 5); t < duration; t += between(3, 8)) {
      path.ramp(t, between(0.5, 2.5), value + swing * between(-1, 1));
    }
    return path.build();
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }
}
