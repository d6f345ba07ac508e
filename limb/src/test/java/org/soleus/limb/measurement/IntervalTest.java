package org.soleus.limb.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifth and ninety-fifth percentiles. */
class IntervalTest {
  @Test
  void quantilesAreLinearBetweenValues() {
    // 0 to 100: the percentiles are the values themselves, in any order
    double[] falling = IntStream.rangeClosed(0, 100).mapToDouble(k -> 100 - k).toArray();
    Interval whole = Interval.of(falling, 101).orElseThrow();
    assertThat(whole.low()).isCloseTo(5, within(1e-12));
    assertThat(whole.high()).isCloseTo(95, within(1e-12));
    Interval few = Interval.of(new double[] {4, 1, 2}, 3).orElseThrow();
    assertThat(few.low()).isCloseTo(1.1, within(1e-12));
    assertThat(few.high()).isCloseTo(3.8, within(1e-12));
  }

  @Test
  void oneValueIsItsOwnInterval() {
    assertThat(Interval.of(new double[] {7}, 5)).hasValue(new Interval(7, 7, 1, 5));
  }

  @Test
  void noValueGivesNoInterval() {
    assertThat(Interval.of(new double[0], 5)).isEmpty();
  }

  @Test
  void valuesKeepTheirOrder() {
    double[] values = {3, 1, 2};
    Interval.of(values, 4);
    assertThat(values).containsExactly(3, 1, 2);
  }
}
