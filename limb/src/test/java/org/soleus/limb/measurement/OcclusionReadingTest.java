package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.ML;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Venous occlusion read off volumes whose answers are known. */
class OcclusionReadingTest {
  private static final double CUFF = 20;
  private static final double RISE = 1;
  private static final double RELEASE = 181;

  /** A calf of 60 mL that takes up blood at 2 mL/s at first, and at most 50 mL. */
  private static double filled(double t) {
    double under = Math.max(0, t - CUFF - RISE);
    return 60 + 50 * (1 - Math.exp(-under / 25));
  }

  /** It empties with a time constant of 2 s. */
  private static double occluded(double t) {
    return t < RELEASE ? filled(t) : 60 + (filled(RELEASE) - 60) * Math.exp(-(t - RELEASE) / 2);
  }

  private static List<Measurement> read(DoubleUnaryOperator millilitres, double duration) {
    Curve curve = Curves.of(Unit.MILLILITRE, duration, t -> millilitres.applyAsDouble(t) * ML);
    return OcclusionReading.read(curve, CUFF, RISE, RELEASE);
  }

  private static Map<String, Double> taken(List<Measurement> found) {
    return found.stream()
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast)
        .collect(Collectors.toMap(Measurement.Taken::measure, Measurement.Taken::inUnit));
  }

  @Test
  void aKnownCalf() {
    Map<String, Double> found = taken(read(OcclusionReadingTest::occluded, 220));
    double capacitance = filled(RELEASE) - 60;
    assertThat(found).containsOnlyKeys(OcclusionReading.MEASURES);
    assertThat(found.get("arterial_inflow"))
        .isCloseTo(60 * 50 * (1 - Math.exp(-0.2)) / 5, within(0.01));
    assertThat(found.get("SVC")).isCloseTo(capacitance, within(0.01));
    assertThat(found.get("MVO")).isCloseTo(capacitance * (1 - Math.exp(-0.5)), within(0.01));
    assertThat(found.get("OF")).isCloseTo(100 * (1 - Math.exp(-0.5)), within(0.01));
    assertThat(found.get("VET90")).isCloseTo(2 * Math.log(10), within(0.02));
  }

  @Test
  void measuresComeInTheirOrderOfTheCalf() {
    List<Measurement> found = read(OcclusionReadingTest::occluded, 220);
    assertThat(found)
        .extracting(Measurement::measure)
        .containsExactlyElementsOf(OcclusionReading.MEASURES);
    assertThat(found)
        .allSatisfy(one -> {
          assertThat(one.site()).isEqualTo("calf");
          assertThat(one.unit()).isEqualTo(OcclusionReading.unit(one.measure()));
        });
  }

  @Test
  void aCuffThatHoldsNothingBackGivesNothing() {
    assertThat(read(t -> 60 + (t < CUFF ? 0 : 2), 220))
        .hasSameSizeAs(OcclusionReading.MEASURES)
        .allSatisfy(one ->
            assertThat(one)
                .isInstanceOfSatisfying(
                    Measurement.NotMeasurable.class,
                    not -> assertThat(not.reason()).contains("takes up 2.0 mL only")));
  }

  @Test
  void aCalfThatKeepsItsBloodHasNoEmptyingTime() {
    List<Measurement> found = read(t -> Math.max(filled(Math.min(t, RELEASE)), 60), 220);
    assertThat(taken(found)).containsOnlyKeys("arterial_inflow", "SVC", "MVO", "OF");
    assertThat(taken(found).get("MVO")).isCloseTo(0, within(1e-9));
    assertThat(found.getLast())
        .isInstanceOfSatisfying(
            Measurement.NotMeasurable.class,
            not -> {
              assertThat(not.measure()).isEqualTo("VET90");
              assertThat(not.reason()).contains("not emptied to 90 %");
            });
  }

  @Test
  void aRecordingThatEndsAtReleaseHasNoEmptyingTime() {
    assertThat(read(OcclusionReadingTest::occluded, RELEASE).getLast())
        .isInstanceOf(Measurement.NotMeasurable.class);
  }
}
