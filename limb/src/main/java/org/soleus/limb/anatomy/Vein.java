package org.soleus.limb.anatomy;

import static org.soleus.limb.anatomy.VeinSystem.DEEP;
import static org.soleus.limb.anatomy.VeinSystem.PERFORATING;
import static org.soleus.limb.anatomy.VeinSystem.SMALL_VEINS;
import static org.soleus.limb.anatomy.VeinSystem.SUPERFICIAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The named veins of the leg, each the length of vein that a duplex map has one line for. Names
 * follow the international interdisciplinary consensus on venous nomenclature (Caggiati 2002, 2005)
 * and CEAP 2020 abbreviations.
 */
public enum Vein {
  DORSAL_ARCH_MEDIAL("Dorsal foot arch, medial", "NSV", SUPERFICIAL),
  DORSAL_ARCH_LATERAL("Dorsal foot arch, lateral", "NSV", SUPERFICIAL),
  GSV_DISTAL_CALF("Great saphenous, distal calf", "GSVb", SUPERFICIAL),
  GSV_MID_CALF("Great saphenous, mid calf", "GSVb", SUPERFICIAL),
  GSV_PROXIMAL_CALF("Great saphenous, proximal calf", "GSVb", SUPERFICIAL),
  GSV_DISTAL_THIGH("Great saphenous, distal thigh", "GSVa", SUPERFICIAL),
  GSV_MID_THIGH("Great saphenous, mid thigh", "GSVa", SUPERFICIAL),
  GSV_PROXIMAL_THIGH("Great saphenous, proximal thigh", "GSVa", SUPERFICIAL),
  GSV_JUNCTION("Great saphenous, at the saphenofemoral junction", "GSVa", SUPERFICIAL),
  POSTERIOR_ARCH_LOWER("Posterior accessory great saphenous, lower calf", "NSV", SUPERFICIAL),
  POSTERIOR_ARCH_UPPER("Posterior accessory great saphenous, upper calf", "NSV", SUPERFICIAL),
  ANTERIOR_ACCESSORY("Anterior accessory great saphenous", "AASV", SUPERFICIAL),
  POSTERIOR_ACCESSORY("Posterior accessory great saphenous, thigh", "NSV", SUPERFICIAL),
  SSV_DISTAL("Small saphenous, distal calf", "SSV", SUPERFICIAL),
  SSV_PROXIMAL("Small saphenous, proximal calf", "SSV", SUPERFICIAL),
  SSV_JUNCTION("Small saphenous, at the saphenopopliteal junction", "SSV", SUPERFICIAL),
  THIGH_EXTENSION("Thigh extension of the small saphenous (Giacomini)", "NSV", SUPERFICIAL),
  PUBIC_CROSSING("External pudendal veins, across the pubis", "NSV", SUPERFICIAL),

  FOOT_PERFORATOR("Medial foot perforator", "", PERFORATING),
  COCKETT_II("Posterior tibial perforator, lower (Cockett II)", "CPV", PERFORATING),
  COCKETT_III("Posterior tibial perforator, upper (Cockett III)", "CPV", PERFORATING),
  PARATIBIAL_LOW("Paratibial perforator, lower", "CPV", PERFORATING),
  PARATIBIAL_MID("Paratibial perforator, middle", "CPV", PERFORATING),
  PARATIBIAL_HIGH("Paratibial perforator, upper", "CPV", PERFORATING),
  BOYD("Paratibial perforator below the knee (Boyd)", "CPV", PERFORATING),
  LATERAL_CALF_PERFORATOR("Lateral calf perforator", "CPV", PERFORATING),
  DODD("Perforator of the femoral canal, distal thigh (Dodd)", "TPV", PERFORATING),
  HUNTERIAN("Perforator of the femoral canal, mid thigh (Hunterian)", "TPV", PERFORATING),

