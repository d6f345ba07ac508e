package org.soleus.cli;

import java.util.List;
import java.util.Locale;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.pathway.duplex.ExaminationWords;
import org.soleus.pathway.duplex.FindingLine;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;

/** Recorded duplex maps as text. */
final class MapTable {
  private static final String ROW = "%-54s %-15s %-34s %-8s %s%n";

  private MapTable() {}

  static String of(List<MappedLeg> legs) {
    StringBuilder text = new StringBuilder();
    legs.forEach(leg -> put(text, leg));
    return text.append("Recorded values only; nothing here is simulated. ")
        .append("What was not recorded is unknown, which is not no.\n")
        .append("For research and education. Not a medical device.\n")
        .toString();
  }

  private static void put(StringBuilder text, MappedLeg leg) {
    DuplexMap map = leg.map().duplex();
    MapReading reading = MapReading.of(map);
    String side = leg.side().name();
    text.append(side.charAt(0))
        .append(side.substring(1).toLowerCase(Locale.ROOT))
        .append(" leg")
        .append(leg.title().isEmpty() ? "" : ": " + leg.title())
        .append("\nExamination: ")
        .append(String.join(", ", ExaminationWords.of(map)))
        .append('\n');
    String notes = map.examination().notes().strip();
    text.append(notes.isEmpty() ? "" : "Notes: " + notes + "\n").append('\n');
    findings(text, map);
    text.append("\nBy published definitions, reflux judged by ")
        .append(reading.cutOffs())
        .append(":\n");
    for (MapSentence one : reading.sentences()) {
      text.append("  ").append(one.words()).append(" [").append(one.rule().name()).append("]\n");
    }
    rules(text, reading);
    text.append("\nNot known, or not as recommended, by a list of what about 20 minutes cover:\n");
    for (Gap gap : reading.gaps()) {
      text.append("  %s [%s; %s]%n".formatted(gap.words(), gap.source(), gap.tag()));
    }
    text.append(reading.gaps().isEmpty() ? "  nothing on the list\n" : "").append('\n');
  }

  /** The rules that were used, each with its source and whether that was read. */
  private static void rules(StringBuilder text, MapReading reading) {
    text.append("\nRules:\n");
    reading.sentences().stream()
        .map(MapSentence::rule)
        .distinct()
        .forEach(rule ->
            text.append(
                "  %s: %s [%s; %s]%n"
                    .formatted(rule.name(), rule.words(), rule.source(), rule.tag())));
  }

  private static void findings(StringBuilder text, DuplexMap map) {
    text.append(ROW.formatted("Vein", "Diameter", "Reflux", "Cut-off", "Also recorded"));
    for (FindingLine line : FindingLine.all(map)) {
      String name =
          line.abbreviation().isEmpty() ? line.vein() : line.vein() + ", " + line.abbreviation();
      String rest = line.rest().isEmpty() ? "–" : String.join(", ", line.rest());
      text.append(ROW.formatted(name, line.diameter(), line.reflux(), line.cutOff(), rest));
    }
  }
}
