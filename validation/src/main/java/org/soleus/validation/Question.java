package org.soleus.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.soleus.limb.protocol.Request;

/**
 * How a row is answered: what to ask of which protocols, and what to make of the answers.
 *
 * @param asked what to measure
 * @param value from the measured values, in SI and in the order asked, to the row's unit
 */
record Question(List<Asked> asked, ToDoubleFunction<List<Double>> value) {
  /**
   * One measurement.
   *
   * @param protocol key of the protocol
   * @param request what it is to measure
   * @param measure which of the request's measures
   */
  record Asked(String protocol, Request request, String measure) {}

  /** A single measurement, divided by the unit's factor. */
  static Question of(Asked asked, double unit) {
    return new Question(List.of(asked), values -> values.getFirst() / unit);
  }
}