  MEDIAL_PLANTAR("Medial plantar", "MUSV", DEEP),
  LATERAL_PLANTAR("Lateral plantar", "MUSV", DEEP),
  POSTERIOR_TIBIAL_DISTAL("Posterior tibial, distal", "PTV", DEEP),
  POSTERIOR_TIBIAL_MID("Posterior tibial, middle", "PTV", DEEP),
  POSTERIOR_TIBIAL_PROXIMAL("Posterior tibial, proximal", "PTV", DEEP),
  PERONEAL_DISTAL("Peroneal, distal", "PRV", DEEP),
  PERONEAL_PROXIMAL("Peroneal, proximal", "PRV", DEEP),
  ANTERIOR_TIBIAL_DISTAL("Anterior tibial, distal", "ATV", DEEP),
  ANTERIOR_TIBIAL_PROXIMAL("Anterior tibial, proximal", "ATV", DEEP),
  TIBIOPERONEAL_TRUNK("Tibioperoneal trunk", "TIBV", DEEP),
  SOLEAL_MEDIAL("Soleal sinuses, medial", "SOV", DEEP),
  SOLEAL_LATERAL("Soleal sinuses, lateral", "SOV", DEEP),
  GASTROCNEMIUS_MEDIAL("Gastrocnemius, medial head", "GAV", DEEP),
  GASTROCNEMIUS_LATERAL("Gastrocnemius, lateral head", "GAV", DEEP),
  POPLITEAL_DISTAL("Popliteal, below the saphenopopliteal junction", "POPV", DEEP),
  POPLITEAL_PROXIMAL("Popliteal, above the saphenopopliteal junction", "POPV", DEEP),
  FEMORAL_DISTAL("Femoral, distal thigh", "FV", DEEP),
  FEMORAL_MID("Femoral, mid thigh", "FV", DEEP),
  FEMORAL_PROXIMAL("Femoral, proximal thigh", "FV", DEEP),
  DEEP_FEMORAL("Deep femoral", "DFV", DEEP),
  DEEP_FEMORAL_COMMUNICATION("Communication of popliteal and deep femoral", "DFV", DEEP),
  COMMON_FEMORAL_DISTAL("Common femoral, below the saphenofemoral junction", "CFV", DEEP),
  COMMON_FEMORAL_PROXIMAL("Common femoral, above the saphenofemoral junction", "CFV", DEEP),
  EXTERNAL_ILIAC("External iliac", "EIV", DEEP),
  INTERNAL_ILIAC("Internal iliac", "IIV", DEEP),
  PELVIC_CROSSING("Presacral pelvic veins, across the midline", "PELV", DEEP),
  GONADAL("Gonadal", "PELV", DEEP),
  GLUTEAL("Gluteal and obturator", "PELV", DEEP),
  ASCENDING_LUMBAR("Ascending lumbar", "", DEEP),
  COMMON_ILIAC("Common iliac", "CIV", DEEP),
  CAVA_INFRARENAL("Inferior vena cava, infrarenal", "IVC", DEEP),
  CAVA_SUPRARENAL("Inferior vena cava, suprarenal", "IVC", DEEP),

  FOOT_SMALL_VEINS("Small veins of the foot", "", SMALL_VEINS),
  CALF_SKIN_VEINS("Small veins of the calf's skin and fat", "", SMALL_VEINS),
  CALF_POSTERIOR_MUSCLE_VEINS("Small veins of the posterior calf muscles", "", SMALL_VEINS),
  CALF_ANTERIOR_MUSCLE_VEINS("Small veins of the anterior calf muscles", "", SMALL_VEINS),
  CALF_LATERAL_MUSCLE_VEINS("Small veins of the lateral calf muscles", "", SMALL_VEINS),
  CALF_VARICES("Varicose tributaries of the calf", "NSV", SMALL_VEINS),
  THIGH_SKIN_VEINS("Small veins of the thigh's skin and fat", "", SMALL_VEINS),
  THIGH_MUSCLE_VEINS("Small veins of the thigh muscles", "", SMALL_VEINS);

  private final String label;
  private final String abbreviation;
  private final VeinSystem system;

  Vein(String label, String abbreviation, VeinSystem system) {
    this.label = label;
    this.abbreviation = abbreviation;
    this.system = system;
  }

  /** Name as written in a report. */
  public String label() {
    return label;
  }

  /** CEAP 2020 abbreviation, or empty where there is none. */
  public String abbreviation() {
    return abbreviation;
  }

  /** Superficial, deep, perforating or small. */
  public VeinSystem system() {
    return system;
  }

  /** Name as written in files: {@code great saphenous at mid thigh} is {@code gsv_mid_thigh}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The vein with this key. */
  public static Optional<Vein> of(String key) {
    return Arrays.stream(values()).filter(vein -> vein.key().equals(key)).findFirst();
  }
}
