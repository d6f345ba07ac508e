package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.networks.SvZeroDBlock.Connection;
import org.soleus.casefile.networks.SvZeroDCircuit.PressureSource;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.Quantity;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/** Reads the JSON of svZeroDSolver, and the commented variants of it that its programs write. */
final class SvZeroDFile {
  private static final Set<String> KNOWN =
      Set.of(
          "description",
          "simulation_parameters",
          "boundary_conditions",
          "vessels",
          "junctions",
          "valves",
          "chambers",
          "closed_loop_blocks",
          "external_solver_coupling_blocks",
          "initial_condition",
          "initial_condition_d",
          "calibration_parameters",
          "y",
          "dy");

  /** Time constants after which nothing is left of how a run began. */
  private static final double CONSTANTS_TO_REST = 25;

  /** Steps after which little is left of it in what has no time constant; its peer takes 31. */
  private static final double STEPS_TO_REST = 50;

  /** More steps are not taken for it: some parts rest slowly, and points may be many. */
  private static final double MOST_STEPS_TO_REST = 5000;

  /** A run does not begin earlier than so many cycles before its first. */
  private static final double MOST_CYCLES_TO_REST = 2000;

  private static final double MOST_SAMPLES = 5e6;

  private final String name;
  private final FaultList faults;
  private final PeerFields root;
  private final Set<String> remarks = new LinkedHashSet<>();

  private SvZeroDFile(String name, Fields fields, FaultList faults) {
    this.name = name;
    this.faults = faults;
    root = new PeerFields(fields, faults);
  }

  /**
   * The network of a tree.
   *
   * @param name for the model
   * @param faults takes what is wrong
   */
  static Reading<NetworkModel> read(String name, Fields fields, FaultList faults) {
    return new SvZeroDFile(name, fields, faults).read();
  }

  private Reading<NetworkModel> read() {
    List<String> unused = root.notMisspelt(KNOWN);
    if (!unused.isEmpty()) {
      remarks.add("without effect here: " + String.join(", ", unused));
    }
    if (root.has("calibration_parameters")) {
      remarks.add("calibration_parameters, y and dy are for svZeroDSolver's calibrator");
    }
    SvZeroDBlocks blocks = SvZeroDBlocks.read(root);
    if (blocks.all().isEmpty() && blocks.isWhole() && faults.isEmpty()) {
      root.fault("vessels", "must be a list of at least one vessel.", "");
    }
    blocks
        .shared()
        .forEach(name ->
            remarks.add(
                "condition \"%s\" stands at several ends: each has its own, with the same values"
                    .formatted(name)));
    SvZeroDSettings settings = settings();
    SvZeroDLoads loads = new SvZeroDLoads(settings, pressureAtStart(settings));
    SvZeroDWiring wiring = SvZeroDWiring.of(blocks, loads);
    if (!faults.isEmpty()) {
      return rejected();
    }
    SvZeroDNets nets = new SvZeroDNets(wiring.circuit());
    check(wiring.circuit(), nets);
    List<Vessel> vessels =
        settings.byVariable() ? variables(blocks, wiring, nets) : vessels(blocks, wiring, nets);
    return faults.reading(() -> model(settings, blocks, loads, wiring.circuit(), nets, vessels));
  }

  private SvZeroDSettings settings() {
    String name = "simulation_parameters";
    if (!root.has(name)) {
      String hint =
          root.has("calibration_parameters")
              ? "This is a file for svZeroDSolver's calibrator: add number_of_cardiac_cycles and"
                  + " number_of_time_pts_per_cardiac_cycle under that name to run its vessels."
              : "";
      root.fault(name, "is missing.", hint);
    }
    Optional<PeerFields> said = root.optionalBelow(name);
    if (said.isEmpty()) {
      return SvZeroDSettings.NONE;
    }
    List<String> noted = new ArrayList<>();
    SvZeroDSettings settings = SvZeroDSettings.read(said.get(), noted);
    remarks.addAll(noted);
    samples(said.get(), settings);
    return settings;
  }

