package org.soleus.limb.protocol;

import org.soleus.limb.anatomy.Vein;

/** A measurement that a protocol asks for. Labels refer to actions of the timeline. */
public sealed interface Request {
  /**
   * Ambulatory venous pressure: gives {@code AVP} (lowest pressure at the end of the exercise) and
   * {@code RT90} (time to regain 90 % of the resting pressure).
   *
   * @param site vein in which the needle lies
   * @param exercise label of the exercise
   */
  record AmbulatoryPressure(Vein site, String exercise) implements Request {}

  /**
   * Air plethysmography of the calf: gives {@code VV}, {@code VFI}, {@code EV}, {@code EF}, {@code
   * RV}, {@code RVF}.
   *
   * @param stand label of the move from legs raised to standing
   * @param one label of the single tiptoe
   * @param ten label of the ten tiptoes
   */
  record Plethysmography(String stand, String one, String ten) implements Request {}

  /**
   * Reflux by duplex: gives {@code reflux_duration} and {@code peak_reflux_velocity}.
   *
   * @param site vein under the probe
   * @param provocation label of the cuff or Valsalva manoeuvre
   */
  record Reflux(Vein site, String provocation) implements Request {}

  /**
   * A statistic of one quantity over a span of time, under a name of the protocol's choosing.
   *
   * @param measure name to report it under
   * @param quantity what is read
   * @param site vein; ignored for quantities of the whole calf
   * @param statistic what is made of it
   * @param from start of the span [s]
   * @param to end of the span [s]
   */
  record Statistic(
      String measure, Quantity quantity, Vein site, Kind statistic, double from, double to)
      implements Request {}

  /** Quantities that can be read. */
  enum Quantity {
    PRESSURE,
    FLOW,
    VELOCITY,
    DIAMETER,
    /** Blood in the calf; it has no site. */
    CALF_VOLUME,
    /** Arterial flow into the calf; it has no site. */
    CALF_INFLOW
  }

  /** What can be made of a quantity over time. */
  enum Kind {
    MEAN,
    LOWEST,
    HIGHEST,
    RISE
  }
}
