package org.soleus.limb.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soleus.limb.physiology.Parameters;

class DefaultLegTest {
  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.RIGHT, Parameters.DEFAULT);

  @Test
  void hasAtLeastFortyNamedVeins() {
    assertThat(leg.veins().stream().filter(one -> one.vein().system() != VeinSystem.SMALL_VEINS))
        .hasSizeGreaterThanOrEqualTo(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyVeinDrainsToTheAtrium() {
    assertThat(Drainage.without(leg, Set.of("atrium"))).isEmpty();
  }

  @Test
  void aLandmarkHasOneHeight() {
    Map<String, Double> heights = new HashMap<>();
    for (VeinSegment segment : leg.veins()) {
      for (Landmark landmark : java.util.List.of(segment.from(), segment.to())) {
        double known = heights.computeIfAbsent(landmark.name(), name -> landmark.height());
        assertThat(landmark.height()).as(landmark.name()).isEqualTo(known);
      }
    }
  }

  @Test
  void aVeinReachesFromEndToEnd() {
    // perforators and their landmarks may be 30 mm apart
    for (VeinSegment segment : leg.veins()) {
      assertThat(segment.length() + 0.03)
          .as(segment.vein().key())
          .isGreaterThanOrEqualTo(Math.abs(segment.to().height() - segment.from().height()));
    }
  }

  @Test
  void scalesWithThePerson() {
    Leg small =
        DefaultLeg.of(new Person(Person.Sex.FEMALE, 40, 1.55, 50), Side.LEFT, Parameters.DEFAULT);
    VeinSegment shorter = small.segment(Vein.FEMORAL_MID).orElseThrow();
    VeinSegment standard = leg.segment(Vein.FEMORAL_MID).orElseThrow();
    assertThat(shorter.length() / standard.length())
        .isCloseTo(1.55 / 1.75, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(shorter.diameter()).isLessThan(standard.diameter());
    assertThat(small.body().heart()).isLessThan(leg.body().heart());
  }

  @Test
  void theReferenceAdultKeepsTheTable() {
    assertThat(leg.segment(Vein.GSV_PROXIMAL_THIGH).orElseThrow().diameter())
        .isCloseTo(3.7e-3, org.assertj.core.data.Offset.offset(1e-12));
  }
}
