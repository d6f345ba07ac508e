package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;

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

  static Stream<Method> trunkMethods() {
    return Method.on(Method.On.TRUNK).stream();
  }

  static Stream<Treatment> treatments() {
    return Stream.concat(
        Method.on(Method.On.TRUNK).stream()
            .map(method ->
                new Treatment.TrunkClosure(method, Vein.GSV_MID_THIGH, Vein.GSV_JUNCTION)),
        Stream.of(
            StockingClass.named("ral_2").stocking(Treatment.StockingLength.KNEE),
            new Treatment.VaricesRemoval(Method.named("phlebectomy")),
            new Treatment.Ligation(Method.named("ligation"), Vein.BOYD),
            new Treatment.ValveRepair(Method.named("valve_repair"), Vein.FEMORAL_PROXIMAL),
            new Treatment.Stent(Method.named("stent"), Vein.COMMON_ILIAC),
            new Treatment.LegElevation(Math.toRadians(30), 2),
            new Treatment.WalkingBreaks(5),
            new Treatment.PneumaticCompression(new Day.Pump(Day.Sleeve.CALF, 6000, 3, 20), 2)));
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
  void aHealthyLegNeedsNoneButMayWearAStockingAndHaveAnotherDay(Treatment treatment) {
    assertThat(Applied.to(Findings.twin().leg(), treatment))
        .isInstanceOf(
            treatment instanceof Treatment.CompressionStocking
                    || treatment instanceof Treatment.OfTheDay
                ? Applied.Treated.class
                : Applied.NotApplicable.class);
  }

  /** Two treatments of different veins do the same in either order. */
  @Test
  void theOrderOfIndependentTreatmentsDoesNotMatter() {
    List<Treatment> all = treatments().skip(Method.on(Method.On.TRUNK).size() - 1).toList();
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
  @MethodSource("trunkMethods")
  void onlyStrippingTakesTheJunction(Method method) {
    Leg leg =
        treated(LEG, new Treatment.TrunkClosure(method, Vein.GSV_MID_THIGH, Vein.GSV_JUNCTION));
    assertThat(vein(leg, Vein.GSV_PROXIMAL_THIGH).open()).isFalse();
    assertThat(vein(leg, Vein.GSV_JUNCTION).open())
        .isEqualTo(!method.equals(Method.named("stripping")));
    assertThat(vein(leg, Vein.GSV_DISTAL_THIGH).open()).isTrue();
  }

  @Test
  void eachOfTheOthersTouchesOneVein() {
    assertThat(
            vein(
                    treated(LEG, new Treatment.VaricesRemoval(Method.named("phlebectomy"))),
                    Vein.CALF_VARICES)
                .open())
        .isFalse();
    assertThat(
            vein(
                    treated(LEG, new Treatment.Ligation(Method.named("ligation"), Vein.BOYD)),
                    Vein.BOYD)
                .open())
        .isFalse();
    Leg repaired =
        treated(
            LEG, new Treatment.ValveRepair(Method.named("valve_repair"), Vein.FEMORAL_PROXIMAL));
    assertThat(vein(repaired, Vein.FEMORAL_PROXIMAL).leak()).isZero();
    Leg stented = treated(LEG, new Treatment.Stent(Method.named("stent"), Vein.COMMON_ILIAC));
    assertThat(vein(stented, Vein.COMMON_ILIAC).lumen()).isEqualTo(1);
  }
}
