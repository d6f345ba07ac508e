package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;

/**
 * Examines a leg together with others that differ from it, so that every measure gets an interval.
 *
 * @param laboratory where they are examined
 * @param sampling the others
 */
public record Ensemble(VirtualLaboratory laboratory, Sampling sampling) {
  /** The twin's result with intervals; runs go to the workers, so this itself must not be one. */
  public LaboratoryResult examine(Leg leg, Leg other, Protocol protocol, Workers workers) {
    Protocol bare = protocol.measuring(protocol.measures(), List.of());
    List<LaboratoryResult> varied =
        workers.map(
            IntStream.range(0, sampling.samples()).boxed().toList(),
            k -> laboratory.examine(sampling.leg(leg, k), other, bare));
    LaboratoryResult twin = laboratory.examine(leg, other, protocol);
    return new LaboratoryResult(
        protocol, intervals(twin.measurements(), varied), twin.curves(), twin.volumeError());
  }

  private static List<Measurement> intervals(
      List<Measurement> twin, List<LaboratoryResult> varied) {
    List<Measurement> found = new ArrayList<>();
    for (int k = 0; k < twin.size(); k++) {
      int measure = k;
      double[] values =
          varied.stream()
              .map(result -> result.measurements().get(measure))
              .filter(Measurement.Taken.class::isInstance)
              .mapToDouble(one -> ((Measurement.Taken) one).value())
              .toArray();
      Optional<Interval> interval = Interval.of(values, varied.size());
      Measurement one = twin.get(k);
      found.add(
          one instanceof Measurement.Taken taken && interval.isPresent()
              ? taken.within(interval.get())
              : one);
    }
    return found;
  }
}
