package org.soleus.casefile.networks;

import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.schema.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Range of the values of a field that may hold a load, as the schema has it for a plain number.
 *
 * @param field its name
 * @param low least value, in the field's unit
 * @param high largest value, in the field's unit
 */
record LoadRange(String field, double low, double high) {
  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(Schemas.text("network").orElseThrow());

  static LoadRange of(String field) {
    JsonNode number = SCHEMA.path("$defs").path(field).path("else");
    return new LoadRange(
        field, number.path("minimum").asDouble(), number.path("maximum").asDouble());
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  /** What to say of a value outside. */
  String problem() {
    return "must lie between %s and %s, the range of %s."
        .formatted(Shown.number(low), Shown.number(high), field);
  }
}
