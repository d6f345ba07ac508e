package org.soleus.validation;

import java.util.ArrayList;
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

  /**
   * What became of one leg.
   *
   * @param refusal why it was not run, empty if it was
   * @param failure what went wrong, empty if nothing did
   */
  private record Fate(String refusal, String failure) {
    static Fate of(LaboratoryResult result) {
      String said =
          result.measurements().getFirst() instanceof Measurement.NotMeasurable not
              ? not.reason()
              : "";
      if (!result.curves().isEmpty()) {
        boolean balanced = Math.abs(result.volumeError()) < BALANCED;
        return new Fate("", balanced ? "" : "volume balance " + result.volumeError());
      }
      return said.startsWith("the simulation") ? new Fate("", said) : new Fate(said, "");
    }

    boolean isCompleted() {
      return refusal.isEmpty() && failure.isEmpty();
    }
  }

  /** Runs so many legs, whose numbers begin with the first. */
  public static RandomLegs run(
      VirtualLaboratory laboratory,
      Protocol protocol,
      long seed,
      int first,
      int count,
      Workers workers) {
    // the curves of thousands of legs would not fit into memory: only their fate is kept
    List<Fate> fates =
        workers.map(
            IntStream.range(first, first + count).boxed().toList(),
            k -> Fate.of(laboratory.examine(RandomLeg.of(seed, k), protocol)));
    Map<String, Integer> refused = new TreeMap<>();
    List<String> failed = new ArrayList<>();
    for (int k = 0; k < fates.size(); k++) {
      Fate fate = fates.get(k);
      if (!fate.refusal().isEmpty()) {
        refused.merge(fate.refusal(), 1, Integer::sum);
      } else if (!fate.failure().isEmpty()) {
        failed.add("leg %d of seed %d: %s".formatted(first + k, seed, fate.failure()));
      }
    }
    return new RandomLegs((int) fates.stream().filter(Fate::isCompleted).count(), refused, failed);
  }

  /** These legs and others. */
  public RandomLegs and(RandomLegs others) {
    Map<String, Integer> bothRefused = new TreeMap<>(refused);
    others.refused.forEach((reason, count) -> bothRefused.merge(reason, count, Integer::sum));
    List<String> bothFailed = new ArrayList<>(failed);
    bothFailed.addAll(others.failed);
    return new RandomLegs(completed + others.completed, bothRefused, bothFailed);
  }
}
