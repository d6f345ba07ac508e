package org.soleus.pathway.duplex;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;

/** Names of veins within sentences. */
final class Places {
  private Places() {}

  /** Places along a trunk, such as {@code mid thigh and distal thigh}. */
  static String along(List<Vein> veins) {
    return joined(veins.stream().map(Places::along).toList());
  }

  private static String along(Vein vein) {
    return switch (vein) {
      case GSV_JUNCTION -> "saphenofemoral junction";
      case SSV_JUNCTION -> "saphenopopliteal junction";
      case GSV_PROXIMAL_CALF -> "upper calf";
      default -> {
        String label = vein.label();
        int comma = label.indexOf(',');
        yield comma < 0 ? lower(label) : label.substring(comma + 2);
      }
    };
  }

  /** Whole names, such as {@code great saphenous, mid thigh; boyd}. */
  static String of(List<Vein> veins) {
    return veins.stream().map(Places::of).collect(Collectors.joining("; "));
  }

  static String of(Vein vein) {
    return lower(vein.label());
  }

  static String of(SaphenousTrunk trunk) {
    return switch (trunk) {
      case GREAT -> "great saphenous vein";
      case SMALL -> "small saphenous vein";
      case ANTERIOR_ACCESSORY -> "anterior accessory saphenous vein";
      case POSTERIOR_ACCESSORY -> "posterior accessory saphenous vein";
    };
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String joined(List<String> words) {
    int size = words.size();
    return size < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, size - 1)) + " and " + words.getLast();
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
