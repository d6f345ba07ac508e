package org.soleus.limb.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.wall.VeinLaw;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.WallClass;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** Tube laws of a leg's veins, and the sizes of a vein at other pressures than the recorded one. */
public final class VeinWalls {
  private final Map<WallClass, VeinLaw> laws = new EnumMap<>(WallClass.class);
  private final Leg leg;

  /** Laws of a leg. */
  public VeinWalls(Leg leg) {
    this.leg = leg;
    Parameters parameters = leg.parameters();
    for (WallClass wall : WallClass.values()) {
      laws.put(
          wall,
          new VeinLaw(
              parameters.get(stretch(wall)),
              parameters.get(Parameter.BENDING_STIFFNESS),
              parameters.get(Parameter.STRETCH_LIMIT)));
    }
  }

  private static Parameter stretch(WallClass wall) {
    return switch (wall) {
      case SAPHENOUS -> Parameter.SAPHENOUS_STRETCH;
      case DEEP_CALF -> Parameter.DEEP_CALF_STRETCH;
      case MUSCULAR -> Parameter.MUSCULAR_STRETCH;
      case FEMORAL -> Parameter.FEMORAL_STRETCH;
      case CENTRAL -> Parameter.CENTRAL_STRETCH;
      case SMALL -> Parameter.SMALL_VEIN_STRETCH;
      case VARICOSE -> Parameter.VARICOSE_STRETCH;
    };
  }

  /** Law of a kind of wall. */
  public VeinLaw law(WallClass wall) {
    VeinLaw law = laws.get(wall);
    if (law == null) {
      throw new IllegalStateException("no law for " + wall);
    }
    return law;
  }

  /** Lumen of one vein at zero transmural pressure [m²], from its standing diameter. */
  public double restArea(VeinSegment segment) {
    double standing = 0.25 * Math.PI * segment.diameter() * segment.diameter();
    return standing / law(segment.wall()).areaRatio(standingPressure(segment));
  }

  /** Pressure at the middle of a vein standing at rest: the column up to the atrium [Pa]. */
  public double standingPressure(VeinSegment segment) {
    double height = 0.5 * (segment.from().height() + segment.to().height());
    return lyingPressure()
        + leg.parameters().get(Parameter.BLOOD_DENSITY)
            * Units.GRAVITY
            * Math.max(0, leg.body().heart() - height);
  }

  /** Pressure in the veins lying at rest [Pa]. */
  public double lyingPressure() {
    return leg.parameters().get(Parameter.ATRIAL_PRESSURE);
  }

  /** Standing diameter [m] of a vein whose diameter was taken lying [m]. */
  public double standingDiameter(VeinSegment segment, double lyingDiameter) {
    VeinLaw law = law(segment.wall());
    double ratio = law.areaRatio(standingPressure(segment)) / law.areaRatio(lyingPressure());
    return lyingDiameter * Math.sqrt(ratio);
  }

  /** Viscous part of a wall [Pa s]. */
  public double viscosity(WallClass wall) {
    return law(wall).stretchStiffness() * leg.parameters().get(Parameter.WALL_RELAXATION);
  }

  /**
   * Relative compliance over a tilt from lying to standing [1/Pa]: growth of the lumen per
   * pressure, relative to the lumen at zero transmural pressure.
   */
  public double tiltCompliance(VeinSegment segment) {
    VeinLaw law = law(segment.wall());
    double standing = standingPressure(segment);
    double growth = law.areaRatio(standing) - law.areaRatio(lyingPressure());
    return growth / (standing - lyingPressure());
  }

  /** Wave speed that belongs to the compliance over a tilt [m/s]. */
  public double tiltWaveSpeed(VeinSegment segment) {
    return 1 / Math.sqrt(leg.parameters().get(Parameter.BLOOD_DENSITY) * tiltCompliance(segment));
  }

  /** Compliance of all veins of the calf, lying [m³/Pa]. */
  public double lyingCalfCompliance() {
    double sum = 0;
    for (VeinSegment segment : leg.veins()) {
      if (segment.open() && leg.inCalf(segment)) {
        VeinLaw law = law(segment.wall());
        double slope = law.slope(law.areaRatio(lyingPressure()));
        sum += segment.parallel() * segment.length() * restArea(segment) / slope;
      }
    }
    return sum;
  }
}
