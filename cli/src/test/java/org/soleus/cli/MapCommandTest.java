package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.RefluxMap;
import org.soleus.casefile.RefluxMapFile;
import org.soleus.casefile.schema.Schemas;
import org.soleus.pathway.duplex.FindingLine;
import tools.jackson.databind.json.JsonMapper;

class MapCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  static Stream<Path> maps() throws IOException {
    try (Stream<Path> files = Files.list(Terminal.root().resolve("examples/reflux-maps"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void examplesArePrintedWithEveryRecordedValue(Path file) throws IOException {
    Terminal run = Terminal.run("map", file, "--out", folder);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("Written: ");
    String page = Files.readString(folder.resolve("vein-map.html"));
    RefluxMap map = BadInput.orThrow(RefluxMapFile.read(file));
    for (FindingLine line : FindingLine.all(map.duplex())) {
      assertThat(run.out()).contains(line.vein(), line.diameter(), line.reflux());
      assertThat(page)
          .contains(line.vein(), line.diameter(), line.reflux())
          .contains(line.cutOff().replace(">", "&gt;"))
          .contains(String.join(", ", line.rest()));
    }
    assertThat(page)
        .contains(map.duplex().cutOffs().name(), map.title(), "<svg", "Not a medical device")
        .contains("nothing is simulated")
        .doesNotContain("NaN", "null", "sim reflux", "reflux simulated", "ruled out", "will help");
    assertThat(run.out())
        .contains("reflux judged by " + map.duplex().cutOffs().name(), "Not a medical device")
        .contains("By published definitions", "Not known, or not as recommended")
        .doesNotContain("NaN", "null");
  }

  @ParameterizedTest
  @MethodSource("maps")
  void jsonIsAMapByItsSchemaAndReadsAsTheSame(Path file) throws IOException {
    Terminal run = Terminal.run("map", file, "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(problems(run.out())).isEmpty();
    assertThat(BadInput.orThrow(RefluxMapFile.parse("json", run.out())))
        .isEqualTo(BadInput.orThrow(RefluxMapFile.read(file)));
    Path copy = Files.writeString(folder.resolve("copy.json"), run.out());
    assertThat(Terminal.run("map", copy).out()).isEqualTo(Terminal.run("map", file).out());
  }

  private static List<String> problems(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(Schemas.text("reflux-map").orElseThrow()))
        .validate(JSON.readTree(json))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("org.soleus.cli.ExamplesTest#examples")
  void everyExampleCaseHasAMap(Path example) throws IOException {
    String text = Files.readString(example);
    Terminal run = Terminal.run("map", example, "--out", folder);
    boolean mapped = text.contains("duplex:");
    assertThat(run.exit()).as(run.err()).isEqualTo(mapped ? 0 : 2);
    if (mapped) {
      assertThat(run.out()).contains("reflux judged by SVS/AVF/AVLS 2022");
    }
  }

  @Test
  void twoLegsAreTwoSheetsAndAMapIsOfOne() throws IOException {
    Path example = Terminal.example("bilateral");
    assertThat(Terminal.run("map", example, "--out", folder).exit()).isZero();
    assertThat(Files.readString(folder.resolve("vein-map.html")))
        .contains("Vein map, left leg", "Vein map, right leg");
    Terminal both = Terminal.run("map", example, "--json");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("name it with --side left or --side right");
    Terminal one = Terminal.run("map", example, "--json", "--side", "right");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(problems(one.out())).isEmpty();
    assertThat(JSON.readTree(one.out()).path("side").asString()).isEqualTo("right");
  }

  @Test
  void badInputIsTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"),
            """
            soleus_reflux_map: 1
            side: left
            lines: [{vein: femoral_mid, compressible: yes, thrombus: fresh}]
            """);
    Terminal run = Terminal.run("map", file, "--out", folder.resolve("none"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("contradicts thrombus fresh");
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(Terminal.run("map", folder.resolve("absent.yaml")).exit()).isEqualTo(2);
    Path bare =
        Files.writeString(
            folder.resolve("bare.yaml"),
            "soleus_case: 1\nid: a\ntitle: b\nlimbs: [{side: left}]\n");
    assertThat(Terminal.run("map", bare))
        .satisfies(none -> {
          assertThat(none.exit()).isEqualTo(2);
          assertThat(none.err()).contains("has no duplex map. Add duplex: ");
        });
    assertThat(Terminal.run("map", Terminal.example("gsv-reflux"), "--side", "right").err())
        .contains("has no duplex map of the leg that --side names");
  }
}
