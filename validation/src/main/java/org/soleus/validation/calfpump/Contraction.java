package org.soleus.validation.calfpump;

import org.soleus.hemodynamics.load.Path;
import org.soleus.hemodynamics.load.Signal;

/**
 * One contraction of the calf: a pressure outside the deep vein that rises at t = 0, stays, and
 * falls.
 *
 * @param pressure while it lasts [Pa]
 * @param duration from its onset to the beginning of relaxation [s]
 */
public record Contraction(double pressure, double duration) {
  /** Rise and fall [s]: as in the leg ({@code CONTRACTION_RAMP}); assumed. */
  static final double RAMP = 0.1;

  /** Checks that there is time to rise. */
  public Contraction {
    if (!(pressure > 0 && duration >= RAMP)) {
      throw new IllegalArgumentException(
          "a contraction needs a positive pressure and at least %s s, but got %s Pa, %s s"
              .formatted(RAMP, pressure, duration));
    }
  }

  /** When the pressure outside is back at nothing [s]. */
  double end() {
    return duration + RAMP;
  }

  /** Pressure outside over time [Pa]. */
  Signal signal() {
    return Path.from(0).ramp(0, RAMP, pressure).ramp(duration, RAMP, 0).build();
  }
}
