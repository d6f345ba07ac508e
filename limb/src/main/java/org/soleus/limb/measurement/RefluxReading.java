package org.soleus.limb.measurement;

import java.util.List;
import java.util.Optional;

/**
 * Reflux as a sonographer measures it on the spectral trace: the longest stretch of reversed flow
 * after the provocation, and its highest velocity. Velocities below the wall filter are not seen.
 */
public final class RefluxReading {
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
    Optional<Stretch> longest = longest(velocity, from, to);
    double duration = longest.map(Stretch::duration).orElse(0.0);
    double peak = longest.map(Stretch::peak).orElse(0.0);
    double end = velocity.time(velocity.sampleAt(to));
    boolean goesOn = longest.map(one -> end - one.to() <= PAUSE).orElse(false);
    String site = velocity.site();
    return List.of(
        new Measurement.Taken("reflux_duration", site, Unit.SECOND, duration, goesOn),
        new Measurement.Taken("peak_reflux_velocity", site, Unit.CENTIMETRE_PER_SECOND, peak));
  }

  /**
   * The longest stretch of reversed flow, of equal ones the last; none if there is no such flow.
   *
   * @param velocity trace, positive in the physiological direction
   * @param from when reversed flow is looked for [s]
   * @param to until when [s]
   */
  public static Optional<Stretch> longest(Curve velocity, double from, double to) {
    Optional<Stretch> longest = Optional.empty();
    Optional<Stretch> current = Optional.empty();
    for (int k = velocity.sampleAt(from); k <= velocity.sampleAt(to); k++) {
      double t = velocity.time(k);
      double reversed = -velocity.value(k);
      if (reversed > Scanner.WALL_FILTER) {
        Stretch seen =
            current
                .filter(one -> t - one.to() <= PAUSE)
                .map(one -> new Stretch(one.from(), t, Math.max(one.peak(), reversed)))
                .orElse(new Stretch(t, t, reversed));
        current = Optional.of(seen);
        longest =
            longest.filter(one -> one.duration() > seen.duration()).or(() -> Optional.of(seen));
      }
    }
    return longest;
  }

  /**
   * A stretch of reversed flow.
   *
   * @param from when it was first seen [s]
   * @param to when it was last seen [s]
   * @param peak its highest velocity [m/s]
   */
  public record Stretch(double from, double to, double peak) {
    /** How long it lasts [s]. */
    public double duration() {
      return to - from;
    }
  }
}
