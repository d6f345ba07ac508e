package org.soleus.pathway.options;

import java.util.Optional;
import org.soleus.limb.measurement.Interval;

/** Which way a measure moves when a leg gets better. */
public enum Direction {
  DOWN,
  UP;

  /** Of a measure that the pump of the calf is judged by; empty for sizes that are not judged. */
  public static Optional<Direction> of(String measure) {
    return switch (measure) {
      case "AVP", "VFI", "RVF", "VV", "day_foot_pressure" -> Optional.of(DOWN);
      case "RT90", "EF" -> Optional.of(UP);
      default -> Optional.empty();
    };
  }

  /** Whether nine of ten varied legs or more move the other way. */
  public boolean isWorse(Interval change) {
    return this == DOWN ? change.low() > 0 : change.high() < 0;
  }

  /** Whether they move this way. */
  public boolean isBetter(Interval change) {
    return this == DOWN ? change.high() < 0 : change.low() > 0;
  }
}
