package org.soleus.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.RandomLeg;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;

/**
 * Legs drawn over all that is allowed, through one protocol: each must complete, or be refused with
 * a reason.
 *
 * @param completed legs whose run was recorded to its end with its volume balanced
 * @param refused how often each reason was given for not running a leg
 * @param failed legs whose run diverged or lost blood, with what was said
 */
public record RandomLegs(int completed, Map<String, Integer> refused, List<String> failed) {
  /** A volume balance worse than this is a failure [1]. */
  private static final double BALANCED = 1e-9;

  /** Copies the collections. */
  public RandomLegs {
    refused = Map.copyOf(refused);
    failed = List.copyOf(failed);
  }

  /** What became of one leg. */
  private record Fate(int number, LaboratoryResult result) {
    boolean isCompleted() {
      return !result.curves().isEmpty() && Math.abs(result.volumeError()) < BALANCED;
    }

    String reason() {
      return result.measurements().getFirst() instanceof Measurement.NotMeasurable not
          ? not.reason()
          : "volume balance " + result.volumeError();
    }

    boolean isRefused() {
      return result.curves().isEmpty() && !reason().startsWith("the simulation");
    }
  }

  /** Runs the legs with numbers from 0. */
  public static RandomLegs run(
      VirtualLaboratory laboratory, Protocol protocol, long seed, int count, Workers workers) {
    List<Fate> fates =
        workers.map(
            IntStream.range(0, count).boxed().toList(),
            k -> new Fate(k, laboratory.examine(RandomLeg.of(seed, k), protocol)));
    Map<String, Integer> refused = new TreeMap<>();
    fates.stream()
        .filter(Fate::isRefused)
        .forEach(one -> refused.merge(one.reason(), 1, Integer::sum));
    List<String> failed =
        fates.stream()
            .filter(one -> !one.isCompleted() && !one.isRefused())
            .map(one -> "leg %d of seed %d: %s".formatted(one.number(), seed, one.reason()))
            .toList();
    return new RandomLegs((int) fates.stream().filter(Fate::isCompleted).count(), refused, failed);
  }
}
