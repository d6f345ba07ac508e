package org.soleus.limb.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of the default adult in other people. */
class BodyScaleTest {
  private static BodyScale of(double height, double weight) {
    return BodyScale.of(new Person(Person.Sex.UNSPECIFIED, 45, height, weight));
  }

  @Test
  void theReferenceAdultKeepsItsSizes() {
    assertThat(BodyScale.of(Person.REFERENCE)).isEqualTo(new BodyScale(1, 1));
    assertThat(BodyScale.of(Person.REFERENCE).diameter(0.009)).isEqualTo(0.009);
  }

  @ParameterizedTest
  @CsvSource({"1.55, 50", "1.75, 120", "1.95, 80"})
  void lengthsGrowWithStatureAndVolumesWithSurface(double height, double weight) {
    BodyScale scale = of(height, weight);
    double length = scale.length(0.1) / 0.1;
    double diameter = scale.diameter(0.01) / 0.01;
    assertThat(length).isCloseTo(height / 1.75, within(1e-12));
    double surface = Math.sqrt(height * weight / (1.75 * 72));
    assertThat(length * diameter * diameter).isCloseTo(surface, within(1e-12));
  }

  @Test
  void weightWidensAndDoesNotLengthen() {
    assertThat(of(1.75, 100).length(1)).isEqualTo(1);
    assertThat(of(1.75, 100).diameter(1)).isGreaterThan(1);
  }

  @Test
  void pregnancyAloneChangesNoSize() {
    Person pregnant = new Person(Person.Sex.FEMALE, 30, 1.75, 72, 36);
    assertThat(BodyScale.of(pregnant)).isEqualTo(new BodyScale(1, 1));
  }
}
