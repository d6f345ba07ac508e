package org.soleus.casefile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.table.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every table of treatments and evidence against its schema. */
class TablesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource({
    "org.soleus.limb.treatment.Method, methods",
    "org.soleus.limb.treatment.StockingClass, stockings",
    "org.soleus.limb.treatment.StockingProfile, profiles",
    "org.soleus.limb.treatment.BandageKind, bandages",
    "org.soleus.limb.treatment.Topic, topics",
    "org.soleus.limb.treatment.Precaution, precautions",
    "org.soleus.pathway.evidence.PublishedRate, rates",
    "org.soleus.pathway.evidence.PublishedEffect, effects",
    "org.soleus.pathway.evidence.Statement, statements",
    "org.soleus.pathway.evidence.Claim, claims"
  })
  void rowsAreAsTheirSchemaSays(Class<?> owner, String table) {
    List<Table.Row> rows = Table.beside(owner, table + ".table");
    assertThat(rows).isNotEmpty();
    ObjectNode all = JSON.createObjectNode();
    ArrayNode list = all.putArray(table);
    rows.forEach(row -> {
      ObjectNode node = list.addObject();
      row.cells().forEach(node::put);
    });
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Schemas.text("tables").orElseThrow()))
                .validate(all))
        .isEmpty();
  }
}
