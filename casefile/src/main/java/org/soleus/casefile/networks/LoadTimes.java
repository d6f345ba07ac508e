package org.soleus.casefile.networks;

import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;

/** Times within loads. */
final class LoadTimes {
  /** Steps that resolve one wave, or one rise or fall. */
  private static final double STEPS_OF_WAVE = 20;

  private static final double STEPS_OF_MOVE = 5;

  /** Share of a period that counts as none [1]. */
  private static final double CLOSED = 1e-6;

  private LoadTimes() {}

  /** How long a pulse takes [s]. */
  static double pulse(Fields pulses) {
    return pulses.number("rise_s").orElseThrow()
        + pulses.number("hold_s").orElse(0)
        + pulses.number("fall_s").orElseThrow();
  }

  /** Whether a table's last time is its first one a period later. */
  static boolean closes(double[] times, double period) {
    return Math.abs(times[times.length - 1] - times[0] - period) <= CLOSED * period;
  }

  /**
   * Longest time step that resolves a load [s]; +∞ for one that does not move, and for tables, on
   * whose points steps end.
   */
  static double resolving(Value value) {
    if (!(value instanceof Fields load)) {
      return Double.POSITIVE_INFINITY;
    }
    double step = Double.POSITIVE_INFINITY;
    for (Fields move :
        load.fields("ramps").map(ramps -> ramps.entries("moves")).stream()
            .flatMap(java.util.List::stream)
            .toList()) {
      step = Math.min(step, move.number("over_s").orElseThrow() / STEPS_OF_MOVE);
    }
    if (load.fields("pulses").isPresent()) {
      Fields pulses = load.fields("pulses").get();
      double shorter =
          Math.min(pulses.number("rise_s").orElseThrow(), pulses.number("fall_s").orElseThrow());
      step = Math.min(step, shorter / STEPS_OF_MOVE);
    }
    if (load.fields("waves").isPresent()) {
      step = Math.min(step, Loads.waves(load.fields("waves").get(), 1).shortest() / STEPS_OF_WAVE);
    }
    if (load.value("sum").orElse(null) instanceof Items parts) {
      for (Value part : parts.items()) {
        step = Math.min(step, resolving(part));
      }
    }
    return step;
  }
}
