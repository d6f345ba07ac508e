package org.soleus.casefile.networks;

import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** Makes walls from fields that have been checked. */
final class WallRecords {
  private static final double KPA = 1e3;

  /** Pieces into which a curve between two given values is divided. */
  private static final int PIECES = 16;

  private static final int MOST_PIECES = 4096;

  private final double density;
  private final Profile area;

  /**
   * Walls of a tube.
   *
   * @param density of blood [kg/m³]
   * @param area at rest along the tube [m²]
   */
  WallRecords(double density, Profile area) {
    this.density = density;
    this.area = area;
  }

  /** The wall that the file describes, or that of a vein. */
  Wall of(Optional<Fields> given) {
    Fields wall = given.orElse(null);
    if (wall == null) {
      return Wall.elastic(vein(Optional.empty()));
    }
    Profile factor =
        new Profile(wall.value("stiffness_factor").map(TubeFields::numbers).orElse(List.of(1.0)));
    double viscosity = wall.number("viscosity_mmHg_s").orElse(0) * MMHG;
    if (wall.fields("artery").isPresent()) {
      Fields artery = wall.fields("artery").get();
      return artery.number("young_kPa").isPresent()
          ? thin(artery, factor, viscosity)
          : new Wall(PowerLaw.artery(stiffness(artery, 0.5)), factor, viscosity);
    }
    TubeLaw law =
        wall.fields("power_law").map(this::power).orElseGet(() -> vein(wall.fields("vein")));
    return new Wall(law, factor, viscosity);
  }

  private static TubeLaw vein(Optional<Fields> given) {
    Fields vein = given.orElse(null);
    return vein == null
        ? new VeinLaw(85 * MMHG, 6 * MMHG, 2.5)
        : new VeinLaw(
            vein.number("stretch_mmHg").orElse(85) * MMHG,
            vein.number("bending_mmHg").orElse(6) * MMHG,
            vein.number("stretch_limit").orElse(2.5));
  }

  private TubeLaw power(Fields law) {
    double m = law.number("m").orElse(10);
    double n = law.number("n").orElse(-1.5);
    return new PowerLaw(stiffness(law, m - n), m, n);
  }

  /** K as given, or from the wave speed at rest: ρ c² = K (m − n). */
  private double stiffness(Fields law, double exponents) {
    if (law.number("stiffness_mmHg").isPresent()) {
      return law.number("stiffness_mmHg").getAsDouble() * MMHG;
    }
    double speed = law.number("wave_speed_m_s").orElseThrow();
    return density * speed * speed / exponents;
  }

  /** K = E h √π / ((1 − ν²) √A0), which changes along the tube where A0 or h does. */
  private Wall thin(Fields artery, Profile factor, double viscosity) {
    double young = artery.number("young_kPa").orElseThrow() * KPA;
    double poisson = artery.number("poisson_ratio").orElse(0.5);
    Profile thickness =
        new Profile(
            TubeFields.numbers(artery.value("thickness_mm").orElseThrow()).stream()
                .map(one -> one * MM)
                .toList());
    DoubleUnaryOperator stiffness =
        share ->
            young
                * thickness.at(share)
                * Math.sqrt(Math.PI)
                / ((1 - poisson * poisson) * Math.sqrt(area.at(share)));
    double first = stiffness.applyAsDouble(0);
    int pieces = pieces(area) * pieces(thickness) * pieces(factor);
    Profile along =
        pieces == 1
            ? factor
            : Profile.sampled(
                Math.min(MOST_PIECES, pieces),
                share -> factor.at(share) * stiffness.applyAsDouble(share) / first);
    return new Wall(PowerLaw.artery(first), along, viscosity);
  }

  private static int pieces(Profile profile) {
    int size = profile.values().size();
    return size == 1 ? 1 : Math.min(MOST_PIECES, PIECES * (size - 1));
  }

  /** Lumen along a tube from diameters [mm] at equal distances, between which they are linear. */
  static Profile lumen(List<Double> diameters) {
    Profile diameter = new Profile(diameters);
    DoubleUnaryOperator lumen =
        share -> {
          double across = diameter.at(share) * MM;
          return Math.PI / 4 * across * across;
        };
    int pieces = diameters.size() - 1;
    return pieces == 0
        ? Profile.constant(lumen.applyAsDouble(0))
        : Profile.sampled(PIECES * pieces, lumen);
  }
}
