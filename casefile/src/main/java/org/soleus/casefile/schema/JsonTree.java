package org.soleus.casefile.schema;

import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Truth;
import org.soleus.casefile.yaml.Value.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML tree as the JSON tree that the schema validator reads. */
final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Whole numbers up to here are exact in a double. */
  private static final double LARGEST_WHOLE = 1e15;

  private JsonTree() {}

  static JsonNode of(Value value) {
    return switch (value) {
      case Fields fields -> {
        var node = JSON.objectNode();
        fields.fields().forEach((name, field) -> node.set(name, of(field.value())));
        yield node;
      }
      case Items items -> {
        var node = JSON.arrayNode();
        items.items().forEach(item -> node.add(of(item)));
        yield node;
      }
      case Text text -> JSON.stringNode(text.text());
      case Numeral number -> number(number.number());
      case Truth truth -> JSON.booleanNode(truth.truth());
      case Nothing _, Unreadable _ -> JSON.nullNode();
    };
  }

  private static JsonNode number(double number) {
    boolean whole = Math.rint(number) == number && Math.abs(number) <= LARGEST_WHOLE;
    return whole ? JSON.numberNode((long) number) : JSON.numberNode(number);
  }
}
