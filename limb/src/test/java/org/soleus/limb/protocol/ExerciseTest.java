package org.soleus.limb.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.limb.anatomy.Compartment;

/** The table of exercises makes sense. */
class ExerciseTest {
  private static final Set<Compartment> MUSCLES =
      EnumSet.of(
          Compartment.PLANTAR,
          Compartment.SOLEUS,
          Compartment.GASTROCNEMIUS,
          Compartment.ANTERIOR,
          Compartment.LATERAL,
          Compartment.THIGH);

  @ParameterizedTest
  @EnumSource(Exercise.class)
  void burstsAreOfMusclesAndWithinSense(Exercise exercise) {
    assertThat(exercise.bursts())
        .isNotEmpty()
        .allSatisfy(burst -> {
          assertThat(burst.muscle()).isIn(MUSCLES);
          assertThat(burst.from()).isBetween(-0.5, 1.0).isLessThan(burst.to());
          assertThat(burst.to()).isLessThan(2);
          assertThat(burst.share()).isGreaterThan(0).isLessThanOrEqualTo(2);
        });
  }

  /** A muscle has let go before it presses again, in this cycle and from one to the next. */
  @ParameterizedTest
  @EnumSource(Exercise.class)
  void burstsOfOneMuscleDoNotOverlap(Exercise exercise) {
    Map<Compartment, List<Exercise.Burst>> byMuscle =
        exercise.bursts().stream()
            .sorted(Comparator.comparingDouble(Exercise.Burst::from))
            .collect(Collectors.groupingBy(Exercise.Burst::muscle));
    byMuscle.forEach((muscle, bursts) -> {
      for (int k = 1; k < bursts.size(); k++) {
        assertThat(bursts.get(k).from())
            .as("%s of %s", muscle, exercise)
            .isGreaterThanOrEqualTo(bursts.get(k - 1).to());
      }
      assertThat(bursts.getFirst().from() + 1)
          .as("%s of %s in the next cycle", muscle, exercise)
          .isGreaterThanOrEqualTo(bursts.getLast().to());
    });
  }

  @ParameterizedTest
  @EnumSource(
      names = {"WALKING", "RUNNING", "CYCLING"},
      mode = EnumSource.Mode.EXCLUDE)
  void whereBothLegsMoveTogetherNothingBeginsBeforeTheCycle(Exercise exercise) {
    assertThat(exercise.isAlternating()).isFalse();
    assertThat(exercise.bursts())
        .allSatisfy(burst -> {
          assertThat(burst.from()).isNotNegative();
          assertThat(burst.to()).isLessThanOrEqualTo(1);
        });
  }
}
