package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.casefile.fault.Reading;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** What a network file says arrives in the network, in SI. */
class NetworkFileTest {
  private static final double ROUND = 1e-12;
  private static final double RESISTANCE = MMHG / ML;

  @TempDir private Path folder;

  private NetworkModel model(String text) {
    return switch (NetworkFile.parse("test", text, folder)) {
      case Reading.Read<NetworkModel>(NetworkModel model) -> model;
      case Reading.Rejected<NetworkModel> rejected -> throw new AssertionError(rejected.message());
    };
  }

  private static String head() {
    return "soleus_network: 1\ntitle: Test\nrun: {duration_s: 2}\n";
  }

  private NetworkModel everything() {
    return model(
        head()
            + """
            blood: {density_kg_per_m3: 1000, viscosity_mPa_s: 3}
            frames: {table: {origin_mm: 100, tilt_deg: 30}}
            channels: {cuff: {pressure_mmHg: 40}}
            nodes:
              a: {inflow_mL_s: 2, height_mm: -100, at_mm: [1, 2, 3]}
              b: {frame: table, along_mm: 200, at_mm: [4, 5, 6]}
              c: {height_mm: 0, chamber: {compliance_mL_per_mmHg: 2, rest_volume_mL: 3, outside_mmHg: 4}, at_mm: [0, 0, 0]}
              d: {reflecting: {coefficient: 0.5, pressure_mmHg: 7}, at_mm: [9, 9, 9]}
              e: {pressure_mmHg: 5, compliance_mL_per_mmHg: 1, shares: pressure}
              f: {windkessel: {near_mmHg_s_per_mL: 1, compliance_mL_per_mmHg: 2, far_mmHg_s_per_mL: 3, pressure_mmHg: 4}, at_mm: [8, 8, 8]}
            tube_defaults: {largest_cell_mm: 20, parallel: 2, outside_mmHg: 6}
            tubes:
              ab: {from: a, to: b, length_mm: 100, diameter_mm: [8, 6], valves: [{at_mm: 50, leak: 0.1}], squeezes: [{channel: cuff, from_mm: 10, to_mm: 60, weight: [1, 0.5]}]}
              bc: {from: b, to: c, length_mm: 90, area_mm2: 30, cells: 3, parallel: 1, friction: none, wall: {power_law: {wave_speed_m_s: 2}, viscosity_mmHg_s: 1, stiffness_factor: [1, 2]}}
              bd: {from: b, to: d, length_mm: 10, diameter_mm: 4, profile_exponent: 9, wall: {artery: {young_kPa: 400, thickness_mm: 0.5}}}
              bf: {from: b, to: f, length_mm: 10, diameter_mm: 4}
            links:
              ce: {from: c, to: e, resistance_mmHg_s_per_mL: 2, loss_mmHg_s2_per_mL2: 3, inertance_mmHg_s2_per_mL: 4, gate: {shut_mmHg_s_per_mL: 100, steepness_per_mmHg: 5}}
            beds:
              skin: {node: a, arterial_resistance_mmHg_s_per_mL: 20, venous_resistance_mmHg_s_per_mL: 2, compliance_mL_per_mmHg: 0.1, rest_volume_mL: 1, demand: 2, reflex: {low_mmHg: 10, high_mmHg: 20, gain: 1, lag_s: 3}}
            start: {area_ratio: 1.5, velocity_cm_s: 3, tubes: {bc: {area_ratio: [1, 2]}}}
            """);
  }

