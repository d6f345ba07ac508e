package org.soleus.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of an object of a case as components of an Observation, and back. */
final class Components {
  private Components() {}

  /** Adds a component for each field of an object, but for those that stand elsewhere. */
  static void put(Observation into, String group, ObjectNode node, Set<String> elsewhere) {
    put(into, group, "", node, elsewhere);
  }

  private static void put(
      Observation into, String group, String prefix, ObjectNode node, Set<String> elsewhere) {
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      String path = prefix + one.getKey();
      switch (one.getValue()) {
        case JsonNode _ when elsewhere.contains(path) -> {}
        case ObjectNode inner -> put(into, group, path + ".", inner, elsewhere);
        case JsonNode list when list.isArray() ->
            list.forEach(each -> add(into, FhirField.of(group, path), each));
        case JsonNode value -> add(into, FhirField.of(group, path), value);
      }
    }
  }

  private static void add(Observation into, FhirField field, JsonNode value) {
    into.addComponent().setCode(field.concept()).setValue(FieldValue.toFhir(field, value));
  }

  /** Puts what the components of an Observation say into an object; what they cannot is noted. */
  static void read(Observation from, String group, ObjectNode node, Incoming incoming) {
    List<ObservationComponentComponent> components = from.getComponent();
    for (int k = 0; k < components.size(); k++) {
      ObservationComponentComponent one = components.get(k);
      String place = "component[" + k + "]";
      Optional<FhirField> field = field(one, group);
      if (field.isEmpty()) {
        incoming.leave(from, place, "unknown code " + FieldValue.shown(one.getCode()));
      } else if (one.hasValue()) {
        switch (FieldValue.fromFhir(field.get(), one.getValue())) {
          case FieldValue.Value(JsonNode value) -> set(node, field.get(), value);
          case FieldValue.Refused(String why) ->
              incoming.leave(from, place, field.get().words() + ": " + why);
        }
      }
    }
  }

  private static Optional<FhirField> field(ObservationComponentComponent one, String group) {
    return one.getCode().getCoding().stream()
        .filter(coding -> Systems.FIELD.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode)
        .flatMap(code -> FhirField.of(code).stream())
        .filter(field -> field.group().equals(group))
        .findFirst();
  }

  /** Puts a value at the path of its field. */
  static void set(ObjectNode node, FhirField field, JsonNode value) {
    List<String> names = new ArrayList<>(List.of(field.path().split("\\.")));
    String last = names.removeLast();
    ObjectNode at = node;
    for (String name : names) {
      at = at.withObjectProperty(name);
    }
    if (field.isMany()) {
      at.withArrayProperty(last).add(value);
    } else {
      at.set(last, value);
    }
  }
}
