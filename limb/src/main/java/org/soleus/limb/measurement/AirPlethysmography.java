package org.soleus.limb.measurement;

import static org.soleus.hemodynamics.units.Units.ML;

import java.util.ArrayList;
import java.util.List;

/**
 * Air plethysmography of the calf (Christopoulos 1987): venous volume VV between legs raised and
 * standing, filling index VFI = 0.9 VV / T90, ejected volume EV and fraction EF = EV/VV of one
 * tiptoe, residual volume RV and fraction RVF = RV/VV after ten.
 */
public final class AirPlethysmography {
  /** Names of the measures, in the order in which they are read. */
  public static final List<String> MEASURES = List.of("VV", "VFI", "EV", "EF", "RV", "RVF");

  private static final String SITE = "calf";

  private final Curve volume;
  private final List<Measurement> found = new ArrayList<>();

  private AirPlethysmography(Curve volume) {
    this.volume = volume;
  }

  /**
   * Reads all six measures.
   *
   * @param volume of the calf's blood
   * @param stand when the person begins to stand up [s]
   * @param one start of the single tiptoe [s]
   * @param oneEnd its end [s]
   * @param ten start of the ten tiptoes [s]
   * @param tenEnd their end [s]
   */
  public static List<Measurement> read(
      Curve volume, double stand, double one, double oneEnd, double ten, double tenEnd) {
    AirPlethysmography reading = new AirPlethysmography(volume);
    reading.all(stand, one, oneEnd, ten, tenEnd);
    return reading.found;
  }

  private void all(double stand, double one, double oneEnd, double ten, double tenEnd) {
    double first = Math.min(one, ten);
    double empty = volume.mean(Math.max(volume.time(0), stand - 2), stand);
    double venous = volume.mean(first - 5, first) - empty;
    if (venous < 10 * ML) {
      String reason = "the calf takes up %.1f mL only on standing".formatted(venous / ML);
      for (String measure : MEASURES) {
        found.add(new Measurement.NotMeasurable(measure, SITE, unit(measure), reason));
      }
      return;
    }
    taken("VV", venous);
    filling(stand, empty, venous, first);
    double ejected = volume.mean(one - 5, one) - volume.lowest(one, oneEnd + 0.5);
    if (ejected > 0 && ejected < venous) {
      taken("EV", ejected);
      taken("EF", ejected / venous);
    } else {
      not("the calf does not empty between standing full and legs raised", "EV", "EF");
    }
    double residual = volume.lowest(ten, tenEnd + 1) - empty;
    if (residual > 0 && residual < venous) {
      taken("RV", residual);
      taken("RVF", residual / venous);
    } else {
      not("the calf does not empty between standing full and legs raised", "RV", "RVF");
    }
  }

  private void not(String reason, String... measures) {
    for (String measure : measures) {
      found.add(new Measurement.NotMeasurable(measure, SITE, unit(measure), reason));
    }
  }

  private void filling(double stand, double empty, double venous, double until) {
    int last = volume.sampleAt(until);
    for (int k = volume.sampleAt(stand); k <= last; k++) {
      if (volume.value(k) >= empty + 0.9 * venous) {
        double index = 0.9 * venous / (volume.time(k) - stand);
        taken("VFI", index);
        return;
      }
    }
    found.add(
        new Measurement.NotMeasurable(
            "VFI", SITE, unit("VFI"), "the calf is not filled to 90 % in time"));
  }

  /** Unit of one of the measures. */
  public static Unit unit(String measure) {
    return switch (measure) {
      case "VFI" -> Unit.MILLILITRE_PER_SECOND;
      case "EF", "RVF" -> Unit.PERCENT;
      default -> Unit.MILLILITRE;
    };
  }

  private void taken(String measure, double value) {
    found.add(new Measurement.Taken(measure, SITE, unit(measure), value));
  }
}
