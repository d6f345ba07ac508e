package org.soleus.limb.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * The four phases of a valve's cycle as Lurie 2003 names them, read off how far it is open: it
 * opens, stays open (equilibrium), closes and stays closed. Each is the mean over the complete
 * cycles within a span of time.
 */
public final class ValveCycleReading {
  /** What a reading gives, in this order. */
  public static final List<String> MEASURES =
      List.of(
          "valve_opening_phase",
          "valve_equilibrium_phase",
          "valve_closing_phase",
          "valve_closed_phase",
          "valve_cycle_total");

  /**
   * Up to this opening a valve counts as closed [1]; assumed: cusps that touch are not told apart.
   */
  private static final double CLOSED = 0.05;

  /**
   * From this share of the widest opening of a cycle on it counts as open [1]; assumed. Cusps at
   * rest in the stream stay well off the wall.
   */
  private static final double OPEN = 0.9;

  /** A valve that opens less than this [1] has no cycle to time; assumed. */
  private static final double LEAST = 0.3;

  private ValveCycleReading() {}

  /**
   * One cycle: when the valve leaves the closed state, is open, leaves that, is closed, leaves
   * that.
   */
  private record Cycle(double opens, double open, double closes, double closed, double end) {}

  /**
   * Reads the phases.
   *
   * @param opening of the valve, 0 to 1
   * @param from start of the span [s]
   * @param to end of the span [s]
   */
  public static List<Measurement> read(Curve opening, double from, double to) {
    List<Cycle> cycles = cycles(opening, opening.sampleAt(from), opening.sampleAt(to));
    if (cycles.isEmpty()) {
      return MEASURES.stream()
          .<Measurement>map(name ->
              new Measurement.NotMeasurable(
                  name,
                  opening.site(),
                  Unit.SECOND,
                  "the valve does not open and shut in the time that is watched"))
          .toList();
    }
    double[] phases = new double[MEASURES.size()];
    for (Cycle one : cycles) {
      phases[0] += (one.open - one.opens) / cycles.size();
      phases[1] += (one.closes - one.open) / cycles.size();
      phases[2] += (one.closed - one.closes) / cycles.size();
      phases[3] += (one.end - one.closed) / cycles.size();
      phases[4] += (one.end - one.opens) / cycles.size();
    }
    List<Measurement> taken = new ArrayList<>();
    for (int k = 0; k < phases.length; k++) {
      taken.add(new Measurement.Taken(MEASURES.get(k), opening.site(), Unit.SECOND, phases[k]));
    }
    return taken;
  }

  private static List<Cycle> cycles(Curve opening, int first, int last) {
    List<Cycle> cycles = new ArrayList<>();
    int opens = nextAbove(opening, CLOSED, nextBelow(opening, first, last), last);
    while (opens < last) {
      int closed = nextBelow(opening, opens, last);
      int end = nextAbove(opening, CLOSED, closed, last);
      double widest = opening.highest(opening.time(opens), opening.time(closed));
      if (widest >= LEAST && end < last) {
        int open = nextAbove(opening, OPEN * widest, opens, closed);
        int closes = closed;
        while (opening.value(closes) < OPEN * widest) {
          closes--;
        }
        cycles.add(
            new Cycle(
                opening.time(opens),
                opening.time(open),
                opening.time(closes),
                opening.time(closed),
                opening.time(end)));
      }
      opens = end;
    }
    return cycles;
  }

  /** First sample from one on that lies above a level, or the last. */
  private static int nextAbove(Curve opening, double level, int from, int last) {
    int k = from;
    while (k < last && opening.value(k) <= level) {
      k++;
    }
    return k;
  }

  /** First sample from one on at which the valve is closed, or the last. */
  private static int nextBelow(Curve opening, int from, int last) {
    int k = from;
    while (k < last && opening.value(k) > CLOSED) {
      k++;
    }
    return k;
  }
}
