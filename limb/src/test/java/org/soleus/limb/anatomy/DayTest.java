package org.soleus.limb.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.Day.Pump;
import org.soleus.limb.anatomy.Day.Sleeve;
import org.soleus.limb.anatomy.Day.Spell;

class DayTest {
  private static final Pump PUMP = new Pump(Sleeve.FOOT, 17_000, 3, 20);

  private static double hours(Day day) {
    return Stream.of(Spell.values()).mapToDouble(day::hours).sum();
  }

  @Test
  void everyDayHasTwentyFourHoursWhateverItsMeasures() {
    long seed = 20261128;
    Random random = new Random(seed);
    for (int k = 0; k < 1000; k++) {
      double sitting = 10 * random.nextDouble();
      Day day =
          Day.of(8 * random.nextDouble(), sitting, 4 * random.nextDouble())
              .raising(0.5, sitting * random.nextDouble() / 2)
              .pumping(PUMP, sitting * random.nextDouble() / 2)
              .breaking(random.nextDouble());
      assertThat(hours(day)).as("seed %d, day %d", seed, k).isCloseTo(24, within(1e-12));
      assertThat(Spell.values()).allSatisfy(one -> assertThat(day.hours(one)).isNotNegative());
    }
  }

  @Test
  void measuresMayComeInAnyOrder() {
    Day day = Day.USUAL;
    assertThat(day.raising(0.5, 2).breaking(0.1).pumping(PUMP, 1))
        .isEqualTo(day.pumping(PUMP, 1).breaking(0.1).raising(0.5, 2));
  }

  @Test
  void hoursThatAreNotThereCannotBeUsed() {
    assertThatThrownBy(() -> Day.of(12, 12, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Day.of(6, 2, 2).raising(0.5, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
