package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.schema.Schemas;
import org.soleus.limb.table.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of FHIR against the schema of tables. */
class TablesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(strings = {"fields", "groups", "units", "foreign"})
  void rowsAreAsTheirSchemaSays(String table) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode list = all.putArray(table);
    Table.beside(FhirField.class, table + ".table")
        .forEach(row -> {
          ObjectNode node = list.addObject();
          row.cells().forEach(node::put);
        });
    assertThat(list).isNotEmpty();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Schemas.text("tables").orElseThrow()))
                .validate(all))
        .isEmpty();
  }
}
