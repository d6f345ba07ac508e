package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.casefile.networks.OpenBfVessel.Inlet;
import org.soleus.casefile.networks.OpenBfVessel.Outlet;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Node.Sharing;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.wall.PowerLaw;

/** Makes a network of tubes from an openBF model without faults. All nodes have height 0. */
final class OpenBfNetwork {
  /** Where openBF reports a vessel. */
  private static final List<Double> POSITIONS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /** Pressure of which openBF's tolerance is taken as a share [mmHg]. */
  private static final double USUAL_PRESSURE = 100;

  /** Longest step, as a share of a cycle: waves in arteries take a few hundredths of one. */
  private static final double STEPS_PER_CYCLE = 1000;

  private final OpenBfModel model;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tube> tubes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Start.Along> start = new ArrayList<>();
  private final Map<Double, Integer> channels = new LinkedHashMap<>();
  private final Map<Integer, Integer> junctions = new LinkedHashMap<>();

  private OpenBfNetwork(OpenBfModel model) {
    this.model = model;
  }

  static NetworkModel of(OpenBfModel model) {
    return new OpenBfNetwork(model).build();
  }

  private NetworkModel build() {
    model.vessels().forEach(this::add);
    Inlet first =
        model.vessels().stream()
            .filter(model::isSource)
            .flatMap(vessel -> model.inletOf(vessel).stream())
            .findFirst()
            .orElseThrow();
    Network network =
        new Network(
            model.blood(),
            List.of(new Frame("level", Signal.constant(0), Signal.constant(0))),
            channels.keySet().stream().map(Signal::constant).toList(),
            nodes,
            tubes,
            List.of(),
            links);
    return new NetworkModel(
        model.name(),
        NetworkModel.Origin.OPENBF,
        network,
        new Start.Given(start),
        span(first.period()),
        first.period() / STEPS_PER_CYCLE,
        reported(),
        remarks());
  }

  /** openBF keeps the first and the last moment of each cycle. */
  private Span span(double period) {
    double tolerance = Math.min(model.tolerance() / USUAL_PRESSURE, 1);
    return Span.periods(period, model.samples() - 1, model.cycles(), tolerance);
  }

  /** Where nothing is to be saved all is reported: a run without curves cannot tell its end. */
  private List<Vessel> reported() {
    boolean isNone = model.vessels().stream().noneMatch(OpenBfVessel::reported);
    return model.vessels().stream()
        .filter(vessel -> isNone || vessel.reported())
        .<Vessel>map(vessel -> new OneDimensional(vessel.label(), vessel.label(), POSITIONS))
        .toList();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(model.remarks());
    if (!junctions.isEmpty()) {
      remarks.add(
          "where vessels meet, total head is shared; openBF shares total head between two vessels"
              + " and pressure among three");
    }
    if (model.vessels().stream().noneMatch(OpenBfVessel::reported)) {
      remarks.add("to_save is false for every vessel: all are reported");
    }
    remarks.add(
        "cycles count as equal within %s %% of each curve's largest value, for openBF's tolerance"
                .formatted(span(1).period().orElseThrow().tolerance() * 100)
            + " in mmHg taken as a share of 100 mmHg");
    model.vessels().stream()
        .filter(vessel -> !model.isLeaf(vessel) && vessel.outlet().isPresent())
        .forEach(vessel ->
            remarks.add(
                "the outlet of vessel \""
                    + vessel.label()
                    + "\" has no effect: another vessel begins where it ends"));
    return remarks;
  }

  private int node(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  private void add(OpenBfVessel vessel) {
    int from =
        model.isSource(vessel)
            ? inlet(vessel, model.inletOf(vessel).orElseThrow())
            : junction(vessel.source());
    int to =
        model.isLeaf(vessel)
            ? outlet(vessel, vessel.outlet().orElseThrow())
            : junction(vessel.target());
    tubes.add(tube(vessel, from, to));
    double area = Math.PI * vessel.radiusFrom() * vessel.radiusFrom();
    double velocity = vessel.initialFlow() / area;
    start.add(new Start.Along(_ -> 1, _ -> velocity));
  }

  private int junction(int number) {
    return junctions.computeIfAbsent(
        number, one -> node(new Node.Junction("node " + one, 0, 0, Sharing.TOTAL_HEAD)));
  }

  private int inlet(OpenBfVessel vessel, Inlet inlet) {
    String name = "inlet of " + vessel.label();
    return node(
        inlet.isFlow()
            ? new Node.FlowEnd(name, 0, 0, inlet.signal())
            : new Node.PressureEnd(name, 0, 0, Sharing.PRESSURE, inlet.signal(), 0));
  }

  private int outlet(OpenBfVessel vessel, Outlet outlet) {
    String name = "outlet of " + vessel.label();
    double outside = vessel.externalPressure();
    return switch (outlet) {
      case Outlet.Reflection(double coefficient) ->
          node(
              coefficient > -1
                  ? new Node.ReflectingEnd(name, 0, 0, coefficient, outside)
                  : new Node.PressureEnd(
                      name, 0, 0, Sharing.PRESSURE, Signal.constant(outside), 0));
      case Outlet.Windkessel windkessel -> windkessel(vessel, name, windkessel);
    };
  }

  private int windkessel(OpenBfVessel vessel, String name, Outlet.Windkessel outlet) {
    double proximal =
        Double.isNaN(outlet.proximal())
            ? vessel.impedance(model.blood().density())
            : outlet.proximal();
    String label = vessel.label();
    boolean direct = proximal == 0;
    int end = direct ? -1 : node(new Node.Junction(name, 0, 0, Sharing.PRESSURE));
    int store =
        node(
            new Node.Chamber(
                direct ? name : "compliance of " + label,
                0,
                0,
                Sharing.PRESSURE,
                outlet.compliance(),
                0,
                Signal.constant(0)));
    int beyond =
        node(
            new Node.PressureEnd(
                "veins of " + label,
                0,
                0,
                Sharing.PRESSURE,
                Signal.constant(outlet.pressure()),
                0));
    if (!direct) {
      links.add(Link.resistor("R1 of " + label, end, store, proximal));
    }
    links.add(Link.resistor("R2 of " + label, store, beyond, outlet.sum() - proximal));
    return direct ? store : end;
  }

  private Tube tube(OpenBfVessel vessel, int from, int to) {
    int pieces = vessel.isUniform() ? 0 : vessel.cells();
    PowerLaw law = PowerLaw.artery(vessel.stiffness(0));
    Wall wall =
        new Wall(
            law,
            pieces == 0
                ? Profile.constant(1)
                : Profile.sampled(pieces, x -> vessel.stiffness(x) / law.stiffness()),
            vessel.wallViscosity());
    return new Tube(
        vessel.label(),
        from,
        to,
        vessel.length(),
        vessel.cells(),
        pieces == 0
            ? Profile.constant(vessel.restArea().applyAsDouble(0))
            : Profile.sampled(pieces, vessel.restArea()),
        1,
        wall,
        Friction.ofProfile(vessel.profileExponent()),
        List.of(),
        squeezes(vessel.externalPressure()));
  }

  private List<Squeeze> squeezes(double pressure) {
    if (pressure == 0) {
      return List.of();
    }
    int channel = channels.computeIfAbsent(pressure, _ -> channels.size());
    return List.of(Squeeze.whole(channel, 1));
  }
}