  @Test
  void nodesOfEveryKind() {
    Network network = everything().network();
    assertThat(network.nodes())
        .extracting(Node::name)
        .containsExactly("a", "b", "c", "d", "e", "f", "f.store", "f.beyond");
    assertThat(network.nodes().get(0))
        .isInstanceOfSatisfying(
            Node.FlowEnd.class,
            end -> {
              assertThat(end.coordinate()).isCloseTo(-0.1, within(ROUND));
              assertThat(end.inflow().at(0)).isCloseTo(2 * ML, within(1e-18));
            });
    assertThat(network.nodes().get(2))
        .isInstanceOfSatisfying(
            Node.Chamber.class,
            chamber -> {
              assertThat(chamber.compliance()).isCloseTo(2 * ML / MMHG, within(1e-18));
              assertThat(chamber.restVolume()).isCloseTo(3 * ML, within(1e-15));
              assertThat(chamber.outside().at(0)).isCloseTo(4 * MMHG, within(1e-9));
            });
    assertThat(network.nodes().get(3)).isEqualTo(new Node.ReflectingEnd("d", 0, 0, 0.5, 7 * MMHG));
    assertThat(network.nodes().get(4))
        .isEqualTo(
            new Node.PressureEnd(
                "e", 0, 0, Node.Sharing.PRESSURE, Signal.constant(5 * MMHG), ML / MMHG));
  }

  @Test
  void framesTilt() {
    Network network = everything().network();
    Node node = network.nodes().get(1);
    var frame = network.frames().get(node.frame());
    double height = frame.origin().at(0) + node.coordinate() * frame.slope().at(0);
    assertThat(height).isCloseTo(0.1 + 0.2 * 0.5, within(ROUND));
  }

  @Test
  void windkesselsBecomeLinksAndAChamber() {
    Network network = everything().network();
    assertThat(network.nodes().get(5).sharing()).isEqualTo(Node.Sharing.PRESSURE);
    assertThat(network.links())
        .contains(
            Link.resistor("f.near", 5, 6, RESISTANCE),
            Link.resistor("f.far", 6, 7, 3 * RESISTANCE));
    assertThat(network.nodes().get(7))
        .isInstanceOfSatisfying(
            Node.PressureEnd.class,
            end -> assertThat(end.pressure().at(0)).isCloseTo(4 * MMHG, within(1e-9)));
  }

  @Test
  void tubesTaperAndTakeDefaults() {
    Tube tube = everything().network().tubes().get(0);
    assertThat(tube.cells()).isEqualTo(5);
    assertThat(tube.parallel()).isEqualTo(2);
    assertThat(tube.restArea().at(0)).isCloseTo(Math.PI * 16 * MM * MM, within(ROUND));
    assertThat(tube.restArea().at(0.5)).isCloseTo(Math.PI * 12.25 * MM * MM, within(ROUND));
    assertThat(tube.wall().law()).isEqualTo(new VeinLaw(85 * MMHG, 6 * MMHG, 2.5));
    assertThat(tube.friction()).isEqualTo(Friction.VEIN);
    assertThat(tube.valves().getFirst().position()).isEqualTo(0.5);
    assertThat(tube.valves().getFirst().leak()).isEqualTo(0.1);
    assertThat(tube.squeezes()).hasSize(2);
    assertThat(tube.squeezes().getFirst().mean(0.1, 0.6)).isCloseTo(0.75, within(ROUND));
    int outside = tube.squeezes().get(1).channel();
    assertThat(everything().network().channels().get(outside).at(1))
        .isCloseTo(6 * MMHG, within(1e-9));
  }

  @Test
  void wallsOfEveryKind() {
    List<Tube> tubes = everything().network().tubes();
    // ρ c² = K (m − n)
    assertThat(tubes.get(1).wall().law()).isEqualTo(new PowerLaw(1000 * 4 / 11.5, 10, -1.5));
    assertThat(tubes.get(1).wall().stiffness().at(0.5)).isEqualTo(1.5);
    assertThat(tubes.get(1).wall().viscosity()).isEqualTo(MMHG);
    assertThat(tubes.get(1).friction()).isEqualTo(Friction.NONE);
    assertThat(tubes.get(1).cells()).isEqualTo(3);
    // K = E h / ((1 − ν²) r)
    PowerLaw artery = (PowerLaw) tubes.get(2).wall().law();
    assertThat(artery.stiffness()).isCloseTo(400e3 * 0.5 / (0.75 * 2), within(1e-6));
    assertThat(artery.m()).isEqualTo(0.5);
    assertThat(tubes.get(2).friction()).isEqualTo(Friction.ofProfile(9));
  }

