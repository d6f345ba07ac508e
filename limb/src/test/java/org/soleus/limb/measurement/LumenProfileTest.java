package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Flows in a tube whose profile is known. */
class LumenProfileTest {
  private static final double RADIUS = 0.003;
  private static final double VISCOSITY = 3.8e-6;
  private static final double SETTLING = RADIUS * RADIUS / VISCOSITY;

  static LumenProfile of(double duration, DoubleUnaryOperator mean) {
    return LumenProfile.of(
        Curves.of(Unit.CENTIMETRE_PER_SECOND, duration, mean), RADIUS, VISCOSITY);
  }

  private static double axis(LumenProfile profile, double time) {
    return profile.velocity(time, 0);
  }

  private static double wall(LumenProfile profile, double time) {
    return profile.velocity(time, LumenProfile.RINGS);
  }

  /** Mean over rings of equal area between whose edges velocity is linear. */
  private static double mean(LumenProfile profile, double time) {
    return IntStream.range(0, LumenProfile.RINGS)
        .mapToDouble(j -> 0.5 * (profile.velocity(time, j) + profile.velocity(time, j + 1)))
        .average()
        .orElseThrow();
  }

  @Test
  void steadyFlowIsAParabola() {
    LumenProfile profile = of(2, _ -> 0.1);
    for (int j = 0; j <= LumenProfile.RINGS; j++) {
      double parabola = 0.2 * (1 - (double) j / LumenProfile.RINGS);
      assertThat(profile.velocity(1.234, j)).isCloseTo(parabola, offset(1e-12));
    }
    assertThat(profile.highest(0, 2)).isCloseTo(0.2, offset(1e-12));
    assertThat(profile.lowest(0, 2)).isCloseTo(0, offset(1e-12));
  }

  @Test
  void aSuddenChangeMovesAllBloodAlike() {
    LumenProfile profile =
        LumenProfile.of(
            new Curve("v", "s", Unit.CENTIMETRE_PER_SECOND, 0, 1e-9, new double[] {0, 0.1}),
            RADIUS,
            VISCOSITY);
    for (int j = 0; j <= LumenProfile.RINGS; j++) {
      assertThat(profile.velocity(1e-9, j)).isCloseTo(0.1, offset(1e-6));
    }
  }

  @Test
  void aSteadyRampHasItsPolynomial() {
    // theory 3.13: with s the share of the area within, the deviation is a R²/ν (s/6 - s²/8 - 1/24)
    double rate = 0.05;
    // the last mode stands for all faster ones and keeps their slip
    double slip = 1.001 * Math.pow(LumenProfile.ZEROS[LumenProfile.ZEROS.length - 1], -2);
    LumenProfile profile = of(4, t -> rate * t);
    for (int j = 0; j <= LumenProfile.RINGS; j += 8) {
      double s = (double) j / LumenProfile.RINGS;
      double exact = 2 * rate * 4 * (1 - s) + rate * SETTLING * (s / 6 - s * s / 8 - 1.0 / 24);
      assertThat(profile.velocity(4, j)).isCloseTo(exact, offset(slip * rate * SETTLING));
    }
  }

  @Test
  void theMeanIsTheGivenOneAndTheWallHoldsTheBlood() {
    LumenProfile profile = of(6, t -> 0.3 * Math.sin(5 * t) * Math.exp(-t / 2) - 0.05);
    for (double t = 0; t < 6; t += 0.37) {
      double given = profile.mean().value(profile.mean().sampleAt(t));
      double at = profile.mean().time(profile.mean().sampleAt(t));
      assertThat(mean(profile, at)).isCloseTo(given, offset(0.001));
      // what slips belongs to a layer thinner than a ring
      assertThat(wall(profile, at)).isCloseTo(0, offset(0.01));
    }
  }

  @Test
  void halfTheStepGivesTheSameFlow() {
    double[] coarse = {0, 0.1, 0.3, 0.2, -0.1};
    double[] fine = {0, 0.05, 0.1, 0.2, 0.3, 0.25, 0.2, 0.05, -0.1};
    LumenProfile one =
        LumenProfile.of(new Curve("v", "s", Unit.MMHG, 0, 0.02, coarse), RADIUS, VISCOSITY);
    LumenProfile other =
        LumenProfile.of(new Curve("v", "s", Unit.MMHG, 0, 0.01, fine), RADIUS, VISCOSITY);
    for (int j = 0; j <= LumenProfile.RINGS; j++) {
      assertThat(one.velocity(0.08, j)).isCloseTo(other.velocity(0.08, j), offset(1e-12));
    }
  }

  @Test
  void bloodAtTheWallTurnsFirst() {
    LumenProfile profile = of(2, t -> t < 1 ? 0.2 : Math.max(0, 0.2 - 2 * (t - 1)));
    assertThat(axis(profile, 1.1)).isPositive();
    assertThat(profile.lowest(1.05, 1.1)).isNegative();
  }

  @Test
  void theFastestBloodIsTwiceTheMeanInSteadyFlowAndFollowsSuddenFlowAsAPlug() {
    Curve mean = Curves.of(Unit.CENTIMETRE_PER_SECOND, 6, t -> t < 1 ? 0.05 : 0.2);
    double[] fastest = LumenProfile.of(mean, RADIUS, VISCOSITY).fastest();
    assertThat(fastest[mean.sampleAt(0.5)]).isCloseTo(0.1, offset(1e-9));
    assertThat(fastest[mean.sampleAt(1)]).isCloseTo(0.25, offset(0.02));
    assertThat(fastest[mean.sampleAt(6)]).isCloseTo(0.4, offset(1e-4));
  }

  @Test
  void theFastestBloodIsSignedByTheWayItMoves() {
    Curve mean = Curves.of(Unit.CENTIMETRE_PER_SECOND, 2, _ -> -0.1);
    assertThat(LumenProfile.of(mean, RADIUS, VISCOSITY).fastest()).containsOnly(-0.2);
  }

  @Test
  void aModeHasNoMean() {
    for (double zero : LumenProfile.ZEROS) {
      // J₂ by Bessel's integral
      double bessel =
          IntStream.range(0, 400)
              .mapToDouble(k -> Math.PI * (k + 0.5) / 400)
              .map(angle -> Math.cos(2 * angle - zero * Math.sin(angle)))
              .average()
              .orElseThrow();
      assertThat(bessel).isCloseTo(0, offset(1e-9));
    }
  }

  @Test
  void aTubeWithoutWidthIsRefused() {
    Curve mean = Curves.of(Unit.CENTIMETRE_PER_SECOND, 1, _ -> 0.1);
    assertThatThrownBy(() -> LumenProfile.of(mean, 0, VISCOSITY)).hasMessageContaining("radius");
  }
}
