package org.soleus.pathway.duplex;

import static org.soleus.pathway.duplex.DuplexRule.DEEP_AXIAL;

import java.util.Arrays;
import java.util.List;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexMap;

/** Reflux of the deep veins: axial from the groin to the calf, or in parts. */
final class DeepReflux {
  private static final List<String> AXIS = List.of("CFV", "FV", "POPV");

  private DeepReflux() {}

  static MapSentence of(DuplexMap map) {
    List<Vein> refluxing =
        map.refluxing().stream()
            .map(finding -> finding.vein())
            .filter(vein -> vein.system() == VeinSystem.DEEP)
            .toList();
    List<Tested> axis = AXIS.stream().map(name -> state(map, name)).toList();
    List<String> unknown = AXIS.stream().filter(name -> !state(map, name).isKnown()).toList();
    if (axis.stream().allMatch(Tested.REFLUX::equals)) {
      return MapSentence.found(
          "Axial deep reflux: common femoral, femoral and popliteal veins reflux wherever they were tested.",
          DEEP_AXIAL);
    }
    if (refluxing.isEmpty()) {
      return unknown.isEmpty()
          ? MapSentence.notFound(
              "Deep veins: no reflux found where tested (%s)."
                  .formatted(Places.joined(tested(map))),
              DEEP_AXIAL)
          : MapSentence.cannotTell(
              "Deep veins: axial reflux cannot be told: %s; no reflux found where tested."
                  .formatted(states(map, unknown)),
              DEEP_AXIAL);
    }
    String found = "reflux in " + Places.of(refluxing);
    if (axis.stream().noneMatch(Tested::breaks)) {
      return MapSentence.cannotTell(
          "Deep veins: %s; whether axial cannot be told: %s."
              .formatted(found, states(map, unknown)),
          DEEP_AXIAL);
    }
    return MapSentence.found("Deep veins: %s; not axial.".formatted(found), DEEP_AXIAL);
  }

  /** Reflux wherever a vein was tested; broken where one place has none. */
  private static Tested state(DuplexMap map, String name) {
    List<Tested> places =
        Arrays.stream(Vein.values())
            .filter(vein -> vein.abbreviation().equals(name))
            .map(vein -> Tested.of(map, vein))
            .toList();
    return places.stream()
        .filter(Tested::breaks)
        .findFirst()
        .orElseGet(() -> places.stream().min(Enum::compareTo).orElseThrow());
  }

  private static String states(DuplexMap map, List<String> names) {
    return String.join(
        ", ", names.stream().map(name -> words(name) + " " + state(map, name).words()).toList());
  }

  private static String words(String name) {
    return switch (name) {
      case "CFV" -> "common femoral";
      case "FV" -> "femoral";
      default -> "popliteal";
    };
  }

  private static List<String> tested(DuplexMap map) {
    return map.findings().stream()
        .filter(one -> one.vein().system() == VeinSystem.DEEP && one.reflux().isPresent())
        .map(one -> one.vein().abbreviation())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
