package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.ML;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Refill times read off volumes whose answers are known. */
class RefillReadingTest {
  private static final double START = 10;
  private static final double END = 20;

  private static Measurement read(double duration, DoubleUnaryOperator millilitres) {
    Curve curve = Curves.of(Unit.MILLILITRE, duration, t -> millilitres.applyAsDouble(t) * ML);
    return RefillReading.read(curve, START, END);
  }

  /** 100 mL at rest, 60 mL at the end of the exercise. */
  private static double expelled(double t) {
    return t < START ? 100 : 100 - 4 * (Math.min(t, END) - START);
  }

  private static double seconds(Measurement measurement) {
    return ((Measurement.Taken) measurement).inUnit();
  }

  private static String reason(Measurement measurement) {
    return ((Measurement.NotMeasurable) measurement).reason();
  }

  @Test
  void refillIsTimedUntilNineTenthsAreBack() {
    Measurement steady = read(80, t -> t < END ? expelled(t) : Math.min(100, 60 + 2 * (t - END)));
    assertThat(steady.measure()).isEqualTo("VRT");
    assertThat(steady.unit()).isEqualTo(Unit.SECOND);
    assertThat(seconds(steady)).isCloseTo(18, within(0.011));
    Measurement slowing =
        read(80, t -> t < END ? expelled(t) : 100 - 40 * Math.exp(-(t - END) / 10));
    assertThat(seconds(slowing)).isCloseTo(10 * Math.log(10), within(0.011));
  }

  @Test
  void timeRunsFromTheLowestVolumeWhichMayComeLater() {
    // the muscles let go for 1 s in which the volume still falls
    Measurement late =
        read(
            80,
            t ->
                t < END
                    ? expelled(t)
                    : t < END + 1 ? 60 - 10 * (t - END) : Math.min(100, 50 + (t - END - 1)));
    assertThat(seconds(late)).isCloseTo(45, within(0.011));
  }

  @Test
  void anExerciseThatExpelsNothingHasNoRefill() {
    assertThat(reason(read(80, t -> t < START ? 100 : 98)))
        .contains("expels 2.0 % of the volume only");
    assertThat(reason(read(80, t -> t < START ? 100 : 120)))
        .contains("expels 0.0 % of the volume only");
  }

  @Test
  void aRefillBeyondTheRecordingIsSaidSo() {
    assertThat(reason(read(30, t -> t < END ? expelled(t) : 60 + (t - END))))
        .contains("does not come back within the recording");
  }

  @Test
  void aRecordingThatEndsWithTheExerciseHasNoRefill() {
    assertThat(reason(read(END, RefillReadingTest::expelled)))
        .contains("does not come back within the recording");
  }
}
