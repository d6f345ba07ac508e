package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;
import org.soleus.limb.protocol.Request;

/** A twin among legs that differ from it. */
class EnsembleTest {
  private static final Sampling FOUR = new Sampling(Variation.OF_A_PERSON, 7, 4);

  private final Leg leg =
      DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT)
          .with(Vein.BOYD, VeinSegment::closed);
  private final Leg other = DefaultLeg.beside(leg);
  private final Protocol protocol =
      Protocols.still(Posture.Named.SITTING.posture(), 2)
          .measuring(List.of(pressure(Vein.GSV_MID_CALF), pressure(Vein.BOYD)), List.of());

  private static Request pressure(Vein site) {
    return new Request.Statistic("rest", Request.Quantity.PRESSURE, site, Request.Kind.MEAN, 0, 2);
  }

  private List<Measurement> measured(int threads) {
    try (Workers workers = new Workers(threads)) {
      return new Ensemble(VirtualLaboratory.usual(), FOUR)
          .examine(leg, other, protocol, workers)
          .measurements();
    }
  }

  @Test
  void theTwinsValueGetsTheIntervalOfTheOthers() {
    Measurement alone =
        VirtualLaboratory.usual().examine(leg, other, protocol).measurements().getFirst();
    Measurement.Taken among = (Measurement.Taken) measured(2).getFirst();
    assertThat(among.value()).isEqualTo(((Measurement.Taken) alone).value());
    Interval interval = among.interval().orElseThrow();
    assertThat(interval.taken()).isEqualTo(4);
    assertThat(interval.of()).isEqualTo(4);
    assertThat(interval.low()).isPositive().isLessThan(interval.high());
  }

  @Test
  void whatCannotBeMeasuredHasNoInterval() {
    assertThat(measured(2).getLast()).isInstanceOf(Measurement.NotMeasurable.class);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    assertThat(measured(1)).isEqualTo(measured(3));
  }
}
