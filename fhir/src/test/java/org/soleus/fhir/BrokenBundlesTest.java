package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.fhir.FhirImport.Imported;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a bundle, reading it gives a case or a message. */
class BrokenBundlesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void aBundleWithRandomFaultsIsReadOrRefused() {
    Case told =
        ((Reading.Read<Case>) CaseFile.read(Path.of("../examples/pathway/cause-veins.yaml")))
            .value();
    String bundle = FhirExport.of(told, "test", List.of(), CodeMap.NONE);
    int read = 0;
    for (int seed = 1; seed <= 1000; seed++) {
      String broken = broken(bundle, new Random(seed));
      List<Reading<Imported>> result = new ArrayList<>();
      assertThatCode(() -> result.add(FhirImport.read("b.json", broken, CodeMap.NONE)))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
      if (result.getFirst() instanceof Reading.Read<Imported>(Imported imported)) {
        read++;
        assertThat(CaseFile.parse("again", CaseFile.text(imported.told())))
            .as("seed %d", seed)
            .isInstanceOf(Reading.Read.class);
      }
    }
    assertThat(read).as("bundles of which something could be read").isGreaterThan(500);
  }

  /** One to five places changed: a value replaced by one of another type, or taken out. */
  private static String broken(String bundle, Random random) {
    JsonNode root = JSON.readTree(bundle);
    int faults = 1 + random.nextInt(5);
    for (int k = 0; k < faults; k++) {
      List<JsonNode> inner = new ArrayList<>();
      collect(root, inner);
      switch (inner.get(random.nextInt(inner.size()))) {
        case ObjectNode object when !object.isEmpty() -> {
          List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
          String name = fields.get(random.nextInt(fields.size())).getKey();
          if (random.nextInt(3) == 0) {
            object.remove(name);
          } else {
            object.set(name, odd(random));
          }
        }
        case ArrayNode list when !list.isEmpty() ->
            list.set(random.nextInt(list.size()), odd(random));
        default -> {}
      }
    }
    return root.toString();
  }

  private static void collect(JsonNode node, List<JsonNode> inner) {
    if (node.isContainer()) {
      inner.add(node);
      node.forEach(child -> collect(child, inner));
    }
  }

  private static JsonNode odd(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> NODES.numberNode(-1e300);
      case 1 -> NODES.stringNode("");
      case 2 -> NODES.stringNode("2026-13-45");
      case 3 -> NODES.booleanNode(true);
      case 4 -> NODES.nullNode();
      case 5 -> NODES.objectNode().put("value", "x");
      default -> NODES.arrayNode().add(1).add("two");
    };
  }
}
