package org.soleus.limb.anatomy;

import static org.soleus.hemodynamics.units.Units.MM;

import java.util.List;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * The default adult leg, scaled to a person: a table rather than code. Sources are named in theory
 * 3.1 (ADAN-86 lengths, Mendoza 2013 saphenous diameters, Mozes 1996 perforator levels, cadaver
 * valve counts); what has none there is assumed and says so. Perforators attach to the nearest
 * landmark, within 50 mm of their level. Intravascular ultrasound gave iliac and caval diameters
 * lying; the table has them standing, by the wall law. Small veins stand for all veins of their
 * region that have no name; their number sets the region's volume.
 */
public final class DefaultLeg {
  private static final double REFERENCE_HEIGHT = 1.75;

  /**
   * Vein | from, height above the sole [mm] | to, height [mm] | length [mm] | standing diameter
   * [mm] | veins side by side | valves | wall | surroundings. For a stature of 1.75 m and 72 kg.
   */
  private static final String VEINS =
      """
      DORSAL_ARCH_MEDIAL          | foot dorsum           |  50 | ankle medial          |   90 | 120 |  3.0 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      DORSAL_ARCH_LATERAL         | foot dorsum           |  50 | ankle lateral         |   80 | 120 |  2.5 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      GSV_DISTAL_CALF             | ankle medial          |  90 | gsv cockett           |  200 | 110 |  3.0 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      GSV_MID_CALF                | gsv cockett           | 200 | gsv boyd              |  370 | 170 |  3.0 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      GSV_PROXIMAL_CALF           | gsv boyd              | 370 | gsv knee              |  480 | 110 |  3.2 |   1 | 0 | SAPHENOUS | SUBCUTANEOUS
      GSV_DISTAL_THIGH            | gsv knee              | 480 | gsv dodd              |  620 | 160 |  3.5 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      GSV_MID_THIGH               | gsv dodd              | 620 | gsv hunter            |  730 | 130 |  3.6 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      GSV_PROXIMAL_THIGH          | gsv hunter            | 730 | gsv accessory         |  870 | 160 |  3.7 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      GSV_JUNCTION                | gsv accessory         | 870 | groin                 |  900 |  30 |  7.5 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      POSTERIOR_ARCH_LOWER        | arch cockett          | 170 | arch paratibial       |  290 | 125 |  2.2 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      POSTERIOR_ARCH_UPPER        | arch paratibial       | 290 | gsv boyd              |  370 |  85 |  2.4 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      ANTERIOR_ACCESSORY          | thigh anterior        | 600 | gsv accessory         |  870 | 300 |  2.6 |   1 | 3 | SAPHENOUS | SUBCUTANEOUS
      POSTERIOR_ACCESSORY         | thigh posterior       | 640 | gsv accessory         |  870 | 250 |  2.2 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      SSV_DISTAL                  | ankle lateral         |  80 | ssv mid               |  280 | 200 |  2.8 |   1 | 4 | SAPHENOUS | SUBCUTANEOUS
      SSV_PROXIMAL                | ssv mid               | 280 | ssv top               |  470 | 190 |  3.1 |   1 | 3 | SAPHENOUS | SUBCUTANEOUS
      SSV_JUNCTION                | ssv top               | 470 | spj                   |  500 |  35 |  3.5 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      THIGH_EXTENSION             | ssv top               | 470 | gsv hunter            |  730 | 280 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      FOOT_PERFORATOR             | foot dorsum           |  50 | sole                  |   25 |  30 |  2.0 |   1 | 0 | SAPHENOUS | SUBCUTANEOUS
      COCKETT_II                  | arch cockett          | 170 | ptv cockett           |  190 |  30 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      COCKETT_III                 | gsv cockett           | 200 | ptv cockett           |  190 |  30 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      PARATIBIAL_LOW              | arch paratibial       | 290 | soleus                |  220 |  75 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      PARATIBIAL_MID              | arch paratibial       | 290 | ptv paratibial        |  330 |  45 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      PARATIBIAL_HIGH             | gsv boyd              | 370 | gastrocnemius medial  |  340 |  45 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      BOYD                        | gsv boyd              | 370 | tibioperoneal         |  410 |  45 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      LATERAL_CALF_PERFORATOR     | ssv mid               | 280 | peroneal mid          |  300 |  35 |  2.0 |   1 | 2 | SAPHENOUS | SUBCUTANEOUS
      DODD                        | gsv dodd              | 620 | femoral dodd          |  640 |  35 |  2.0 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      HUNTERIAN                   | gsv hunter            | 730 | femoral hunter        |  740 |  35 |  2.0 |   1 | 1 | SAPHENOUS | SUBCUTANEOUS
      MEDIAL_PLANTAR              | sole                  |  25 | ankle deep            |   90 | 150 |  3.5 |   2 | 1 | DEEP_CALF | PLANTAR
      LATERAL_PLANTAR             | sole                  |  25 | ankle peroneal        |   90 | 150 |  3.5 |   2 | 1 | DEEP_CALF | PLANTAR
      POSTERIOR_TIBIAL_DISTAL     | ankle deep            |  90 | ptv cockett           |  190 | 100 |  4.0 |   2 | 4 | DEEP_CALF | INTERMUSCULAR
      POSTERIOR_TIBIAL_MID        | ptv cockett           | 190 | ptv paratibial        |  330 | 140 |  4.3 |   2 | 4 | DEEP_CALF | INTERMUSCULAR
      POSTERIOR_TIBIAL_PROXIMAL   | ptv paratibial        | 330 | tibioperoneal         |  410 |  80 |  4.6 |   2 | 3 | DEEP_CALF | INTERMUSCULAR
      PERONEAL_DISTAL             | ankle peroneal        |  90 | peroneal mid          |  300 | 200 |  4.2 |   2 | 5 | DEEP_CALF | INTERMUSCULAR
      PERONEAL_PROXIMAL           | peroneal mid          | 300 | tibioperoneal         |  410 | 110 |  4.6 |   2 | 4 | DEEP_CALF | INTERMUSCULAR
      ANTERIOR_TIBIAL_DISTAL      | foot dorsum           |  50 | anterior mid          |  250 | 210 |  2.8 |   2 | 5 | DEEP_CALF | ANTERIOR
      ANTERIOR_TIBIAL_PROXIMAL    | anterior mid          | 250 | popliteal low         |  440 | 190 |  3.2 |   2 | 5 | DEEP_CALF | ANTERIOR
      TIBIOPERONEAL_TRUNK         | tibioperoneal         | 410 | popliteal low         |  440 |  32 |  8.0 |   1 | 0 | FEMORAL   | INTERMUSCULAR
      SOLEAL_MEDIAL               | soleus                | 220 | ptv paratibial        |  330 | 120 |  8.0 |   4 | 0 | MUSCULAR  | SOLEUS
      SOLEAL_LATERAL              | soleus                | 220 | peroneal mid          |  300 | 120 |  8.0 |   4 | 0 | MUSCULAR  | SOLEUS
      GASTROCNEMIUS_MEDIAL        | gastrocnemius medial  | 340 | spj                   |  500 | 150 |  5.0 |   2 | 3 | MUSCULAR  | GASTROCNEMIUS
      GASTROCNEMIUS_LATERAL       | gastrocnemius lateral | 340 | spj                   |  500 | 150 |  5.0 |   2 | 3 | MUSCULAR  | GASTROCNEMIUS
      POPLITEAL_DISTAL            | popliteal low         | 440 | spj                   |  500 |  65 |  8.5 |   1 | 1 | FEMORAL   | THIGH
      POPLITEAL_PROXIMAL          | spj                   | 500 | adductor hiatus       |  580 |  80 |  8.5 |   1 | 1 | FEMORAL   | THIGH
      FEMORAL_DISTAL              | adductor hiatus       | 580 | femoral dodd          |  640 |  70 |  9.0 |   1 | 1 | FEMORAL   | THIGH
      FEMORAL_MID                 | femoral dodd          | 640 | femoral hunter        |  740 | 110 |  9.0 |   1 | 1 | FEMORAL   | THIGH
      FEMORAL_PROXIMAL            | femoral hunter        | 740 | profunda              |  860 | 128 |  9.0 |   1 | 1 | FEMORAL   | THIGH
      DEEP_FEMORAL                | thigh deep            | 660 | profunda              |  860 | 230 |  9.0 |   1 | 3 | FEMORAL   | THIGH
      COMMON_FEMORAL_DISTAL       | profunda              | 860 | groin                 |  900 |  41 | 13.0 |   1 | 0 | FEMORAL   | SUBCUTANEOUS
      COMMON_FEMORAL_PROXIMAL     | groin                 | 900 | inguinal ligament     |  920 |  20 | 13.0 |   1 | 1 | FEMORAL   | SUBCUTANEOUS
      EXTERNAL_ILIAC              | inguinal ligament     | 920 | iliac                 | 1000 | 106 | 16.1 |   1 | 0 | CENTRAL   | ABDOMEN
      INTERNAL_ILIAC              | pelvis                | 960 | iliac                 | 1000 |  59 | 11.8 |   1 | 0 | CENTRAL   | ABDOMEN
      COMMON_ILIAC                | iliac                 | 1000 | cava                  | 1050 |  60 | 17.5 |   1 | 0 | CENTRAL   | ABDOMEN
      CAVA_INFRARENAL             | cava                  | 1050 | renal                 | 1150 | 113 | 20.5 |   1 | 0 | CENTRAL   | ABDOMEN
      CAVA_SUPRARENAL             | renal                 | 1150 | atrium                | 1225 | 108 | 19.7 |   1 | 0 | CENTRAL   | THORAX
      FOOT_SMALL_VEINS            | foot bed              |  40 | foot dorsum           |   50 |  60 |  1.2 | 150 | 1 | SMALL     | SUBCUTANEOUS
      CALF_SKIN_VEINS             | calf skin             | 250 | arch paratibial       |  290 | 100 |  1.2 |  90 | 1 | SMALL     | SUBCUTANEOUS
      CALF_POSTERIOR_MUSCLE_VEINS | calf muscle           | 240 | soleus                |  220 | 100 |  1.5 | 160 | 1 | SMALL     | SOLEUS
      CALF_ANTERIOR_MUSCLE_VEINS  | calf anterior         | 250 | anterior mid          |  250 | 100 |  1.5 |  30 | 1 | SMALL     | ANTERIOR
      THIGH_SKIN_VEINS            | thigh skin            | 650 | thigh anterior        |  600 | 120 |  1.2 | 200 | 1 | SMALL     | SUBCUTANEOUS
      THIGH_MUSCLE_VEINS          | thigh muscle          | 700 | thigh deep            |  660 | 120 |  1.5 | 400 | 1 | SMALL     | THIGH
      """;

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
    DefaultLeg scale = new DefaultLeg(person);
    List<VeinSegment> veins = VEINS.lines().map(scale::segment).toList();
    double height = person.height();
    Body body =
        new Body(
            height * parameters.get(Parameter.ANKLE_HEIGHT),
            height * parameters.get(Parameter.KNEE_HEIGHT),
            height * parameters.get(Parameter.GROIN_HEIGHT),
            height * parameters.get(Parameter.HEART_HEIGHT));
    return new Leg(person, side, body, veins, List.of(), parameters);
  }

  /**
   * The slack tributaries through which a refluxing trunk empties into re-entry perforators further
   * down. Only a leg with such a trunk has them; their course and size are assumed.
   */
  public static VeinSegment tributaries(Person person, SaphenousTrunk trunk) {
    String course =
        switch (trunk) {
          case GREAT -> "arch paratibial | 290 | gsv boyd | 370";
          case SMALL -> "arch cockett | 170 | ssv mid | 280";
          case ANTERIOR_ACCESSORY -> "gsv boyd | 370 | thigh anterior | 600";
          case POSTERIOR_ACCESSORY -> "gsv boyd | 370 | thigh posterior | 640";
        };
    return new DefaultLeg(person)
        .segment("CALF_VARICES | " + course + " | 300 | 4.0 | 3 | 0 | VARICOSE | SUBCUTANEOUS");
  }

  private VeinSegment segment(String row) {
    String[] cell = row.split("\\s*\\|\\s*");
    return new VeinSegment(
        Vein.valueOf(cell[0].strip()),
        new Landmark(cell[1], Double.parseDouble(cell[2]) * MM * heightScale),
        new Landmark(cell[3], Double.parseDouble(cell[4]) * MM * heightScale),
        Double.parseDouble(cell[5]) * MM * heightScale,
        Double.parseDouble(cell[6]) * MM * diameterScale,
        Integer.parseInt(cell[7]),
        Integer.parseInt(cell[8]),
        0,
        WallClass.valueOf(cell[9]),
        Compartment.valueOf(cell[10].strip()),
        true,
        false);
  }
}
