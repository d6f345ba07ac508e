package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;

/** What each field of an openBF file becomes. */
class OpenBfTest {
  private static final double FOUR_THIRDS = 4.0 / 3;

  private final NetworkModel arm = PeerModelsTest.model("openbf/arm.yaml");
  private final NetworkModel old = PeerModelsTest.model("openbf/old.yml");

  private Tube tube(NetworkModel model, String name) {
    return model.network().tubes().get(model.network().tube(name));
  }

  private Node end(NetworkModel model, String name) {
    return model.network().nodes().get(tube(model, name).to());
  }

  private Link link(String name) {
    return arm.network().links().get(arm.network().link(name));
  }

  @Test
  void runAndSamplingFollowTheSolverSection() {
    assertThat(arm.name()).isEqualTo("arm");
    assertThat(arm.origin()).isEqualTo(NetworkModel.Origin.OPENBF);
    assertThat(arm.span().end()).isCloseTo(16, within(1e-12));
    assertThat(arm.span().interval()).isCloseTo(0.008, within(1e-15)); // 101 points, both ends
    assertThat(arm.span().period().orElseThrow().length()).isEqualTo(0.8);
    assertThat(arm.span().period().orElseThrow().tolerance()).isCloseTo(0.005, within(1e-15));
    assertThat(arm.network().blood().density()).isEqualTo(1050);
    assertThat(arm.vessels())
        .extracting(Vessel::name)
        .containsExactly("trunk", "radial", "interosseous");
  }

  @Test
  void wallsAreElasticWithPoissonsRatioOneHalf() {
    Tube radial = tube(arm, "radial");
    double beta = FOUR_THIRDS * 8.0e5 * 3.0e-4 / 1.6e-3;
    assertThat(radial.wall().law().pressure(4)).isCloseTo(beta, within(1e-9 * beta));
    assertThat(radial.restArea().at(0.3)).isCloseTo(Math.PI * 1.6e-3 * 1.6e-3, within(1e-18));
    assertThat(radial.friction().coefficient()).isEqualTo(8); // γ = 2 where nothing is said
    assertThat(radial.cells()).isEqualTo(40);
    assertThat(tube(arm, "ulnar").cells()).isEqualTo(5);
  }

  @Test
  void taperedVesselsAreStraightConesWithTheUsualThickness() {
    Tube trunk = tube(arm, "trunk");
    assertThat(trunk.cells()).isEqualTo(200);
    assertThat(trunk.friction().coefficient()).isEqualTo(22);
    for (double share : new double[] {0, 0.5, 1}) {
      double radius = 4.0e-3 - share * 1.0e-3;
      double thickness =
          radius * (0.2802 * Math.exp(-505.3 * radius) + 0.1324 * Math.exp(-11.14 * radius));
      double beta = FOUR_THIRDS * 4.0e5 * thickness / radius;
      double found = trunk.wall().law().pressure(4) * trunk.wall().stiffness().at(share);
      assertThat(found).isCloseTo(beta, within(1e-9 * beta));
      assertThat(trunk.restArea().at(share))
          .isCloseTo(Math.PI * radius * radius, within(1e-9 * radius * radius));
    }
  }

  @Test
  void externalPressureSqueezesAndTheRunBeginsAtTheRestArea() {
    assertThat(arm.network().channels().get(tube(arm, "trunk").squeezes().get(0).channel()).at(3))
        .isEqualTo(500);
    assertThat(tube(arm, "radial").squeezes()).isEmpty();
    assertThat(arm.start())
        .isInstanceOfSatisfying(
            Start.Given.class,
            given ->
                assertThat(given.tubes())
                    .hasSize(4)
                    .allMatch(along -> along.areaRatio().applyAsDouble(0.4) == 1));
  }

  @Test
  void windkesselsAreLinksAndAChamber() {
    assertThat(end(arm, "radial").sharing()).isEqualTo(Node.Sharing.PRESSURE);
    assertThat(link("R1 of radial").resistance()).isEqualTo(2.0e9);
    assertThat(link("R2 of radial").resistance()).isEqualTo(6.0e9);
    assertThat(arm.network().nodes().get(link("R1 of radial").to()))
        .isInstanceOfSatisfying(
            Node.Chamber.class, chamber -> assertThat(chamber.compliance()).isEqualTo(2.0e-11));
  }

