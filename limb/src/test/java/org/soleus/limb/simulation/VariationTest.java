package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** Legs that differ from a twin. */
class VariationTest {
  private static final int DRAWS = 200;

  private final Leg leg =
      DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT)
          .with(Vein.GSV_MID_THIGH, one -> one.withRecordedDiameter(0.005).withLeak(0.3))
          .with(Vein.FEMORAL_MID, VeinSegment::closed);

  private Leg varied(int number) {
    return Variation.OF_A_PERSON.vary(leg, 42, number);
  }

  private List<Double> logs(Vein vein) {
    List<Double> logs = new ArrayList<>();
    for (int k = 0; k < DRAWS; k++) {
      logs.add(Math.log(diameter(varied(k), vein) / diameter(leg, vein)));
    }
    return logs;
  }

  private static double diameter(Leg leg, Vein vein) {
    return leg.segment(vein).orElseThrow().diameter();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double deviation(List<Double> values) {
    double mean = mean(values);
    return Math.sqrt(mean(values.stream().map(one -> (one - mean) * (one - mean)).toList()));
  }

  @Test
  void seedAndNumberNameALeg() {
    assertThat(varied(3).veins()).isEqualTo(varied(3).veins());
    assertThat(varied(3).parameters().hash()).isEqualTo(varied(3).parameters().hash());
    assertThat(varied(4).veins()).isNotEqualTo(varied(3).veins());
    assertThat(varied(4).parameters().hash()).isNotEqualTo(varied(3).parameters().hash());
    Leg otherSeed = Variation.OF_A_PERSON.vary(leg, 43, 3);
    assertThat(otherSeed.veins()).isNotEqualTo(varied(3).veins());
  }

  @Test
  void parametersStayInTheirRangesAndSomeAreNoMatterOfChance() {
    for (int k = 0; k < DRAWS; k++) {
      Parameters drawn = varied(k).parameters();
      for (Parameter parameter : Parameter.values()) {
        assertThat(drawn.inUnit(parameter))
            .as("%s of leg %d", parameter, k)
            .isBetween(parameter.low(), parameter.high());
      }
      assertThat(drawn.inUnit(Parameter.ANKLE_BRACHIAL_INDEX))
          .isEqualTo(Parameter.ANKLE_BRACHIAL_INDEX.value());
    }
  }

  /** Four standard errors, which one in 16 000 means passes by chance. */
  @Test
  void factorsHaveTheirSpreadAboutOne() {
    Variation person = Variation.OF_A_PERSON;
    check(logs(Vein.POPLITEAL_DISTAL), person.inferred());
    check(logs(Vein.GSV_MID_THIGH), person.recorded());
    check(logs(Vein.SOLEAL_MEDIAL), person.reservoir());
  }

  private static void check(List<Double> logs, double deviation) {
    double error = deviation / Math.sqrt(DRAWS);
    assertThat(mean(logs)).isCloseTo(0, within(4 * error));
    assertThat(deviation(logs)).isCloseTo(deviation, within(4 * error / Math.sqrt(2)));
  }

  @Test
  void legsComeInPairsAboutTheTwin() {
    for (int k = 0; k < DRAWS; k += 2) {
      double above = diameter(varied(k), Vein.POPLITEAL_DISTAL);
      double below = diameter(varied(k + 1), Vein.POPLITEAL_DISTAL);
      double twin = diameter(leg, Vein.POPLITEAL_DISTAL);
      assertThat(above / twin * below / twin).isCloseTo(1, within(1e-12));
    }
    assertThat(mean(logs(Vein.POPLITEAL_DISTAL))).isCloseTo(0, within(1e-12));
  }

  /** Correlation of two veins of 0.5, with a standard error of about 0.05. */
  @Test
  void halfOfTheVarianceIsCommonToAllVeins() {
    List<Double> popliteal = logs(Vein.POPLITEAL_DISTAL);
    List<Double> femoral = logs(Vein.FEMORAL_DISTAL);
    double product = 0;
    for (int k = 0; k < DRAWS; k++) {
      product += popliteal.get(k) * femoral.get(k) / DRAWS;
    }
    double correlation = product / deviation(popliteal) / deviation(femoral);
    assertThat(correlation).isCloseTo(0.5, within(0.2));
  }

  @Test
  void allStoresOfALegDifferTogetherAndItsVeinsApart() {
    Leg one = varied(0);
    double sinuses = diameter(one, Vein.SOLEAL_MEDIAL) / diameter(leg, Vein.SOLEAL_MEDIAL);
    double small = diameter(one, Vein.CALF_SKIN_VEINS) / diameter(leg, Vein.CALF_SKIN_VEINS);
    double popliteal = diameter(one, Vein.POPLITEAL_DISTAL) / diameter(leg, Vein.POPLITEAL_DISTAL);
    double femoral = diameter(one, Vein.FEMORAL_DISTAL) / diameter(leg, Vein.FEMORAL_DISTAL);
    assertThat(sinuses).isCloseTo(small, within(1e-12));
    assertThat(popliteal).isNotCloseTo(femoral, within(1e-3));
  }

  @Test
  void leaksStayLeaksAndWhatIsClosedStaysClosed() {
    for (int k = 0; k < DRAWS; k++) {
      Leg one = varied(k);
      assertThat(one.segment(Vein.GSV_MID_THIGH).orElseThrow().leak())
          .isGreaterThan(0)
          .isLessThanOrEqualTo(1);
      assertThat(one.segment(Vein.POPLITEAL_DISTAL).orElseThrow().leak()).isZero();
      assertThat(one.segment(Vein.FEMORAL_MID).orElseThrow().open()).isFalse();
      assertThat(one.segment(Vein.GSV_MID_THIGH).orElseThrow().recorded()).isTrue();
    }
  }

  @Test
  void withoutSpreadOnlyParametersDiffer() {
    Leg same = new Variation(0, 0, 0, 0).vary(leg, 42, 1);
    assertThat(same.veins()).isEqualTo(leg.veins());
    assertThat(same.parameters().hash()).isNotEqualTo(leg.parameters().hash());
  }
}
