package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soleus.limb.measurement.SpectralTrace.Scale;

/** Pictures of flows whose distribution of velocities is known. */
class SpectralTraceTest {
  private static final Scanner OPEN = Scanner.USUAL.filtering(0);

  /** No broadening to speak of: what is left is the flow itself. */
  private static final Scanner IDEAL = new Scanner(1e12, 0, 0.02, 0, 0, 60, OptionalLong.empty());

  private static final Scale WIDE = new Scale(0.5, 1.5, 5, -0.5, 0.5, 400);

  private static double total(SpectralTrace trace, int column) {
    return IntStream.range(0, trace.scale().rows())
        .mapToDouble(row -> trace.power(column, row))
        .sum();
  }

  /** Mean velocity of the blood that is drawn [m/s]. */
  private static double mean(SpectralTrace trace, int column) {
    return IntStream.range(0, trace.scale().rows())
            .mapToDouble(row -> trace.power(column, row) * trace.scale().velocity(row))
            .sum()
        / total(trace, column);
  }

  /** The plug that a sudden start leaves for a moment, seen between two samples far apart. */
  private static LumenProfile plug(double velocity) {
    double[] samples = new double[300];
    java.util.Arrays.fill(samples, velocity);
    samples[0] = 0;
    // a tube so wide that the wall is not felt
    Curve mean = new Curve("v", "s", Unit.CENTIMETRE_PER_SECOND, 0, 0.01, samples);
    return LumenProfile.of(mean, 10, 3.8e-6);
  }

  @Test
  void steadyFlowFillsEveryVelocityUpToTwiceTheMeanAlike() {
    LumenProfile steady = LumenProfileTest.of(2, _ -> 0.1);
    SpectralTrace trace = SpectralTrace.of(steady, IDEAL, WIDE);
    for (int row = 0; row < WIDE.rows(); row++) {
      double velocity = WIDE.velocity(row);
      if (velocity > 0.005 && velocity < 0.195) {
        assertThat(trace.power(2, row)).isCloseTo(WIDE.step() / 0.2, offset(1e-9));
      } else if (velocity < -0.005 || velocity > 0.205) {
        assertThat(trace.power(2, row)).isZero();
      }
    }
  }

  @Test
  void aPlugIsALine() {
    SpectralTrace trace = SpectralTrace.of(plug(0.2), IDEAL, WIDE);
    for (int row = 0; row < WIDE.rows(); row++) {
      if (Math.abs(WIDE.velocity(row) - 0.2) > WIDE.step()) {
        assertThat(trace.power(2, row)).isCloseTo(0, offset(1e-6));
      }
    }
    assertThat(mean(trace, 2)).isCloseTo(0.2, offset(1e-6));
  }

  @Test
  void allBloodIsDrawnWithoutAFilter() {
    LumenProfile flow = LumenProfileTest.of(2, t -> 0.1 * Math.sin(4 * t));
    SpectralTrace trace = SpectralTrace.of(flow, OPEN, WIDE);
    for (int column = 0; column < WIDE.columns(); column++) {
      assertThat(total(trace, column)).isCloseTo(1, offset(1e-9));
      double given = flow.mean().value(flow.mean().sampleAt(WIDE.time(column)));
      assertThat(mean(trace, column)).isCloseTo(given, offset(0.001));
    }
  }

  @Test
  void theWallFilterTakesWhatIsSlowerAndNothingElse() {
    LumenProfile steady = LumenProfileTest.of(2, _ -> 0.1);
    SpectralTrace open = SpectralTrace.of(steady, IDEAL, WIDE);
    SpectralTrace cut = SpectralTrace.of(steady, IDEAL.filtering(0.04), WIDE);
    for (int row = 0; row < WIDE.rows(); row++) {
      boolean slow = Math.abs(WIDE.velocity(row)) < 0.04;
      assertThat(cut.power(2, row)).isEqualTo(slow ? 0 : open.power(2, row));
    }
    assertThat(total(cut, 2)).isCloseTo(0.8, offset(0.01));
  }

  @Test
  void bloodAtRestIsNotDrawn() {
    SpectralTrace trace =
        SpectralTrace.of(LumenProfileTest.of(2, _ -> 0), IDEAL.filtering(0.02), WIDE);
    assertThat(total(trace, 2)).isZero();
    assertThat(trace.brightness(2, 200)).isZero();
  }

