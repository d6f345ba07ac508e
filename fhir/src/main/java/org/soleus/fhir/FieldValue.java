package org.soleus.fhir;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One value of a field: from a case to FHIR, and back as far as it can be understood. */
final class FieldValue {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What a value from FHIR came to: a node of the case, or why there is none. */
  sealed interface Read {}

  /** It was understood. */
  record Value(JsonNode node) implements Read {}

  /** It was not. */
  record Refused(String why) implements Read {}

  private FieldValue() {}

  static Type toFhir(FhirField field, JsonNode node) {
    return switch (field.kind()) {
      case QUANTITY -> quantity(field, node.decimalValue());
      case COUNT -> new IntegerType(node.intValue());
      case YES_NO -> new BooleanType(node.booleanValue());
      case WORD -> word(field, node.stringValue());
      case CEAP -> Vocabulary.ceap(node.stringValue());
      case TEXT -> new StringType(node.stringValue());
      case TIME -> new TimeType(node.stringValue() + ":00");
      case DATE -> new DateTimeType(node.stringValue());
    };
  }

  private static Quantity quantity(FhirField field, BigDecimal value) {
    BigDecimal there = Ucum.convert(value, field.unit(), field.asUnit()).orElseThrow();
    return quantity(there, field.asUnit());
  }

  static Quantity quantity(BigDecimal value, String unit) {
    return new Quantity()
        .setValue(value)
        .setUnit(unit.equals("1") ? "" : unit)
        .setSystem(Systems.UCUM)
        .setCode(unit);
  }

  private static CodeableConcept word(FhirField field, String word) {
    return new CodeableConcept()
        .addCoding(new Coding(Systems.WORD, field.code() + ":" + word, Vocabulary.words(word)));
  }

  static Read fromFhir(FhirField field, Type value) {
    if (value instanceof PrimitiveType<?> primitive && primitive.getValue() == null) {
      return new Refused("there is none");
    }
    return switch (field.kind()) {
      case QUANTITY -> number(field, value);
      case COUNT ->
          value instanceof IntegerType count
              ? new Value(JSON.numberNode(count.getValue()))
              : value instanceof Quantity quantity && isWhole(quantity)
                  ? new Value(JSON.numberNode(quantity.getValue().intValueExact()))
                  : other("a whole number", value);
      case YES_NO ->
          value instanceof BooleanType truth
              ? new Value(JSON.booleanNode(truth.booleanValue()))
              : other("true or false", value);
      case WORD -> coded(value, Systems.WORD, field.code() + ":");
      case CEAP -> coded(value, Systems.CEAP, "");
      case TEXT ->
          value instanceof StringType text
              ? new Value(JSON.stringNode(text.getValue()))
              : other("a text", value);
      case TIME ->
          value instanceof TimeType time && time.getValue().length() >= 5
              ? new Value(JSON.stringNode(time.getValue().substring(0, 5)))
              : other("a time of day", value);
      case DATE ->
          value instanceof DateTimeType date && Days.of(date).length() == Days.LENGTH
              ? new Value(JSON.stringNode(Days.of(date)))
              : other("a date with day", value);
    };
  }

  private static boolean isWhole(Quantity quantity) {
    return quantity.hasValue() && quantity.getValue().stripTrailingZeros().scale() <= 0;
  }

  private static Read number(FhirField field, Type value) {
    if (value instanceof DecimalType || value instanceof IntegerType) {
      return new Refused("a number without a unit; %s is needed".formatted(field.asUnit()));
    }
    if (!(value instanceof Quantity quantity)) {
      return other("a quantity in " + field.asUnit(), value);
    }
    if (!quantity.hasValue()) {
      return new Refused("a quantity without a value");
    }
    if (quantity.hasComparator()) {
      return new Refused("a bound (%s), not a value".formatted(quantity.getComparator().toCode()));
    }
    String unit = quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
    if (unit == null || unit.isEmpty()) {
      return new Refused("a quantity without a unit; %s is needed".formatted(field.asUnit()));
    }
    Optional<BigDecimal> here = Ucum.convert(quantity.getValue(), unit, field.unit());
    return here.isPresent()
        ? new Value(JSON.numberNode(here.get()))
        : new Refused("the unit %s is not understood here; %s is".formatted(unit, field.asUnit()));
  }

  private static Read coded(Type value, String system, String prefix) {
    if (!(value instanceof CodeableConcept concept)) {
      return other("a code", value);
    }
    Optional<String> code =
        concept.getCoding().stream()
            .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
            .map(Coding::getCode)
            .filter(one -> one.startsWith(prefix))
            .map(one -> one.substring(prefix.length()))
            .findFirst();
    return code.isPresent()
        ? new Value(JSON.stringNode(code.get()))
        : new Refused("none of its codes is known: " + shown(concept));
  }

  /** Codes and text of a concept, for messages. */
  static String shown(CodeableConcept concept) {
    String codes =
        String.join(
            ", ",
            concept.getCoding().stream()
                .map(one -> one.getSystem() + "|" + one.getCode())
                .toList());
    return codes.isEmpty() ? "\"" + concept.getText() + "\"" : codes;
  }

  private static Refused other(String wanted, Type value) {
    return new Refused("it must be %s, and is a %s".formatted(wanted, value.fhirType()));
  }
}
