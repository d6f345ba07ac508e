package org.soleus.limb.anatomy;

/**
 * How walls differ with age and sex, by the compliance of the calf [mL/(100 mL mmHg)]: men lose two
 * fifths of it between 20 and 70 years (0.051 to 0.029, Olsen and Länne 1998), women have less when
 * young and keep it (Lindenberger and Länne 2007). Without a sex, the mean of both.
 */
public final class Ageing {
  private static final double YOUNG = 20;
  private static final double OLD = 70;
  private static final double YOUNG_MEN = 0.051;
  private static final double OLD_MEN = 0.029;

  /** Of women over young men: 0.6 to 0.8 in young adults, recalled. */
  private static final double WOMEN = 0.7 * YOUNG_MEN;

  private Ageing() {}

  /**
   * Stiffness of the walls of a person against that of the default adult [1]. Beyond 20 and 70
   * years it stays what it is there.
   */
  public static double stiffness(Person person) {
    return compliance(Person.REFERENCE) / compliance(person);
  }

  private static double compliance(Person person) {
    double aged = Math.clamp((person.age() - YOUNG) / (OLD - YOUNG), 0.0, 1.0);
    double men = YOUNG_MEN + aged * (OLD_MEN - YOUNG_MEN);
    return switch (person.sex()) {
      case MALE -> men;
      case FEMALE -> WOMEN;
      case UNSPECIFIED -> 0.5 * (men + WOMEN);
    };
  }
}
