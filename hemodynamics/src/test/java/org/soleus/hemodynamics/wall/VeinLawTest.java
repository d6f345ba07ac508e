package org.soleus.hemodynamics.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.soleus.hemodynamics.units.Units;

class VeinLawTest {
  private static final VeinLaw EMBEDDED =
      new VeinLaw(90 * Units.MMHG, 4 * Units.MMHG, 2.5, 8 * Units.MMHG, Collapse.EMBEDDED);

  static final List<TubeLaw> LAWS =
      List.of(
          new VeinLaw(32 * Units.MMHG, 6 * Units.MMHG, 2.5),
          new VeinLaw(85 * Units.MMHG, 6 * Units.MMHG, 2.5),
          new VeinLaw(68 * Units.MMHG, 0.3 * Units.MMHG, 1),
          new VeinLaw(1e7, 1, 6),
          new VeinLaw(35 * Units.MMHG, 3 * Units.MMHG, 2.5, 8 * Units.MMHG, Collapse.FREE),
          new VeinLaw(200 * Units.MMHG, 0.3 * Units.MMHG, 6, 15 * Units.MMHG, Collapse.FREE),
          EMBEDDED,
          new PowerLaw(2_000));

  /** A law that brings nothing but the two methods an open interface asks for. */
  record PowerLaw(double stiffness) implements TubeLaw {
    @Override
    public double pressure(double alpha) {
      return stiffness * (Math.pow(alpha, 10) - Math.pow(alpha, -1.5));
    }

    @Override
    public double slope(double alpha) {
      return stiffness * (10 * Math.pow(alpha, 9) + 1.5 * Math.pow(alpha, -2.5));
    }
  }

  /** Area ratios from deep collapse to over-full. */
  private static double[] ratios() {
    double[] ratios = new double[400];
    for (int k = 0; k < ratios.length; k++) {
      ratios[k] = 1e-3 * Math.pow(4e3, k / (ratios.length - 1.0));
    }
    return ratios;
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void areaRatioInvertsPressure(TubeLaw law) {
    for (double alpha : ratios()) {
      double pressure = law.pressure(alpha);
      // where the law is flat, round-off of the pressure is all that is known about the area
      double known = 4 * Math.ulp(Math.abs(pressure) + law.slope(1)) / (alpha * law.slope(alpha));
      assertThat(law.areaRatio(pressure) / alpha)
          .as("α = %s", alpha)
          .isCloseTo(1, within(1e-14 + known));
    }
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void slopeIsTheDerivativeOfPressure(TubeLaw law) {
    for (double alpha : ratios()) {
      double step = 1e-5 * alpha;
      double difference = (law.pressure(alpha + step) - law.pressure(alpha - step)) / (2 * step);
      assertThat(law.slope(alpha) / difference).as("α = %s", alpha).isCloseTo(1, within(1e-6));
    }
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void pressureRisesAndIsThatOfTheRoundLumenAtRest(TubeLaw law) {
    double last = Double.NEGATIVE_INFINITY;
    for (double alpha : ratios()) {
      assertThat(law.pressure(alpha)).as("α = %s", alpha).isGreaterThan(last);
      assertThat(law.slope(alpha)).isPositive();
      last = law.pressure(alpha);
    }
    assertThat(law.pressure(1)).isEqualTo(law instanceof VeinLaw vein ? vein.roundPressure() : 0.0);
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void tubeAtATimeEqualsOneByOne(TubeLaw law) {
    double[] alpha = ratios();
    double[] pressure = new double[alpha.length];
    double[] slope = new double[alpha.length];
    law.evaluate(alpha, pressure, slope, 1, alpha.length - 1);
    for (int i = 1; i < alpha.length - 1; i++) {
      double scale = Math.abs(law.pressure(alpha[i])) + law.slope(1);
      assertThat(pressure[i]).isCloseTo(law.pressure(alpha[i]), within(1e-14 * scale));
      assertThat(slope[i] / law.slope(alpha[i])).isCloseTo(1, within(1e-14));
    }
    assertThat(pressure[0]).isZero();
    assertThat(pressure[alpha.length - 1]).isZero();
  }

  @Test
  void aVeinThatIsRoundUnderPressureIsAnEllipseWithoutIt() {
    VeinLaw law = new VeinLaw(35 * Units.MMHG, 3 * Units.MMHG, 2.5, 8 * Units.MMHG, Collapse.FREE);
    VeinLaw atRest = new VeinLaw(35 * Units.MMHG, 3 * Units.MMHG, 2.5);
    assertThat(law.areaRatio(8 * Units.MMHG)).isCloseTo(1, within(1e-12));
    assertThat(law.areaRatio(0)).isLessThan(0.8);
    for (double alpha : ratios()) {
      assertThat(law.slope(alpha)).isEqualTo(atRest.slope(alpha));
    }
  }

  /** From the slope, in which nothing is left of the pressure at which the lumen is round. */
  private static double exponentOfCollapse(VeinLaw law) {
    return 1 + Math.log(law.slope(1e-4) / law.slope(1e-3)) / Math.log(0.1);
  }

  @Test
  void collapseFollowsItsExponent() {
    VeinLaw free = new VeinLaw(85 * Units.MMHG, 6 * Units.MMHG, 2.5);
    assertThat(exponentOfCollapse(free)).isCloseTo(-1.5, within(1e-3));
    assertThat(exponentOfCollapse(EMBEDDED)).isCloseTo(-0.5, within(1e-3));
  }

  @Test
  void aVeinInTissueStartsToCollapseAsAFreeOneAndEndsMuchNarrower() {
    VeinLaw free = new VeinLaw(90 * Units.MMHG, 4 * Units.MMHG, 2.5, 8 * Units.MMHG, Collapse.FREE);
    assertThat(EMBEDDED.slope(1)).isEqualTo(free.slope(1));
    double squeezed = -50 * Units.MMHG;
    assertThat(EMBEDDED.areaRatio(squeezed)).isLessThan(0.3 * free.areaRatio(squeezed));
  }

  /**
   * With K_s = 1 / (measured compliance) the chord of α between 10 and 60 mmHg meets the
   * measurement within 3 % for the saphenous and the deep calf vein. The femoral vein is stretched
   * to 2.6 times its rest area by 60 mmHg, where stiffening has set in: there the law is 20 % too
   * stiff.
   */
  @ParameterizedTest
  @CsvSource({"0.0118, 0.005", "0.0147, -0.024", "0.0312, -0.197"})
  void missOfTheMeasuredComplianceIsAsStated(double perMmhg, double miss) {
    VeinLaw law = new VeinLaw(Units.MMHG / perMmhg, 6 * Units.MMHG, 2.5);
    double chord = (law.areaRatio(60 * Units.MMHG) - law.areaRatio(10 * Units.MMHG)) / 50;
    assertThat(chord / perMmhg - 1).isCloseTo(miss, within(0.002));
  }

  @Test
  void parametersMustBePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VeinLaw(1, -2, 3))
        .withMessageContaining("bending -2.0 Pa");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VeinLaw(1, 2, 3, -4, Collapse.FREE))
        .withMessageContaining("round -4.0 Pa");
  }

  @Test
  void pressureBeyondEveryAreaIsRefused() {
    TubeLaw bounded =
        new TubeLaw() {
          @Override
          public double pressure(double alpha) {
            return -1 / alpha;
          }

          @Override
          public double slope(double alpha) {
            return 1 / (alpha * alpha);
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounded.areaRatio(1))
        .withMessageContaining("1.0 Pa");
  }
}
