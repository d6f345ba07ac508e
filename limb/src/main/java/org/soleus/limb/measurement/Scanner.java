package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;

import java.util.OptionalLong;

/**
 * Settings of a pulsed-wave Doppler scanner (theory 3.13 has the sources).
 *
 * @param frequency of the ultrasound [Hz]
 * @param angle between beam and vein [rad]
 * @param window duration of the Hann window of a short-time transform [s]
 * @param broadening standard deviation of the Doppler shift of blood of one velocity, as a share of
 *     that velocity: the aperture sees it at many angles, and it stays in the beam for a short time
 * @param wallFilter velocity below which nothing is drawn [m/s]
 * @param dynamicRange between the brightest and what is just not drawn [dB]
 * @param speckle seed of the speckle noise; none by default
 */
public record Scanner(
    double frequency,
    double angle,
    double window,
    double broadening,
    double wallFilter,
    double dynamicRange,
    OptionalLong speckle) {
  /** Speed of sound in soft tissue that scanners assume [m/s]. */
  private static final double SOUND = 1540;

  /** Velocity below which veins are not seen [m/s]; assumed: scanners cut at about 1 to 3 cm/s. */
  static final double WALL_FILTER = 2 * CM_PER_S;

  /** Linear probe on a vein of the leg, without noise. */
  public static final Scanner USUAL =
      new Scanner(5e6, Math.toRadians(60), 0.02, 0.05, WALL_FILTER, 40, OptionalLong.empty());

  /** Refuses what no scanner has. */
  public Scanner {
    if (!(frequency > 0 && window > 0 && dynamicRange > 0)
        || !(broadening >= 0 && wallFilter >= 0)
        || !(angle >= 0 && angle < Math.PI / 2)) {
      throw new IllegalArgumentException(
          ("a scanner has frequency, window and dynamic range above 0, broadening and filter not"
                  + " below 0, and an angle below 90°, but got %s Hz, %s s, %s dB, %s, %s m/s, %s rad")
              .formatted(frequency, window, dynamicRange, broadening, wallFilter, angle));
    }
  }

  /**
   * Standard deviation of the velocities that one frequency is smeared over by the window [m/s]:
   * that of the power of a Hann window's transform, 1/(√3 T).
   */
  public double windowSpread() {
    double velocityOfOneHertz = SOUND / (2 * frequency * Math.cos(angle));
    return velocityOfOneHertz / (Math.sqrt(3) * window);
  }

  /** The same scanner with another wall filter [m/s]. */
  public Scanner filtering(double otherFilter) {
    return new Scanner(frequency, angle, window, broadening, otherFilter, dynamicRange, speckle);
  }

  /** The same scanner with speckle from a seed. */
  public Scanner speckled(long seed) {
    return new Scanner(
        frequency, angle, window, broadening, wallFilter, dynamicRange, OptionalLong.of(seed));
  }
}
