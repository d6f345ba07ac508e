package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;

/**
 * Ambulatory venous pressure as a laboratory reads it off the trace: the lowest pressure around the
 * end of the exercise, and the time from there until 90 % of the drop is regained.
 */
public final class AmbulatoryPressure {
  /** A drop below this is too small for a refill time to mean anything [Pa]; assumed. */
  private static final double LEAST_DROP = 5 * MMHG;

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
    if (resting - least < LEAST_DROP) {
      return new Measurement.NotMeasurable(
          "RT90",
          site,
          Unit.SECOND,
          "the pressure falls by %.1f mmHg only".formatted((resting - least) / MMHG));
    }
    double goal = least + 0.9 * (resting - least);
    for (int k = from; k < pressure.size(); k++) {
      if (pressure.value(k) >= goal) {
        return new Measurement.Taken(
            "RT90", site, Unit.SECOND, pressure.time(k) - pressure.time(from));
      }
    }
    return new Measurement.NotMeasurable(
        "RT90", site, Unit.SECOND, "90 % of the drop is not regained within the recording");
  }
}
