package org.soleus.limb.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.physiology.Parameters;

class PrecautionTest {
  private static final Treatment STOCKING =
      StockingClass.named("ral_2").stocking(Treatment.StockingLength.KNEE);

  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);

  private static List<String> rules(OptionalDouble index) {
    return Precaution.of(STOCKING, index).stream().map(Precaution::rule).toList();
  }

  @ParameterizedTest
  @CsvSource({"0.5, CP01", "0.59, CP01", "0.6, CP03", "0.79, CP03", "1.41, CP04"})
  void theIndexPicksTheRule(double index, String rule) {
    assertThat(rules(OptionalDouble.of(index))).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"0.8", "1", "1.4"})
  void aFreeArteryNeedsNone(double index) {
    assertThat(rules(OptionalDouble.of(index))).isEmpty();
  }

  @Test
  void unknownIsNotNormal() {
    assertThat(rules(OptionalDouble.empty())).containsExactly("CP04");
    assertThat(Applied.to(leg, STOCKING, OptionalDouble.empty()))
        .isInstanceOf(Applied.Treated.class);
  }

  @Test
  void aPoorArteryRefusesCompressionWithReasonAndSource() {
    assertThat(Applied.to(leg, STOCKING, OptionalDouble.of(0.5)))
        .isInstanceOfSatisfying(
            Applied.NotApplicable.class,
            not -> assertThat(not.reason()).contains("below 0.6 forbids compression", "Rabe 2020"));
  }

  @Test
  void compressionAloneAsksForTheArteries() {
    Treatment ablation =
        new Treatment.TrunkClosure(
            Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_PROXIMAL_THIGH);
    assertThat(Precaution.of(ablation, OptionalDouble.of(0.3))).isEmpty();
  }
}
