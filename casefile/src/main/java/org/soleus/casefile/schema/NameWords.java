package org.soleus.casefile.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.NearestNames.Known;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.limb.anatomy.Vein;

/** Says that a name does not exist, and which one was probably meant. */
public final class NameWords {
  /** Longer lists of names are not printed. */
  static final int MOST_LISTED = 12;

  /** Names of veins in other use, by the beginning of the key. */
  private static final Map<String, String> IN_OTHER_WORDS =
      Map.ofEntries(
          Map.entry("gsv_junction", "sfj saphenofemoral"),
          Map.entry("ssv_junction", "spj saphenopopliteal"),
          Map.entry("gsv", "lsv vsm magna long saphenous"),
          Map.entry("ssv", "vsp parva short lesser saphenous"),
          Map.entry("anterior_accessory", "aagsv vsaa accessory saphenous"),
          Map.entry("posterior_arch", "leonardo"),
          Map.entry("femoral", "superficial sfv"),
          Map.entry("common_femoral", "cfv"),
          Map.entry("deep_femoral", "profunda"),
          Map.entry("peroneal", "fibular"),
          Map.entry("gastrocnemius", "gastrocnemial"),
          Map.entry("cava", "vci"));

  private NameWords() {}

  /**
   * Words for a value that is not in a list of names.
   *
   * @param title what the names are names of, or empty
   * @param schema name of the schema that lists them all
   */
  static Words notListed(Value value, List<String> allowed, String title, String schema) {
    if (value instanceof Nothing) {
      return Words.NO_VALUE;
    }
    String given = value instanceof Text text ? text.text() : value.shown();
    String nearest = NearestNames.hint(nearest(given, allowed));
    if (allowed.size() <= MOST_LISTED) {
      String each = allowed.size() > 2 ? "one of " : "";
      return new Words("must be " + each + Shown.either(allowed) + ".", nearest);
    }
    String what = title.isEmpty() ? "name" : title;
    String problem =
        Vein.of(given).isPresent()
            ? "is a vein of the twin, but too small to be examined by itself."
            : "is not a " + what + " Soleus knows.";
    String all = "(all names: ./soleus schema " + schema + ")";
    return new Words(problem, nearest.isEmpty() ? all : nearest + " " + all);
  }

  /** Words for a field that the schema does not have. */
  static Words unknownField(String name, Value value, List<String> known) {
    if (value instanceof Nothing && name.chars().allMatch(Character::isDigit)) {
      return new Words(
          "is not a field.",
          "Maybe a decimal comma in the value before it: decimals are written with a point.");
    }
    String hint = NearestNames.hint(name, known);
    return new Words(
        "is not a field known here.",
        hint.isEmpty() ? "Known here: " + String.join(", ", known) + "." : hint);
  }

  /**
   * The known names nearest to a given one, best first. Veins are also found by the words of their
   * labels, by their abbreviations, and by names in other use.
   */
  public static List<String> nearest(String given, List<String> known) {
    return NearestNames.among(
        given, known.stream().map(name -> new Known(name, otherWords(name))).toList());
  }

  private static Set<String> otherWords(String name) {
    return Vein.of(name).map(NameWords::otherWords).orElse(Set.of());
  }

  private static Set<String> otherWords(Vein vein) {
    List<String> others = new ArrayList<>(List.of(vein.label(), vein.abbreviation(), "vein"));
    IN_OTHER_WORDS.forEach((beginning, words) -> {
      if (vein.key().startsWith(beginning)) {
        others.add(words);
      }
    });
    Set<String> nonEmpty = new HashSet<>();
    others.stream()
        .filter(other -> !other.isEmpty())
        .map(other -> other.toLowerCase(Locale.ROOT))
        .forEach(nonEmpty::add);
    return nonEmpty;
  }
}
