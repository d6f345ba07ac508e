package org.soleus.casefile.networks.output;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Locale;
import org.soleus.casefile.networks.Vessel;
import org.soleus.hemodynamics.recording.Probe;

/** A recorded quantity, and the unit in which it is written. */
enum Quantity {
  PRESSURE("_mmHg", MMHG),
  FLOW("_mL_s", ML),
  VELOCITY("_m_s", 1),
  AREA("_mm2", MM * MM),
  VOLUME("_mL", ML),
  OPENING("", 1),
  NUMBER("", 1);

  private final String suffix;
  private final double unit;

  Quantity(String suffix, double unit) {
    this.suffix = suffix;
    this.unit = unit;
  }

  /**
   * A name followed by the unit, as columns and fields are called.
   *
   * @param plain whether numbers stand in the units of the file, which nobody knows
   */
  String name(String of, boolean plain) {
    return plain ? of : of + suffix;
  }

  /** Its own name followed by the unit. */
  String key(boolean plain) {
    return name(name().toLowerCase(Locale.ROOT), plain);
  }

  /** The unit [SI]. */
  double unit(boolean plain) {
    return plain ? 1 : unit;
  }

  /** What a quantity with a name of its own is: that of its probes. */
  static Quantity of(Vessel.Quantity named) {
    return named.reading().probes().isEmpty() ? NUMBER : of(named.reading().probes().getFirst());
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
      case Probe.Closure _ -> NUMBER;
    };
  }
}
