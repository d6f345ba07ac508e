package org.soleus.validation;

import java.util.Optional;
import org.soleus.limb.protocol.Request.Kind;
import org.soleus.limb.protocol.Request.Quantity;

/**
 * One number that a question asks of a leg.
 *
 * @param protocol under which it is taken, or empty for that of the row
 * @param read what is read
 * @param site vein or region, or empty for that of the row
 * @param span part of the recording, or empty for the whole
 * @param untreated whether the leg is asked without the row's treatment
 */
record Term(String protocol, Read read, String site, Optional<Span> span, boolean untreated) {
  /** What is read off a run, or off the leg itself. */
  sealed interface Read {
    /** A statistic of a quantity. */
    record Statistic(Kind kind, Quantity quantity) implements Read {}

    /** A measure with a meaning of its own, such as {@code AVP}. */
    record Measure(String name) implements Read {}
  }

  /**
   * Part of a recording.
   *
   * @param from [s]
   * @param to [s]
   */
  record Span(double from, double to) {}
}
