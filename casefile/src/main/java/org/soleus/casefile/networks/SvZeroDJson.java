package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Truth;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as a tree in which every value knows its place. (YAML's reader knows most of JSON, but not
 * tabs.)
 */
final class SvZeroDJson {
  private static final int DEEPEST = 32;

  /** NaN and Infinity, which some programs write, are told at their place. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final JsonParser parser;
  private final FaultList faults;

  private SvZeroDJson(JsonParser parser, FaultList faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /**
   * The tree of a text.
   *
   * @param faults takes what is wrong
   * @return empty where there is no tree; a fault says why
   */
  static Optional<Value> of(String text, FaultList faults) {
    try (JsonParser parser = JSON.createParser(text)) {
      return new SvZeroDJson(parser, faults).document();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      Where where =
          at == null || at.getLineNr() < 1
              ? Where.FILE
              : new Where("", at.getLineNr(), Math.max(at.getColumnNr(), 0));
      faults.add(where, "", "is not JSON: " + complaint(e) + ".", "");
      return Optional.empty();
    }
  }

  private static String complaint(JacksonException e) {
    String said = Shown.whole(String.valueOf(e.getOriginalMessage())).strip();
    int details = said.indexOf(" (");
    return details > 0 ? said.substring(0, details) : said;
  }

  private Optional<Value> document() {
    if (parser.nextToken() == null) {
      faults.add(Where.FILE, "", "says nothing: it is empty.", "");
      return Optional.empty();
    }
    Value tree = value("", 1);
    if (faults.isEmpty() && parser.nextToken() != null) {
      faults.add(at(""), "", "follows the end of the model; a file has one.", "");
    }
    return faults.isEmpty() ? Optional.of(tree) : Optional.empty();
  }

  private Value value(String path, int depth) {
    Where where = at(path);
    JsonToken token = parser.currentToken();
    if (depth > DEEPEST) {
      faults.add(where, "", "is nested more than " + DEEPEST + " levels deep.", "");
      return new Nothing(where);
    }
    return switch (token) {
      case START_OBJECT -> fields(where, depth);
      case START_ARRAY -> items(where, depth);
      case VALUE_TRUE -> new Truth(where, true);
      case VALUE_FALSE -> new Truth(where, false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(where);
      case VALUE_NULL -> new Nothing(where);
      default -> new Text(where, parser.getString(), true);
    };
  }

  private Value number(Where where) {
    String written = parser.getString();
    double number = Double.parseDouble(written.replace("INF", "Infinity"));
    return Double.isFinite(number)
        ? new Numeral(where, number, written)
        : new Text(where, written, false);
  }

  private Value items(Where where, int depth) {
    List<Value> items = new ArrayList<>();
    while (faults.isEmpty() && parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(where.entry(items.size()), depth + 1));
    }
    return new Items(where, items);
  }

  private Value fields(Where where, int depth) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    while (faults.isEmpty() && parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Where place = at(where.field(name));
      parser.nextToken();
      Field first = fields.putIfAbsent(name, new Field(place, value(place.path(), depth + 1)));
      if (first != null && !name.startsWith("_")) {
        String line = "the first is line " + first.where().line() + ".";
        faults.add(place, "", "is written twice here; " + line, "Keep one of the two.");
      }
    }
    return new Fields(where, fields);
  }

  private Where at(String path) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Where(path, at.getLineNr(), at.getColumnNr());
  }
}
