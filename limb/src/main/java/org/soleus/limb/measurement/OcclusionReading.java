package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.ML;

import java.util.ArrayList;
import java.util.List;

/**
 * Venous occlusion plethysmography of the calf: a cuff on the thigh lets blood in and not out.
 * {@code arterial_inflow} is the rate of rise at the beginning, {@code SVC} (segmental venous
 * capacitance) the volume taken up, {@code MVO} (maximum venous outflow) the volume that leaves in
 * the first second after release, {@code OF} (outflow fraction) MVO over SVC, {@code VET90} the
 * time until 90 % of SVC has left.
 */
public final class OcclusionReading {
  /** Names of the measures, in the order in which they are read. */
  public static final List<String> MEASURES =
      List.of("arterial_inflow", "SVC", "MVO", "OF", "VET90");

  private static final String SITE = "calf";

  /** Span after inflation over which inflow is read [s]; assumed, as laboratories do. */
  private static final double INFLOW_SPAN = 5;

  /** Less than this taken up is no occlusion [m³]; assumed. */
  private static final double LEAST = 5 * ML;

  private OcclusionReading() {}

  /** Unit of one of the measures. */
  public static Unit unit(String measure) {
    return switch (measure) {
      case "arterial_inflow" -> Unit.MILLILITRE_PER_MINUTE;
      case "OF" -> Unit.PERCENT;
      case "VET90" -> Unit.SECOND;
      default -> Unit.MILLILITRE;
    };
  }

  /**
   * Reads all measures.
   *
   * @param volume of the calf's blood
   * @param cuff when the cuff begins to fill [s]
   * @param rise time of inflation [s]
   * @param release when it is let go [s]
   */
  public static List<Measurement> read(Curve volume, double cuff, double rise, double release) {
    double before = volume.mean(Math.max(volume.time(0), cuff - 5), cuff);
    double full = volume.value(volume.sampleAt(release));
    double capacitance = full - before;
    if (capacitance < LEAST) {
      String reason = "the calf takes up %.1f mL only under the cuff".formatted(capacitance / ML);
      return MEASURES.stream()
          .map(name -> (Measurement) new Measurement.NotMeasurable(name, SITE, unit(name), reason))
          .toList();
    }
    double start = cuff + rise;
    double inflow =
        (volume.value(volume.sampleAt(start + INFLOW_SPAN)) - volume.value(volume.sampleAt(start)))
            / INFLOW_SPAN;
    double outflow = full - volume.value(volume.sampleAt(release + 1));
    List<Measurement> found = new ArrayList<>();
    found.add(taken("arterial_inflow", inflow));
    found.add(taken("SVC", capacitance));
    found.add(taken("MVO", outflow));
    found.add(taken("OF", outflow / capacitance));
    found.add(emptying(volume, release, full, capacitance));
    return found;
  }

  private static Measurement emptying(
      Curve volume, double release, double full, double capacitance) {
    for (int k = volume.sampleAt(release); k < volume.size(); k++) {
      if (volume.value(k) <= full - 0.9 * capacitance) {
        return taken("VET90", volume.time(k) - release);
      }
    }
    return new Measurement.NotMeasurable(
        "VET90", SITE, Unit.SECOND, "the calf is not emptied to 90 % within the recording");
  }

  private static Measurement taken(String measure, double value) {
    return new Measurement.Taken(measure, SITE, unit(measure), value);
  }
}
