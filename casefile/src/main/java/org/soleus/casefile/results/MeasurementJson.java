package org.soleus.casefile.results;

import java.util.Optional;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import tools.jackson.databind.node.ObjectNode;

/** Measurements as JSON objects: a value in its unit, or null and the reason. */
final class MeasurementJson {
  private static final String NOT_FINITE = "the model gave no finite number";

  private MeasurementJson() {}

  /** Puts measure and site. */
  static void putName(ObjectNode node, Measurement measurement) {
    node.put("measure", measurement.measure());
    node.put("site", measurement.site());
  }

  /**
   * Puts value, low, high, unit and reason. The bounds are null where no other legs were examined
   * beside the twin.
   */
  static void putValue(ObjectNode node, Measurement measurement) {
    switch (measurement) {
      case Taken taken -> putValue(node, taken);
      case NotMeasurable not -> {
        putValue(node, Double.NaN, Optional.empty(), not.unit());
        node.put("reason", not.reason());
      }
    }
  }

  private static void putValue(ObjectNode node, Taken taken) {
    double value = taken.inUnit();
    putValue(node, value, taken.interval(), taken.unit());
    node.put("reason", Double.isFinite(value) ? null : NOT_FINITE);
    if (taken.atLeast()) {
      node.put("at_least", true);
    }
    if (taken.interval().isPresent()) {
      node.put("samples", taken.interval().get().of());
      node.put("samples_measurable", taken.interval().get().taken());
    }
  }

  private static void putValue(
      ObjectNode node, double value, Optional<Interval> interval, Unit unit) {
    JsonText.put(node, "value", value);
    JsonText.put(node, "low", interval.map(one -> unit.of(one.low())).orElse(Double.NaN));
    JsonText.put(node, "high", interval.map(one -> unit.of(one.high())).orElse(Double.NaN));
    node.put("unit", unit.symbol());
  }
}
