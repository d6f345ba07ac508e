package org.soleus.report.legmap;

import org.soleus.limb.anatomy.Vein;

/** Short names of veins, as they are written beside a drawing. */
final class VeinCaption {
  private VeinCaption() {}

  /** The short name of a vein. */
  static String of(Vein vein) {
    return switch (vein.system()) {
      case SUPERFICIAL -> superficial(vein);
      case PERFORATING -> perforating(vein);
      case DEEP -> deep(vein);
      case SMALL_VEINS -> vein == Vein.CALF_VARICES ? "Calf varices" : vein.label();
    };
  }

  private static String superficial(Vein vein) {
    return switch (vein) {
      case DORSAL_ARCH_MEDIAL -> "Foot arch, medial";
      case DORSAL_ARCH_LATERAL -> "Foot arch, lateral";
      case GSV_DISTAL_CALF -> "GSV distal calf";
      case GSV_MID_CALF -> "GSV mid calf";
      case GSV_PROXIMAL_CALF -> "GSV prox. calf";
      case GSV_DISTAL_THIGH -> "GSV distal thigh";
      case GSV_MID_THIGH -> "GSV mid thigh";
      case GSV_PROXIMAL_THIGH -> "GSV prox. thigh";
      case GSV_JUNCTION -> "GSV at SFJ";
      case POSTERIOR_ARCH_LOWER -> "PASV lower calf";
      case POSTERIOR_ARCH_UPPER -> "PASV upper calf";
      case ANTERIOR_ACCESSORY -> "AASV thigh";
      case POSTERIOR_ACCESSORY -> "PASV thigh";
      case SSV_DISTAL -> "SSV distal calf";
      case SSV_PROXIMAL -> "SSV prox. calf";
      case SSV_JUNCTION -> "SSV at SPJ";
      case THIGH_EXTENSION -> "Giacomini";
      case PUBIC_CROSSING -> "Pubic crossing";
      default -> vein.label();
    };
  }

  private static String perforating(Vein vein) {
    return switch (vein) {
      case FOOT_PERFORATOR -> "Foot perforator";
      case COCKETT_II -> "Cockett II";
      case COCKETT_III -> "Cockett III";
      case PARATIBIAL_LOW -> "Paratib. lower";
      case PARATIBIAL_MID -> "Paratib. mid";
      case PARATIBIAL_HIGH -> "Paratib. upper";
      case BOYD -> "Boyd";
      case LATERAL_CALF_PERFORATOR -> "Lateral calf";
      case DODD -> "Dodd";
      case HUNTERIAN -> "Hunterian";
      default -> vein.label();
    };
  }

  private static String deep(Vein vein) {
    return switch (vein) {
      case MEDIAL_PLANTAR -> "Medial plantar";
      case LATERAL_PLANTAR -> "Lateral plantar";
      case POSTERIOR_TIBIAL_DISTAL -> "PTV distal";
      case POSTERIOR_TIBIAL_MID -> "PTV middle";
      case POSTERIOR_TIBIAL_PROXIMAL -> "PTV proximal";
      case PERONEAL_DISTAL -> "PRV distal";
      case PERONEAL_PROXIMAL -> "PRV proximal";
      case ANTERIOR_TIBIAL_DISTAL -> "ATV distal";
      case ANTERIOR_TIBIAL_PROXIMAL -> "ATV proximal";
      case TIBIOPERONEAL_TRUNK -> "TP trunk";
      case SOLEAL_MEDIAL -> "Soleal, medial";
      case SOLEAL_LATERAL -> "Soleal, lateral";
      case GASTROCNEMIUS_MEDIAL -> "GAV medial";
      case GASTROCNEMIUS_LATERAL -> "GAV lateral";
      case POPLITEAL_DISTAL -> "POPV below SPJ";
      case POPLITEAL_PROXIMAL -> "POPV above SPJ";
      case FEMORAL_DISTAL -> "FV distal";
      case FEMORAL_MID -> "FV mid thigh";
      case FEMORAL_PROXIMAL -> "FV proximal";
      case DEEP_FEMORAL -> "DFV";
      case DEEP_FEMORAL_COMMUNICATION -> "POPV to DFV";
      case COMMON_FEMORAL_DISTAL -> "CFV below SFJ";
      case COMMON_FEMORAL_PROXIMAL -> "CFV above SFJ";
      case EXTERNAL_ILIAC -> "EIV";
      case INTERNAL_ILIAC -> "IIV";
      case PELVIC_CROSSING -> "Pelvic crossing";
      case GONADAL -> "Gonadal";
      case GLUTEAL -> "Gluteal";
      case ASCENDING_LUMBAR -> "Asc. lumbar";
      case COMMON_ILIAC -> "CIV";
      case CAVA_INFRARENAL -> "IVC infrarenal";
      case CAVA_SUPRARENAL -> "IVC suprarenal";
      default -> vein.label();
    };
  }
}
