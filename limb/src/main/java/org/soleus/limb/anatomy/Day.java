package org.soleus.limb.anatomy;

/**
 * What a leg does in the hours of a day. What the hours are as they are, and what a measure makes
 * of them, stand apart, so that measures may come in any order.
 *
 * @param standing still, without measures [h]
 * @param sitting with the feet down, without measures [h]
 * @param walking without measures [h]; the rest of the day is spent lying
 * @param breaks share of the hours of standing and sitting that is walked instead [1]
 * @param raised hours of sitting that are spent lying with raised legs instead [h]
 * @param elevation by how much the legs are raised over the horizontal then [rad]
 * @param pumped hours of sitting with a pneumatic pump on the leg [h]
 * @param pump the pneumatic pump
 */
public record Day(
    double standing,
    double sitting,
    double walking,
    double breaks,
    double raised,
    double elevation,
    double pumped,
    Pump pump) {
  /** Hours in a day. */
  public static final double HOURS = 24;

  /** Of an adult who neither stands nor sits all day; assumed. */
  public static final Day USUAL = of(6, 8, 2);

  /** What a pneumatic pump encloses. */
  public enum Sleeve {
    FOOT,
    CALF
  }

  /**
   * Intermittent pneumatic compression.
   *
   * @param sleeve what it encloses
   * @param pressure in the sleeve [Pa]
   * @param hold how long it lasts each time [s]
   * @param period from one inflation to the next [s]
   */
  public record Pump(Sleeve sleeve, double pressure, double hold, double period) {
    /** None at all. */
    public static final Pump NONE = new Pump(Sleeve.CALF, 0, 3, 20);
  }

  /** A day without measures [h]. */
  public static Day of(double standing, double sitting, double walking) {
    return new Day(standing, sitting, walking, 0, 0, 0, 0, Pump.NONE);
  }

  /** Checks that the hours fit in a day. */
  public Day {
    if (standing + sitting + walking > HOURS || raised + pumped > sitting) {
      throw new IllegalArgumentException(
          "hours must fit in a day, and measures in those of sitting, but got %s h standing, %s h"
                  .formatted(standing, sitting)
              + " sitting, %s h walking, %s h raised, %s h pumped"
                  .formatted(walking, raised, pumped));
    }
  }

  /** Hours of sitting that no measure has taken yet [h]. */
  public double free() {
    return sitting - raised - pumped;
  }

  /** This day with the legs raised in some of the hours of sitting. */
  public Day raising(double angle, double hours) {
    return new Day(standing, sitting, walking, breaks, hours, angle, pumped, pump);
  }

  /** This day with a pneumatic pump in some of the hours of sitting. */
  public Day pumping(Pump with, double hours) {
    return new Day(standing, sitting, walking, breaks, raised, elevation, hours, with);
  }

  /** This day with a share of the hours of standing and sitting walked [1]. */
  public Day breaking(double share) {
    return new Day(standing, sitting, walking, share, raised, elevation, pumped, pump);
  }

  /** What is done in the hours. */
  public enum Spell {
    LYING,
    RAISED,
    SITTING,
    PUMPED,
    STANDING,
    WALKING
  }

  /** Hours of one spell, with measures [h]. */
  public double hours(Spell spell) {
    return switch (spell) {
      case LYING -> HOURS - standing - sitting - walking;
      case RAISED -> raised;
      case SITTING -> free() * (1 - breaks);
      case PUMPED -> pumped;
      case STANDING -> standing * (1 - breaks);
      case WALKING -> walking + breaks * (free() + standing);
    };
  }
}
