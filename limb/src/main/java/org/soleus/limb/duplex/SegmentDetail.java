package org.soleus.limb.duplex;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What else one line of a duplex map may record. What is absent was not tested or not written down;
 * it is never "no".
 *
 * @param compressible whether the walls meet under the probe
 * @param thrombus whether a thrombus was seen, and of which age
 * @param flow spontaneous flow at rest
 * @param previousTreatment key of a method of treatment, {@code unknown} where the method is not
 *     known, or empty where nothing was recorded
 * @param time of day of this line, where it differs from that of the examination
 * @param from lower end of the stretch that the line tells of, above the sole, standing [m]
 * @param to its upper end [m]
 */
public record SegmentDetail(
    Optional<Compressible> compressible,
    Optional<Thrombus> thrombus,
    Optional<Flow> flow,
    String previousTreatment,
    Optional<LocalTime> time,
    OptionalDouble from,
    OptionalDouble to) {
  /** Nothing else was recorded. */
  public static final SegmentDetail NONE =
      new SegmentDetail(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /** The word for a treatment of which the method is not known. */
  public static final String METHOD_UNKNOWN = "unknown";

  /** Whether the walls meet under the probe. */
  public enum Compressible {
    YES,
    PARTLY,
    NO
  }

  /** Whether a thrombus was seen. */
  public enum Thrombus {
    NONE,
    FRESH,
    OLD,
    /** Seen, and nothing said of its age. */
    NOT_STATED
  }

  /** Spontaneous flow at rest. */
  public enum Flow {
    /** Follows breath. */
    PHASIC,
    CONTINUOUS,
    NONE
  }

  /** Whether a thrombus of any age was recorded. */
  public boolean hasThrombus() {
    return thrombus.filter(one -> one != Thrombus.NONE).isPresent();
  }

  /** Length of the stretch, where both ends were recorded [m]. */
  public OptionalDouble length() {
    return from.isPresent() && to.isPresent()
        ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Whether the line was recorded of a vein that was treated before. */
  public boolean isTreated() {
    return !previousTreatment.isEmpty();
  }
}
