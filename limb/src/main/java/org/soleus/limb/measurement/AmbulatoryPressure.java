package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;

/**
 * Ambulatory venous pressure as a laboratory reads it off the trace: the lowest pressure around the
 * end of the exercise, and the time from the end until the pressure is back at 90 % of its resting
 * level.
 */
public final class AmbulatoryPressure {
  /** Share of the resting pressure at which the veins count as refilled [1]. */
  private static final double REFILLED = 0.9;

  /** A resting pressure below this has nothing to regain [Pa]; assumed. */
  private static final double LEAST_RESTING = 10 * MMHG;

  private AmbulatoryPressure() {}

  /**
   * Reads AVP and RT90.
   *
   * @param pressure trace in the vein
   * @param start when the exercise begins [s]
   * @param end when it ends [s]
   */
  public static List<Measurement> read(Curve pressure, double start, double end) {
    String site = pressure.site();
    double resting = pressure.mean(Math.max(pressure.time(0), start - 5), start);
    int last = pressure.sampleAt(end + 3);
    int lowest = pressure.sampleAt(start);
    for (int k = lowest; k <= last; k++) {
      if (pressure.value(k) < pressure.value(lowest)) {
        lowest = k;
      }
    }
    double least = pressure.value(lowest);
    Measurement avp = new Measurement.Taken("AVP", site, Unit.MMHG, least);
    return List.of(avp, refill(pressure, resting, least, Math.max(lowest, pressure.sampleAt(end))));
  }

  private static Measurement refill(Curve pressure, double resting, double least, int from) {
    String site = pressure.site();
    if (resting < LEAST_RESTING) {
      return new Measurement.NotMeasurable(
          "RT90",
          site,
          Unit.SECOND,
          "the resting pressure is %.1f mmHg only".formatted(resting / MMHG));
    }
    if (least >= REFILLED * resting) {
      return new Measurement.NotMeasurable(
          "RT90",
          site,
          Unit.SECOND,
          "the pressure falls by %.1f mmHg only".formatted((resting - least) / MMHG));
    }
    for (int k = from; k < pressure.size(); k++) {
      if (pressure.value(k) >= REFILLED * resting) {
        return new Measurement.Taken(
            "RT90", site, Unit.SECOND, pressure.time(k) - pressure.time(from));
      }
    }
    return new Measurement.NotMeasurable(
        "RT90", site, Unit.SECOND, "the resting pressure is not regained within the recording");
  }
}
