package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;

import java.util.List;

/**
 * Reflux as a sonographer measures it on the spectral trace: the longest stretch of reversed flow
 * after the provocation, and its highest velocity. Velocities below the wall filter are not seen.
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
    Episode longest = Episode.NONE;
    Episode current = Episode.NONE;
    for (int k = velocity.sampleAt(from); k <= last; k++) {
      double t = velocity.time(k);
      if (velocity.value(k) < -WALL_FILTER) {
        boolean same = current.exists() && t - current.seen() <= PAUSE;
        current =
            new Episode(
                same ? current.begun() : t,
                t,
                Math.max(same ? current.peak() : 0, -velocity.value(k)));
        longest = current.duration() >= longest.duration() ? current : longest;
      }
    }
    double duration = longest.duration();
    double peak = longest.peak();
    boolean goesOn = longest.exists() && velocity.time(last) - longest.seen() <= PAUSE;
    String site = velocity.site();
    return List.of(
        new Measurement.Taken("reflux_duration", site, Unit.SECOND, duration, goesOn),
        new Measurement.Taken("peak_reflux_velocity", site, Unit.CENTIMETRE_PER_SECOND, peak));
  }

  /** A stretch of reversed flow: when it began and was last seen [s], and its highest velocity. */
  private record Episode(double begun, double seen, double peak) {
    static final Episode NONE = new Episode(Double.NaN, Double.NaN, 0);

    boolean exists() {
      return !Double.isNaN(begun);
    }

    double duration() {
      return exists() ? seen - begun : 0;
    }
  }
}
