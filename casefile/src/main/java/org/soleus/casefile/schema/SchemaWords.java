package org.soleus.casefile.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import tools.jackson.databind.JsonNode;

/** Words for what the validator finds, taken from the schema's own descriptions and examples. */
final class SchemaWords {
  private final String name;
  private final JsonNode root;

  SchemaWords(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /** Words for a fault of a value. */
  Words of(Error error, Value value) {
    JsonNode schema = schemaOf(error);
    return switch (error.getKeyword()) {
      case "type" -> TypeWords.of(value, schema.path("type").asString());
      case "enum" ->
          NameWords.notListed(
              value, strings(schema.path("enum")), schema.path("title").asString(""), name);
      case "const" -> constant(value, schema.path("const").asString());
      case "minimum", "maximum" -> range(value, schema);
      case "pattern" -> form(value, schema);
      case "minLength" -> new Words("is an empty text.", "");
      case "maxLength" ->
          new Words(
              "is longer than %s characters.".formatted(schema.path("maxLength").asString()), "");
      case "minItems" -> fewest(schema.path("minItems").asInt());
      case "maxItems" ->
          new Words("has more than %s entries.".formatted(schema.path("maxItems").asString()), "");
      case "minProperties", "maxProperties" -> oneOf(fieldNames(schema));
      case "oneOf" -> oneOf(alternatives(schema.path("oneOf")));
      case "anyOf" ->
          new Words("must have " + Shown.either(alternatives(schema.path("anyOf"))) + ".", "");
      default -> new Words("breaks the rule " + error.getKeyword() + " of the format.", "");
    };
  }

  /** Words for a field that is missing. */
  Words missing(String field, Error error) {
    JsonNode schema = property(schemaOf(error), field);
    String description = schema.path("description").asString("");
    String problem = description.isEmpty() ? "is missing." : "is missing: " + clause(description);
    return new Words(problem, missingHint(field, schema));
  }

  private static String missingHint(String field, JsonNode schema) {
    JsonNode constant = schema.path("const");
    List<String> words = strings(schema.path("enum"));
    if (!constant.isMissingNode()) {
      return "Write " + field + ": " + constant.asString() + ".";
    }
    return words.isEmpty() || words.size() > NameWords.MOST_LISTED
        ? ""
        : "Write " + field + ": " + Shown.either(words) + ".";
  }

  private static Words fewest(int count) {
    String entries = count == 1 ? "one entry." : count + " entries.";
    return new Words("must have at least " + entries, "");
  }

  /** Words for a field that the schema does not have, or for a name that nothing can have. */
  Words unknown(String field, Value value, Error error) {
    JsonNode schema = schemaOf(error);
    if (schema.has("patternProperties")) {
      String example = schema.path("propertyNames").path("examples").path(0).asString("");
      return FormWords.of(
          field, schema.path("patternProperties").propertyNames().iterator().next(), example);
    }
    return NameWords.unknownField(field, value, fieldNames(schema));
  }

  /** Whether an unknown field beside it was probably meant to be the missing one. */
  boolean isMisspelt(String missing, Fields fields, Error error) {
    List<String> known = fieldNames(schemaOf(error));
    return fields.fields().sequencedKeySet().stream()
        .filter(field -> !known.contains(field))
        .anyMatch(field -> NameWords.nearest(field, known).contains(missing));
  }

  private Words range(Value value, JsonNode schema) {
    double low = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
    double high = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
    String field = lastName(value.where().path());
    var unit = FieldUnit.of(field);
    String symbol = unit.map(one -> " " + one.symbol()).orElse("");
    String problem =
        "must lie between %s and %s%s.".formatted(Shown.number(low), Shown.number(high), symbol);
    if (!(value instanceof Numeral(_, double number, _))) {
      return new Words(problem, "");
    }
    return new Words(problem, rangeHint(number, low, high, unit));
  }

  private static String rangeHint(
      double number, double low, double high, Optional<FieldUnit> unit) {
    if (number < 0 && -number >= low && -number <= high) {
      return "Maybe " + Shown.number(-number) + ": the value is written without a sign.";
    }
    if (unit.isEmpty() && high == 1 && number > 1 && number <= 100) {
      return "Maybe the value is in per cent: write " + Shown.roughly(number / 100) + ".";
    }
    return unit.map(one -> one.hint(number, low, high)).orElse("");
  }

  private static Words form(Value value, JsonNode schema) {
    String text = value instanceof Text given ? given.text() : "";
    String example = schema.path("examples").path(0).asString("");
    return FormWords.of(text, schema.path("pattern").asString(), example);
  }

  private static Words constant(Value value, String constant) {
    boolean quoted = value instanceof Text text && text.text().equals(constant);
    return new Words("must be " + constant + ".", quoted ? "Maybe without quotation marks?" : "");
  }

  private static Words oneOf(List<String> names) {
    return new Words("must have exactly one of " + Shown.all(names) + ".", "");
  }

  /** The part of the schema that holds the broken rule. */
  private JsonNode schemaOf(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode node = root;
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      Object element = path.getElement(i);
      node = element instanceof Integer index ? node.path(index) : node.path(element.toString());
    }
    return node;
  }

  /** The schema of a field, with the target of its reference where it has one without words. */
  private JsonNode property(JsonNode schema, String field) {
    JsonNode property = schema.path("properties").path(field);
    String reference = property.path("$ref").asString("");
    return reference.isEmpty() || property.has("description")
        ? property
        : root.at(reference.substring(1));
  }

  private static List<String> fieldNames(JsonNode schema) {
    return List.copyOf(schema.path("properties").propertyNames());
  }

  private static List<String> alternatives(JsonNode alternatives) {
    List<String> names = new ArrayList<>();
    alternatives.forEach(one -> names.addAll(strings(one.path("required"))));
    return names;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asString()));
    return strings;
  }

  /** A description as the end of a sentence: its first letter small, unless it begins a name. */
  private static String clause(String description) {
    boolean isName = description.length() > 1 && Character.isUpperCase(description.charAt(1));
    return isName
        ? description
        : Character.toLowerCase(description.charAt(0)) + description.substring(1);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