  @Test
  void aThinWallStiffensWhereTheTubeTapers() {
    Tube tube =
        model(
                head()
                    + """
                    nodes: {a: {inflow_mL_s: 1}, b: {pressure_mmHg: 0}}
                    tubes: {t: {from: a, to: b, length_mm: 100, diameter_mm: [8, 4],
                        wall: {artery: {young_kPa: 300, thickness_mm: [1, 0.5]}}}}
                    """)
            .network()
            .tubes()
            .getFirst();
    double start = 300e3 * 1 / (0.75 * 4);
    double end = 300e3 * 0.5 / (0.75 * 2);
    PowerLaw law = (PowerLaw) tube.wall().law();
    assertThat(law.stiffness() * tube.wall().stiffness().at(0)).isCloseTo(start, within(1e-6));
    assertThat(law.stiffness() * tube.wall().stiffness().at(1)).isCloseTo(end, within(1e-6));
  }

  @Test
  void linksAndBeds() {
    Network network = everything().network();
    assertThat(network.links().getFirst())
        .isEqualTo(
            new Link(
                "ce",
                2,
                4,
                2 * RESISTANCE,
                3 * RESISTANCE / ML,
                4 * RESISTANCE,
                new Link.Gate(100 * RESISTANCE, 5 / MMHG)));
    CapillaryBed bed = network.beds().getFirst();
    assertThat(bed.arterialPressure().at(0)).isCloseTo(95 * MMHG, within(1e-9));
    assertThat(bed.demand().at(0)).isEqualTo(2);
    assertThat(bed.reflex()).isEqualTo(new CapillaryBed.Reflex(10 * MMHG, 20 * MMHG, 1, 3));
  }

  @Test
  void startsAndPlaces() {
    NetworkModel model = everything();
    assertThat(model.start())
        .isInstanceOfSatisfying(
            Start.Given.class,
            start -> {
              assertThat(start.tubes().get(0).areaRatio().applyAsDouble(0.3)).isEqualTo(1.5);
              assertThat(start.tubes().get(1).areaRatio().applyAsDouble(0.5)).isEqualTo(1.5);
              assertThat(start.tubes().get(1).velocity().applyAsDouble(0.5))
                  .isCloseTo(0.03, within(ROUND));
            });
    assertThat(model.picture().places().get("b")).isEqualTo(new Place(0.004, 0.005, 0.006));
    assertThat(model("soleus_network: 1\ntitle: T\nrun: {duration_s: 1}\n" + simple("2")).start())
        .isEqualTo(Start.REST);
  }

  private static String simple(String inflow) {
    return """
    nodes: {a: {inflow_mL_s: %s}, b: {pressure_mmHg: 0}}
    tubes: {t: {from: a, to: b, length_mm: 100, diameter_mm: 8}}
    """
        .formatted(inflow);
  }

  private Signal inflow(String load) {
    Node end = model(head() + simple(load)).network().nodes().getFirst();
    return ((Node.FlowEnd) end).inflow();
  }

