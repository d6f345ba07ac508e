package org.soleus.limb.anatomy;

import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.limb.anatomy.Compartment.ABDOMEN;
import static org.soleus.limb.anatomy.Compartment.INTERMUSCULAR;
import static org.soleus.limb.anatomy.Compartment.PLANTAR;
import static org.soleus.limb.anatomy.Compartment.SUBCUTANEOUS;
import static org.soleus.limb.anatomy.Compartment.THIGH;
import static org.soleus.limb.anatomy.Compartment.THORAX;
import static org.soleus.limb.anatomy.WallClass.CENTRAL;
import static org.soleus.limb.anatomy.WallClass.DEEP_CALF;
import static org.soleus.limb.anatomy.WallClass.FEMORAL;
import static org.soleus.limb.anatomy.WallClass.MUSCULAR;
import static org.soleus.limb.anatomy.WallClass.SAPHENOUS;
import static org.soleus.limb.anatomy.WallClass.SMALL;
import static org.soleus.limb.anatomy.WallClass.VARICOSE;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * The default adult leg, scaled to a person. Heights (mm above the sole), lengths and standing
 * diameters (mm) of a 1.75 m adult; a table rather than code. Sources: evidence/anatomy.csv
 * (ADAN-86 lengths, Mendoza 2013 saphenous diameters, Mozes 1996 perforator levels, cadaver valve
 * counts); what has no source there is assumed and says so in docs/theory, chapter 3. Perforators
 * attach to the nearest landmark, within 30 mm of their level. Small veins stand for all veins of
 * their region that have no name; their number sets the region's volume.
 */
public final class DefaultLeg {
  private static final double REFERENCE_HEIGHT = 1.75;

  private final List<VeinSegment> veins = new ArrayList<>();
  private final double heightScale;
  private final double diameterScale;

  private DefaultLeg(Person person) {
    heightScale = person.height() / REFERENCE_HEIGHT;
    // body surface (Mosteller) relative to the reference adult; volume grows with it (assumed)
    double surface =
        Math.sqrt(
            person.height()
                * person.weight()
                / (Person.REFERENCE.height() * Person.REFERENCE.weight()));
    diameterScale = Math.sqrt(surface / heightScale);
  }

  /** The default leg of a person, healthy throughout. */
  public static Leg of(Person person, Side side, Parameters parameters) {
    DefaultLeg leg = new DefaultLeg(person);
    leg.superficial();
    leg.perforating();
    leg.deepOfFootAndCalf();
    leg.deepOfThighAndTrunk();
    leg.small();
    double height = person.height();
    Body body =
        new Body(
            height * parameters.get(Parameter.ANKLE_HEIGHT),
            height * parameters.get(Parameter.KNEE_HEIGHT),
            height * parameters.get(Parameter.GROIN_HEIGHT),
            height * parameters.get(Parameter.HEART_HEIGHT));
    return new Leg(person, side, body, leg.veins, List.of(), parameters);
  }

  /** The slack tributaries of a varicose calf, which only a leg with varices has. */
  public static VeinSegment varices(Person person) {
    DefaultLeg leg = new DefaultLeg(person);
    leg.add(
        Vein.CALF_VARICES, "varices", 250, "gsv boyd", 370, 250, 4.0, 6, 0, VARICOSE, SUBCUTANEOUS);
    return leg.veins.getFirst();
  }

  private void superficial() {
    skin(Vein.DORSAL_ARCH_MEDIAL, "foot dorsum", 50, "ankle medial", 90, 120, 3.0, 1);
    skin(Vein.DORSAL_ARCH_LATERAL, "foot dorsum", 50, "ankle lateral", 80, 120, 2.5, 1);
    skin(Vein.GSV_DISTAL_CALF, "ankle medial", 90, "gsv cockett", 200, 110, 3.0, 1);
    skin(Vein.GSV_MID_CALF, "gsv cockett", 200, "gsv boyd", 370, 170, 3.0, 1);
    skin(Vein.GSV_PROXIMAL_CALF, "gsv boyd", 370, "gsv knee", 480, 110, 3.2, 0);
    skin(Vein.GSV_DISTAL_THIGH, "gsv knee", 480, "gsv dodd", 620, 160, 3.5, 2);
    skin(Vein.GSV_MID_THIGH, "gsv dodd", 620, "gsv hunter", 730, 130, 3.6, 1);
    skin(Vein.GSV_PROXIMAL_THIGH, "gsv hunter", 730, "gsv accessory", 870, 160, 3.7, 2);
    skin(Vein.GSV_JUNCTION, "gsv accessory", 870, "groin", 900, 30, 7.5, 1);
    skin(Vein.POSTERIOR_ARCH_LOWER, "arch cockett", 170, "arch paratibial", 290, 125, 2.2, 2);
    skin(Vein.POSTERIOR_ARCH_UPPER, "arch paratibial", 290, "gsv boyd", 370, 85, 2.4, 2);
    skin(Vein.ANTERIOR_ACCESSORY, "thigh anterior", 600, "gsv accessory", 870, 300, 2.6, 3);
    skin(Vein.POSTERIOR_ACCESSORY, "thigh posterior", 640, "gsv accessory", 870, 250, 2.2, 2);
    skin(Vein.SSV_DISTAL, "ankle lateral", 80, "ssv mid", 280, 200, 2.8, 4);
    skin(Vein.SSV_PROXIMAL, "ssv mid", 280, "ssv top", 470, 190, 3.1, 3);
    skin(Vein.SSV_JUNCTION, "ssv top", 470, "spj", 500, 35, 3.5, 1);
    skin(Vein.THIGH_EXTENSION, "ssv top", 470, "gsv hunter", 730, 280, 2.0, 2);
  }

