package org.soleus.limb.anatomy;

/**
 * How the sizes of the default adult become those of a person (theory 3.1): lengths grow with
 * stature, the volume of blood with body surface.
 *
 * @param stature relative to the default adult [1]
 * @param surface body surface by Mosteller, relative to the default adult [1]
 */
public record BodyScale(double stature, double surface) {
  /** The scale of a person. */
  public static BodyScale of(Person person) {
    return new BodyScale(
        person.height() / Person.REFERENCE.height(), surface(person) / surface(Person.REFERENCE));
  }

  /** A length of the default adult, in the person [m]. */
  public double length(double ofDefault) {
    return ofDefault * stature;
  }

  /** A diameter of the default adult, in the person [m]: length × diameter² grows with surface. */
  public double diameter(double ofDefault) {
    return ofDefault * Math.sqrt(surface / stature);
  }

  /** Body surface by Mosteller [m²]. */
  private static double surface(Person person) {
    return Math.sqrt(person.height() * person.weight() / 36);
  }
}
