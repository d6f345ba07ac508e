package org.soleus.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.soleus.limb.anatomy.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads Observations into the fields of a case, as far as they are understood. */
final class ObservationReader {
  private final Draft draft;
  private final Incoming incoming;

  ObservationReader(Draft draft, Incoming incoming) {
    this.draft = draft;
    this.incoming = incoming;
  }

  void read(Observation from) {
    if (from.getStatus() == ObservationStatus.ENTEREDINERROR
        || from.getStatus() == ObservationStatus.CANCELLED) {
      incoming.leave(from, "", "it was withdrawn");
      return;
    }
    Optional<String> code = Vocabulary.code(from.getCode(), Systems.FIELD);
    Optional<FhirField> field = code.flatMap(FhirField::of).or(() -> byLoinc(from.getCode()));
    if (field.isPresent() && field.get().isValue()) {
      readValue(from, field.get());
    } else if (code.isPresent() && FhirField.groups().contains(code.get())) {
      readGroup(from, code.get());
    } else {
      incoming.leave(
          from, "code", "a case holds nothing like it: " + FieldValue.shown(from.getCode()));
    }
  }

  private static Optional<FhirField> byLoinc(CodeableConcept code) {
    return code.getCoding().stream()
        .filter(one -> Systems.LOINC.equals(one.getSystem()) && one.hasCode())
        .map(Coding::getCode)
        .flatMap(loinc -> FhirField.all().stream().filter(field -> field.loinc().equals(loinc)))
        .findFirst();
  }

  private void readValue(Observation from, FhirField field) {
    if (field.group().equals("person")) {
      into(from, field, draft.person());
      draft.became(from, draft.person());
      return;
    }
    if (field.group().equals("visit")) {
      draft
          .visit(from.getEncounter(), incoming)
          .ifPresentOrElse(
              visit -> into(from, field, visit),
              () -> incoming.leave(from, "encounter", "it belongs to no later examination"));
      return;
    }
    Optional<ObjectNode> leg = leg(from);
    if (leg.isEmpty()) {
      return;
    }
    if (field.group().equals("measured")) {
      readMeasured(from, field, leg.get());
    } else {
      into(from, field, leg.get());
      if (field.path().equals("clinical_class")) {
        draft.became(from, leg.get());
      }
    }
  }

  private void into(Observation from, FhirField field, ObjectNode node) {
    value(from, field).ifPresent(value -> Components.set(node, field, value));
  }

  private Optional<JsonNode> value(Observation from, FhirField field) {
    if (!from.hasValue()) {
      if (!from.hasDataAbsentReason()) {
        incoming.leave(from, "value", "there is none");
      }
      return Optional.empty();
    }
    return switch (FieldValue.fromFhir(field, from.getValue())) {
      case FieldValue.Value(JsonNode value) -> Optional.of(value);
      case FieldValue.Refused(String why) -> {
        incoming.leave(from, "value", field.words() + ": " + why);
        yield Optional.empty();
      }
    };
  }

  private void readMeasured(Observation from, FhirField field, ObjectNode leg) {
    Optional<JsonNode> value = value(from, field);
    if (value.isPresent()) {
      ObjectNode node = leg.withArrayProperty("measured").addObject();
      node.put("measure", field.path());
      Sites.place(from.getBodySite()).ifPresent(place -> node.put("site", place));
      node.set("value", value.get());
      draft.from(from, node, incoming);
      draft.became(from, node);
    }
  }

  private void readGroup(Observation from, String group) {
    if (group.equals("diary")) {
      readDiary(from);
      return;
    }
    Optional<ObjectNode> leg = leg(from);
    if (leg.isEmpty()) {
      return;
    }
    if (!group.equals("duplex")) {
      if (from.hasValue() && !from.hasComponent()) {
        incoming.leave(from, "value", "a total without its items");
      }
      ObjectNode node = leg.get().withObjectProperty(group);
      draft.from(from, node, incoming);
      Components.read(from, group, node, incoming);
      return;
    }
    Optional<String> vein = Sites.place(from.getBodySite());
    if (vein.isEmpty()) {
      incoming.leave(from, "bodySite", "it does not say which vein");
      return;
    }
    ObjectNode node = leg.get().withArrayProperty("duplex").addObject();
    node.put("vein", vein.get());
    draft.from(from, node, incoming);
    draft.became(from, node);
    Components.read(from, group, node, incoming);
  }

  private void readDiary(Observation from) {
    String day = day(from);
    if (day.length() < Days.LENGTH) {
      incoming.leave(from, "effective", "a day of the diary needs its date");
      return;
    }
    ObjectNode node = draft.root().withArrayProperty("diary").addObject();
    node.put("date", day);
    Sites.side(from.getBodySite()).ifPresent(side -> node.put("side", Vocabulary.key(side)));
    draft.from(from, node, incoming);
    Components.read(from, "diary", node, incoming);
  }

  private static String day(Observation from) {
    if (from.getEffective() instanceof BaseDateTimeType date
        && (date instanceof DateTimeType || date instanceof InstantType)
        && date.hasValue()) {
      return Days.of(date);
    }
    return "";
  }

  private Optional<ObjectNode> leg(Observation from) {
    Optional<Side> side = Sites.side(from.getBodySite());
    if (side.isEmpty()) {
      incoming.leave(from, "bodySite", "it does not say which leg");
      return Optional.empty();
    }
    return Optional.of(draft.leg(side.get(), draft.visit(from.getEncounter(), incoming)));
  }
}