  private void perforating() {
    // Those of the foot let blood pass to the surface, so that only inflow guides it; no valve.
    through(Vein.FOOT_PERFORATOR, "foot dorsum", 50, "sole", 25, 30, 2.0, 0);
    through(Vein.COCKETT_II, "arch cockett", 170, "ptv cockett", 190, 30, 2.0, 2);
    through(Vein.COCKETT_III, "gsv cockett", 200, "ptv cockett", 190, 30, 2.0, 2);
    through(Vein.PARATIBIAL_LOW, "arch paratibial", 290, "soleus", 220, 75, 2.0, 2);
    through(Vein.PARATIBIAL_MID, "arch paratibial", 290, "ptv paratibial", 330, 45, 2.0, 2);
    through(Vein.PARATIBIAL_HIGH, "gsv boyd", 370, "gastrocnemius medial", 340, 45, 2.0, 2);
    through(Vein.BOYD, "gsv boyd", 370, "tibioperoneal", 410, 45, 2.0, 2);
    through(Vein.LATERAL_CALF_PERFORATOR, "ssv mid", 280, "peroneal mid", 300, 35, 2.0, 2);
    through(Vein.DODD, "gsv dodd", 620, "femoral dodd", 640, 35, 2.0, 1);
    through(Vein.HUNTERIAN, "gsv hunter", 730, "femoral hunter", 740, 35, 2.0, 1);
  }

  private void deepOfFootAndCalf() {
    add(Vein.MEDIAL_PLANTAR, "sole", 25, "ankle deep", 90, 150, 3.5, 2, 1, DEEP_CALF, PLANTAR);
    add(Vein.LATERAL_PLANTAR, "sole", 25, "ankle peroneal", 90, 150, 3.5, 2, 1, DEEP_CALF, PLANTAR);
    calf(Vein.POSTERIOR_TIBIAL_DISTAL, "ankle deep", 90, "ptv cockett", 190, 100, 4.0, 4);
    calf(Vein.POSTERIOR_TIBIAL_MID, "ptv cockett", 190, "ptv paratibial", 330, 140, 4.3, 4);
    calf(Vein.POSTERIOR_TIBIAL_PROXIMAL, "ptv paratibial", 330, "tibioperoneal", 410, 80, 4.6, 3);
    calf(Vein.PERONEAL_DISTAL, "ankle peroneal", 90, "peroneal mid", 300, 200, 4.2, 5);
    calf(Vein.PERONEAL_PROXIMAL, "peroneal mid", 300, "tibioperoneal", 410, 110, 4.6, 4);
    add(
        Vein.ANTERIOR_TIBIAL_DISTAL,
        "foot dorsum",
        50,
        "anterior mid",
        250,
        210,
        2.8,
        2,
        5,
        DEEP_CALF,
        Compartment.ANTERIOR);
    add(
        Vein.ANTERIOR_TIBIAL_PROXIMAL,
        "anterior mid",
        250,
        "popliteal low",
        440,
        190,
        3.2,
        2,
        5,
        DEEP_CALF,
        Compartment.ANTERIOR);
    add(
        Vein.TIBIOPERONEAL_TRUNK,
        "tibioperoneal",
        410,
        "popliteal low",
        440,
        32,
        8.0,
        1,
        0,
        FEMORAL,
        INTERMUSCULAR);
    add(
        Vein.SOLEAL_MEDIAL,
        "soleus",
        220,
        "ptv paratibial",
        330,
        120,
        8.0,
        4,
        0,
        MUSCULAR,
        Compartment.SOLEUS);
    add(
        Vein.SOLEAL_LATERAL,
        "soleus",
        220,
        "peroneal mid",
        300,
        120,
        8.0,
        4,
        0,
        MUSCULAR,
        Compartment.SOLEUS);
    add(
        Vein.GASTROCNEMIUS_MEDIAL,
        "gastrocnemius medial",
        340,
        "spj",
        500,
        150,
        5.0,
        2,
        3,
        MUSCULAR,
        Compartment.GASTROCNEMIUS);
    add(
        Vein.GASTROCNEMIUS_LATERAL,
        "gastrocnemius lateral",
        340,
        "spj",
        500,
        150,
        5.0,
        2,
        3,
        MUSCULAR,
        Compartment.GASTROCNEMIUS);
  }

