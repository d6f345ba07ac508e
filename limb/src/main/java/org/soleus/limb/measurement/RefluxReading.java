package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;

import java.util.List;

/**
 * Reflux as a sonographer measures it on the spectral trace: how long flow is reversed after the
 * provocation, and its highest velocity. Velocities below the wall filter are not seen.
 */
public final class RefluxReading {
  /** Wall filter [m/s]; assumed: scanners cut at about 1 to 3 cm/s for veins. */
  private static final double WALL_FILTER = 2 * CM_PER_S;

  /** Pauses shorter than this do not end the reflux [s]; assumed. */
  private static final double PAUSE = 0.2;

  private RefluxReading() {}

  /**
   * Reads {@code reflux_duration} and {@code peak_reflux_velocity} (positive downwards).
   *
   * @param velocity trace, positive in the physiological direction
   * @param from when reversed flow is looked for [s]
   * @param to until when [s]
   */
  public static List<Measurement> read(Curve velocity, double from, double to) {
    int last = velocity.sampleAt(to);
    double begun = Double.NaN;
    double seen = Double.NaN;
    double peak = 0;
    for (int k = velocity.sampleAt(from); k <= last; k++) {
      double t = velocity.time(k);
      if (velocity.value(k) < -WALL_FILTER) {
        if (Double.isNaN(begun)) {
          begun = t;
        }
        seen = t;
        peak = Math.max(peak, -velocity.value(k));
      } else if (t - seen > PAUSE) {
        break;
      }
    }
    double duration = Double.isNaN(begun) ? 0 : seen - begun;
    boolean goesOn = velocity.time(last) - seen <= PAUSE;
    String site = velocity.site();
    return List.of(
        new Measurement.Taken("reflux_duration", site, Unit.SECOND, duration, goesOn),
        new Measurement.Taken("peak_reflux_velocity", site, Unit.CENTIMETRE_PER_SECOND, peak));
  }
}
