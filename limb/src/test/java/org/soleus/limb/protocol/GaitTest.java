package org.soleus.limb.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cadence and effort by speed. */
class GaitTest {
  private static Action.Contract walking(double speedKmH, double duration) {
    return Gait.walking(5, "walk", speedKmH / 3.6, duration);
  }

  private static Action.Contract running(double speedKmH, double duration) {
    return Gait.running(5, "run", speedKmH / 3.6, duration);
  }

  private static double stepsPerMinute(Action.Contract gait) {
    return 2 * 60 / gait.period();
  }

  @ParameterizedTest
  @CsvSource({"3.2, 92", "4.8, 110", "6, 124"})
  void walkersStepAsOftenAsPublished(double speedKmH, double steps) {
    assertThat(stepsPerMinute(walking(speedKmH, 60))).isCloseTo(steps, within(1.0));
  }

  @Test
  void runnersStepAsOftenAsPublished() {
    assertThat(stepsPerMinute(running(9.7, 60))).isCloseTo(157, within(1.0));
  }

  @Test
  void effortGrowsWithSpeedUpToAll() {
    assertThat(walking(1, 60).effort()).isLessThan(walking(5, 60).effort());
    assertThat(walking(25, 60).effort()).isEqualTo(1);
    assertThat(running(5, 60).effort()).isLessThan(running(9, 60).effort());
    assertThat(running(25, 60).effort()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2, 30", "4.5, 60", "7, 600"})
  void stridesFillTheDurationAndNoMore(double speedKmH, double duration) {
    Action.Contract walk = walking(speedKmH, duration);
    assertThat(walk.hold()).isEqualTo(walk.period());
    assertThat(walk.end() - walk.at())
        .isLessThanOrEqualTo(duration)
        .isGreaterThan(duration - walk.period());
  }

  @Test
  void thereIsAtLeastOneStride() {
    assertThat(walking(0.5, 1).times()).isEqualTo(1);
  }

  @Test
  void legsTakeTurns() {
    assertThat(walking(4, 60).exercise()).isEqualTo(Exercise.WALKING);
    assertThat(running(9, 60).exercise()).isEqualTo(Exercise.RUNNING);
    assertThat(Exercise.WALKING.isAlternating()).isTrue();
    assertThat(Exercise.RUNNING.isAlternating()).isTrue();
  }
}
