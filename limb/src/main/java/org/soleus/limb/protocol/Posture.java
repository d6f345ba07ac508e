package org.soleus.limb.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the body is held: the elevation of each body segment's upper end over its lower end. Upright
 * is 90°, lying 0°, legs above the heart negative.
 *
 * @param name for messages
 * @param trunk elevation of the trunk [rad]
 * @param thigh elevation of the thigh [rad]
 * @param shank elevation of the lower leg and foot [rad]
 */
public record Posture(String name, double trunk, double thigh, double shank) {
  /** Postures that have a name in protocol files. */
  public enum Named {
    SUPINE(0, 0, 0),
    STANDING(90, 90, 90),
    SITTING(90, 0, 90),
    /** Sitting with the legs straight on the bench, so that the calves are near the heart. */
    LONG_SITTING(90, 0, 0),
    /** Lying with the heels on a support, so that the calves hang free and empty themselves. */
    HEELS_SUPPORTED(0, -10, -5),
    /** Leaning back with straight legs. */
    SEMIRECUMBENT(45, 0, 0),
    /** Lying with both legs straight and raised by 45°, as for emptying in plethysmography. */
    LEGS_RAISED(0, -45, -45),
    /** Head-up tilt of 60° with straight legs. */
    TILTED(60, 60, 60),
    /** Head-up tilt of 15°. */
    TILTED_15(15, 15, 15),
    /** Head-down tilt of 15°. */
    TRENDELENBURG(-15, -15, -15),
    /** On a bicycle; the mean of the turning leg. */
    CYCLING(70, 30, 75),
    SQUATTING(60, -10, 60);

    private final Posture posture;

    Named(double trunk, double thigh, double shank) {
      posture =
          new Posture(
              name().toLowerCase(Locale.ROOT),
              Math.toRadians(trunk),
              Math.toRadians(thigh),
              Math.toRadians(shank));
    }

    /** The posture. */
    public Posture posture() {
      return posture;
    }
  }

  /** The named posture with this key, such as {@code legs_raised}. */
  public static Optional<Posture> of(String key) {
    return Arrays.stream(Named.values())
        .map(Named::posture)
        .filter(posture -> posture.name().equals(key))
        .findFirst();
  }
}
