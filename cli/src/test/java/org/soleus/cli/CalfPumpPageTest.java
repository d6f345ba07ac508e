package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the published calf pump is what this checkout makes of it. */
class CalfPumpPageTest {
  @Test
  void pageAndFiguresAreThoseThatAreCommitted(@TempDir Path folder) throws IOException {
    Terminal run = Terminal.run("validate", "--calf-pump", "--json", "--out", folder);
    assertThat(run.exit()).as(run.out()).isZero();
    Path committed = Terminal.root().resolve("docs/validation");
    for (String name :
        List.of("calf-pump.md", "calf-pump/contraction.svg", "calf-pump/refilling.svg")) {
      assertThat(Files.readString(folder.resolve(name)))
          .as("%s: run ./soleus validate --calf-pump in the root of the checkout and commit", name)
          .isEqualTo(Files.readString(committed.resolve(name)));
    }
    assertThat(folder.resolve("README.md")).doesNotExist();
    JsonNode root = JsonMapper.shared().readTree(run.out());
    assertThat(root.get("circuits")).hasSize(4);
    assertThat(root.get("contractions")).hasSize(9);
    assertThat(root.propertyNames())
        .contains(
            "return_gain_percent",
            "refilling_change_same_supply_percent",
            "refilling_change_own_supply_percent");
  }
}
