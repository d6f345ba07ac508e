package org.soleus.validation;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.simulation.VeinWalls;

/** Rows that the leg answers as it is built, without a run: valve counts and walls. */
final class WallAnswers {
  private final Leg leg;
  private final VeinWalls walls;

  WallAnswers(Leg leg) {
    this.leg = leg;
    walls = new VeinWalls(leg);
  }

  /** The answer in SI; empty where the leg has no such vein. */
  OptionalDouble of(String measure, String site) {
    return switch (measure) {
      case "valves" -> OptionalDouble.of(valves(site));
      case "tilt_compliance" -> ofVein(site, walls::tiltCompliance);
      case "tilt_wave_speed" -> ofVein(site, walls::tiltWaveSpeed);
      case "lying_calf_compliance" -> OptionalDouble.of(walls.lyingCalfCompliance());
      default -> throw new IllegalArgumentException("a leg at rest has no measure " + measure);
    };
  }

  /** Valves of all veins whose name begins with the site. */
  private int valves(String site) {
    return leg.veins().stream()
        .filter(one -> one.vein().key().startsWith(site + "_") || one.vein().key().equals(site))
        .mapToInt(VeinSegment::valves)
        .sum();
  }

  private OptionalDouble ofVein(String site, ToDoubleFunction<VeinSegment> of) {
    return Vein.of(site)
        .flatMap(leg::segment)
        .map(segment -> OptionalDouble.of(of.applyAsDouble(segment)))
        .orElse(OptionalDouble.empty());
  }
}
