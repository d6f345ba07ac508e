package org.soleus.limb.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.soleus.limb.physiology.Parameters;

/**
 * One leg: its veins, its proportions, what it wears, the physiology it runs on, and the day it
 * goes through. Immutable; a treatment makes another leg.
 *
 * @param person whose leg
 * @param side which leg
 * @param body heights at which it bends
 * @param veins all veins from the foot to the right atrium
 * @param worn stockings worn
 * @param parameters physiology
 * @param day hours in which postures
 */
public record Leg(
    Person person,
    Side side,
    Body body,
    List<VeinSegment> veins,
    List<Worn> worn,
    Parameters parameters,
    Day day) {
  /** A leg with the usual day. */
  public Leg(
      Person person,
      Side side,
      Body body,
      List<VeinSegment> veins,
      List<Worn> worn,
      Parameters parameters) {
    this(person, side, body, veins, worn, parameters, Day.USUAL);
  }

  /** Copies the lists. */
  public Leg {
    veins = List.copyOf(veins);
    worn = List.copyOf(worn);
  }

  /** The segment of a vein, if this leg has it. */
  public Optional<VeinSegment> segment(Vein vein) {
    return veins.stream().filter(segment -> segment.vein() == vein).findFirst();
  }

  /** Whether a vein lies between ankle and knee, where a plethysmograph's cuff encloses it. */
  public boolean inCalf(VeinSegment segment) {
    return inCalf(segment.from()) && inCalf(segment.to());
  }

  /** Whether a vein lies in the leg, not in the trunk. */
  public boolean belowGroin(VeinSegment segment) {
    return segment.middle() < body.hip();
  }

  private boolean inCalf(Landmark landmark) {
    double margin = 0.05 * body.knee();
    return landmark.height() > body.ankle() - margin && landmark.height() < body.knee() + margin;
  }

  /** This leg with one vein changed. */
  public Leg with(Vein vein, UnaryOperator<VeinSegment> change) {
    return new Leg(
        person,
        side,
        body,
        veins.stream().map(one -> one.vein() == vein ? change.apply(one) : one).toList(),
        worn,
        parameters,
        day);
  }

  /** This leg with other physiology. */
  public Leg with(Parameters other) {
    return new Leg(person, side, body, veins, worn, other, day);
  }

  /** This leg when the person has changed; its veins keep their sizes. */
  public Leg with(Person other) {
    return new Leg(other, side, body, veins, worn, parameters, day);
  }

  /** This leg through another day. */
  public Leg with(Day other) {
    return new Leg(person, side, body, veins, worn, parameters, other);
  }

  /** This leg wearing a stocking over whatever it wears. */
  public Leg wearing(Worn stocking) {
    List<Worn> all = new ArrayList<>(worn);
    all.add(stocking);
    return new Leg(person, side, body, veins, all, parameters, day);
  }
}
