package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others build on: the fields of the JSON outputs, the schemas, the README's run. */
class ContractTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void laboratoryJson() {
    Terminal run =
        Terminal.run("lab", Terminal.example("gsv-reflux"), "--protocol", "tiptoe", "--json");
    JsonNode root = JSON.readTree(run.out());
    assertThat(root.propertyNames()).contains("soleus_version", "parameters", "solver", "seed");
    assertThat(root.get("measurements"))
        .isNotEmpty()
        .allSatisfy(one ->
            assertThat(one.propertyNames())
                .contains(
                    "measure",
                    "site",
                    "side",
                    "protocol",
                    "treatment",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "reason"));
  }

  /**
   * The book on groups of two legs: those of the page are nine, and take minutes. What differs are
   * numbers; they stand in the golden file.
   */
  @Test
  void validation(@TempDir Path folder) throws Exception {
    JsonNode root =
        JSON.readTree(Terminal.run("validate", "--samples", 1, "--json", "--out", folder).out());
    assertThat(root.get("calf_pump").propertyNames()).contains("return_gain_percent");
    JsonNode rows = root.get("rows");
    String page = Files.readString(Terminal.root().resolve("docs/validation/README.md"));
    assertThat(ValidationText.withoutNumbers(page))
        .as("run ./soleus validate in the root of the checkout and commit docs/validation")
        .isEqualTo(ValidationText.withoutNumbers(Files.readString(folder.resolve("README.md"))));
    assertThat(ValidationText.counted(page)).as("rows inside").isEqualTo(ValidationText.told(page));
    String answers = ValidationText.answers(rows);
    Path golden = Terminal.root().resolve("cli/src/test/resources/golden/validation.csv");
    Path fresh = Terminal.root().resolve("cli/target/validation.csv");
    Files.writeString(fresh, answers);
    assertThat(answers)
        .as("%s; those of now: %s", golden, fresh)
        .isEqualTo(Files.readString(golden));
    List<String> fields =
        List.of(
            "id",
            "measure",
            "condition",
            "group",
            "published",
            "low",
            "high",
            "unit",
            "source",
            "simulated",
            "inside",
            "role",
            "reason");
    int run = 0;
    for (JsonNode row : rows) {
      assertThat(row.propertyNames()).containsAll(fields);
      assertThat(row.get("role").asString()).isIn("calibration", "validation");
      assertThat(row.get("simulated").isNull()).isEqualTo(!row.get("reason").isNull());
      run += row.get("simulated").isNull() ? 0 : 1;
    }
    assertThat(run).as("rows run").isEqualTo(257);
  }

  @Test
  void schemas() {
    for (String name : List.of("case", "protocol", "results")) {
      Terminal run = Terminal.run("schema", name);
      assertThat(JSON.readTree(run.out()).has("$schema")).as(name).isTrue();
    }
  }

  @Test
  void readmeShowsTheTrueOutput() throws Exception {
    Path readme = Terminal.root().resolve("README.md");
    Matcher shown =
        Pattern.compile("<!-- run: \\./soleus ([^>]*?) -->\\s*```[a-z]*\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(readme));
    assertThat(shown.find()).as("README.md shows a run").isTrue();
    Object[] words =
        List.of(shown.group(1).trim().split(" ")).stream()
            .map(word -> word.startsWith("examples/") ? Terminal.root().resolve(word) : word)
            .toArray();
    assertThat(Terminal.run(words).out().strip()).isEqualTo(shown.group(2).strip());
  }
}
