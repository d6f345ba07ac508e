package org.soleus.casefile.networks.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.networks.Place;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.wall.PowerLaw;

/** Networks are drawn so that they can be read. */
class LayoutTest {
  private static final Frame UPRIGHT = new Frame("f", Signal.constant(0), Signal.constant(1));

  private static Tube tube(String name, int from, int to, double length) {
    return new Tube(
        name,
        from,
        to,
        length,
        2,
        Profile.constant(1e-5),
        1,
        Wall.elastic(PowerLaw.artery(1e4)),
        Friction.NONE,
        List.of(),
        List.of());
  }

  private static Network network(List<Node> nodes, List<Tube> tubes) {
    return new Network(new Blood(1000, 0), List.of(UPRIGHT), List.of(), nodes, tubes, List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void branchesOfATreeDoNotCrossAndKeepTheirLengths(long seed) {
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    List<Tube> tubes = new ArrayList<>();
    nodes.add(new Node.Junction("0", 0, 0));
    for (int k = 1; k < 40; k++) {
      nodes.add(new Node.Junction("" + k, 0, 0));
      int parent = random.nextInt(Math.max(0, k - 8), k);
      tubes.add(tube("t" + k, parent, k, 0.01 + random.nextDouble()));
    }
    Layout layout = Layout.of(network(nodes, tubes), Map.of(), 0);
    for (int a = 0; a < tubes.size(); a++) {
      assertThat(layout.at(a, 0).distance(layout.at(a, 1)))
          .isCloseTo(tubes.get(a).length(), within(1e-9));
      for (int b = a + 1; b < tubes.size(); b++) {
        assertThat(cross(layout, a, b)).as("tubes %d and %d, seed %d", a, b, seed).isFalse();
      }
    }
  }

  /** Whether two tubes cross within, a hair off their ends. */
  private static boolean cross(Layout layout, int a, int b) {
    Place p = layout.at(a, 0.001);
    Place q = layout.at(a, 0.999);
    Place r = layout.at(b, 0.001);
    Place s = layout.at(b, 0.999);
    return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
  }

  private static double side(Place p, Place q, Place r) {
    return (q.x() - p.x()) * (r.z() - p.z()) - (q.z() - p.z()) * (r.x() - p.x());
  }

  @Test
  void heightsAreDrawn() {
    List<Node> nodes =
        List.of(
            new Node.Junction("foot", 0, -1),
            new Node.Junction("knee", 0, -0.5),
            new Node.Junction("hip", 0, 0));
    Layout layout =
        Layout.of(network(nodes, List.of(tube("a", 0, 1, 0.5), tube("b", 1, 2, 0.5))), Map.of(), 0);
    assertThat(layout.byName().get("foot")).isEqualTo(new Place(0, 0, -1));
    assertThat(layout.at(1, 0.5)).isEqualTo(new Place(0, 0, -0.25));
  }

  @Test
  void tubesBetweenTheSameNodesAreBowedApart() {
    List<Node> nodes = List.of(new Node.Junction("a", 0, 0), new Node.Junction("b", 0, 0));
    Layout layout =
        Layout.of(
            network(nodes, List.of(tube("x", 0, 1, 1), tube("y", 0, 1, 1), tube("z", 1, 0, 1))),
            Map.of(),
            0);
    assertThat(layout.isBowed(0)).isFalse();
    assertThat(layout.at(1, 0.5).y()).isPositive();
    assertThat(layout.at(2, 0.5).y()).isNegative();
  }

  @Test
  void givenPlacesAreTaken() {
    List<Node> nodes = List.of(new Node.Junction("a", 0, 0), new Node.Junction("b", 0, -1));
    Place there = new Place(1, 2, 3);
    Layout layout =
        Layout.of(
            network(nodes, List.of(tube("x", 0, 1, 1))),
            Map.of("a", new Place(0, 0, 0), "b", there),
            0);
    assertThat(layout.at(0, 1)).isEqualTo(there);
  }
}
