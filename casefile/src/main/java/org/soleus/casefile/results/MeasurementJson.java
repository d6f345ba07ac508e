package org.soleus.casefile.results;

import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
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
   * Puts value, low, high, unit and reason. The bounds are null until a run brings its uncertainty
   * along.
   */
  static void putValue(ObjectNode node, Measurement measurement) {
    switch (measurement) {
      case Taken taken -> putValue(node, taken);
      case NotMeasurable not -> {
        putValue(node, Double.NaN, not.unit().symbol());
        node.put("reason", not.reason());
      }
    }
  }

  private static void putValue(ObjectNode node, Taken taken) {
    double value = taken.inUnit();
    putValue(node, value, taken.unit().symbol());
    node.put("reason", Double.isFinite(value) ? null : NOT_FINITE);
    if (taken.atLeast()) {
      node.put("at_least", true);
    }
  }

  private static void putValue(ObjectNode node, double value, String unit) {
    JsonText.put(node, "value", value);
    node.putNull("low");
    node.putNull("high");
    node.put("unit", unit);
  }
}
