package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.hemodynamics.units.Units.GRAVITY;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;
import org.soleus.limb.protocol.Request;

/** The default leg lies within the published normal ranges, whose sources stand in the evidence. */
class HealthyLegTest {
  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);

  private Map<String, Double> measured(Protocol protocol) {
    LaboratoryResult result = VirtualLaboratory.usual().examine(leg, protocol);
    assertThat(result.volumeError()).isLessThan(1e-12);
    return result.measurements().stream()
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast)
        .collect(
            Collectors.toMap(
                one -> one.measure() + (one.site().equals("calf") ? "" : " " + one.site()),
                Measurement.Taken::inUnit));
  }

  @Test
  void standingFootPressureIsTheColumnToTheHeart() {
    Request foot =
        new Request.Statistic(
            "foot", Request.Quantity.PRESSURE, Vein.DORSAL_ARCH_MEDIAL, Request.Kind.MEAN, 0, 20);
    Protocol still =
        Protocols.still(Posture.Named.STANDING.posture(), 20).measuring(List.of(foot), List.of());
    double height = leg.segment(Vein.DORSAL_ARCH_MEDIAL).orElseThrow().from().height();
    double top = leg.segment(Vein.DORSAL_ARCH_MEDIAL).orElseThrow().to().height();
    double column =
        leg.parameters().get(Parameter.ATRIAL_PRESSURE)
            + leg.parameters().get(Parameter.BLOOD_DENSITY)
                * GRAVITY
                * (leg.body().heart() - 0.5 * (height + top));
    // what little is above the column drives the flow
    assertThat(measured(still).get("foot dorsal_arch_medial"))
        .isBetween(column / MMHG - 0.5, column / MMHG + 3);
  }

  @Test
  void ambulatoryPressure() {
    Map<String, Double> found = measured(Protocols.tiptoe());
    assertThat(found.get("AVP dorsal_arch_medial")).isBetween(15.0, 30.0);
    assertThat(found.get("RT90 dorsal_arch_medial")).isBetween(18.0, 40.0);
  }

  @Test
  void plethysmography() {
    Map<String, Double> found = measured(Protocols.plethysmography());
    assertThat(found.get("VV")).isBetween(100.0, 150.0);
    assertThat(found.get("VFI")).isBetween(0.5, 1.7);
    assertThat(found.get("EF")).isBetween(60.0, 90.0);
    assertThat(found.get("RVF")).isBetween(2.0, 35.0);
  }

  @Test
  void normalReflux() {
    List<Vein> sites =
        List.of(
            Vein.GSV_DISTAL_THIGH,
            Vein.GSV_PROXIMAL_THIGH,
            Vein.SSV_JUNCTION,
            Vein.POPLITEAL_PROXIMAL,
            Vein.FEMORAL_MID,
            Vein.COMMON_FEMORAL_DISTAL);
    Map<String, Double> found =
        measured(Protocols.cuff(Action.CuffSite.CALF, sites.toArray(new Vein[0])));
    for (Vein site : sites) {
      assertThat(found.get("reflux_duration " + site.key()))
          .as(site.key())
          .isLessThan(RefluxCutOff.of(site));
    }
  }
}
