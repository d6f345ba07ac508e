package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Day.Spell;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Gait;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/**
 * What the hours of a day come to in the veins of the foot (theory 3.18): each spell of the day is
 * held until the pressure rests, one after the other in one run, and the pressures are weighted by
 * the hours.
 */
public final class DayRun {
  /** Mean pressure in a foot vein over 24 h. */
  public static final String MEAN_PRESSURE = "day_foot_pressure";

  /** Fastest blood behind the knee, sitting, with the pump where there is one. */
  public static final String PEAK_VELOCITY = "popliteal_vein_peak_velocity_sitting";

  /** Four quiet breaths [s]. */
  private static final double READ = 16;

  private static final double MOVE = 3;

  /** Ways of a pneumatic pump [s]: assumed, as fast as the laboratory's foot cuff. */
  private static final double RISE = 0.4;

  private static final double FALL = 0.5;

  private static final double WALKING_SPEED = 3.2 / 3.6;

  private final Leg leg;
  private final List<Action> timeline = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Spell> spells = new ArrayList<>();
  private double time;

  private DayRun(Leg leg) {
    this.leg = leg;
  }

  /** The measures of a day, none of them taken, in their order. */
  private static List<Measurement> unmeasured(String reason) {
    return List.of(
        new NotMeasurable(MEAN_PRESSURE, Vein.DORSAL_ARCH_MEDIAL.key(), Unit.MMHG, reason),
        new NotMeasurable(
            PEAK_VELOCITY, Vein.POPLITEAL_PROXIMAL.key(), Unit.CENTIMETRE_PER_SECOND, reason));
  }

  /**
   * The measures of the leg's day.
   *
   * @param run examines the leg by a protocol
   */
  public static LaboratoryResult of(Leg leg, Function<Protocol, LaboratoryResult> run) {
    DayRun day = new DayRun(leg);
    LaboratoryResult found = run.apply(day.protocol());
    return new LaboratoryResult(
        found.protocol(), day.measures(found.measurements()), List.of(), found.volumeError());
  }

  private Protocol protocol() {
    Day day = leg.day();
    rest(Spell.LYING, 0);
    if (day.raised() > 0) {
      move(new Posture("raised", 0, -day.elevation(), -day.elevation()));
      rest(Spell.RAISED, 30);
    }
    move(Posture.Named.SITTING.posture());
    rest(Spell.SITTING, 90);
    if (day.pumped() > 0) {
      pump(day.pump());
    } else {
      velocity(time - READ, time);
    }
    move(Posture.Named.STANDING.posture());
    rest(Spell.STANDING, 110);
    timeline.add(Gait.walking(time, "walk", WALKING_SPEED, 45));
    time += 45 - READ;
    rest(Spell.WALKING, 0);
    return new Protocol(
        "day",
        "A day",
        "Each spell of a day until the pressure rests.",
        Posture.Named.SUPINE.posture(),
        60,
        time,
        0.05,
        true,
        timeline,
        requests,
        List.of());
  }

  private void move(Posture to) {
    timeline.add(new Action.Move(time, "", MOVE, to));
    time += MOVE;
  }

  private void rest(Spell spell, double wait) {
    time += wait;
    read(spell, time, time + READ);
    time += READ;
  }

  private void read(Spell spell, double from, double to) {
    spells.add(spell);
    requests.add(
        new Request.Statistic(
            "", Request.Quantity.PRESSURE, Vein.DORSAL_ARCH_MEDIAL, Request.Kind.MEAN, from, to));
  }

  private void velocity(double from, double to) {
    requests.add(
        new Request.Statistic(
            PEAK_VELOCITY,
            Request.Quantity.SCANNER_VELOCITY,
            Vein.POPLITEAL_PROXIMAL,
            Request.Kind.HIGHEST,
            from,
            to));
  }

  /** Two minutes or two cycles to settle, then as many cycles as a reading lasts. */
  private void pump(Day.Pump pump) {
    int settling = (int) Math.max(2, Math.ceil(120 / pump.period()));
    int read = (int) Math.ceil(READ / pump.period());
    Action.CuffSite site =
        pump.sleeve() == Day.Sleeve.FOOT ? Action.CuffSite.FOOT : Action.CuffSite.CALF;
    for (int k = 0; k < settling + read; k++) {
      timeline.add(
          new Action.Inflate(
              time + k * pump.period(), "", site, pump.pressure(), RISE, pump.hold(), FALL));
    }
    time += settling * pump.period();
    double to = time + read * pump.period();
    read(Spell.PUMPED, time, to);
    velocity(time, to);
    time = to;
  }

  private List<Measurement> measures(List<Measurement> taken) {
    Map<Spell, Double> pressures = new EnumMap<>(Spell.class);
    List<Measurement> velocities = new ArrayList<>();
    for (Measurement one : taken) {
      if (one instanceof NotMeasurable not) {
        return unmeasured(not.reason());
      }
      if (one.measure().equals(PEAK_VELOCITY)) {
        velocities.add(one);
      } else {
        pressures.put(spells.get(pressures.size()), ((Taken) one).value());
      }
    }
    double sum = 0;
    for (Map.Entry<Spell, Double> one : pressures.entrySet()) {
      sum += leg.day().hours(one.getKey()) * one.getValue();
    }
    return List.of(
        new Taken(MEAN_PRESSURE, Vein.DORSAL_ARCH_MEDIAL.key(), Unit.MMHG, sum / Day.HOURS),
        velocities.getLast());
  }
}
