package org.soleus.casefile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.table.Table;
import org.soleus.pathway.duplex.MapReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every table of treatments, evidence and the pathway against its schema. */
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
    "org.soleus.pathway.evidence.Claim, claims",
    "org.soleus.pathway.history.Question, questions",
    "org.soleus.pathway.history.MedicineClass, medicines",
    "org.soleus.pathway.history.Facts, derived",
    "org.soleus.pathway.history.Score, scores",
    "org.soleus.pathway.history.Score, grades",
    "org.soleus.pathway.history.Score, names",
    "org.soleus.pathway.history.FactWords, words",
    "org.soleus.pathway.redflag.RedFlag, red_flags",
    "org.soleus.pathway.cause.Prior, causes",
    "org.soleus.pathway.cause.Feature, features",
    "org.soleus.pathway.cause.NextQuestion, chances",
    "org.soleus.pathway.cause.NextTest, tests",
    "org.soleus.pathway.rule.Rule, rules",
    "org.soleus.pathway.grading.Ceap, ceap",
    "org.soleus.pathway.grading.Ceap, vein_segments",
    "org.soleus.pathway.grading.VcssItem, vcss",
    "org.soleus.pathway.grading.VillaltaItem, villalta",
    "org.soleus.pathway.grading.AnkleBrachial, ankle_brachial",
    "org.soleus.pathway.duplex.MapReading, segments",
    "org.soleus.pathway.referral.Service, services",
    "org.soleus.pathway.referral.Service, referrals",
    "org.soleus.pathway.referral.SafetyNet, safety_net",
    "org.soleus.pathway.referral.ForPerson, person",
    "org.soleus.pathway.referral.Service, findings"
  })
  void rowsAreAsTheirSchemaSays(Class<?> owner, String table) {
    holds(owner, table, table);
  }

  @Test
  void rulesOfMapsHaveASchemaOfTheirOwn() {
    holds(MapReading.class, "rules", "map_rules");
  }

  /** A table that is added to the pathway needs a definition, and a line above. */
  @Test
  void everyTableOfThePathwayHasADefinition() throws IOException {
    JsonNode properties = JSON.readTree(Schemas.text("tables").orElseThrow()).path("properties");
    try (Stream<Path> files = Files.walk(Path.of("..", "pathway", "src", "main", "resources"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".table"))
              .map(name -> name.substring(0, name.length() - ".table".length()))
              .toList();
      assertThat(names).hasSizeGreaterThan(20).allMatch(properties::has);
    }
  }

  private static void holds(Class<?> owner, String table, String definition) {
    List<Table.Row> rows = Table.beside(owner, table + ".table");
    assertThat(rows).isNotEmpty();
    ObjectNode all = JSON.createObjectNode();
    ArrayNode list = all.putArray(definition);
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
