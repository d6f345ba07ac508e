package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;

/** Reflux by site puts the legs in the published order, and treatment moves them back. */
class DiseasedLegTest {
  private final Leg healthy = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private final Leg superficial = wide(leaking(healthy, "GSV"));
  private final Leg deep =
      leaking(healthy, "POPLITEAL", "FEMORAL", "COMMON", "POSTERIOR_TIBIAL", "PERONEAL");
  private final Leg combined =
      leaking(superficial, "POPLITEAL", "FEMORAL", "COMMON", "POSTERIOR_TIBIAL", "COCKETT");

  private static Leg leaking(Leg leg, String... prefixes) {
    Leg leaking = leg;
    for (Vein vein : Vein.values()) {
      if (Arrays.stream(prefixes).anyMatch(vein.name()::startsWith)) {
        leaking = leaking.with(vein, segment -> segment.withLeak(0.4));
      }
    }
    return leaking;
  }

  /** Great saphenous of 6.3 mm at the proximal thigh (Mendoza 2013), in proportion elsewhere. */
  private static Leg wide(Leg leg) {
    Leg wide = leg;
    for (Vein vein : Vein.values()) {
      if (vein.name().startsWith("GSV")) {
        wide = wide.with(vein, segment -> segment.resized(segment.diameter() * 6.3 / 3.7));
      }
    }
    return wide;
  }

  private static double value(Leg leg, Protocol protocol, String measure) {
    return VirtualLaboratory.usual().examine(leg, protocol).measurements().stream()
        .filter(one -> one.measure().equals(measure))
        .map(Measurement.Taken.class::cast)
        .findFirst()
        .orElseThrow()
        .inUnit();
  }

  private Map<String, Double> byLeg(Protocol protocol, String measure) {
    Map<String, Double> found = new LinkedHashMap<>();
    found.put("healthy", value(healthy, protocol, measure));
    found.put("superficial", value(superficial, protocol, measure));
    found.put("deep", value(deep, protocol, measure));
    found.put("combined", value(combined, protocol, measure));
    return found;
  }

  @Test
  void ambulatoryPressureRisesInOrder() {
    assertThat(List.copyOf(byLeg(Protocols.tiptoe(), "AVP").values())).isSorted();
  }

  @Test
  void refillShortensInOrder() {
    assertThat(List.copyOf(byLeg(Protocols.tiptoe(), "RT90").values()))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  /** Superficial and deep reflux have no order: published filling indices overlap. */
  @Test
  void fillingQuickensWithEachReflux() {
    double none = value(healthy, Protocols.plethysmography(), "VFI");
    double both = value(combined, Protocols.plethysmography(), "VFI");
    for (Leg one : List.of(superficial, deep)) {
      assertThat(value(one, Protocols.plethysmography(), "VFI")).isBetween(none + 1, both);
    }
  }

  @Test
  void compressionAndAblationLowerFillingAndResidualVolume() {
    Leg worn =
        superficial.wearing(StockingClass.named("ral_2").stocking(Treatment.StockingLength.KNEE));
    Applied ablated =
        Applied.to(
            superficial,
            new Treatment.TrunkClosure(
                Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_JUNCTION));
    assertThat(ablated).isInstanceOf(Applied.Treated.class);
    Leg closed = ((Applied.Treated) ablated).leg();
    for (String measure : List.of("VFI", "RVF")) {
      double before = value(superficial, Protocols.plethysmography(), measure);
      assertThat(value(worn, Protocols.plethysmography(), measure)).isLessThan(before);
      assertThat(value(closed, Protocols.plethysmography(), measure)).isLessThan(before);
    }
  }
}