  @Test
  void theWindowSpreadsAPlugByItsOwnWidth() {
    Scanner windowed = new Scanner(5e6, Math.toRadians(60), 0.02, 0, 0, 60, OptionalLong.empty());
    SpectralTrace ideal = SpectralTrace.of(plug(0.2), IDEAL, WIDE);
    SpectralTrace trace = SpectralTrace.of(plug(0.2), windowed, WIDE);
    double added = variance(trace, 2) - variance(ideal, 2);
    assertThat(Math.sqrt(added)).isCloseTo(windowed.windowSpread(), offset(1e-4));
    // 1540 / (2 · 5 MHz · cos 60°) m/s per Hz, of 28.9 Hz
    assertThat(windowed.windowSpread()).isCloseTo(0.00889, offset(1e-5));
  }

  private static double variance(SpectralTrace trace, int column) {
    double mean = mean(trace, column);
    return IntStream.range(0, trace.scale().rows())
            .mapToDouble(
                row -> trace.power(column, row) * Math.pow(trace.scale().velocity(row) - mean, 2))
            .sum()
        / total(trace, column);
  }

  @Test
  void refluxLiesBelowTheBaseline() {
    SpectralTrace trace = SpectralTrace.of(LumenProfileTest.of(2, _ -> -0.1), IDEAL, WIDE);
    assertThat(mean(trace, 2)).isCloseTo(-0.1, offset(1e-6));
    assertThat(trace.power(2, 100 * 4 - 1)).isZero();
  }

  @Test
  void theUpperEdgeIsTheFastestBloodWithinTheBroadening() {
    // the edge is where half of the plateau is left
    LumenProfile steady = LumenProfileTest.of(2, _ -> 0.1);
    SpectralTrace trace = SpectralTrace.of(steady, OPEN, WIDE);
    double plateau = WIDE.step() / 0.2;
    int edge =
        IntStream.range(0, WIDE.rows())
            .filter(row -> trace.power(2, row) > 0.5 * plateau)
            .max()
            .orElseThrow();
    double broadening = Math.hypot(OPEN.windowSpread(), 0.2 * OPEN.broadening());
    assertThat(WIDE.velocity(edge)).isCloseTo(steady.fastest()[200], offset(broadening));
  }

  @Test
  void brightnessIsLogarithmicOverTheDynamicRange() {
    SpectralTrace trace =
        SpectralTrace.of(LumenProfileTest.of(2, t -> t < 1 ? 0.05 : 0.2), OPEN, WIDE);
    double most = 0;
    for (int column = 0; column < WIDE.columns(); column++) {
      for (int row = 0; row < WIDE.rows(); row++) {
        most = Math.max(most, trace.brightness(column, row));
        assertThat(trace.brightness(column, row)).isBetween(0.0, 1.0);
      }
    }
    assertThat(most).isEqualTo(1);
    // four times as fast: a quarter of the blood in a row, 6 dB of 40
    int row = 250;
    assertThat(WIDE.velocity(row)).isCloseTo(0.126, offset(0.002));
    assertThat(trace.brightness(4, row)).isCloseTo(1 - 6.0 / 40, offset(0.03));
  }

  @Test
  void speckleComesFromItsSeedAndKeepsTheMean() {
    LumenProfile steady = LumenProfileTest.of(2, _ -> 0.1);
    Scale many = new Scale(0.5, 1.5, 400, -0.5, 0.5, 400);
    SpectralTrace one = SpectralTrace.of(steady, OPEN.speckled(7), many);
    SpectralTrace same = SpectralTrace.of(steady, OPEN.speckled(7), many);
    SpectralTrace other = SpectralTrace.of(steady, OPEN.speckled(8), many);
    assertThat(one.power(3, 240)).isEqualTo(same.power(3, 240)).isNotEqualTo(other.power(3, 240));
    double mean = IntStream.range(0, 400).mapToDouble(c -> total(one, c)).average().orElseThrow();
    assertThat(mean).isCloseTo(1, offset(0.03));
    assertThat(Scanner.USUAL.speckle()).isEmpty();
  }

  @Test
  void scalesAndScannersAreChecked() {
    assertThatThrownBy(() -> new Scale(1, 1, 5, -1, 1, 5)).hasMessageContaining("ascending");
    assertThatThrownBy(() -> Scanner.USUAL.filtering(-1)).hasMessageContaining("filter");
  }
}
