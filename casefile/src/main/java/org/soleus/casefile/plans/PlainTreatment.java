package org.soleus.casefile.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.table.Table;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingProfile;

/**
 * One treatment in plain words, brought into the form that {@code TreatmentText} reads. Names of
 * treatments, trunks and places are rows of tables beside this class.
 */
final class PlainTreatment {
  private static final List<Table.Row> KINDS = Table.beside(PlainTreatment.class, "kinds.table");
  private static final List<Table.Row> TRUNKS = Table.beside(PlainTreatment.class, "trunks.table");

  /** {@code RAL II}, {@code ral class 2}, {@code UK 1}, {@code US 20-30 mmHg}. */
  private static final Pattern CLASS =
      Pattern.compile(
          "([a-z]{2,8})\\s*(?:class\\s*)?(iv|iii|ii|i|[1-5]|[0-9]+-[0-9]+)(?:\\s*mmhg)?");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private PlainTreatment() {}

  /** Its word; empty, with a fault, where it is not understood. */
  static Optional<String> word(String text, FaultList faults) {
    String[] parts = text.split(":", 2);
    String name = parts[0].strip();
    if (isFormal(name, parts)) {
      return Optional.of(text);
    }
    Optional<Table.Row> row =
        KINDS.stream().filter(one -> one.text("words").equals(name)).findFirst();
    if (row.isEmpty()) {
      faults.add(
          Where.FILE,
          '"' + name + '"',
          "names no treatment that Soleus knows.",
          (NearestNames.hint(name, names(KINDS)) + " Write such as " + PlanText.FORMS + ".")
              .strip());
      return Optional.empty();
    }
    List<String> details =
        parts.length < 2
            ? List.of()
            : Arrays.stream(parts[1].split(",")).map(String::strip).toList();
    String[] meant = row.get().text("word").split(" ");
    String word = meant[0];
    Optional<Method> method = Method.ofWord(word);
    if (method.isPresent()) {
      return intervention(method.get(), details, faults);
    }
    Stream<String> fixed = Arrays.stream(meant).skip(1);
    Stream<String> said =
        word.equals("stocking") || word.equals("bandage")
            ? worn(details).stream()
            : details.stream().map(PlainTreatment::measured);
    return Optional.of(
        Stream.of(Stream.of(word), fixed, said)
            .flatMap(some -> some)
            .collect(Collectors.joining(":")));
  }

  private static Optional<String> intervention(
      Method method, List<String> details, FaultList faults) {
    return switch (method.on()) {
      case TRUNK -> closure(method, details, faults);
      case VARICES -> Optional.of(method.word());
      case PLACE, VALVES, LUMEN -> ofAVein(method, details, faults);
    };
  }

  /**
   * Whether it is written as in a script: a word, a colon, and after it no blank, no comma and no
   * plain name of a trunk.
   */
  private static boolean isFormal(String name, String[] parts) {
    return KINDS.stream().anyMatch(row -> row.text("word").equals(name))
        && parts.length == 2
        && !parts[1].strip().contains(" ")
        && !parts[1].contains(",")
        && trunk(parts[1].strip()).isEmpty();
  }

  private static List<String> names(List<Table.Row> rows) {
    return rows.stream().map(row -> row.text("words")).toList();
  }

  /** Strength, length and profile of what is worn, the last two in any order. */
  private static List<String> worn(List<String> details) {
    if (details.isEmpty()) {
      return List.of();
    }
    Matcher standard = CLASS.matcher(details.getFirst());
    String strength =
        standard.matches()
            ? standard.group(1).replace("british", "uk") + "_" + number(standard.group(2))
            : measured(details.getFirst());
    List<String> rest =
        new ArrayList<>(details.stream().skip(1).map(PlainTreatment::length).toList());
    if (rest.size() == 1 && StockingProfile.of(rest.getFirst()).isPresent()) {
      rest.addFirst("knee");
    } else if (rest.size() == 2 && StockingProfile.of(rest.getFirst()).isPresent()) {
      Collections.swap(rest, 0, 1);
    }
    return Stream.concat(Stream.of(strength), rest.stream()).toList();
  }

  /** A number with its unit as words of scripts have it; other words as they are. */
  private static String measured(String detail) {
    return detail
        .replaceAll("\\s+(?:a|per|every|in an|an) (?:day|hour)$", "")
        .replaceAll("\\s*(?:degrees?|°)$", "deg")
        .replaceAll("\\s*hours?$", "h")
        .replaceAll("\\s*minutes?$", "min")
        .replaceAll("\\s*seconds?$", "s")
        .replace(" ", "");
  }

  private static String number(String written) {
    int roman = ROMAN.indexOf(written);
    return roman >= 0 ? "" + (roman + 1) : written.replace('-', '_');
  }

  private static String length(String words) {
    return switch (words) {
      case "calf", "below knee", "knee length" -> "knee";
      case "thigh length" -> "thigh";
      default -> words;
    };
  }

  /** A vein by its key or label; a trunk stands for its junction where a place is meant. */
  private static Optional<String> ofAVein(Method method, List<String> details, FaultList faults) {
    String name = details.isEmpty() ? "" : details.getFirst();
    Optional<Vein> junction =
        trunk(name)
            .filter(_ -> method.on() == Method.On.PLACE)
            .map(row -> row.constant("trunk", SaphenousTrunk.class).veins().getLast());
    Optional<Vein> vein =
        junction.or(() ->
            Arrays.stream(Vein.values())
                .filter(one ->
                    one.key().equals(name) || one.label().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
    if (vein.isEmpty() && !name.isEmpty()) {
      List<String> labels =
          Arrays.stream(Vein.values()).map(one -> one.label().toLowerCase(Locale.ROOT)).toList();
      faults.add(
          Where.FILE,
          '"' + name + '"',
          "names no vein that Soleus knows.",
          (NearestNames.hint(name, labels)
                  + " Veins can also be named by their keys, such as common_iliac or boyd.")
              .strip());
      return Optional.empty();
    }
    return Optional.of(method.word() + ":" + vein.map(Vein::key).orElse(""));
  }

  private static Optional<Table.Row> trunk(String name) {
    return TRUNKS.stream()
        .filter(one -> name.replace(" vein", "").equals(one.text("words")))
        .findFirst();
  }

  private static Optional<String> closure(Method method, List<String> details, FaultList faults) {
    String name = details.isEmpty() ? "" : details.getFirst();
    Optional<Table.Row> row = trunk(name);
    if (row.isEmpty()) {
      faults.add(
          Where.FILE,
          name.isEmpty() ? "" : '"' + name + '"',
          "must name the saphenous trunk that is closed.",
          (NearestNames.hint(name, names(TRUNKS))
                  + " Write "
                  + method.label().toLowerCase(Locale.ROOT)
                  + ": great saphenous, 2 cm below junction to knee.")
              .strip());
      return Optional.empty();
    }
    SaphenousTrunk trunk = row.get().constant("trunk", SaphenousTrunk.class);
    String extent = details.size() < 2 ? "" : details.get(1);
    return Extent.of(trunk, row.get().number("top"), extent, faults)
        .map(veins -> method.word() + ":" + veins.getFirst().key() + ".." + veins.getLast().key());
  }
}
