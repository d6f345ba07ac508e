package org.soleus.pathway.grading;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Systolic pressures by Doppler at one ankle and both arms, at rest, as recorded.
 *
 * @param dorsalisPedis at the ankle [mmHg]
 * @param posteriorTibial at the ankle [mmHg]
 * @param armLeft brachial [mmHg]
 * @param armRight brachial [mmHg]
 */
public record AnklePressures(
    OptionalDouble dorsalisPedis,
    OptionalDouble posteriorTibial,
    OptionalDouble armLeft,
    OptionalDouble armRight) {
  /**
   * The index: the higher pressure at the ankle over the higher one at the arms, in two decimals
   * (accaha2016pad); empty where ankle or arms are missing.
   */
  public Optional<AnkleBrachial> index() {
    OptionalDouble ankle = higher(dorsalisPedis, posteriorTibial);
    OptionalDouble arm = higher(armLeft, armRight);
    return ankle.isPresent() && arm.isPresent()
        ? Optional.of(AnkleBrachial.of(ankle.getAsDouble() / arm.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble higher(OptionalDouble one, OptionalDouble other) {
    return DoubleStream.concat(one.stream(), other.stream()).max();
  }
}
