package org.soleus.limb.fitting;

import java.util.function.Predicate;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * What a fit may turn: a factor on something of a leg that no scan shows. Its logarithm is 0 in the
 * unfitted twin and lies within two and a half standard deviations between people (theory 3.11).
 */
public enum Knob {
  /** Width of small veins and sinuses: how much the calf holds. */
  RESERVOIR("width of small veins and sinuses", 0.12),
  /** Arterial inflow of calf and foot. */
  INFLOW("arterial inflow of calf and foot", 0.2),
  /** Strength of the calf muscles. */
  PUMP("strength of the calf muscles", 0.2),
  /** Stiffness of the walls. */
  STIFFNESS("stiffness of vein walls", 0.25),
  /** Leaks of all valves that leak. */
  LEAK("size of the leaks", 0.5),
  /** Width of the perforators through which reflux empties. */
  REENTRY("width of perforators", 0.2);

  private static final double LIMIT = 2.5;

  private final String words;
  private final double spread;

  Knob(String words, double spread) {
    this.words = words;
    this.spread = spread;
  }

  /** As printed. */
  public String words() {
    return words;
  }

  /** Standard deviation of the logarithm between people [1]; assumed. */
  public double spread() {
    return spread;
  }

  /** A logarithm of the factor within its limits. */
  double limited(double log) {
    return Math.clamp(log, -LIMIT * spread, LIMIT * spread);
  }

  /** Whether a leg has what the knob turns. */
  boolean applies(Leg leg) {
    return switch (this) {
      case LEAK, REENTRY -> leg.veins().stream().anyMatch(segment -> segment.leak() > 0);
      default -> true;
    };
  }

  /** The leg with the knob turned. */
  Leg turned(Leg leg, double log) {
    double factor = Math.exp(log);
    return switch (this) {
      case RESERVOIR -> resized(leg, factor, VeinSegment::isReservoir);
      case REENTRY -> resized(leg, factor, one -> one.vein().system() == VeinSystem.PERFORATING);
      case INFLOW -> scaled(leg, factor, Parameter.CALF_INFLOW, Parameter.FOOT_INFLOW);
      case PUMP -> scaled(leg, factor, Parameter.CALF_STRENGTH);
      case STIFFNESS ->
          scaled(
              leg,
              factor,
              Parameter.SAPHENOUS_STRETCH,
              Parameter.DEEP_CALF_STRETCH,
              Parameter.MUSCULAR_STRETCH,
              Parameter.SMALL_VEIN_STRETCH);
      case LEAK -> {
        Leg leaking = leg;
        for (VeinSegment segment : leg.veins()) {
          double leak = Math.min(1, segment.leak() * factor);
          leaking = leaking.with(segment.vein(), one -> one.withLeak(leak));
        }
        yield leaking;
      }
    };
  }

  private static Leg resized(Leg leg, double factor, Predicate<VeinSegment> which) {
    Leg changed = leg;
    for (VeinSegment segment : leg.veins()) {
      if (which.test(segment) && !segment.recorded()) {
        changed = changed.with(segment.vein(), one -> one.resized(factor * one.diameter()));
      }
    }
    return changed;
  }

  private static Leg scaled(Leg leg, double factor, Parameter... which) {
    Parameters parameters = leg.parameters();
    for (Parameter parameter : which) {
      double value = factor * parameters.inUnit(parameter);
      parameters = parameters.with(parameter, Math.clamp(value, parameter.low(), parameter.high()));
    }
    return leg.with(parameters);
  }
}
