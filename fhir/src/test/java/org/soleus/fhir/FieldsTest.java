package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.schema.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** fields.table keeps up with the schema of cases: a field more needs a row more. */
class FieldsTest {
  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(Schemas.text("case").orElseThrow());

  @ParameterizedTest
  @CsvSource({
    "pressures_mmHg, pressures, -",
    "ceap, ceap, -",
    "vcss, vcss, -",
    "villalta, villalta, -",
    "examination, examination, -",
    "duplex, finding, vein/source",
    "diary, diary_day, date/side",
    "leg, limb,"
        + " side/source/ceap/vcss/villalta/pressures_mmHg/examination/duplex/measured/options"
  })
  void everyFieldOfTheSchemaHasARow(String group, String definition, String elsewhere) {
    Set<String> fields = new TreeSet<>();
    collect(SCHEMA.at("/$defs/" + definition), "", fields);
    fields.removeAll(Set.of(elsewhere.split("/")));

    assertThat(rows(group)).containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void everySettingOfATreatmentHasARow() {
    Set<String> settings = new TreeSet<>();
    for (JsonNode kind : SCHEMA.at("/$defs/option/properties")) {
      resolved(kind).path("properties").propertyNames().forEach(settings::add);
    }
    // a trunk may be named instead of its ends, which is how it is written again
    settings.remove("trunk");

    assertThat(rows("treatment")).containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void everyWordOfTheSchemaHasACode() {
    for (FhirField field : FhirField.all()) {
      if (field.kind() == FhirField.Kind.WORD) {
        assertThat(FhirDefinitions.wordsOf(field)).as(field.code()).isNotEmpty();
      }
    }
  }

  private static Set<String> rows(String group) {
    Set<String> rows = new TreeSet<>();
    FhirField.all().stream()
        .filter(one -> one.group().equals(group))
        .forEach(one -> rows.add(one.path()));
    return rows;
  }

  private static void collect(JsonNode object, String prefix, Set<String> fields) {
    for (Map.Entry<String, JsonNode> one : object.path("properties").properties()) {
      JsonNode field = resolved(one.getValue());
      if (one.getKey().equals("reflux")) {
        collect(field, "reflux.", fields);
      } else {
        fields.add(prefix + one.getKey());
      }
    }
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? SCHEMA.at(node.path("$ref").asString().substring(1)) : node;
  }
}