  private Reading<NetworkModel> rejected() {
    return faults.reading(() -> {
      throw new IllegalStateException("a file that is not whole has a fault");
    });
  }

  private void samples(PeerFields said, SvZeroDSettings settings) {
    double samples =
        (settings.points() - 1.0)
            / settings.interval()
            * (settings.allCycles() ? settings.cycles() : 1);
    if (samples > MOST_SAMPLES) {
      said.fault("output_all_cycles", "keeps more than 5e6 samples.", "Raise output_interval.");
    }
  }

  /** A start in which all pressures are equal and nothing flows can be met; no other one. */
  private double pressureAtStart(SvZeroDSettings settings) {
    Optional<PeerFields> said = root.optionalBelow("initial_condition");
    if (said.isEmpty()) {
      return 0;
    }
    if (settings.steady()) {
      remarks.add("initial_condition: the run begins in its steady state whatever it says");
      return 0;
    }
    List<String> single =
        said.get().fields().fields().keySet().stream()
            .filter(field -> !field.startsWith("_") && !field.equals("pressure_all"))
            .filter(field -> said.get().number(field, PeerRange.ANY, 0) != 0)
            .toList();
    if (!single.isEmpty()) {
      root.fault(
          "initial_condition",
          "sets single variables at the start (%s); only pressure_all is met."
              .formatted(Shown.all(single.stream().map(Shown::name).toList())),
          "With steady_initial: true a run begins in its steady state.");
    }
    return said.get().number("pressure_all", PeerRange.ANY, 0);
  }

  private void check(SvZeroDCircuit circuit, SvZeroDNets nets) {
    for (int net : nets.all()) {
      List<String> names = nets.pressures(net).stream().map(PressureSource::name).toList();
      if (names.size() > 1) {
        faults.add(
            Where.FILE,
            Shown.all(names.stream().map(Shown::text).toList()),
            "meet at one place, where there can be one pressure.",
            "Put a vessel with a resistance between them.");
      }
    }
    List<Integer> floating = SvZeroDSettling.floating(circuit, nets);
    if (!floating.isEmpty() && floating.stream().allMatch(net -> nets.compliance(net) == 0)) {
      faults.add(
          Where.FILE,
          Shown.text(circuit.terminals.get(floating.getFirst())),
          "is in a part of the model in which no pressure is given and nothing stores blood.",
          "Give an outlet a pressure.");
    }
  }

  private List<Vessel> vessels(SvZeroDBlocks blocks, SvZeroDWiring wiring, SvZeroDNets nets) {
    List<Vessel> vessels = new ArrayList<>();
    for (SvZeroDBlock block : blocks.all()) {
      if (block.isVessel()) {
        Connection in = blocks.into(block).getFirst();
        Connection out = blocks.outOf(block).getFirst();
        vessels.add(
            new Lumped(
                block.name(),
                flow(in, wiring, nets),
                flow(out, wiring, nets),
                nets.pressure(wiring.wire(in).from()),
                nets.pressure(wiring.wire(out).from())));
      }
    }
    return vessels;
  }

  private Vessel.Reading flow(Connection at, SvZeroDWiring wiring, SvZeroDNets nets) {
    Optional<Vessel.Reading> reading = nets.flow(wiring.wire(at));
    if (reading.isEmpty()) {
      faults.add(
          Where.FILE,
          Shown.text(at.name()),
          "carries a flow that nothing determines: vessels without any resistance are parallel.",
          "Give one of them a resistance.");
    }
    return reading.orElse(new Vessel.Reading(List.of()));
  }

