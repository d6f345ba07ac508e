package org.soleus.hemodynamics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** Tables of simple waves against the laws they were made of. */
class WaveTableTest {
  private static final long SEED = 7;

  static Stream<TubeLaw> laws() {
    return Stream.of(
        new VeinLaw(8000, 800, 2.5), PowerLaw.artery(53_000), new PowerLaw(600, 10, -1.5));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void meetsTheLaw(TubeLaw law) {
    WaveTable table = new WaveTable(law);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < 500; k++) {
      double s = random.nextDouble(-7, 1.5);
      double alpha = Math.exp(s);
      table.look(s);
      double scale = alpha * law.slope(alpha) + Math.abs(law.pressure(alpha));
      assertThat(table.alpha).as("alpha, seed %d", SEED).isCloseTo(alpha, within(1e-9 * alpha));
      assertThat(table.psi)
          .as("pressure at %g, seed %d", alpha, SEED)
          .isCloseTo(law.pressure(alpha), within(2e-7 * scale));
      assertThat(table.speed)
          .as("speed at %g, seed %d", alpha, SEED)
          .isCloseTo(Math.sqrt(alpha * law.slope(alpha)), within(1e-5 * Math.sqrt(scale)));
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void integralsAreThoseOfTheLaw(TubeLaw law) {
    WaveTable table = new WaveTable(law);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < 200; k++) {
      double from = random.nextDouble(-5, 1);
      double to = from + random.nextDouble(0.01, 0.5);
      table.look(from);
      double before = table.wave;
      table.look(to);
      double wave = sum(law, from, to);
      double thrust = Integrals.thrust(law, Math.exp(from), Math.exp(to));
      assertThat(table.wave - before)
          .as("wave, seed %d", SEED)
          .isCloseTo(wave, within(1e-6 * wave));
      assertThat(table.thrust(from, to))
          .as("thrust, seed %d", SEED)
          .isCloseTo(thrust, within(1e-5 * thrust));
    }
  }

  /** ∫ √(α ψ′) ds by the midpoint rule. */
  private static double sum(TubeLaw law, double from, double to) {
    int pieces = 4000;
    double width = (to - from) / pieces;
    double sum = 0;
    for (int k = 0; k < pieces; k++) {
      double alpha = Math.exp(from + (k + 0.5) * width);
      sum += width * Math.sqrt(alpha * law.slope(alpha));
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("laws")
  void searchesFindWhatTheySeek(TubeLaw law) {
    WaveTable table = new WaveTable(law);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < 200; k++) {
      double s = random.nextDouble(-6, 1.2);
      double guess = s + random.nextDouble(-1, 1);
      table.look(s);
      double psi = table.psi;
      double wave = table.wave;
      assertThat(table.atPressure(psi, guess)).as("seed %d", SEED).isCloseTo(s, within(1e-9));
      assertThat(table.atWave(wave, guess)).as("seed %d", SEED).isCloseTo(s, within(1e-9));
    }
  }
}
