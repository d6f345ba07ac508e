package org.soleus.hemodynamics.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final double[] TIMES = {0, 1, 2, 4};
  private static final double[] VALUES = {3, 5, 7, -1};

  @Test
  void isLinearBetweenItsPointsAndRestsOutside() {
    Table table = Table.of(TIMES, VALUES);
    assertThat(table.at(-1)).isEqualTo(3);
    assertThat(table.at(0.5)).isEqualTo(4);
    assertThat(table.at(2)).isEqualTo(7);
    assertThat(table.at(3)).isEqualTo(3);
    assertThat(table.at(9)).isEqualTo(-1);
    assertThat(table.span()).isEqualTo(4);
  }

  @Test
  void breaksOnlyWhereTheCurveHasKinks() {
    Table table = Table.of(TIMES, VALUES);
    assertThat(table.nextBreak(-1)).isEqualTo(0);
    assertThat(table.nextBreak(0)).isEqualTo(2); // 1 lies on a straight line
    assertThat(table.nextBreak(2)).isEqualTo(4);
    assertThat(table.nextBreak(4)).isInfinite();
  }

  @Test
  void aConstantHasNoBreaks() {
    double[] constant = {5, 5, 5, 5};
    assertThat(Table.of(TIMES, constant).nextBreak(-1)).isInfinite();
    assertThat(Table.periodic(TIMES, constant).nextBreak(0)).isInfinite();
  }

  @Test
  void repeatsItselfBeforeAndAfter() {
    Table table = Table.periodic(TIMES, VALUES);
    for (double t : new double[] {0.25, 1.75, 3.5}) {
      assertThat(table.at(t + 4 * 17)).isCloseTo(table.at(t), within(1e-12));
      assertThat(table.at(t - 4 * 3)).isCloseTo(table.at(t), within(1e-12));
    }
    assertThat(table.at(4)).isEqualTo(3);
    assertThat(table.at(8)).isEqualTo(3);
    assertThat(table.nextBreak(2.5)).isEqualTo(4);
    assertThat(table.nextBreak(4)).isEqualTo(6);
    assertThat(table.nextBreak(-0.5)).isEqualTo(0);
  }

  @Test
  void theSeamIsAtTheFirstValueWhateverTheRoundOff() {
    double[] times = {0, 0.3, 0.7, 1.1};
    Table table = Table.periodic(times, VALUES);
    IntStream.range(0, 5000)
        .forEach(k -> assertThat(table.at(k * 1.1)).as("period %d", k).isCloseTo(3, within(1e-6)));
  }

  @Test
  void walkingFromBreakToBreakMeetsEachOnce() {
    double[] times = IntStream.rangeClosed(0, 100).mapToDouble(k -> k * 0.011).toArray();
    double[] values = IntStream.rangeClosed(0, 100).mapToDouble(k -> Math.sin(k * 0.7)).toArray();
    Table table = Table.periodic(times, values);
    double t = 0;
    int count = 0;
    while (t < 11 - 1e-6) {
      double next = table.nextBreak(t);
      assertThat(next).isGreaterThan(t + 1e-3);
      t = next;
      count++;
    }
    assertThat(count).isEqualTo(1000);
  }

  @Test
  void isHeldUpToAndAtATime() {
    Table table = Table.periodic(TIMES, VALUES).heldUntil(0, 42);
    assertThat(table.at(-3)).isEqualTo(42);
    assertThat(table.at(0)).isEqualTo(42);
    assertThat(table.at(0.5)).isEqualTo(4);
    assertThat(table.at(4)).isEqualTo(3);
    assertThat(table.nextBreak(-3)).isEqualTo(0);
    assertThat(table.nextBreak(0)).isEqualTo(2);
  }

  @Test
  void refusesTimesThatDoNotRiseAndValuesThatAreNotFinite() {
    assertThatThrownBy(() -> Table.of(new double[] {0, 0}, new double[] {1, 1}))
        .hasMessageContaining("rising times");
    assertThatThrownBy(() -> Table.of(new double[] {0}, new double[] {1}))
        .hasMessageContaining("at least 2");
    assertThatThrownBy(() -> Table.of(new double[] {0, 1}, new double[] {1, Double.NaN}))
        .hasMessageContaining("finite values");
    assertThatThrownBy(() -> Table.of(new double[] {0, 1}, new double[] {1}))
        .hasMessageContaining("as many");
  }
}
