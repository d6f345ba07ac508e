package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;
import org.soleus.limb.protocol.Request;

/** One leg whose common iliac vein is closed drains across the midline, at a price. */
class IliacOcclusionTest {
  /** Seen from the two sides the same flow differs by the mesh: the leg beside is coarse. */
  private static final Percentage CLOSE = Percentage.withPercentage(3);

  private final Leg healthy = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private final Leg occluded = Findings.leg(Findings.lumen(Vein.COMMON_ILIAC, Patency.OCCLUDED));

  /**
   * Means over 12 s lying at rest.
   *
   * @param pressure in the common femoral vein [mmHg]
   * @param flow there [mL/s]
   * @param pubis flow across it, away from this leg [mL/s]
   * @param pelvis the same deep in the pelvis [mL/s]
   */
  private record Means(double pressure, double flow, double pubis, double pelvis) {}

  private static Means means(Leg leg, Leg other) {
    Protocol lying =
        Protocols.still(Posture.Named.SUPINE.posture(), 12)
            .measuring(
                List.of(
                    mean(Request.Quantity.PRESSURE, Vein.COMMON_FEMORAL_DISTAL),
                    mean(Request.Quantity.FLOW, Vein.COMMON_FEMORAL_DISTAL),
                    mean(Request.Quantity.FLOW, Vein.PUBIC_CROSSING),
                    mean(Request.Quantity.FLOW, Vein.PELVIC_CROSSING)),
                List.of());
    LaboratoryResult result = VirtualLaboratory.usual().examine(leg, other, lying);
    assertThat(result.volumeError()).isLessThan(1e-12);
    double[] values =
        result.measurements().stream()
            .mapToDouble(one -> ((Measurement.Taken) one).inUnit())
            .toArray();
    return new Means(values[0], values[1], values[2], values[3]);
  }

  private static Request mean(Request.Quantity quantity, Vein site) {
    return new Request.Statistic("mean", quantity, site, Request.Kind.MEAN, 0, 12);
  }

  @Test
  void itDrainsThroughTheCrossingsAtAHigherPressureOnItsOwnSideOnly() {
    Leg beside = DefaultLeg.beside(occluded);
    Means usual = means(healthy, beside);
    Means here = means(occluded, beside);
    Means there = means(beside, occluded);
    assertThat(usual.pelvis()).isCloseTo(0, within(0.02));
    assertThat(here.pelvis()).isGreaterThan(0.1).isCloseTo(-there.pelvis(), CLOSE);
    assertThat(here.pubis()).isPositive().isCloseTo(-there.pubis(), CLOSE);
    // the gluteal way into the pelvis takes a little of what came through the groin
    assertThat(here.flow()).isBetween(0.9 * usual.flow(), usual.flow());
    assertThat(here.pressure()).isGreaterThan(usual.pressure() + 0.5);
    assertThat(there.pressure()).isCloseTo(usual.pressure(), within(0.1));
  }

  @Test
  void withoutAWayUpOnItsOwnSideAllOfItCrosses() {
    Leg cut =
        occluded
            .with(Vein.ASCENDING_LUMBAR, VeinSegment::closed)
            .with(Vein.GONADAL, VeinSegment::closed);
    Means here = means(cut, DefaultLeg.beside(cut));
    assertThat(here.pressure()).isGreaterThan(8);
    // the common femoral vein, the saphenous vein and 3 mL/s of the pelvis itself
    assertThat(here.pubis() + here.pelvis()).isBetween(here.flow() + 2, here.flow() + 4);
  }
}
