package org.soleus.hemodynamics.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PathTest {
  private static final Path PATH =
      Path.from(1).ramp(2, 0.5, 5).ramp(2.5, 1, -3).ramp(10, 0.01, 0).build();

  @Test
  void restsBetweenRamps() {
    assertThat(PATH.at(-7)).isEqualTo(1);
    assertThat(PATH.at(1.9)).isEqualTo(1);
    assertThat(PATH.at(2.5)).isEqualTo(5);
    assertThat(PATH.at(6)).isEqualTo(-3);
    assertThat(PATH.at(1e6)).isZero();
  }

  @Test
  void halfARampIsHalfTheWay() {
    assertThat(PATH.at(2.25)).isCloseTo(3, within(1e-12));
    assertThat(PATH.at(3)).isCloseTo(1, within(1e-12));
  }

  @Test
  void valueAndSlopeAreContinuous() {
    double step = 1e-6;
    for (double t = 1.9; t < 10.1; t += 1e-4) {
      double jump = PATH.at(t + step) - PATH.at(t);
      double turn = jump - (PATH.at(t) - PATH.at(t - step));
      assertThat(Math.abs(jump)).as("t = %s", t).isLessThan(1e-3);
      // a kink would turn by its change of slope times the step; the steepest slope is 471 /s
      assertThat(Math.abs(turn)).as("t = %s", t).isLessThan(1.6e5 * step * step);
    }
  }

  @Test
  void breaksAreTheEndsOfRamps() {
    assertThat(PATH.nextBreak(0)).isEqualTo(2);
    assertThat(PATH.nextBreak(2)).isEqualTo(2.5);
    assertThat(PATH.nextBreak(2.6)).isEqualTo(3.5);
    assertThat(PATH.nextBreak(3.5)).isEqualTo(10);
    assertThat(PATH.nextBreak(10.01)).isInfinite();
    assertThat(Signal.constant(4).nextBreak(0)).isInfinite();
  }

  @Test
  void breakThatHasBeenReachedWithinRoundOffIsPassed() {
    assertThat(PATH.nextBreak(Math.nextDown(2.5))).isEqualTo(3.5);
  }

  @Test
  void sumAddsValuesAndTakesTheFirstBreak() {
    Signal sum = PATH.plus(Path.from(10).ramp(2.2, 1, 20).build());
    assertThat(sum.at(0)).isEqualTo(11);
    assertThat(sum.at(20)).isEqualTo(20);
    assertThat(sum.nextBreak(0)).isEqualTo(2);
    assertThat(sum.nextBreak(2)).isEqualTo(2.2);
  }

  @Test
  void overlappingRampIsRefused() {
    Path.Builder builder = Path.from(0).ramp(1, 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.ramp(2.9, 1, 0))
        .withMessageContaining("at 3.0 s")
        .withMessageContaining("start 2.9 s");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.ramp(4, 0, 0));
  }
}
