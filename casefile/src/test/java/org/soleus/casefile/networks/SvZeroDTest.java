package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.networks.PeerRuns.Curves;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;

/** What each block of an svZeroDSolver file becomes. */
class SvZeroDTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private final NetworkModel limb = PeerModelsTest.model("svzerod/limb.json");
  private final NetworkModel blocks = PeerModelsTest.model("svzerod/blocks.json");

  private static Link link(NetworkModel model, String name) {
    return model.network().links().get(model.network().link(name));
  }

  private static Node from(NetworkModel model, String link) {
    return model.network().nodes().get(link(model, link).from());
  }

  private static Node to(NetworkModel model, String link) {
    return model.network().nodes().get(link(model, link).to());
  }

  @Test
  void bloodVesselIsResistanceThenComplianceThenInertance() {
    assertThat(link(limb, "femoral R").resistance()).isEqualTo(10);
    assertThat(link(limb, "femoral R").loss()).isEqualTo(0.1);
    assertThat(link(limb, "femoral L").inertance()).isEqualTo(2);
    assertThat(to(limb, "femoral R"))
        .isSameAs(from(limb, "femoral L"))
        .isInstanceOfSatisfying(
            Node.Chamber.class, chamber -> assertThat(chamber.compliance()).isEqualTo(1e-5));
  }

  @Test
  void bloodVesselCrlIsComplianceFirst() {
    assertThat(link(limb, "tibial").resistance()).isEqualTo(20);
    assertThat(link(limb, "tibial").inertance()).isEqualTo(3);
    assertThat(from(limb, "tibial"))
        .isInstanceOfSatisfying(
            Node.Chamber.class, chamber -> assertThat(chamber.compliance()).isEqualTo(2e-5));
  }

  @Test
  void idealVesselsMergeTheirEnds() {
    Network network = limb.network();
    assertThat(network.links()).extracting(Link::name).doesNotContain("ideal");
    assertThat(from(limb, "SKIN")).isSameAs(from(limb, "tibial"));
    assertThat(from(limb, "gastrocnemial")).isSameAs(from(limb, "tibial"));
  }

  @Test
  void coronaryConditionHasAStoreInsideTheMuscle() {
    assertThat(link(limb, "MUSCLE Ra1").resistance()).isEqualTo(50);
    assertThat(to(limb, "MUSCLE Ra2"))
        .isInstanceOfSatisfying(
            Node.Chamber.class,
            chamber -> {
              assertThat(chamber.compliance()).isEqualTo(2e-4);
              assertThat(chamber.outside().at(0.2)).isEqualTo(20);
              assertThat(chamber.outside().at(-1)).isCloseTo(40.0 / 3, EXACT); // mean of values
            });
    assertThat(to(limb, "MUSCLE Rv1"))
        .isInstanceOfSatisfying(
            Node.PressureEnd.class, end -> assertThat(end.pressure().at(0)).isEqualTo(3));
  }

  @Test
  void theSteadyStateComesFromMeansHeldBeforeTheRun() {
    assertThat(limb.span().begin()).isLessThan(-1);
    assertThat(limb.span().start()).isEqualTo(0.8); // the last of two cycles
    assertThat(limb.span().end()).isEqualTo(1.6);
    assertThat(limb.span().interval()).isCloseTo(0.01, EXACT);
    assertThat(limb.network().nodes())
        .filteredOn(Node.FlowEnd.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Node.FlowEnd.class,
            heart -> {
              assertThat(heart.inflow().at(-0.3)).isEqualTo(50);
              assertThat(heart.inflow().at(0.1)).isCloseTo(80, EXACT);
              assertThat(heart.inflow().at(0.9)).isCloseTo(80, within(1e-9));
            });
  }

  @Test
  void flowsThroughIdealVesselsAreWhatTheOthersLeave() {
    Curves curves = PeerRuns.curves(limb, 1);
    double[] entering = curves.get("femoral flow_out");
    double[] tibial = curves.get("tibial flow_in");
    double[] skin = curves.get("ideal flow_in");
    double[] muscle = curves.get("gastrocnemial flow_in");
    assertThat(entering).hasSize(81);
    for (int k = 0; k < entering.length; k++) {
      assertThat(tibial[k] + skin[k] + muscle[k]).isCloseTo(entering[k], within(1e-8));
      assertThat(skin[k]).isEqualTo(curves.get("ideal flow_out")[k]);
      assertThat(skin[k] * 2000 + 10).isCloseTo(curves.get("ideal pressure_out")[k], within(1e-5));
    }
  }

  @Test
  void otherBlocksAndOtherSwitches() {
    assertThat(link(blocks, "J0 1").loss()).isEqualTo(0.2);
    assertThat(link(blocks, "J0 2").inertance()).isEqualTo(0.1);
    assertThat(link(blocks, "J1 2").resistance()).isEqualTo(0.4);
    assertThat(link(blocks, "V").resistance()).isEqualTo(0.5);
    assertThat(link(blocks, "V").gate().shut()).isEqualTo(99.5);
    assertThat(link(blocks, "V").gate().steepness()).isEqualTo(3);
    assertThat(link(blocks, "THROUGH Rd").resistance()).isEqualTo(2);
    assertThat(blocks.span().begin()).isZero();
    assertThat(blocks.span().start()).isZero();
    assertThat(blocks.span().end()).isEqualTo(3);
    assertThat(blocks.span().interval()).isCloseTo(0.2, EXACT);
  }

  @Test
  void aRunWithoutASteadyStateBeginsAtOnePressure() {
    Curves curves = PeerRuns.curves(blocks, 10);
    curves
        .byName()
        .forEach((name, curve) -> {
          if (name.startsWith("flow:")) {
            assertThat(curve[0]).as(name).isCloseTo(0, within(1e-9));
          } else if (name.startsWith("pressure")) {
            assertThat(curve[0]).as(name).isCloseTo(8, within(1e-9));
          }
        });
    assertThat(curves.get("pressure:P0:a")[1]).isCloseTo(10.8, within(1e-9)); // t = 0.2
    assertThat(curves.get("flow:c:DRAW")[5]).isCloseTo(0.3, within(1e-9)); // does not repeat
    assertThat(curves.get("flow:c:DRAW")[12]).isCloseTo(0.3, within(1e-9));
    assertThat(curves.get("valve_status:V")[0]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void variablesHaveTheNamesAndTheOrderOfSvZeroDSolver() {
    assertThat(blocks.vessels())
        .extracting(Vessel::name)
        .startsWith("flow:P0:a", "pressure:P0:a", "flow:d:R1", "pressure:d:R1", "flow:c:DRAW")
        .endsWith("P_c:THROUGH", "valve_status:V");
  }

  @Test
  void namesOfTheFirstReleasesMeanTheSame() {
    NetworkModel former = PeerModelsTest.model("svzerod/former.json");
    assertThat(former.vessels())
        .extracting(Vessel::name)
        .containsExactly("plain", "narrow", "full", "slow", "wide", "mixed", "other");
    assertThat(link(former, "plain").resistance()).isEqualTo(3);
    assertThat(link(former, "narrow").loss()).isEqualTo(0.5);
    assertThat(link(former, "full R").resistance()).isEqualTo(4);
    assertThat(link(former, "full L").inertance()).isEqualTo(0.1);
    assertThat(to(former, "full R")).isInstanceOf(Node.Chamber.class);
    assertThat(link(former, "slow").inertance()).isEqualTo(0.2);
    assertThat(to(former, "wide R")).isInstanceOf(Node.Chamber.class);
    assertThat(to(former, "mixed R")).isInstanceOf(Node.Chamber.class);
    assertThat(to(former, "END Rv1"))
        .isInstanceOfSatisfying(
            Node.PressureEnd.class, end -> assertThat(end.pressure().at(0)).isEqualTo(4));
  }

  @Test
  void aConditionAtSeveralEndsIsOneOfItsOwnAtEach() {
    NetworkModel former = PeerModelsTest.model("svzerod/former.json");
    assertThat(link(former, "SIDE").resistance()).isEqualTo(20);
    assertThat(link(former, "SIDE at other").resistance()).isEqualTo(20);
    assertThat(from(former, "SIDE")).isNotSameAs(from(former, "SIDE at other"));
    assertThat(former.remarks()).anyMatch(remark -> remark.contains("\"SIDE\" stands at several"));
  }

  @Test
  void aLoadMayBeAFormulaOfTheTime() {
    Curves curves = PeerRuns.curves(PeerModelsTest.model("svzerod/former.json"), 1);
    double[] entering = curves.get("plain flow_in");
    assertThat(entering[0]).isCloseTo(2.5, within(1e-9)); // mean of a cycle, held before t = 0
    for (int k = 1; k < entering.length; k++) {
      double sine = Math.sin(2 * Math.PI * 0.01 * k);
      assertThat(entering[k]).isCloseTo(2 + sine * sine, within(1e-9));
    }
  }
}
