package org.soleus.hemodynamics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;

class NetworkTest {
  @Test
  void everyFaultIsListed() {
    Plumbing plumbing = new Plumbing();
    int node = plumbing.junction(0);
    plumbing.junction(3, 0);
    plumbing.tube("a", node, 7).squeeze(Squeeze.whole(2, 1));
    plumbing.tube("a", -1, node);
    plumbing.bed(
        new CapillaryBed(
            "b", 5, Signal.constant(1), 1, 1, 1, 1, Signal.constant(1), CapillaryBed.Reflex.NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(plumbing::network)
        .withMessageContaining("frame of node node 1 has index 3 of 1")
        .withMessageContaining("end of tube a has index 7 of 2")
        .withMessageContaining("squeeze of tube a has index 2 of 0")
        .withMessageContaining("two of tube a")
        .withMessageContaining("start of tube a has index -1 of 2")
        .withMessageContaining("node of bed b has index 5 of 2");
  }

  @Test
  void nodeThatNothingReachesIsNamed() {
    Plumbing plumbing = new Plumbing();
    plumbing.tube("a", plumbing.junction(0), plumbing.junction(1));
    plumbing.junction(2);
    assertThatIllegalArgumentException()
        .isThrownBy(plumbing::network)
        .withMessageContaining("node node 2 has neither tube nor link nor bed");
  }

  @Test
  void tubeNamesItsFaults() {
    Plumbing plumbing = new Plumbing();
    plumbing.tube("thin", plumbing.junction(0), plumbing.junction(0)).area(-1e-6);
    assertThatIllegalArgumentException()
        .isThrownBy(plumbing::network)
        .withMessageContaining("tube thin")
        .withMessageContaining("-1.0E-6");
  }

  @Test
  void bedWithoutResistanceOrComplianceIsRefused() {
    for (double[] bad : new double[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, -1}, {1, 1, Double.NaN}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              new CapillaryBed(
                  "calf",
                  0,
                  Signal.constant(0),
                  bad[0],
                  bad[1],
                  bad[2],
                  0,
                  Signal.constant(1),
                  CapillaryBed.Reflex.NONE))
          .withMessageContaining("bed calf");
    }
  }

  @Test
  void reflexNeedsARisingRangeAndALag() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CapillaryBed.Reflex(5, 5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapillaryBed.Reflex(0, 5, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapillaryBed.Reflex(0, 5, -1.1, 1));
  }

  @Test
  void reflexRisesSmoothlyBetweenItsPressures() {
    CapillaryBed.Reflex reflex = new CapillaryBed.Reflex(1000, 3000, 0.5, 8);
    assertThat(reflex.target(-1e9)).isZero();
    assertThat(reflex.target(1000)).isZero();
    assertThat(reflex.target(2000)).isCloseTo(0.5, within(1e-15));
    assertThat(reflex.target(9000)).isEqualTo(1);
  }

  @Test
  void bloodNeedsDensityAndMayLackViscosity() {
    assertThat(new Blood(1060, 0).viscosity()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Blood(0, 4e-3))
        .withMessageContaining("density 0.0 kg/m³");
    assertThatIllegalArgumentException().isThrownBy(() -> new Blood(1060, -1));
  }

  @Test
  void tubesAreFoundByName() {
    Plumbing plumbing = new Plumbing();
    int a = plumbing.junction(0);
    int b = plumbing.junction(1);
    plumbing.tube("first", a, b).length(0.5, 2).taper(1e-5, 3e-5).parallel(2);
    plumbing.tube("second", a, b);
    Network network = plumbing.network();
    assertThat(network.tube("second")).isEqualTo(1);
    assertThat(network.tubes().getFirst().restVolume()).isCloseTo(2e-5, within(1e-18));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.tube("third"))
        .withMessageContaining("third");
    assertThat(List.of(a, b)).containsExactly(0, 1);
  }
}
