package org.soleus.casefile.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.table.Table;
import org.soleus.limb.treatment.TrunkMethod;

/**
 * One treatment in plain words, brought into the form that {@code TreatmentText} reads. Names of
 * treatments, trunks and places are rows of tables beside this class.
 */
final class PlainTreatment {
  private static final List<Table.Row> KINDS = Table.beside(PlainTreatment.class, "kinds.table");
  private static final List<Table.Row> TRUNKS = Table.beside(PlainTreatment.class, "trunks.table");

  /** {@code RAL II}, {@code ral class 2}, {@code UK 1}. */
  private static final Pattern CLASS =
      Pattern.compile("(ral|uk|british)\\s*(?:class\\s*)?(iv|iii|ii|i|[1-4])");

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
    return switch (word) {
      case "bandage" -> bandage(meant, details);
      case "weight", "training" -> Optional.of(word + ":" + joined(details));
      case "advice" -> Optional.of(word + ":" + (meant.length > 1 ? meant[1] : joined(details)));
      case "phlebectomy" -> Optional.of(word);
      case "stocking" -> stocking(details);
      case "ligation", "valve_repair", "stent" -> ofAVein(word, details, faults);
      default -> closure(TrunkMethod.ofWord(word).orElseThrow(), details, faults);
    };
  }

  /** Whether it is written as in a script: a word, a colon, and no blank or comma after it. */
  private static boolean isFormal(String name, String[] parts) {
    return KINDS.stream().anyMatch(row -> row.text("word").equals(name))
        && parts.length == 2
        && !parts[1].strip().contains(" ")
        && !parts[1].contains(",");
  }

  private static List<String> names(List<Table.Row> rows) {
    return rows.stream().map(row -> row.text("words")).toList();
  }

  private static Optional<String> stocking(List<String> details) {
    String strength = details.isEmpty() ? "" : details.getFirst();
    Matcher standard = CLASS.matcher(strength);
    String shown =
        standard.matches()
            ? (standard.group(1).equals("ral") ? "ral_" : "uk_") + number(standard.group(2))
            : strength.replace(" ", "");
    String length = details.size() < 2 ? "" : ":" + length(details.get(1));
    return Optional.of("stocking:" + shown + length);
  }

  private static Optional<String> bandage(String[] meant, List<String> details) {
    String kind = meant.length > 1 ? ":" + meant[1] : "";
    String length = details.size() < 2 ? "" : ":" + length(details.get(1));
    String pressure = details.isEmpty() ? "" : ":" + details.getFirst().replace(" ", "");
    return Optional.of("bandage" + kind + pressure + length);
  }

  private static String joined(List<String> details) {
    return String.join("", details).replace(" ", "");
  }

  private static int number(String digitOrRoman) {
    int roman = ROMAN.indexOf(digitOrRoman);
    return roman >= 0 ? roman + 1 : Integer.parseInt(digitOrRoman);
  }

  private static String length(String words) {
    return switch (words) {
      case "calf", "below knee", "knee length" -> "knee";
      case "thigh length" -> "thigh";
      default -> words;
    };
  }

  private static Optional<String> ofAVein(String word, List<String> details, FaultList faults) {
    String name = details.isEmpty() ? "" : details.getFirst();
    Optional<Vein> vein =
        Arrays.stream(Vein.values())
            .filter(
                one -> one.key().equals(name) || one.label().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
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
    return Optional.of(word + ":" + vein.map(Vein::key).orElse(""));
  }

  private static Optional<String> closure(
      TrunkMethod method, List<String> details, FaultList faults) {
    String name = details.isEmpty() ? "" : details.getFirst();
    Optional<Table.Row> row =
        TRUNKS.stream()
            .filter(one -> name.replace(" vein", "").equals(one.text("words")))
            .findFirst();
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