  private void deepOfThighAndTrunk() {
    trunk(Vein.POPLITEAL_DISTAL, "popliteal low", 440, "spj", 500, 65, 8.5, 1, FEMORAL, THIGH);
    trunk(Vein.POPLITEAL_PROXIMAL, "spj", 500, "adductor hiatus", 580, 80, 8.5, 1, FEMORAL, THIGH);
    trunk(
        Vein.FEMORAL_DISTAL, "adductor hiatus", 580, "femoral dodd", 640, 70, 9, 1, FEMORAL, THIGH);
    trunk(Vein.FEMORAL_MID, "femoral dodd", 640, "femoral hunter", 740, 110, 9, 1, FEMORAL, THIGH);
    trunk(Vein.FEMORAL_PROXIMAL, "femoral hunter", 740, "profunda", 860, 128, 9, 1, FEMORAL, THIGH);
    trunk(Vein.DEEP_FEMORAL, "thigh deep", 660, "profunda", 860, 230, 9, 3, FEMORAL, THIGH);
    trunk(
        Vein.COMMON_FEMORAL_DISTAL,
        "profunda",
        860,
        "groin",
        900,
        41,
        13,
        0,
        FEMORAL,
        SUBCUTANEOUS);
    trunk(
        Vein.COMMON_FEMORAL_PROXIMAL,
        "groin",
        900,
        "inguinal ligament",
        920,
        20,
        13,
        1,
        FEMORAL,
        SUBCUTANEOUS);
    trunk(
        Vein.EXTERNAL_ILIAC,
        "inguinal ligament",
        920,
        "iliac",
        1000,
        106,
        13.5,
        0,
        CENTRAL,
        ABDOMEN);
    trunk(Vein.INTERNAL_ILIAC, "pelvis", 960, "iliac", 1000, 59, 9.8, 0, CENTRAL, ABDOMEN);
    trunk(Vein.COMMON_ILIAC, "iliac", 1000, "cava", 1050, 60, 15, 0, CENTRAL, ABDOMEN);
    trunk(Vein.CAVA_INFRARENAL, "cava", 1050, "renal", 1150, 113, 18.4, 0, CENTRAL, ABDOMEN);
    trunk(Vein.CAVA_SUPRARENAL, "renal", 1150, "atrium", 1225, 108, 19, 0, CENTRAL, THORAX);
  }

  private void small() {
    add(
        Vein.FOOT_SMALL_VEINS,
        "foot bed",
        40,
        "foot dorsum",
        50,
        60,
        1.2,
        150,
        1,
        SMALL,
        SUBCUTANEOUS);
    add(
        Vein.CALF_SKIN_VEINS,
        "calf skin",
        250,
        "arch paratibial",
        290,
        100,
        1.2,
        90,
        1,
        SMALL,
        SUBCUTANEOUS);
    add(
        Vein.CALF_POSTERIOR_MUSCLE_VEINS,
        "calf muscle",
        240,
        "soleus",
        220,
        100,
        1.5,
        160,
        1,
        SMALL,
        Compartment.SOLEUS);
    add(
        Vein.CALF_ANTERIOR_MUSCLE_VEINS,
        "calf anterior",
        250,
        "anterior mid",
        250,
        100,
        1.5,
        30,
        1,
        SMALL,
        Compartment.ANTERIOR);
    add(
        Vein.THIGH_SKIN_VEINS,
        "thigh skin",
        650,
        "thigh anterior",
        600,
        120,
        1.2,
        200,
        1,
        SMALL,
        SUBCUTANEOUS);
    add(
        Vein.THIGH_MUSCLE_VEINS,
        "thigh muscle",
        700,
        "thigh deep",
        660,
        120,
        1.5,
        400,
        1,
        SMALL,
        THIGH);
  }

  private void skin(
      Vein vein,
      String from,
      double low,
      String to,
      double high,
      double length,
      double diameter,
      int valves) {
    add(vein, from, low, to, high, length, diameter, 1, valves, SAPHENOUS, SUBCUTANEOUS);
  }

  private void through(
      Vein vein,
      String from,
      double low,
      String to,
      double high,
      double length,
      double diameter,
      int valves) {
    add(vein, from, low, to, high, length, diameter, 1, valves, SAPHENOUS, SUBCUTANEOUS);
  }

  private void calf(
      Vein vein,
      String from,
      double low,
      String to,
      double high,
      double length,
      double diameter,
      int valves) {
    add(vein, from, low, to, high, length, diameter, 2, valves, DEEP_CALF, INTERMUSCULAR);
  }

  private void trunk(
      Vein vein,
      String from,
      double low,
      String to,
      double high,
      double length,
      double diameter,
      int valves,
      WallClass wall,
      Compartment compartment) {
    add(vein, from, low, to, high, length, diameter, 1, valves, wall, compartment);
  }

  private void add(
      Vein vein,
      String from,
      double low,
      String to,
      double high,
      double length,
      double diameter,
      int parallel,
      int valves,
      WallClass wall,
      Compartment compartment) {
    veins.add(
        new VeinSegment(
            vein,
            new Landmark(from, low * MM * heightScale),
            new Landmark(to, high * MM * heightScale),
            length * MM * heightScale,
            diameter * MM * diameterScale,
            parallel,
            valves,
            0,
            wall,
            compartment,
            true,
            false));
  }
}
