package org.soleus.limb.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.physiology.Parameters;

/** Legs with a variant of the anatomy. */
class VariantsTest {
  private static Leg leg(String... variants) {
    return leg(Side.LEFT, variants);
  }

  private static Leg leg(Side side, String... variants) {
    return DefaultLeg.of(Person.REFERENCE, side, Set.of(variants), Parameters.DEFAULT);
  }

  private static VeinSegment vein(Leg leg, Vein vein) {
    return leg.segment(vein).orElseThrow();
  }

  static List<String> variants() {
    return DefaultLeg.variants();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyVeinDrainsInTheMidline(String variant) {
    for (Side side : Side.values()) {
      assertDrains(leg(side, variant));
    }
  }

  @Test
  void allVariantsAtOnceDrainToo() {
    assertDrains(leg(DefaultLeg.variants().toArray(String[]::new)));
  }

  private static void assertDrains(Leg leg) {
    Set<String> midline = new HashSet<>();
    leg.veins().stream()
        .map(VeinSegment::to)
        .filter(Landmark::isMidline)
        .forEach(landmark -> midline.add(landmark.name()));
    assertThat(midline).contains("atrium");
    assertThat(Drainage.without(leg, midline)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aVariantChangesTheLegAndNoVeinTwice(String variant) {
    Leg changed = leg(variant);
    assertThat(changed.veins()).isNotEqualTo(leg().veins());
    assertThat(changed.veins()).extracting(VeinSegment::vein).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aVariantStaysBetweenTheLandmarksOfTheUsualLeg(String variant) {
    Set<Landmark> usual = new HashSet<>();
    leg().veins().forEach(segment -> usual.addAll(List.of(segment.from(), segment.to())));
    assertThat(leg(variant).veins())
        .allSatisfy(segment -> assertThat(usual).contains(segment.from(), segment.to()));
  }

  @Test
  void whatTheirNamesSay() {
    assertThat(vein(leg("duplicated_femoral"), Vein.FEMORAL_MID).parallel()).isEqualTo(2);
    assertThat(vein(leg("duplicated_popliteal"), Vein.POPLITEAL_DISTAL).parallel()).isEqualTo(2);
    assertThat(leg("ssv_without_junction").segment(Vein.SSV_JUNCTION)).isEmpty();
    assertThat(vein(leg("anterior_accessory_dominant"), Vein.ANTERIOR_ACCESSORY).diameter())
        .isGreaterThan(vein(leg("anterior_accessory_dominant"), Vein.GSV_MID_THIGH).diameter());
    assertThat(vein(leg("deep_femoral_axial"), Vein.DEEP_FEMORAL_COMMUNICATION).diameter())
        .isGreaterThan(2 * vein(leg(), Vein.DEEP_FEMORAL_COMMUNICATION).diameter());
    assertThat(vein(leg("external_iliac_valve"), Vein.EXTERNAL_ILIAC).valves()).isEqualTo(1);
    assertThat(vein(leg("common_femoral_without_valve"), Vein.COMMON_FEMORAL_PROXIMAL).valves())
        .isZero();
  }

  @Test
  void eachLegHasItsOwnCommonIliacVein() {
    assertThat(vein(leg(Side.LEFT), Vein.COMMON_ILIAC).length())
        .isGreaterThan(vein(leg(Side.RIGHT), Vein.COMMON_ILIAC).length());
  }

  @ParameterizedTest
  @EnumSource(SaphenousTrunk.class)
  void everyTrunkHasTributariesThatJoinTheUsualLeg(SaphenousTrunk trunk) {
    VeinSegment varices = DefaultLeg.tributaries(Person.REFERENCE, trunk);
    assertThat(varices.vein()).isEqualTo(Vein.CALF_VARICES);
    assertThat(varices.from().height()).isLessThan(varices.to().height());
    Set<Landmark> usual = new HashSet<>();
    leg().veins().forEach(segment -> usual.addAll(List.of(segment.from(), segment.to())));
    assertThat(usual).contains(varices.from(), varices.to());
  }

  @Test
  void theLegBesideIsTheOtherUsualOneOfTheSamePerson() {
    Person tall = new Person(Person.Sex.MALE, 50, 1.95, 90);
    Leg leg =
        DefaultLeg.of(tall, Side.RIGHT, Set.of("duplicated_femoral"), Parameters.DEFAULT)
            .with(Vein.FEMORAL_MID, VeinSegment::closed);
    Leg beside = DefaultLeg.beside(leg);
    Leg usual = DefaultLeg.of(tall, Side.LEFT, Parameters.DEFAULT);
    assertThat(beside.side()).isEqualTo(Side.LEFT);
    assertThat(beside.veins()).isEqualTo(usual.veins());
    assertThat(beside.body()).isEqualTo(usual.body());
  }
}
