package org.soleus.limb.measurement;

import java.util.Optional;

/** What the laboratory found for one measure at one site: a value, or why there is none. */
public sealed interface Measurement {
  /** Name of the measure, as in the evidence tables: {@code AVP}, {@code VFI}, {@code RT90}, … */
  String measure();

  /** Key of the vein, or region such as {@code calf}. */
  String site();

  /** Unit in which it is written. */
  Unit unit();

  /**
   * A measurement that was taken.
   *
   * @param value in SI
   * @param atLeast whether the recording ended before the measure did, so that the value is a lower
   *     bound
   * @param interval where the measure lies in legs that vary, if they were examined
   */
  record Taken(
      String measure,
      String site,
      Unit unit,
      double value,
      boolean atLeast,
      Optional<Interval> interval)
      implements Measurement {
    /** A measurement of one leg. */
    public Taken(String measure, String site, Unit unit, double value, boolean atLeast) {
      this(measure, site, unit, value, atLeast, Optional.empty());
    }

    /** A measurement that was taken in full. */
    public Taken(String measure, String site, Unit unit, double value) {
      this(measure, site, unit, value, false);
    }

    /** The same with an interval. */
    public Taken within(Interval around) {
      return new Taken(measure, site, unit, value, atLeast, Optional.of(around));
    }

    /** The value in the measure's unit. */
    public double inUnit() {
      return unit.of(value);
    }
  }

  /**
   * A measurement that cannot be taken.
   *
   * @param reason in words
   */
  record NotMeasurable(String measure, String site, Unit unit, String reason)
      implements Measurement {}
}
