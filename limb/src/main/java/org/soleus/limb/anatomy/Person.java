package org.soleus.limb.anatomy;

/**
 * Whose leg it is. Stature and weight scale the anatomy ({@link BodyScale}), sex and age the walls
 * ({@link Ageing}).
 *
 * @param sex as recorded
 * @param age [years]
 * @param height stature [m]
 * @param weight [kg]
 * @param pregnancyWeeks weeks of gestation, 0 where not pregnant
 */
public record Person(Sex sex, double age, double height, double weight, double pregnancyWeeks) {
  /** A person who is not pregnant. */
  public Person(Sex sex, double age, double height, double weight) {
    this(sex, age, height, weight, 0);
  }

  /**
   * The adult the default anatomy was put together for: sizes not recorded stay at these values.
   */
  public static final Person REFERENCE = new Person(Sex.UNSPECIFIED, 45, 1.75, 72);

  /** Sex, as recorded. */
  public enum Sex {
    FEMALE,
    MALE,
    UNSPECIFIED
  }

  /** Body-mass index [kg/m²]. */
  public double bodyMassIndex() {
    return weight / (height * height);
  }
}