  @Test
  void ofASingleResistanceTheImpedanceIsPart() {
    Tube ulnar = tube(arm, "ulnar");
    double speed = Math.sqrt(ulnar.wall().law().slope(1) / 1050);
    double impedance = 1050 * speed / ulnar.restArea().at(1);
    assertThat(link("R1 of ulnar").resistance()).isCloseTo(impedance, within(1e-9 * impedance));
    assertThat(link("R2 of ulnar").resistance()).isCloseTo(9.0e9 - impedance, within(1.0));
    assertThat(arm.network().nodes().get(link("R2 of ulnar").to()))
        .isInstanceOfSatisfying(
            Node.PressureEnd.class, end -> assertThat(end.pressure().at(0)).isEqualTo(700));
    assertThat(arm.remarks()).anyMatch(remark -> remark.contains("R2 is not given"));
  }

  @Test
  void reflectingEndsReflect() {
    assertThat(end(arm, "interosseous"))
        .isInstanceOfSatisfying(
            Node.ReflectingEnd.class, end -> assertThat(end.reflection()).isEqualTo(0.6));
    assertThat(end(old, "out")).isInstanceOf(Node.PressureEnd.class); // -1: pressure stays
  }

  @Test
  void theInletTableRepeats() {
    Node inlet = arm.network().nodes().get(tube(arm, "trunk").from());
    assertThat(inlet)
        .isInstanceOfSatisfying(
            Node.FlowEnd.class,
            end -> {
              assertThat(end.inflow().at(0.05)).isCloseTo(1.0e-5, within(1e-18));
              assertThat(end.inflow().at(1.6 + 0.05)).isCloseTo(1.0e-5, within(1e-16));
            });
  }

  @Test
  void versionOneHasInletsOfEachVesselsOwn() {
    Network network = old.network();
    assertThat(network.nodes().get(tube(old, "left").from())).isInstanceOf(Node.FlowEnd.class);
    assertThat(network.nodes().get(tube(old, "right").from()))
        .isInstanceOfSatisfying(
            Node.PressureEnd.class,
            end -> {
              assertThat(end.pressure().at(0.05)).isCloseTo(1500, within(1e-9)); // drawn out
              assertThat(end.pressure().at(0.5)).isCloseTo(2400, within(1e-9)); // put in order
              assertThat(end.sharing()).isEqualTo(Node.Sharing.PRESSURE);
            });
    assertThat(tube(old, "right").friction().coefficient()).isEqualTo(22); // γ = 9
    assertThat(tube(old, "left").to()).isEqualTo(tube(old, "right").to());
    assertThat(old.remarks()).anyMatch(remark -> remark.contains("beats.dat"));
  }

  @Test
  void versionOneTakesTheThicknessOfTheMeanRadius() {
    double thickness = OpenBfWall.usualThickness(3.0e-3);
    Tube left = tube(old, "left");
    double beta = FOUR_THIRDS * 5.0e5 * thickness / 4.0e-3;
    assertThat(left.wall().law().pressure(4)).isCloseTo(beta, within(1e-9 * beta));
    assertThat(left.wall().viscosity())
        .isCloseTo(2.0 / 3 * 3.0e3 * thickness / 3.0e-3, within(1e-9));
  }

  @Test
  void theModelRuns() {
    assertThat(
            new SemiImplicitSolver(StepControl.fixed(arm.largestStep()))
                .run(arm.network(), arm.start(), List.of(), arm.span()))
        .isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void formerNamesMeanTheSame() {
    NetworkModel former = PeerModelsTest.model("openbf/former.yml");
    assertThat(former.span().period().orElseThrow().tolerance()).isCloseTo(0.05, within(1e-15));
    Tube trunk = tube(former, "trunk");
    assertThat(trunk.restArea().at(0)).isCloseTo(Math.PI * 25e-6, within(1e-15));
    assertThat(trunk.restArea().at(1)).isCloseTo(Math.PI * 16e-6, within(1e-15));
    double radius = 4.5e-3;
    assertThat(trunk.wall().viscosity()) // 2 φ h/R
        .isCloseTo(2 * 1.0e3 * OpenBfWall.usualThickness(radius) / radius, within(1e-9));
  }

  /** At most 1 mm each and at least 5, whatever M says; of R0 and Rp version 1 takes R0. */
  @Test
  void cellsAndRadiiAreThoseThatOpenBfTakes() {
    NetworkModel former = PeerModelsTest.model("openbf/former.yml");
    assertThat(tube(former, "trunk").cells()).isEqualTo(100);
    assertThat(tube(former, "end").cells()).isEqualTo(80);
    assertThat(tube(former, "end").restArea().at(0.5)).isCloseTo(Math.PI * 9e-6, within(1e-15));
  }
}
