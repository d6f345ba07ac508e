package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.recording.Probe;

/** What of a flow is compared with its exact value. */
public enum Quantity {
  AREA("area", "m²"),
  VELOCITY("velocity", "m/s"),
  PRESSURE("pressure", "Pa"),
  FLOW("flow", "m³/s"),
  NODE_PRESSURE("pressure at a node", "Pa"),
  VALVE_STATE("state of the valve", "1");

  private final String word;
  private final String unit;

  Quantity(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  /** Its name in a sentence. */
  public String word() {
    return word;
  }

  /** Its unit. */
  public String unit() {
    return unit;
  }

  /** A probe of it at a fraction of a tube's length. */
  Probe probe(String tube, double position) {
    return switch (this) {
      case AREA -> new Probe.Area(tube, position);
      case VELOCITY -> new Probe.Velocity(tube, position);
      case PRESSURE -> new Probe.Pressure(tube, position);
      case FLOW -> new Probe.Flow(tube, position);
      case NODE_PRESSURE, VALVE_STATE ->
          throw new IllegalArgumentException(this + " is not known along a tube");
    };
  }
}
