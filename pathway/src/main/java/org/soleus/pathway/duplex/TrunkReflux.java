package org.soleus.pathway.duplex;

import static org.soleus.pathway.duplex.DuplexRule.TRUNKS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;

/**
 * Reflux along one saphenous trunk by rule DX03 (gloviczki2023, gloviczki2024). Where a length that
 * the definition needs was not tested, it cannot be told.
 *
 * @param trunk which one
 * @param extent of its reflux
 * @param refluxing lengths with reflux, from proximal to distal
 * @param untested lengths that the definition needs and of which nothing is known
 * @param sentence in words
 */
public record TrunkReflux(
    SaphenousTrunk trunk,
    Extent extent,
    List<Vein> refluxing,
    List<Vein> untested,
    MapSentence sentence) {
  /** Two measurements of axial reflux of an accessory vein lie at least so far apart [m]. */
  static final double ACCESSORY = 0.05;

  /** How far reflux reaches. */
  public enum Extent {
    AXIAL,
    JUNCTIONAL,
    SEGMENTAL,
    /** No reflux in any length that the definition needs. */
    NONE_FOUND,
    CANNOT_BE_TOLD,
    /** No line of the map is of this trunk. */
    NOT_EXAMINED
  }

  /** Copies the lists. */
  public TrunkReflux {
    refluxing = List.copyOf(refluxing);
    untested = List.copyOf(untested);
  }

  /** Every trunk of a map. */
  public static List<TrunkReflux> all(DuplexMap map) {
    return Arrays.stream(SaphenousTrunk.values()).map(trunk -> of(map, trunk)).toList();
  }

  /** One trunk of a map. */
  public static TrunkReflux of(DuplexMap map, SaphenousTrunk trunk) {
    List<Vein> refluxing = along(trunk, vein -> Tested.of(map, vein) == Tested.REFLUX);
    List<Vein> untested =
        needed(trunk).stream().filter(vein -> !Tested.of(map, vein).isKnown()).toList();
    Extent extent = extent(map, trunk, refluxing, untested);
    MapSentence sentence = sentence(map, trunk, extent, refluxing, untested);
    return new TrunkReflux(trunk, extent, refluxing, untested, sentence);
  }

  private static List<Vein> along(SaphenousTrunk trunk, Predicate<Vein> chosen) {
    return trunk.veins().reversed().stream().filter(chosen).toList();
  }

  /** Lengths through which axial reflux runs, from proximal to distal. */
  private static List<Vein> axis(SaphenousTrunk trunk) {
    return switch (trunk) {
      case GREAT ->
          List.of(
              Vein.GSV_JUNCTION,
              Vein.GSV_PROXIMAL_THIGH,
              Vein.GSV_MID_THIGH,
              Vein.GSV_DISTAL_THIGH,
              Vein.GSV_PROXIMAL_CALF);
      case SMALL -> List.of(Vein.SSV_PROXIMAL, Vein.SSV_DISTAL);
      case ANTERIOR_ACCESSORY, POSTERIOR_ACCESSORY -> trunk.veins();
    };
  }

  /** The axis, and the junction where it is not part of it. */
  private static List<Vein> needed(SaphenousTrunk trunk) {
    return trunk == SaphenousTrunk.SMALL ? trunk.veins().reversed() : axis(trunk);
  }

  private static Optional<Vein> junction(SaphenousTrunk trunk) {
    return switch (trunk) {
      case GREAT -> Optional.of(Vein.GSV_JUNCTION);
      case SMALL -> Optional.of(Vein.SSV_JUNCTION);
      case ANTERIOR_ACCESSORY, POSTERIOR_ACCESSORY -> Optional.empty();
    };
  }

  private static Extent extent(
      DuplexMap map, SaphenousTrunk trunk, List<Vein> refluxing, List<Vein> untested) {
    if (trunk.veins().stream().noneMatch(vein -> map.of(vein).isPresent())) {
      return Extent.NOT_EXAMINED;
    }
    if (refluxing.isEmpty()) {
      return untested.isEmpty() ? Extent.NONE_FOUND : Extent.CANNOT_BE_TOLD;
    }
    if (junction(trunk).isEmpty()) {
      return accessory(map, trunk);
    }
    List<Tested> axis = axis(trunk).stream().map(vein -> Tested.of(map, vein)).toList();
    if (axis.stream().allMatch(Tested.REFLUX::equals)) {
      return Extent.AXIAL;
    }
    if (axis.stream().noneMatch(Tested::breaks)) {
      return Extent.CANNOT_BE_TOLD;
    }
    boolean elsewhere = refluxing.stream().anyMatch(vein -> !isJunction(trunk, vein));
    if (elsewhere) {
      return Extent.SEGMENTAL;
    }
    return untested.isEmpty() ? Extent.JUNCTIONAL : Extent.CANNOT_BE_TOLD;
  }

  private static boolean isJunction(SaphenousTrunk trunk, Vein vein) {
    return junction(trunk).equals(Optional.of(vein));
  }

  /** An accessory vein has one line; its stretch says how far its reflux reaches. */
  private static Extent accessory(DuplexMap map, SaphenousTrunk trunk) {
    OptionalDouble length = length(map, trunk);
    if (length.isEmpty()) {
      return Extent.CANNOT_BE_TOLD;
    }
    // heights are written in centimetres: 55 - 50 counts as 5
    return length.getAsDouble() >= ACCESSORY - 1e-9 ? Extent.AXIAL : Extent.SEGMENTAL;
  }

  private static OptionalDouble length(DuplexMap map, SaphenousTrunk trunk) {
    DuplexFinding finding = map.of(trunk.veins().getFirst()).orElseThrow();
    return finding.detail().length();
  }

  private static MapSentence sentence(
      DuplexMap map,
      SaphenousTrunk trunk,
      Extent extent,
      List<Vein> refluxing,
      List<Vein> untested) {
    String name = Places.of(trunk);
    String begin = Places.capital(name);
    return switch (extent) {
      case AXIAL ->
          MapSentence.found("Axial reflux of the " + name + ": " + reach(map, trunk) + ".", TRUNKS);
      case JUNCTIONAL ->
          MapSentence.found(
              "Junctional reflux of the %s: at the %s only, none in the trunk where tested%s."
                  .formatted(name, Places.along(refluxing), unseen(map, trunk)),
              TRUNKS);
      case SEGMENTAL ->
          MapSentence.found(
              "Segmental reflux of the %s: %s%s%s."
                  .formatted(name, segment(refluxing), broken(map, trunk), unknown(map, untested)),
              TRUNKS);
      case NONE_FOUND ->
          MapSentence.notFound(
              "%s: no reflux found where tested%s%s."
                  .formatted(begin, occluded(map, trunk), unseen(map, trunk)),
              TRUNKS);
      case CANNOT_BE_TOLD ->
          MapSentence.cannotTell(begin + ": " + cannot(map, trunk, refluxing, untested), TRUNKS);
      case NOT_EXAMINED ->
          MapSentence.cannotTell(begin + ": cannot be told, it was not examined.", TRUNKS);
    };
  }

  private static String segment(List<Vein> refluxing) {
    return "at the " + Places.along(refluxing);
  }

  private static String reach(DuplexMap map, SaphenousTrunk trunk) {
    return switch (trunk) {
      case GREAT -> "without a break from the groin to the upper calf";
      case SMALL -> "from knee to ankle; junction: " + Tested.of(map, Vein.SSV_JUNCTION).words();
      case ANTERIOR_ACCESSORY, POSTERIOR_ACCESSORY ->
          "recorded over %.0f cm".formatted(100 * length(map, trunk).orElseThrow());
    };
  }

  private static String broken(DuplexMap map, SaphenousTrunk trunk) {
    List<String> breaks =
        axis(trunk).stream()
            .filter(vein -> Tested.of(map, vein).breaks())
            .map(vein -> Places.along(List.of(vein)) + ": " + Tested.of(map, vein).words())
            .toList();
    return breaks.isEmpty() ? "" : "; " + String.join("; ", breaks);
  }

  private static String occluded(DuplexMap map, SaphenousTrunk trunk) {
    List<Vein> occluded = along(trunk, vein -> Tested.of(map, vein) == Tested.OCCLUDED);
    return occluded.isEmpty() ? "" : "; occluded: " + Places.along(occluded);
  }

  /** Lengths outside the definition that were not examined. */
  private static String unseen(DuplexMap map, SaphenousTrunk trunk) {
    return unknown(
        map,
        along(trunk, vein -> !needed(trunk).contains(vein) && !Tested.of(map, vein).isKnown()));
  }

  private static String unknown(DuplexMap map, List<Vein> veins) {
    return veins.isEmpty() ? "" : "; " + states(map, veins);
  }

  private static String cannot(
      DuplexMap map, SaphenousTrunk trunk, List<Vein> refluxing, List<Vein> untested) {
    if (refluxing.isEmpty()) {
      return "cannot be told: %s; no reflux found where tested.".formatted(states(map, untested));
    }
    if (junction(trunk).isEmpty()) {
      return "reflux; whether axial or segmental cannot be told: the distance between two measurements"
          + " was not recorded.";
    }
    boolean junctionOnly = refluxing.stream().allMatch(vein -> isJunction(trunk, vein));
    boolean isBroken = axis(trunk).stream().anyMatch(vein -> Tested.of(map, vein).breaks());
    String which =
        junctionOnly && isBroken
            ? "whether junctional or segmental"
            : junctionOnly
                ? "whether axial, junctional or segmental"
                : "whether axial or segmental";
    return "reflux at the %s; %s cannot be told: %s."
        .formatted(Places.along(refluxing), which, states(map, untested));
  }

  /** Such as {@code mid thigh and distal thigh not examined, upper calf not tested for reflux}. */
  private static String states(DuplexMap map, List<Vein> veins) {
    return Arrays.stream(Tested.values())
        .map(state -> veins.stream().filter(vein -> Tested.of(map, vein) == state).toList())
        .filter(some -> !some.isEmpty())
        .map(some -> Places.along(some) + " " + Tested.of(map, some.getFirst()).words())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
