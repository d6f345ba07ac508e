package org.soleus.casefile.networks.output;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;

/** How far the last period of a run differs from the one before it. */
final class Repetition {
  private Repetition() {}

  /**
   * Largest difference of each quantity, relative to its largest absolute value among all probes in
   * the last period [1]. Empty where there are not two periods.
   */
  static Map<Quantity, Double> differences(NetworkRun run) {
    Recording recording = run.recording();
    int length = run.samplesOfPeriod().orElse(0);
    int size = recording.size();
    if (length == 0 || size < 2 * length + 1) {
      return Map.of();
    }
    Map<Quantity, Double> largest = new EnumMap<>(Quantity.class);
    Map<Quantity, Double> difference = new EnumMap<>(Quantity.class);
    List<Probe> probes = recording.probes();
    for (int k = 0; k < probes.size(); k++) {
      Quantity quantity = Quantity.of(probes.get(k));
      for (int i = size - 1 - length; i < size; i++) {
        double value = recording.value(k, i);
        largest.merge(quantity, Math.abs(value), Math::max);
        difference.merge(quantity, Math.abs(value - recording.value(k, i - length)), Math::max);
      }
    }
    Map<Quantity, Double> relative = new EnumMap<>(Quantity.class);
    difference.forEach((quantity, most) -> {
      double scale = largest.getOrDefault(quantity, 0.0);
      relative.put(quantity, scale > 0 ? most / scale : 0);
    });
    return relative;
  }
}
