package org.soleus.limb.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Walls of men and women at different ages. */
class AgeingTest {
  private static double of(Person.Sex sex, double age) {
    return Ageing.stiffness(new Person(sex, age, 1.75, 72));
  }

  @Test
  void theReferenceAdultHasTheUsualWalls() {
    assertThat(Ageing.stiffness(Person.REFERENCE)).isEqualTo(1);
  }

  /** Olsen and Länne 1998: 0.051 and 0.029 mL/(100 mL mmHg). */
  @Test
  void menStiffenAsMeasuredAndWomenDoNot() {
    assertThat(of(Person.Sex.MALE, 70) / of(Person.Sex.MALE, 20))
        .isCloseTo(0.051 / 0.029, within(1e-12));
    assertThat(of(Person.Sex.FEMALE, 70)).isEqualTo(of(Person.Sex.FEMALE, 20));
    assertThat(of(Person.Sex.FEMALE, 23)).isGreaterThan(of(Person.Sex.MALE, 23));
  }

  @Test
  void childrenAndTheVeryOldAreNotExtrapolated() {
    assertThat(of(Person.Sex.MALE, 5)).isEqualTo(of(Person.Sex.MALE, 20));
    assertThat(of(Person.Sex.MALE, 100)).isEqualTo(of(Person.Sex.MALE, 70));
  }

  @Test
  void withoutASexTheComplianceLiesHalfWay() {
    double men = 1 / of(Person.Sex.MALE, 60);
    double women = 1 / of(Person.Sex.FEMALE, 60);
    assertThat(1 / of(Person.Sex.UNSPECIFIED, 60)).isCloseTo(0.5 * (men + women), within(1e-12));
  }
}
