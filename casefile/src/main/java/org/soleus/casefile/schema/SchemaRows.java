package org.soleus.casefile.schema;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.limb.treatment.BandageKind;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Topic;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.ClinicalClass;
import org.soleus.pathway.grading.Etiology;
import org.soleus.pathway.grading.InvestigationLevel;
import org.soleus.pathway.grading.Pathophysiology;
import org.soleus.pathway.grading.Segment;
import org.soleus.pathway.grading.VenousSymptom;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;

/**
 * Fills the rows of the tables of treatments, the terms of CEAP and the questions of the history
 * into a schema, so that a new row needs no other change: {@code "enum": ["{stocking}"]} becomes
 * the list of classes, and a line that begins with {@code "{trunk method}":} becomes one line for
 * each such method, with its label for {@code {label}}.
 */
final class SchemaRows {
  private static final Pattern LIST = Pattern.compile("\\[\"\\{(\\w+)}\"]");
  private static final Pattern LINE =
      Pattern.compile("(?m)^( *)\"\\{(\\w+) (method|question)}\": (.*)$");

  private SchemaRows() {}

  static String filled(String template) {
    String lines = LINE.matcher(template).replaceAll(SchemaRows::lines);
    return LIST.matcher(lines).replaceAll(match -> list(keys(match.group(1))));
  }

  private static String lines(MatchResult match) {
    String ending = match.group(4).endsWith(",") ? "," : "";
    String value = match.group(4).substring(0, match.group(4).length() - ending.length());
    Stream<String> lines =
        match.group(3).equals("method")
            ? Method.on(on(match.group(2))).stream()
                .map(one -> line(match.group(1), one.key(), value.replace("{label}", one.label())))
            : Question.all().stream()
                .filter(one -> one.kind().name().equals(match.group(2)))
                .map(one -> line(match.group(1), one.id(), filled(value, one)));
    return lines.map(Matcher::quoteReplacement).collect(Collectors.joining(",\n")) + ending;
  }

  private static String line(String indent, String key, String value) {
    return indent + '"' + key + "\": " + value;
  }

  private static String filled(String value, Question question) {
    return value
        .replace("{words}", question.words())
        .replace("{unit}", question.unit())
        .replace(
            "{choices}",
            question.choices().stream()
                .map(one -> '"' + one + '"')
                .collect(Collectors.joining(", ")));
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

  private static List<String> codes(CeapTerm[] terms) {
    return CeapTerm.codes(List.of(terms));
  }

  private static List<String> keys(String table) {
    return switch (table) {
      case "stocking" -> StockingClass.all().stream().map(StockingClass::key).toList();
      case "profile" -> StockingProfile.all().stream().map(StockingProfile::key).toList();
      case "bandage" -> BandageKind.all().stream().map(BandageKind::key).toList();
      case "medicine" -> MedicineClass.all().stream().map(MedicineClass::key).toList();
      case "ceap_class" -> codes(ClinicalClass.values());
      case "symptom" -> codes(VenousSymptom.values());
      case "etiology" -> codes(Etiology.values());
      case "segment" -> codes(Segment.values());
      case "pathophysiology" -> codes(Pathophysiology.values());
      case "level" -> codes(InvestigationLevel.values());
      case "cut_offs" -> CutOffProfile.all().stream().map(CutOffProfile::key).toList();
      case "previous_treatment" ->
          Stream.concat(
                  Method.all().stream().map(Method::key), Stream.of(SegmentDetail.METHOD_UNKNOWN))
              .toList();
      case "topic" -> Topic.all().stream().map(Topic::key).toList();
      default -> throw new IllegalStateException("no table of " + table + " fills a schema");
    };
  }
}
