package org.soleus.casefile.schema;

import static java.util.stream.Collectors.toSet;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a file's tree against one of the published schemas. What the validator finds is told in
 * words of the field, at its place in the file, and each fault once: of faults that follow from
 * another one, such as a missing field beside a misspelt one, only the first is told.
 */
public final class SchemaCheck {
  private final Schema schema;
  private final SchemaWords words;

  /**
   * A check against a schema.
   *
   * @param name of the schema, such as {@code case}
   */
  public SchemaCheck(String name) {
    JsonNode text =
        JsonMapper.shared()
            .readTree(
                Schemas.text(name)
                    .orElseThrow(() -> new IllegalArgumentException("no schema " + name)));
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    words = new SchemaWords(name, text);
  }

  /** Notes what is wrong with the structure of a file. */
  public void check(Value root, FaultList faults) {
    List<Error> errors = schema.validate(JsonTree.of(root));
    Set<NodePath> wrongType =
        errors.stream()
            .filter(error -> error.getKeyword().equals("type"))
            .map(Error::getInstanceLocation)
            .collect(toSet());
    Set<NodePath> withUnknownFields =
        errors.stream()
            .filter(error -> error.getKeyword().equals("additionalProperties"))
            .map(Error::getInstanceLocation)
            .collect(toSet());
    for (Error error : errors) {
      if (faults.isFull()) {
        return;
      }
      boolean follows =
          isInsideAlternative(error)
              || (isOtherThanType(error) && wrongType.contains(error.getInstanceLocation()))
              || (isAlternative(error) && withUnknownFields.contains(error.getInstanceLocation()));
      Value value = at(root, error.getInstanceLocation());
      if (!follows && !(value instanceof Unreadable)) {
        note(error, value, faults);
      }
    }
  }

  private void note(Error error, Value value, FaultList faults) {
    switch (error.getKeyword()) {
      case "required" -> noteMissing(error, value, faults);
      case "additionalProperties" -> noteUnknown(error, value, faults);
      default -> {
        Words said = words.of(error, value);
        faults.add(value.where(), value.shown(), said.problem(), said.hint());
      }
    }
  }

  private void noteMissing(Error error, Value value, FaultList faults) {
    String name = error.getProperty();
    if (value instanceof Fields fields && !words.isMisspelt(name, fields, error)) {
      Where at = fields.where();
      Words said = words.missing(name, error);
      faults.add(
          new Where(at.field(name), at.line(), at.column()), "", said.problem(), said.hint());
    }
  }

  private void noteUnknown(Error error, Value value, FaultList faults) {
    String name = error.getProperty();
    if (value instanceof Fields fields) {
      Field field = fields.fields().get(name);
      if (field != null) {
        Words said = words.unknown(name, field.value(), error);
        faults.add(field.where(), "", said.problem(), said.hint());
      }
    }
  }

  private static boolean isOtherThanType(Error error) {
    return !error.getKeyword().equals("type");
  }

  /** A rule on which fields go together; a misspelt one breaks it only by being misspelt. */
  private static boolean isAlternative(Error error) {
    return switch (error.getKeyword()) {
      case "oneOf", "anyOf", "minProperties", "maxProperties" -> true;
      default -> false;
    };
  }

  /** A complaint from within one alternative; the alternatives as a whole complain as well. */
  private static boolean isInsideAlternative(Error error) {
    NodePath path = error.getEvaluationPath();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      String name = path.getName(i);
      if (name.equals("oneOf") || name.equals("anyOf")) {
        return true;
      }
    }
    return false;
  }

  private static Value at(Value root, NodePath path) {
    Value value = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      value = step(value, path.getElement(i));
    }
    return value;
  }

  private static Value step(Value value, Object element) {
    return switch (value) {
      case Fields fields ->
          fields
              .value(element.toString())
              .orElseThrow(() -> new IllegalStateException("no field " + element));
      case Items items -> items.items().get(Integer.parseInt(element.toString()));
      default -> throw new IllegalStateException("nothing below " + value);
    };
  }
}