  private void isInflow(String load, double time, double expected) {
    assertThat(inflow(load).at(time) / ML)
        .as("%s at %s s", load, time)
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void loadsOfEveryKind() throws IOException {
    String ramps = "{ramps: {start: 1, moves: [{at_s: 1, over_s: 2, to: 3}]}}";
    isInflow(ramps, 0, 1);
    isInflow(ramps, 2, 2);
    isInflow(ramps, 9, 3);
    String pulses =
        "{pulses: {to: 4, at_s: 1, rise_s: 1, hold_s: 1, fall_s: 1, every_s: 5, times: 2}}";
    isInflow(pulses, 2.5, 4);
    isInflow(pulses, 4.5, 0);
    isInflow(pulses, 6.5, 2);
    isInflow(pulses, 20, 0);
    String waves = "{waves: {period_s: 4, mean: 1, cosines: [2], sines: [0, 3]}}";
    isInflow(waves, 0, 3);
    isInflow(waves, 0.5, 1 + 2 * Math.sqrt(0.5) + 3);
    String table = "{table: {points: [[0, 1], [1, 3]], period_s: 2}}";
    isInflow(table, 0.5, 2);
    isInflow(table, 1.5, 2);
    isInflow(table, 2.5, 2);
    isInflow("{table: {points: [[0, 1], [1, 3]]}}", 9, 3);
    Files.writeString(
        folder.resolve("in.csv"), "# comment\r\ntime_s,\"inflow_mL_s\"\r\n0,1\r\n\r\n1,3\r\n");
    isInflow("{csv: {file: in.csv}}", 0.5, 2);
    isInflow("{sum: [5, {waves: {period_s: 4, cosines: [2]}}]}", 0, 7);
  }

  @Test
  void fastWavesLimitTheStep() {
    String fast = "{waves: {period_s: 0.4, mean: 1, cosines: [2, 1]}}";
    assertThat(model(head() + simple(fast)).largestStep()).isCloseTo(0.01, within(ROUND));
    assertThat(model(head() + simple("2")).largestStep()).isInfinite();
  }

  @Test
  void jsonIsYaml() {
    NetworkModel json =
        model(
            """
            {"soleus_network": 1, "title": "Test", "run": {"duration_s": 2},
             "nodes": {"a": {"inflow_mL_s": 2}, "b": {"pressure_mmHg": 0}},
             "tubes": {"t": {"from": "a", "to": "b", "length_mm": 100, "diameter_mm": 8}}}
            """);
    assertThat(json.network()).isEqualTo(model(head() + simple("2")).network());
  }

  @Test
  void junctionsNeedNotBeListed() {
    Network network =
        model(
                head()
                    + """
                    nodes: {a: {inflow_mL_s: 1}, z: {pressure_mmHg: 0}}
                    tubes:
                      t: {from: a, to: middle, length_mm: 100, diameter_mm: 8}
                      u: {from: middle, to: z, length_mm: 100, diameter_mm: 8}
                    """)
            .network();
    assertThat(network.nodes().get(2)).isEqualTo(new Node.Junction("middle", 0, 0));
  }

  @Test
  void runsByDurationAndByPeriods() {
    NetworkModel lasting =
        model(
            "soleus_network: 1\ntitle: T\n"
                + "run: {duration_s: 5, settle_s: 3, sampling_s: 0.5, record: {places: 1, frames: 7}}\n"
                + simple("2"));
    assertThat(lasting.span().begin()).isEqualTo(-3);
    assertThat(lasting.span().interval()).isEqualTo(0.5);
    assertThat(lasting.picture().frames()).isEqualTo(7);
    assertThat(((Vessel.OneDimensional) lasting.vessels().getFirst()).positions())
        .containsExactly(0.5);
    NetworkModel repeating =
        model("soleus_network: 1\ntitle: T\nrun: {periods: {length_s: 2}}\n" + simple("2"));
    assertThat(repeating.span().end()).isEqualTo(60);
    assertThat(repeating.largestStep()).isEqualTo(0.01);
  }

  @Test
  void stepsReachBothSolvers() {
    NetworkModel model =
        model(
            "soleus_network: 1\ntitle: T\nrun: {duration_s: 1, steps: {fixed_s: 0.01, courant: 0.5}}\n"
                + simple("2"));
    for (Solver kind : Solver.all()) {
      assertThat(model.solver(kind)).hasSameClassAs(kind).isNotSameAs(kind);
    }
  }
}
