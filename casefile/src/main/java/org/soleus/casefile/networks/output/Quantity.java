package org.soleus.casefile.networks.output;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import org.soleus.hemodynamics.recording.Probe;

/** A recorded quantity, and the unit in which it is written. */
enum Quantity {
  PRESSURE("pressure_mmHg", MMHG),
  FLOW("flow_mL_s", ML),
  VELOCITY("velocity_m_s", 1),
  AREA("area_mm2", MM * MM),
  VOLUME("volume_mL", ML),
  OPENING("opening", 1);

  private final String key;
  private final double unit;

  Quantity(String key, double unit) {
    this.key = key;
    this.unit = unit;
  }

  /** Name with its unit, as columns and fields are called. */
  String key() {
    return key;
  }

  /** A value [SI] in the unit. */
  double inUnit(double value) {
    return value / unit;
  }

  /** What a probe sees. */
  static Quantity of(Probe probe) {
    return switch (probe) {
      case Probe.Pressure _, Probe.NodePressure _ -> PRESSURE;
      case Probe.Flow _, Probe.LinkFlow _, Probe.Storage _, Probe.BedInflow _ -> FLOW;
      case Probe.Velocity _ -> VELOCITY;
      case Probe.Area _ -> AREA;
      case Probe.Volume _ -> VOLUME;
      case Probe.ValveState _ -> OPENING;
    };
  }
}
