package org.soleus.casefile.schema;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soleus.limb.treatment.BandageKind;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Topic;

/**
 * Fills the rows of the tables of treatments into a schema, so that a new row needs no other
 * change: {@code "enum": ["{stocking}"]} becomes the list of classes, and a line that begins with
 * {@code "{trunk method}":} becomes one line for each such method, with its label for {@code
 * {label}}.
 */
final class SchemaRows {
  private static final Pattern LIST = Pattern.compile("\\[\"\\{(\\w+)}\"]");
  private static final Pattern LINE = Pattern.compile("(?m)^( *)\"\\{(\\w+) method}\": (.*)$");

  private SchemaRows() {}

  static String filled(String template) {
    String lines = LINE.matcher(template).replaceAll(SchemaRows::lines);
    return LIST.matcher(lines).replaceAll(match -> list(keys(match.group(1))));
  }

  private static String lines(MatchResult match) {
    String ending = match.group(3).endsWith(",") ? "," : "";
    String value = match.group(3).substring(0, match.group(3).length() - ending.length());
    return Method.on(on(match.group(2))).stream()
            .map(method ->
                match.group(1)
                    + '"'
                    + method.key()
                    + "\": "
                    + value.replace("{label}", method.label()))
            .map(Matcher::quoteReplacement)
            .collect(Collectors.joining(",\n"))
        + ending;
  }

  private static Method.On on(String word) {
    return switch (word) {
      case "trunk" -> Method.On.TRUNK;
      case "varices" -> Method.On.VARICES;
      case "place" -> Method.On.PLACE;
      case "valve" -> Method.On.VALVES;
      case "lumen" -> Method.On.LUMEN;
      default -> throw new IllegalStateException("methods act on no " + word);
    };
  }

  private static String list(List<String> keys) {
    return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<String> keys(String table) {
    return switch (table) {
      case "stocking" -> StockingClass.all().stream().map(StockingClass::key).toList();
      case "profile" -> StockingProfile.all().stream().map(StockingProfile::key).toList();
      case "bandage" -> BandageKind.all().stream().map(BandageKind::key).toList();
      case "topic" -> Topic.all().stream().map(Topic::key).toList();
      default -> throw new IllegalStateException("no table of " + table + " fills a schema");
    };
  }
}
