package org.soleus.pathway.options;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;

/** A simulated reflux time in words. */
public final class RefluxWords {
  private RefluxWords() {}

  /** Such as {@code 1.3 s}, or why there is none. */
  public static String of(@Nullable Measurement duration) {
    return switch (duration) {
      case null -> "not examined";
      case Taken taken ->
          String.format(
              Locale.ROOT, "%s%.1f s", taken.atLeast() ? "at least " : "", taken.inUnit());
      case NotMeasurable not -> not.reason();
    };
  }
}
