package org.soleus.hemodynamics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Squeeze;

class GridTest {
  @Test
  void placesOfProbesAndValves() {
    Plumbing plumbing = new Plumbing();
    int middle = plumbing.junction(0);
    plumbing
        .tube("a", plumbing.pressureEnd(0, 500), middle)
        .length(0.4, 4)
        .valve(0, 0)
        .valve(0.4, 0)
        .valve(1, 0);
    plumbing.tube("b", middle, plumbing.pressureEnd(0, 500)).length(0.1, 1).valve(0.3, 0);
    Grid grid = new Grid(plumbing.network());
    assertThat(grid.valveFace).containsExactly(0, 2, 4, 5);
    assertThat(grid.cellAt(0, 0)).isZero();
    assertThat(grid.cellAt(0, 0.25)).isEqualTo(1);
    assertThat(grid.cellAt(0, 1)).isEqualTo(3);
    assertThat(grid.faceAt(0, 0.6)).isEqualTo(2);
    assertThat(grid.faceAt(1, 1)).isEqualTo(6);
    assertThat(grid.place(2)).isEqualTo("tube a at 250 mm");
    assertThat(grid.place(5)).isEqualTo("node node 0");
  }

  @Test
  void moreValvesThanFacesAreRefused() {
    Plumbing plumbing = new Plumbing();
    plumbing
        .tube("a", plumbing.junction(0), plumbing.junction(0))
        .length(0.4, 1)
        .valve(0.6, 0)
        .valve(0.8, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grid(plumbing.network()))
        .withMessageContaining("tube a has two valves in one place");
  }

  @Test
  void squeezeWeighsACellByItsMean() {
    Plumbing plumbing = new Plumbing();
    int channel = plumbing.channel(Signal.constant(1));
    plumbing
        .tube("a", plumbing.junction(0), plumbing.junction(0))
        .length(1, 4)
        .squeeze(new Squeeze(channel, 0.125, 0.75, 1, 2));
    Grid grid = new Grid(plumbing.network());
    // weights at 0.125, 0.25, 0.5, 0.75: 1, 1.2, 1.6, 2; the first cell is covered by half
    assertThat(grid.squeezeStart).containsExactly(0, 1, 2, 3, 3);
    double[] expected = {0.55, 1.4, 1.8};
    for (int k = 0; k < 3; k++) {
      assertThat(grid.squeezeWeight[k]).isCloseTo(expected[k], within(1e-15));
    }
  }

  @Test
  void linksAndChambersAreFacesAndUnknowns() {
    Plumbing plumbing = new Plumbing();
    int end = plumbing.pressureEnd(0, 500);
    int joint = plumbing.pressureJunction("joint");
    int store = plumbing.chamber("store", 1e-9);
    plumbing.tube("a", end, joint).length(0.4, 4);
    plumbing.link(Link.resistor("in", joint, store, 1)).link(Link.resistor("out", store, end, 1));
    Grid grid = new Grid(plumbing.network());
    assertThat(grid.unknowns).isEqualTo(6);
    assertThat(grid.chambers).containsExactly(store);
    assertThat(grid.linkFace).isEqualTo(5);
    assertThat(grid.faces).isEqualTo(7);
    assertThat(grid.left[5]).isEqualTo(4);
    assertThat(grid.right[5]).isEqualTo(5);
    assertThat(grid.right[6]).isEqualTo(-1);
    assertThat(grid.pressureFaces).containsExactly(4);
    assertThat(grid.place(5)).isEqualTo("node store");
  }
}
