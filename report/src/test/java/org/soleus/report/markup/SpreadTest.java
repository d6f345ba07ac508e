package org.soleus.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  @Test
  void labelsWithRoomStayWhereTheyAre() {
    double[] wished = {20, 60, 90};
    assertThat(Spread.within(wished, new double[] {10, 10, 10}, 0, 100)).containsExactly(wished);
  }

  @Test
  void twoLabelsAtOnePlaceMoveApartEvenly() {
    assertThat(Spread.within(new double[] {50, 50}, new double[] {10, 20}, 0, 100))
        .containsExactly(42.5, 57.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void labelsNeverOverlapNorLeaveTheColumn(long seed) {
    Random random = new Random(seed);
    int labels = 1 + random.nextInt(30);
    double[] wished = random.doubles(labels, -50, 450).sorted().toArray();
    double[] heights = random.doubles(labels, 5, 400.0 / labels).toArray();
    double total = DoubleStream.of(heights).sum();
    double bottom = Math.max(400, total);
    double[] centres = Spread.within(wished, heights, 0, bottom);
    for (int i = 0; i < labels; i++) {
      double above = i == 0 ? 0 : centres[i - 1] + 0.5 * heights[i - 1];
      assertThat(centres[i] - 0.5 * heights[i])
          .as("seed %d label %d of %s", seed, i, Arrays.toString(centres))
          .isGreaterThanOrEqualTo(above - 1e-9);
    }
    assertThat(centres[labels - 1] + 0.5 * heights[labels - 1])
        .as("seed %d", seed)
        .isLessThanOrEqualTo(bottom + 1e-9);
  }
}
