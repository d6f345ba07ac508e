package org.soleus.limb.anatomy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.treatment.Treatment;

/**
 * One leg: its veins, its proportions, what it wears, and the physiology it runs on. Immutable; a
 * treatment makes another leg.
 *
 * @param person whose leg
 * @param side which leg
 * @param body heights at which it bends
 * @param veins all veins from the foot to the right atrium
 * @param worn stockings worn
 * @param parameters physiology
 */
public record Leg(
    Person person,
    Side side,
    Body body,
    List<VeinSegment> veins,
    List<Treatment.CompressionStocking> worn,
    Parameters parameters) {
  /** Copies the lists. */
  public Leg {
    veins = List.copyOf(veins);
    worn = List.copyOf(worn);
  }

  /** The segment of a vein, if this leg has it. */
  public Optional<VeinSegment> segment(Vein vein) {
    return veins.stream().filter(segment -> segment.vein() == vein).findFirst();
  }

  /** This leg with one vein changed. */
  public Leg with(Vein vein, UnaryOperator<VeinSegment> change) {
    return new Leg(
        person,
        side,
        body,
        veins.stream().map(one -> one.vein() == vein ? change.apply(one) : one).toList(),
        worn,
        parameters);
  }

  /** This leg with other physiology. */
  public Leg with(Parameters other) {
    return new Leg(person, side, body, veins, worn, other);
  }

  /** This leg wearing a stocking over whatever it wears. */
  public Leg wearing(Treatment.CompressionStocking stocking) {
    var all = new java.util.ArrayList<>(worn);
    all.add(stocking);
    return new Leg(person, side, body, veins, all, parameters);
  }
}
