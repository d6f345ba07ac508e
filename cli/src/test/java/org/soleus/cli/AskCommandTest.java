package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.schema.Schemas;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.History;
import tools.jackson.databind.json.JsonMapper;

class AskCommandTest {
  private static final String CASE =
      """
      soleus_case: 1
      id: asked
      title: Leg cramps
      limbs:
        - side: left
      """;

  private static Path asked(Path folder) throws Exception {
    Path file = folder.resolve("asked.yaml");
    Files.writeString(file, CASE);
    return file;
  }

  private static History history(Path file) {
    return BadInput.orThrow(CaseFile.read(file)).history();
  }

  @Test
  void answersGivenAsOptionsAreWritten(@TempDir Path folder) throws Exception {
    Path file = asked(folder);
    Terminal done =
        Terminal.run(
            "ask",
            file,
            "--answer",
            "cramp_site=calf",
            "--answer",
            "cramp_minutes=5",
            "--answer",
            "cramp_night=yes",
            "--answer",
            "alcohol=unknown");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.err()).contains("Written: ");
    assertThat(history(file).answers())
        .containsEntry("cramp_site", new Answer.Choice("calf"))
        .containsEntry("cramp_minutes", new Answer.Amount(5))
        .containsEntry("cramp_night", new Answer.YesNo(true))
        .doesNotContainKey("alcohol");
    assertThat(folder.resolve("asked.yaml.before")).hasContent(CASE.strip());
  }

  @Test
  void everyBadAnswerIsNamedAndNothingIsWritten(@TempDir Path folder) throws Exception {
    Path file = asked(folder);
    Terminal done =
        Terminal.run("ask", file, "--answer", "cramp_sight=calf", "--answer", "cramp_site=knee");
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.err())
        .contains("names no question", "cramp_site", "must be calf, foot, thigh, several");
    assertThat(file).hasContent(CASE.strip());
  }

  @Test
  void anAnswerWithoutAnAnswerOrAFolderForAFileIsBadInput(@TempDir Path folder) throws Exception {
    Path file = asked(folder);
    Terminal none = Terminal.run("ask", file, "--answer", "cramp_site", "--answer", "alcohol= ");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .contains("\"cramp_site\" gives no answer: write cramp_site=ANSWER", "\"alcohol= \" gives");
    assertThat(none.out()).isEmpty();
    Terminal place = Terminal.run("ask", file, "--answer", "alcohol=yes", "--out", folder);
    assertThat(place.exit()).isEqualTo(2);
    assertThat(place.err()).contains("is a folder; name a file");
    assertThat(Terminal.run("export", file, "--fhir", "--out", folder).exit()).isEqualTo(2);
    Terminal imported = Terminal.run("import", file, "--out", folder.resolve("case.yaml"));
    assertThat(imported.exit()).isEqualTo(2);
    assertThat(imported.err()).contains("It looks like a file of Soleus");
    assertThat(folder.resolve("case.yaml")).doesNotExist();
    assertThat(file).hasContent(CASE.strip());
  }

  @Test
  void unknownTakesAnAnswerBack(@TempDir Path folder) throws Exception {
    Path file = asked(folder);
    assertThat(Terminal.run("ask", file, "--answer", "cramp_site=calf").exit()).isZero();
    assertThat(Terminal.run("ask", file, "--answer", "cramp_site=unknown").exit()).isZero();
    assertThat(history(file).answer("cramp_site")).isEmpty();
  }

  @Test
  void whereNothingWasAskedNothingIsSaidToBeAbsent(@TempDir Path folder) throws Exception {
    Terminal done = Terminal.run("causes", asked(folder));
    assertThat(done.out())
        .contains("not known of any of ", "Nobody asked for medicines, which is not \"none\".")
        .doesNotContain("none of those that were asked for");
  }

  @Test
  void aListThatIsNotWholeIsSaidToBeSo() {
    Path file = Terminal.root().resolve("examples/pathway/case-statin-for-years.yaml");
    assertThat(Terminal.run("causes", file).out())
        .contains("The list is not whole: other medicines may be taken.");
    assertThat(
            JsonMapper.shared()
                .readTree(Terminal.run("causes", file, "--json").out())
                .path("medicine_list")
                .asString())
        .isEqualTo("in part");
    assertThat(Terminal.run("refer", file).out())
        .contains("Medicines other than those recorded, anticoagulants among them: not");
  }

  @Test
  void questionsAreAskedUrgentOnesFirstAndARedFlagIsToldAtOnce(@TempDir Path folder)
      throws Exception {
    Path file = asked(folder);
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("n\nmaybe\ny\nq\n".getBytes(StandardCharsets.UTF_8)));
      Terminal done = Terminal.run("ask", file);
      assertThat(done.exit()).isZero();
      assertThat(done.err())
          .containsSubsequence(
              "become cold, pale or numb all at once",
              "chest pain, breathlessness",
              "must be yes, no or unknown",
              "! EMERGENCY:",
              "newly swollen");
      assertThat(history(file).answers())
          .containsEntry("sudden_cold_leg", new Answer.YesNo(false))
          .containsEntry("chest_or_breath", new Answer.YesNo(true));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void causesAsJsonFollowTheirSchema() {
    Terminal done =
        Terminal.run(
            "causes", Terminal.root().resolve("examples/pathway/cause-veins.yaml"), "--json");
    JsonMapper json = JsonMapper.shared();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.readTree(Schemas.text("causes").orElseThrow()))
                .validate(json.readTree(done.out())))
        .isEmpty();
    assertThat(json.readTree(done.out()).at("/causes/0/value").asDouble())
        .as("no more of the cramps than can be due to veins")
        .isLessThanOrEqualTo(0.33);
  }
}
