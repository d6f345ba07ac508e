package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.TrunkMethod;

/** What each treatment makes of a leg that needs them all. */
class TreatedLegTest {
  private static final DuplexMap MAP =
      new DuplexMap(
          List.of(
              Findings.refluxing(Vein.GSV_JUNCTION),
              Findings.refluxing(Vein.GSV_PROXIMAL_THIGH),
              Findings.refluxing(Vein.GSV_MID_THIGH),
              Findings.refluxing(Vein.BOYD),
              Findings.refluxing(Vein.FEMORAL_PROXIMAL),
              Findings.lumen(Vein.COMMON_ILIAC, Patency.OCCLUDED)));

  private static final Leg LEG =
      LeakInference.assumed(Findings.leg(MAP.findings().toArray(DuplexFinding[]::new)), MAP);

  static Stream<Treatment> treatments() {
    return Stream.concat(
        Stream.of(TrunkMethod.values())
            .map(method ->
                new Treatment.TrunkClosure(method, Vein.GSV_MID_THIGH, Vein.GSV_JUNCTION)),
        Stream.of(
            StockingClass.RAL_2.stocking(Treatment.StockingLength.KNEE),
            new Treatment.Phlebectomy(),
            new Treatment.Ligation(Vein.BOYD),
            new Treatment.ValveRepair(Vein.FEMORAL_PROXIMAL),
            new Treatment.Stent(Vein.COMMON_ILIAC)));
  }

  private static Leg treated(Leg leg, Treatment treatment) {
    return ((Applied.Treated) Applied.to(leg, treatment)).leg();
  }

  private static VeinSegment vein(Leg leg, Vein vein) {
    return leg.segment(vein).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("treatments")
  void aTreatmentChangesTheLegOnce(Treatment treatment) {
    Leg once = treated(LEG, treatment);
    assertThat(once).isNotEqualTo(LEG);
    assertThat(Applied.to(once, treatment)).isInstanceOf(Applied.NotApplicable.class);
  }

  @ParameterizedTest
  @MethodSource("treatments")
  void aHealthyLegNeedsNoneButAStocking(Treatment treatment) {
    assertThat(Applied.to(Findings.twin().leg(), treatment))
        .isInstanceOf(
            treatment instanceof Treatment.CompressionStocking
                ? Applied.Treated.class
                : Applied.NotApplicable.class);
  }

  /** Two treatments of different veins do the same in either order. */
  @Test
  void theOrderOfIndependentTreatmentsDoesNotMatter() {
    List<Treatment> all = treatments().skip(TrunkMethod.values().length - 1).toList();
    for (Treatment one : all) {
      for (Treatment other : all) {
        if (one != other) {
          assertThat(treated(treated(LEG, one), other))
              .as(one.label() + " and " + other.label())
              .isEqualTo(treated(treated(LEG, other), one));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TrunkMethod.class)
  void onlyStrippingTakesTheJunction(TrunkMethod method) {
    Leg leg =
        treated(LEG, new Treatment.TrunkClosure(method, Vein.GSV_MID_THIGH, Vein.GSV_JUNCTION));
    assertThat(vein(leg, Vein.GSV_PROXIMAL_THIGH).open()).isFalse();
    assertThat(vein(leg, Vein.GSV_JUNCTION).open()).isEqualTo(method != TrunkMethod.STRIPPING);
    assertThat(vein(leg, Vein.GSV_DISTAL_THIGH).open()).isTrue();
  }

  @Test
  void eachOfTheOthersTouchesOneVein() {
    assertThat(vein(treated(LEG, new Treatment.Phlebectomy()), Vein.CALF_VARICES).open()).isFalse();
    assertThat(vein(treated(LEG, new Treatment.Ligation(Vein.BOYD)), Vein.BOYD).open()).isFalse();
    Leg repaired = treated(LEG, new Treatment.ValveRepair(Vein.FEMORAL_PROXIMAL));
    assertThat(vein(repaired, Vein.FEMORAL_PROXIMAL).leak()).isZero();
    Leg stented = treated(LEG, new Treatment.Stent(Vein.COMMON_ILIAC));
    assertThat(vein(stented, Vein.COMMON_ILIAC).lumen()).isEqualTo(1);
  }
}
