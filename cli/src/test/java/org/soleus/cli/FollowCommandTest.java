package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.casefile.schema.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FollowCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  private static JsonNode named(JsonNode list, String field, String name) {
    for (JsonNode one : list) {
      if (one.path(field).asString().equals(name)) {
        return one;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  private static List<String> problems(JsonNode root) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(Schemas.text("follow").orElseThrow()))
        .validate(root)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Path written(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theExampleIsFollowedTheSameOnAnyNumberOfThreads() throws Exception {
    List<String> printed = new ArrayList<>();
    for (int threads : new int[] {2, 1}) {
      Terminal run =
          Terminal.run(
              "follow",
              Terminal.example("followed"),
              "--samples=6",
              "--json",
              "--threads",
              threads,
              "--out",
              folder.resolve("out" + threads));
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).contains("Following followed: 50 %", "Written: ");
      printed.add(run.out());
    }
    assertThat(printed.getLast()).isEqualTo(printed.getFirst());
    String page = Files.readString(folder.resolve("out2/follow.html"));
    assertThat(Files.readString(folder.resolve("out1/follow.html"))).isEqualTo(page);
    assertThat(Files.readString(folder.resolve("out2/follow.json"))).isEqualTo(printed.getFirst());
    assertThat(page)
        .contains("What changed", "research and education", "not a medical device", "<svg")
        .contains("may have other reasons than the treatment", "one in ten measured values")
        .doesNotContain("NaN", "null", "will stop", "cure");
    JsonNode root = JSON.readTree(printed.getFirst());
    assertThat(problems(root)).isEmpty();
    JsonNode limb = root.at("/limbs/0");
    examinations(limb.path("examinations"));
    treated(limb.at("/predictions/0"));
    untreated(limb.at("/predictions/1"));
    assertThat(limb.path("diary")).hasSize(26);
  }

  private static void examinations(JsonNode all) {
    assertThat(all).hasSize(3);
    assertThat(all.at("/0/ceap/words").asString()).isEqualTo("C3, E not recorded, As, Pr");
    assertThat(all.at("/0/vcss/total/value").asInt()).isEqualTo(5);
    assertThat(all.at("/1/ceap/words").asString()).isEqualTo("C1, E not recorded, An, Pn");
    assertThat(all.at("/2/vcss/total/value").isNull()).as("an item is missing").isTrue();
    assertThat(all.at("/2/vcss/items/compression").isNull()).isTrue();
    assertThat(all.at("/2/vcss/without_compression/value").asInt()).isEqualTo(2);
    assertThat(all.at("/2/warnings/0").asString()).contains("C2r");
    assertThat(all.at("/2/ceap/clinical").asString()).isEqualTo("C2");
  }

  private static void treated(JsonNode prediction) {
    assertThat(prediction.path("kind").asString()).isEqualTo("simulated");
    JsonNode filling = named(prediction.path("measurements"), "measure", "VFI");
    assertThat(filling.at("/measured/kind").asString()).isEqualTo("recorded");
    assertThat(filling.at("/measured/value").asDouble()).isEqualTo(1.9);
    assertThat(filling.at("/measured_before/value").asDouble()).isEqualTo(5.4);
    assertThat(filling.path("high").asDouble())
        .as("closing a refluxing trunk slows the filling of the twin")
        .isLessThan(5.4);
    assertThat(filling.path("verdict").asString()).isIn("below", "within", "above");
    JsonNode pressure = named(prediction.path("measurements"), "measure", "AVP");
    assertThat(pressure.path("measured").isNull()).isTrue();
    assertThat(pressure.path("verdict").isNull()).isTrue();
    assertThat(pressure.path("not_compared").asString()).isEqualTo("not measured");
    JsonNode thigh = named(prediction.path("closed_veins"), "vein", "gsv_mid_thigh");
    assertThat(thigh.path("before").asString()).isEqualTo("refluxing");
    assertThat(thigh.path("predicted").asString()).isEqualTo("closed");
    assertThat(thigh.path("words").asString()).isEqualTo("occluded as planned");
    assertThat(named(prediction.path("closed_veins"), "vein", "gsv_junction").path("predicted"))
        .as("the junction is left open")
        .hasToString("\"open\"");
  }

  private static void untreated(JsonNode prediction) {
    assertThat(prediction.path("done")).isEmpty();
    JsonNode thigh = named(prediction.path("closed_veins"), "vein", "gsv_distal_thigh");
    assertThat(thigh.path("before").asString()).isEqualTo("occluded");
    assertThat(thigh.path("words").asString()).isEqualTo("patent and refluxing again");
    JsonNode holds = prediction.at("/published/holds/0");
    assertThat(holds.path("years").asDouble()).isBetween(1.0, 1.05);
    // Rasmussen 2011: 4.8 % open and refluxing after a year
    assertThat(holds.path("value").asDouble()).isBetween(94.5, 95.5);
    assertThat(holds.at("/sources/0/source").asString()).contains("Rasmussen 2011");
  }

  @Test
  void withoutVariedLegsTheTwinStandsAloneAndNothingIsJudged() {
    Terminal run = Terminal.run("follow", Terminal.example("followed"), "--samples=0");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("no varied legs, hence no interval", "at least 2 (1 item missing)")
        .contains("14 cramps on 14 days", "Not a medical device", "~ or the word simulated")
        .doesNotContain("within the interval");
  }

  @Test
  void anExaminationWithoutADuplexMapHasNoTwinAndTheRestIsShown() throws Exception {
    Path file =
        written(
            "bare.yaml",
            """
            soleus_case: 1
            id: bare
            title: A leg of which little is known
            date: 2026-01-12
            limbs: [{side: left, clinical_class: C2}, {side: right}]
            visits:
              - date: 2026-06-01
                limbs:
                  - {side: left, clinical_class: C2, treated: [{phlebectomy: {}}]}
            """);
    Terminal run = Terminal.run("follow", file, "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode root = JSON.readTree(run.out());
    assertThat(problems(root)).isEmpty();
    assertThat(root.path("limbs")).as("the right leg was not examined again").hasSize(1);
    assertThat(root.at("/limbs/0/predictions/0/reason").asString())
        .contains("no duplex map was recorded on 2026-01-12");
    assertThat(root.at("/limbs/0/examinations/1/warnings")).hasSize(1);
    assertThat(Terminal.run("follow", file, "--side", "right"))
        .satisfies(other -> {
          assertThat(other.exit()).isEqualTo(2);
          assertThat(other.err()).contains("No visit of the case bare examined the leg");
        });
  }

  @Test
  void aCaseWithoutVisitsIsBadInputAndSaysHowToAddOne() {
    Terminal run = Terminal.run("follow", Terminal.example("healthy"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("has no visits to follow", "visits: [{date: 2026-06-20");
  }

  @Test
  void theHintIsACaseThatCanBeFollowed() throws Exception {
    Path file =
        written(
            "hint.yaml",
            """
            soleus_case: 1
            id: hint
            title: The hint
            date: 2026-03-14
            limbs: [{side: left}]
            visits: [{date: 2026-06-20, limbs: [{side: left, clinical_class: C2}]}]
            """);
    assertThat(Terminal.run("follow", file).exit()).isZero();
  }

  @Test
  void faultsAreToldAndNothingIsWritten() throws Exception {
    String text = Files.readString(Terminal.example("followed"));
    Path file = written("late.yaml", text.replace("date: 2027-01-18", "date: 2026-04-20"));
    Path out = folder.resolve("none");
    Terminal run = Terminal.run("follow", file, "--out", out);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is not later than the examination before");
    assertThat(out).doesNotExist();
    assertThat(Terminal.run("follow", Terminal.example("followed"), "--samples=-1").exit())
        .isEqualTo(2);
    assertThat(Terminal.run("follow", Terminal.example("followed"), "--out", file).exit())
        .isEqualTo(2);
  }
}
