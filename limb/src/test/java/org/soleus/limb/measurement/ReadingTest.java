package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Measures read off traces whose answers are known. */
class ReadingTest {
  private static Map<String, Double> taken(List<Measurement> found) {
    return found.stream()
        .map(Measurement.Taken.class::cast)
        .collect(Collectors.toMap(Measurement.Taken::measure, Measurement.Taken::inUnit));
  }

  @Test
  void pressureFallsAndRefillsExponentially() {
    // 90 mmHg, a straight fall to 20 between 10 and 20 s, refill with a time constant of 10 s
    Curve trace =
        Curves.of(
            Unit.MMHG,
            100,
            t ->
                MMHG
                    * (t < 10
                        ? 90
                        : t < 20 ? 90 - 7 * (t - 10) : 90 - 70 * Math.exp(-(t - 20) / 10)));
    Map<String, Double> found = taken(AmbulatoryPressure.read(trace, 10, 20));
    assertThat(found.get("AVP")).isCloseTo(20, offset(0.1));
    assertThat(found.get("RT90")).isCloseTo(10 * Math.log(70 / 9.0), offset(0.05));
  }

  @Test
  void aPressureThatDoesNotFallHasNoRefillTime() {
    Curve trace = Curves.of(Unit.MMHG, 50, t -> 90 * MMHG);
    assertThat(AmbulatoryPressure.read(trace, 10, 20).get(1))
        .isInstanceOfSatisfying(
            Measurement.NotMeasurable.class,
            none -> assertThat(none.reason()).contains("falls by 0.0 mmHg"));
  }

  @Test
  void aRefillBeyondTheRecordingIsSaidSo() {
    Curve trace = Curves.of(Unit.MMHG, 30, t -> (t < 10 ? 90 : 30) * MMHG);
    assertThat(AmbulatoryPressure.read(trace, 10, 20).get(1))
        .isInstanceOf(Measurement.NotMeasurable.class);
  }

  @Test
  void plethysmographOfAKnownCalf() {
    // empty 30 mL; from 5 s on fills at 2 mL/s to 130; one tiptoe takes 65, ten leave 20 above
    // empty
    Curve trace =
        Curves.of(
            Unit.MILLILITRE,
            130,
            t -> {
              double filled = Math.min(130, 30 + 2 * Math.max(0, t - 5));
              double pumped = t > 80 && t < 82 ? 65 : t > 110 && t < 120.5 ? 80 : 0;
              return (filled - pumped) * ML;
            });
    Map<String, Double> found = taken(AirPlethysmography.read(trace, 5, 80, 82, 110, 120));
    assertThat(found.get("VV")).isCloseTo(100, offset(0.5));
    assertThat(found.get("VFI")).isCloseTo(2, offset(0.02));
    assertThat(found.get("EF")).isCloseTo(65, offset(0.5));
    assertThat(found.get("RVF")).isCloseTo(20, offset(0.5));
  }

  @Test
  void refluxIsTimedAboveTheWallFilterAndAcrossShortPauses() {
    // 0.5 s after release: 1.2 s of -20 cm/s with a pause of 0.1 s, then a slow drift unseen
    Curve trace =
        Curves.of(
            Unit.CENTIMETRE_PER_SECOND,
            10,
            t -> {
              boolean pause = t > 2.9 && t < 3.0;
              return t > 2.5 && t < 3.7 && !pause ? -0.2 : t > 3.7 ? -0.01 : 0;
            });
    Map<String, Double> found = taken(RefluxReading.read(trace, 2, 10));
    assertThat(found.get("reflux_duration")).isCloseTo(1.2, offset(0.03));
    assertThat(found.get("peak_reflux_velocity")).isCloseTo(20, offset(1e-9));
  }

  @Test
  void refluxThatOutlastsTheRecordingIsALowerBound() {
    Curve trace = Curves.of(Unit.CENTIMETRE_PER_SECOND, 10, t -> t > 3 ? -0.1 : 0);
    assertThat(RefluxReading.read(trace, 2, 10).getFirst())
        .isInstanceOfSatisfying(
            Measurement.Taken.class, taken -> assertThat(taken.atLeast()).isTrue());
  }

  @Test
  void forwardFlowIsNoReflux() {
    Curve trace = Curves.of(Unit.CENTIMETRE_PER_SECOND, 10, t -> 0.05);
    assertThat(taken(RefluxReading.read(trace, 2, 10)).get("reflux_duration")).isZero();
  }
}
