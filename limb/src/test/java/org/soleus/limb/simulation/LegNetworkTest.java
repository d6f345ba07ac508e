package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;

/** Two legs and one trunk become one network. */
class LegNetworkTest {
  private static final String OTHER = "other leg, ";

  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private final Leg other = DefaultLeg.beside(leg);
  private final Protocol lying = Protocols.still(Posture.Named.SUPINE.posture(), 1);

  private Network network(Leg one, Leg beside) {
    return LegNetwork.of(one, beside, lying, VirtualLaboratory.USUAL_CELL);
  }

  private static Map<String, Tube> tubes(Network network) {
    return network.tubes().stream().collect(Collectors.toMap(Tube::name, Function.identity()));
  }

  private static Tube tube(Network network, String name) {
    return network.tubes().stream()
        .filter(tube -> tube.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> nodes(Network network) {
    return network.nodes().stream().map(Node::name).toList();
  }

  @Test
  void bothLegsAreThereAndTheTrunkOnce() {
    Map<String, Tube> tubes = tubes(network(leg, other));
    for (VeinSegment segment : leg.veins()) {
      String name = segment.vein().key();
      assertThat(tubes).containsKey(name);
      assertThat(tubes.containsKey(OTHER + name))
          .as("%s of the other leg", name)
          .isEqualTo(!segment.from().isMidline());
    }
  }

  @Test
  void legsMeetInTheMidlineOnly() {
    List<String> nodes = nodes(network(leg, other));
    assertThat(nodes).doesNotHaveDuplicates();
    assertThat(nodes).contains("groin", OTHER + "groin", "sacrum", "pubis", "cava", "atrium");
    assertThat(nodes)
        .doesNotContain(OTHER + "sacrum", OTHER + "pubis", OTHER + "cava", OTHER + "renal");
    Network network = network(leg, other);
    for (Vein vein : List.of(Vein.COMMON_ILIAC, Vein.PELVIC_CROSSING, Vein.PUBIC_CROSSING)) {
      assertThat(tube(network, OTHER + vein.key()).to()).isEqualTo(tube(network, vein.key()).to());
    }
  }

  @Test
  void aNarrowedVeinHasItsShareOfTheLumen() {
    Leg narrowed = leg.with(Vein.FEMORAL_MID, one -> one.narrowed(0.3));
    double share =
        tube(network(narrowed, other), "femoral_mid").restVolume()
            / tube(network(leg, other), "femoral_mid").restVolume();
    assertThat(share).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void aClosedVeinHasNoTubeInEitherLeg() {
    Leg closed = leg.with(Vein.FEMORAL_MID, VeinSegment::closed);
    assertThat(tubes(network(closed, other)))
        .doesNotContainKey("femoral_mid")
        .containsKey(OTHER + "femoral_mid");
    assertThat(tubes(network(other, closed)))
        .containsKey("femoral_mid")
        .doesNotContainKey(OTHER + "femoral_mid");
  }

  @Test
  void everyRegionOfBothLegsIsPerfused() {
    List<String> beds = beds(network(leg, other));
    assertThat(beds).doesNotHaveDuplicates().containsAll(Inflow.OF_THE_LEG).contains("renal");
    assertThat(beds).containsAll(Inflow.OF_THE_LEG.stream().map(OTHER::concat).toList());
  }

  @Test
  void aRegionWithoutAWayOutIsNotPerfused() {
    Leg closed = leg.with(Vein.CALF_LATERAL_MUSCLE_VEINS, VeinSegment::closed);
    assertThat(beds(network(closed, other)))
        .doesNotContain("calf lateral")
        .contains(OTHER + "calf lateral");
  }

  private static List<String> beds(Network network) {
    return network.beds().stream().map(CapillaryBed::name).toList();
  }
}