  private List<Vessel> variables(SvZeroDBlocks blocks, SvZeroDWiring wiring, SvZeroDNets nets) {
    List<Vessel> variables = new ArrayList<>();
    for (Connection at : blocks.connections()) {
      variables.add(new Quantity("flow:" + at.name(), flow(at, wiring, nets)));
      int terminal = wiring.wire(at).from();
      variables.add(new Quantity("pressure:" + at.name(), nets.pressure(terminal)));
    }
    wiring
        .stores()
        .forEach((name, terminal) -> variables.add(new Quantity(name, nets.pressure(terminal))));
    for (SvZeroDBlock block : blocks.all()) {
      switch (block.type()) {
        case "ValveTanh" -> variables.add(valveStatus(block));
        case "CORONARY" -> remarks.add("volume_im of coronary conditions is not reported");
        default -> {
          // no variable of its own
        }
      }
    }
    return variables;
  }

  /** 0 open, 1 shut: ½ (1 + tanh(k (p_out − p_in))). */
  private static Vessel valveStatus(SvZeroDBlock block) {
    return new Quantity(
        "valve_status:" + block.name(),
        new Vessel.Reading(List.of(new Probe.Closure(block.name()))));
  }

  private NetworkModel model(
      SvZeroDSettings settings,
      SvZeroDBlocks blocks,
      SvZeroDLoads loads,
      SvZeroDCircuit circuit,
      SvZeroDNets nets,
      List<Vessel> vessels) {
    double slowest = SvZeroDSettling.slowest(circuit, nets);
    boolean grounded = SvZeroDSettling.floating(circuit, nets).isEmpty();
    double period = loads.period();
    int cycles = cycles(settings, slowest, period, blocks);
    double settling = 0;
    if (settings.steady() && grounded) {
      double ofSteps = Math.ceil(STEPS_TO_REST / (settings.points() - 1));
      double wanted = Math.max(ofSteps, Math.ceil(CONSTANTS_TO_REST * slowest / period));
      settling = Math.min(wanted, MOST_CYCLES_TO_REST) * period;
      if (wanted > MOST_CYCLES_TO_REST) {
        remarks.add(
            "begins not quite in its steady state: its slowest part takes too long to rest");
      }
    }
    double start = settings.allCycles() ? 0 : (cycles - 1) * period;
    double step = period / (settings.points() - 1);
    remarks.add("svZeroDSolver knows no units: numbers stand in those of the file");
    return new NetworkModel(
        name,
        NetworkModel.Origin.SVZEROD,
        nets.network(),
        Start.REST,
        new Span(0 - settling, start, cycles * period, step * settings.interval()),
        step,
        vessels,
        List.copyOf(remarks),
        Steps.lumped(settings.radius(), settling / MOST_STEPS_TO_REST),
        Picture.USUAL);
  }

  /**
   * Where a run is to go on until it repeats itself: with windkessels, as many cycles as
   * svZeroDSolver takes; otherwise so many that the slowest part must have come to rest.
   */
  private int cycles(
      SvZeroDSettings settings, double slowest, double period, SvZeroDBlocks blocks) {
    if (Double.isNaN(settings.change())) {
      return settings.cycles();
    }
    double windkessel =
        blocks.all().stream()
            .filter(block -> block.type().equals("RCR"))
            .map(SvZeroDBlock::values)
            .mapToDouble(said -> product(said, "Rd", "C"))
            .max()
            .orElse(Double.NaN);
    double constant = Double.isNaN(windkessel) ? slowest : windkessel;
    double needed = Math.ceil(-constant / period * Math.log(settings.change()));
    double fewest = Double.isNaN(windkessel) ? settings.cycles() : 1;
    int cycles = (int) Math.clamp(needed, fewest, Math.max(fewest, MOST_CYCLES_TO_REST));
    remarks.add("use_cycle_to_cycle_error: %d cycles are run".formatted(cycles));
    return cycles;
  }

  private static double product(PeerFields said, String one, String other) {
    return said.number(one, PeerRange.ANY, 0) * said.number(other, PeerRange.ANY, 0);
  }

  /** Name of a model from its description, if that is a text; otherwise of its file. */
  static String name(String file, Fields fields) {
    Value said = fields.value("description").orElse(null);
    String text = said instanceof Value.Text one ? one.text().strip() : "";
    return text.isEmpty() || text.length() > 80 ? file : text;
  }
}
