package org.soleus.validation;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Optional;
import java.util.OptionalDouble;
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

  /** The answer in the row's unit. */
  OptionalDouble of(PublishedRow row) {
    return switch (row.measure()) {
      case "valve_count" ->
          OptionalDouble.of(
              leg.veins().stream()
                  .filter(segment ->
                      segment.vein().key().startsWith(row.site() + "_")
                          || segment.vein().key().equals(row.site()))
                  .mapToInt(VeinSegment::valves)
                  .sum());
      case "relative_compliance_dA/A/dP" ->
          ofVein(row, segment -> walls.tiltCompliance(segment) * MMHG);
      case "vein_wave_speed" -> ofVein(row, walls::tiltWaveSpeed);
      case "calf_venous_compliance_effective" ->
          OptionalDouble.of(100 * 1000 * walls.lyingCalfCompliance() / Questions.CALF_VOLUME);
      default -> OptionalDouble.empty();
    };
  }

  private OptionalDouble ofVein(
      PublishedRow row, java.util.function.ToDoubleFunction<VeinSegment> of) {
    Optional<VeinSegment> segment = Vein.of(row.site()).flatMap(leg::segment);
    return segment.isPresent()
        ? OptionalDouble.of(of.applyAsDouble(segment.get()))
        : OptionalDouble.empty();
  }
}
