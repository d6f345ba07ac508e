package org.soleus.pathway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Unit;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "51.62, MMHG, 52 mmHg",
    "9.96, SECOND, 10 s",
    "2.94, SECOND, 2.9 s",
    "0.996, SECOND, 1.0 s",
    "0.217, SECOND, 0.22 s",
    "0, SECOND, 0 s",
    "13.24, MILLIMETRE, 13.2 mm",
    "4.62, MILLILITRE_PER_SECOND, 4.6 mL/s",
    "-3.2, MMHG, −3.2 mmHg",
    "-0.001, SECOND, 0.00 s"
  })
  void valuesAreWrittenAsCliniciansDo(double value, Unit unit, String written) {
    assertThat(Numbers.of(value, unit)).isEqualTo(written);
  }

  @Test
  void recordedValuesGainNoDigits() {
    assertThat(Numbers.recorded(0.8, Unit.SECOND)).isEqualTo("0.8 s");
    assertThat(Numbers.recorded(0.25, Unit.SECOND)).isEqualTo("0.25 s");
    assertThat(Numbers.recorded(3.0, Unit.SECOND)).isEqualTo("3.0 s");
    assertThat(Numbers.recorded(10, Unit.SECOND)).isEqualTo("10 s");
  }

  @Test
  void changesHaveASign() {
    assertThat(Numbers.change(51.6, 42.3, Unit.MMHG)).isEqualTo("−9 mmHg");
    assertThat(Numbers.change(9.8, 10.4, Unit.SECOND)).isEqualTo("+0.6 s");
    assertThat(Numbers.change(52, 52.2, Unit.MMHG)).isEqualTo("±0 mmHg");
    assertThat(Numbers.change(50, 57, Unit.PERCENT)).isEqualTo("+7 points");
  }

  @Test
  void intervalsSayInHowManyLegsTheyHold() {
    Interval all = new Interval(14.8 * Units.MMHG, 27.2 * Units.MMHG, 20, 20);
    assertThat(Numbers.interval(all, Unit.MMHG)).isEqualTo("15 to 27 mmHg");
    assertThat(Numbers.interval(new Interval(2.94, 12.2, 18, 20), Unit.SECOND))
        .isEqualTo("2.9 to 12 s, measurable in 18 of 20");
  }

  @Test
  void smallNumbersArePowersOfTen() {
    assertThat(Numbers.power(3.2e-13)).isEqualTo("3 × 10⁻¹³");
    assertThat(Numbers.power(0)).isEqualTo("0");
  }

  @Test
  void whatIsNotANumberSaysSo() {
    assertThat(Numbers.of(Double.NaN, Unit.SECOND)).isEqualTo("not a number s");
  }
}
