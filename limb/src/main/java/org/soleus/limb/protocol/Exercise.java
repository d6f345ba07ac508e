package org.soleus.limb.protocol;

import java.util.List;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.table.Table;

/** Exercises, by the muscles that take part and when ({@code exercises.table}, theory 3.2). */
public enum Exercise {
  /** Rising on tiptoe with both feet. */
  TIPTOE(false),
  /** Pulling the foot up. */
  DORSIFLEXION(false),
  /** Pushing the foot down without load, sitting or lying. */
  PLANTARFLEXION(false),
  /** Foot up and down in turn, without load. */
  ANKLE_PUMPING(false),
  /** One cycle from heel strike to heel strike. */
  WALKING(true),
  /** One cycle from foot strike to foot strike. */
  RUNNING(true),
  /** One turn of the crank, from its highest point. */
  CYCLING(true),
  /** The calf muscles driven by electrodes. */
  STIMULATION(false);

  private static final List<Table.Row> TABLE = Table.beside(Exercise.class, "exercises.table");

  private final boolean alternating;

  Exercise(boolean alternating) {
    this.alternating = alternating;
  }

  /** Whether the legs take turns, half a cycle apart. */
  public boolean isAlternating() {
    return alternating;
  }

  /**
   * A stretch of the cycle in which a muscle presses on its veins.
   *
   * @param muscle compartment of the muscle
   * @param from start as a share of the cycle; may be negative, before the cycle begins [1]
   * @param to end as a share of the cycle [1]
   * @param share of the muscle's full pressure [1]
   */
  public record Burst(Compartment muscle, double from, double to, double share) {}

  /** What the muscles do in one cycle. */
  public List<Burst> bursts() {
    return TABLE.stream()
        .filter(row -> row.constant("exercise", Exercise.class) == this)
        .map(row ->
            new Burst(
                row.constant("muscle", Compartment.class),
                row.number("from"),
                row.number("to"),
                row.number("share")))
        .toList();
  }
}
