package org.soleus.limb.measurement;

/**
 * A laboratory value that was measured on the person.
 *
 * @param measure name, such as {@code VFI}
 * @param site vein or region
 * @param unit in which it is written
 * @param value in SI
 * @param source key of the case's source, or empty
 */
public record Recorded(String measure, String site, Unit unit, double value, String source) {
  /** The value in its unit. */
  public double inUnit() {
    return unit.of(value);
  }
}
