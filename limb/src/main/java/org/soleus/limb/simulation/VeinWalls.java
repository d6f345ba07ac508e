package org.soleus.limb.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.wall.Collapse;
import org.soleus.hemodynamics.wall.VeinLaw;
import org.soleus.limb.anatomy.Ageing;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.WallClass;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** Tube laws of a leg's veins, and the sizes of a vein at other pressures than the recorded one. */
public final class VeinWalls {
  /**
   * Transmural pressure at which the diameters of iliac veins and cava were taken [Pa]: a little
   * less inside than outside, as blood passes from the abdomen to the chest; assumed.
   */
  private static final double ABDOMINAL_TRANSMURAL = -2 * Units.MMHG;

  private final Map<WallClass, VeinLaw> laws = new EnumMap<>(WallClass.class);
  private final Leg leg;

  /** Laws of a leg. */
  public VeinWalls(Leg leg) {
    this.leg = leg;
    Parameters parameters = leg.parameters();
    double age = Ageing.stiffness(leg.person());
    for (WallClass wall : WallClass.values()) {
      boolean central = wall == WallClass.CENTRAL;
      laws.put(
          wall,
          new VeinLaw(
              age * parameters.get(stretch(wall)),
              parameters.get(central ? Parameter.CENTRAL_BENDING : Parameter.BENDING_STIFFNESS),
              parameters.get(Parameter.STRETCH_LIMIT),
              parameters.get(central ? Parameter.CENTRAL_ROUND_PRESSURE : Parameter.ROUND_PRESSURE),
              // the abdomen presses like a fluid, muscle and fat leave no gap
              central ? Collapse.FREE : Collapse.EMBEDDED));
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
      case SCARRED -> Parameter.SCARRED_STRETCH;
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

  /**
   * Lumen of one vein when it is just round [m²], from its standing diameter. A diameter that was
   * not recorded is that of people with the usual abdominal pressure.
   */
  public double restArea(VeinSegment segment) {
    double abdominal =
        segment.recorded()
            ? leg.parameters().get(Parameter.ABDOMINAL_PRESSURE)
            : Parameters.DEFAULT.get(Parameter.ABDOMINAL_PRESSURE);
    double standing = 0.25 * Math.PI * segment.diameter() * segment.diameter();
    return standing / law(segment.wall()).areaRatio(standingPressure(segment, abdominal));
  }

  /** Transmural pressure at the middle of a vein standing at rest [Pa]. */
  public double standingPressure(VeinSegment segment) {
    return standingPressure(segment, leg.parameters().get(Parameter.ABDOMINAL_PRESSURE));
  }

  /** Transmural pressure in a vein lying at rest [Pa]. */
  public double lyingPressure(VeinSegment segment) {
    double abdominal = leg.parameters().get(Parameter.ABDOMINAL_PRESSURE);
    return transmural(segment, 0, 0, abdominal);
  }

  private double standingPressure(VeinSegment segment, double abdominal) {
    double weight = leg.parameters().get(Parameter.BLOOD_DENSITY) * Units.GRAVITY;
    double toHeart = weight * Math.max(0, leg.body().heart() - segment.middle());
    double toDiaphragm = weight * Math.max(0, leg.body().diaphragm() - segment.middle());
    return transmural(segment, toHeart, toDiaphragm, abdominal);
  }

  /**
   * The column up to the atrium, or up to the diaphragm with the pressure of the abdomen on top of
   * it if that is more. Within the abdomen the column outside is as heavy as the one inside, and
   * blood passes as soon as the veins are just round.
   */
  private double transmural(
      VeinSegment segment, double toHeart, double toDiaphragm, double abdominal) {
    double atrial = leg.parameters().get(Parameter.ATRIAL_PRESSURE);
    return switch (segment.compartment()) {
      case THORAX -> atrial + toHeart;
      case ABDOMEN -> ABDOMINAL_TRANSMURAL;
      default -> Math.max(atrial + toHeart, abdominal + toDiaphragm);
    };
  }

  /** Standing diameter [m] of a vein whose diameter was taken lying [m]. */
  public double standingDiameter(VeinSegment segment, double lyingDiameter) {
    VeinLaw law = law(segment.wall());
    double ratio = law.areaRatio(standingPressure(segment)) / law.areaRatio(lyingPressure(segment));
    return lyingDiameter * Math.sqrt(ratio);
  }

  /** Viscous part of a vein's wall, with the muscle around it [Pa s]. */
  public double viscosity(VeinSegment segment) {
    Parameter relaxation =
        switch (segment.compartment()) {
          case SOLEUS, GASTROCNEMIUS, ANTERIOR, LATERAL -> Parameter.MUSCLE_RELAXATION;
          default -> Parameter.WALL_RELAXATION;
        };
    return law(segment.wall()).stretchStiffness() * leg.parameters().get(relaxation);
  }

  /**
   * Relative compliance over a tilt from lying to standing [1/Pa]: growth of the lumen per
   * pressure, relative to the lumen that is just round.
   */
  public double tiltCompliance(VeinSegment segment) {
    VeinLaw law = law(segment.wall());
    double standing = standingPressure(segment);
    double lying = lyingPressure(segment);
    return (law.areaRatio(standing) - law.areaRatio(lying)) / (standing - lying);
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
        double slope = law.slope(law.areaRatio(lyingPressure(segment)));
        sum += segment.parallel() * segment.length() * restArea(segment) / slope;
      }
    }
    return sum;
  }
}
