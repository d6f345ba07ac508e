package org.soleus.hemodynamics;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
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
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** Fits networks together for the tests. Frame 0 stands upright with its zero at heart level. */
public final class Plumbing {
  public static final Blood BLOOD = new Blood(1060, 4e-3);

  /** A wall that hardly gives: 1 kPa widens it by less than a millionth. */
  public static final TubeLaw STIFF = new VeinLaw(4e9, 1, 1e3);

  /** A vein's wall at the stiffness of the saphenous vein. */
  public static final TubeLaw VEIN = new VeinLaw(11_300, 800, 2.5);

  public static final Valve.Cusps CUSPS = new Valve.Cusps(0.02, 0.1, 0.01);

  private final List<Frame> frames = new ArrayList<>();
  private final List<Signal> channels = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Pipe> pipes = new ArrayList<>();
  private final List<CapillaryBed> beds = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Blood blood = BLOOD;

  public Plumbing() {
    frame(Signal.constant(0), Signal.constant(1));
  }

  public Plumbing blood(Blood other) {
    blood = other;
    return this;
  }

  public int frame(Signal origin, Signal slope) {
    frames.add(new Frame("frame " + frames.size(), origin, slope));
    return frames.size() - 1;
  }

  public int channel(Signal pressure) {
    channels.add(pressure);
    return channels.size() - 1;
  }

  public int junction(double height) {
    return junction(0, height);
  }

  public int junction(int frame, double coordinate) {
    nodes.add(new Node.Junction("node " + nodes.size(), frame, coordinate));
    return nodes.size() - 1;
  }

  public int pressureEnd(double height, Signal pressure) {
    return pressureEnd(0, height, pressure);
  }

  public int pressureEnd(double height, double pressure) {
    return pressureEnd(0, height, Signal.constant(pressure));
  }

  public int pressureEnd(int frame, double coordinate, Signal pressure) {
    nodes.add(new Node.PressureEnd("node " + nodes.size(), frame, coordinate, pressure));
    return nodes.size() - 1;
  }

  public int flowEnd(double height, Signal inflow) {
    nodes.add(new Node.FlowEnd("node " + nodes.size(), 0, height, inflow));
    return nodes.size() - 1;
  }

  /** A tube to be given its measures; 0.1 m long and 4 mm wide unless told otherwise. */
  public Pipe tube(String name, int from, int to) {
    Pipe pipe = new Pipe(name, from, to);
    pipes.add(pipe);
    return pipe;
  }

  public Plumbing bed(CapillaryBed bed) {
    beds.add(bed);
    return this;
  }

  public int node(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  public Plumbing link(Link link) {
    links.add(link);
    return this;
  }

  /** A junction at heart level at which a tube shares pressure. */
  public int pressureJunction(String name) {
    return node(new Node.Junction(name, 0, 0, Node.Sharing.PRESSURE));
  }

  /** A chamber at heart level, empty and without pressure outside. */
  public int chamber(String name, double compliance) {
    return chamber(name, compliance, 0, Signal.constant(0));
  }

  public int chamber(String name, double compliance, double restVolume, Signal outside) {
    return node(
        new Node.Chamber(name, 0, 0, Node.Sharing.TOTAL_HEAD, compliance, restVolume, outside));
  }

  /** Runs a network that is expected to reach the end, from a given state. */
  public static Recording record(
      Network network, Start start, StepControl control, Span span, Probe... probes) {
    return recording(new SemiImplicitSolver(control).run(network, start, List.of(probes), span));
  }

  public Network network() {
    return new Network(
        blood, frames, channels, nodes, pipes.stream().map(Pipe::tube).toList(), beds, links);
  }

  /** Runs a network that is expected to reach the end. */
  public static Recording record(Network network, StepControl control, Span span, Probe... probes) {
    return record(network, control, span, List.of(probes));
  }

  /** Runs a network that is expected to reach the end. */
  public static Recording record(
      Network network, StepControl control, Span span, List<Probe> probes) {
    return recording(new SemiImplicitSolver(control).run(network, probes, span));
  }

  private static Recording recording(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Completed completed -> completed.recording();
      case Outcome.Diverged diverged -> throw new AssertionError(diverged.toString());
    };
  }

  /** A run and its recording from t = 0. */
  public static Span span(double end, double interval) {
    return new Span(0, 0, end, interval);
  }

  /** A tube in the making. */
  public static final class Pipe {
    private final String name;
    private final int from;
    private final int to;
    private final List<Valve> valves = new ArrayList<>();
    private final List<Squeeze> squeezes = new ArrayList<>();
    private double length = 0.1;
    private int cells = 1;
    private double areaFrom = 1.25e-5;
    private double areaTo = 1.25e-5;
    private int parallel = 1;
    private TubeLaw law = VEIN;
    private Profile stiffness = Profile.constant(1);
    private double viscosity;
    private Friction friction = Friction.VEIN;

    private Pipe(String name, int from, int to) {
      this.name = name;
      this.from = from;
      this.to = to;
    }

    public Pipe length(double metres, int inCells) {
      length = metres;
      cells = inCells;
      return this;
    }

    public Pipe area(double squareMetres) {
      return taper(squareMetres, squareMetres);
    }

    public Pipe taper(double areaAtStart, double areaAtEnd) {
      areaFrom = areaAtStart;
      areaTo = areaAtEnd;
      return this;
    }

    public Pipe parallel(int tubes) {
      parallel = tubes;
      return this;
    }

    public Pipe law(TubeLaw wall) {
      law = wall;
      return this;
    }

    /** Factors on the law at equal distances along the tube. */
    public Pipe stiffness(Double... factors) {
      stiffness = new Profile(List.of(factors));
      return this;
    }

    public Pipe viscosity(double pascalSeconds) {
      viscosity = pascalSeconds;
      return this;
    }

    public Pipe friction(Friction other) {
      friction = other;
      return this;
    }

    public Pipe valve(double position, double leak) {
      return valve(new Valve(position, leak, CUSPS));
    }

    public Pipe valve(Valve valve) {
      valves.add(valve);
      return this;
    }

    public Pipe squeeze(Squeeze squeeze) {
      squeezes.add(squeeze);
      return this;
    }

    private Tube tube() {
      return new Tube(
          name,
          from,
          to,
          length,
          cells,
          Profile.linear(areaFrom, areaTo),
          parallel,
          new Wall(law, stiffness, viscosity),
          friction,
          valves,
          squeezes);
    }
  }
}
