package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Networks from file to table, JSON and files; what is refused, and what a failed run leaves. */
class NetworkCommandTest {
  private static final String SIMPLE =
      """
      soleus_network: 1
      title: One vein
      nodes: {a: {inflow_mL_s: %s}, b: {%s}}
      tubes: {vein: {from: a, to: b, length_mm: 100, diameter_mm: 8}}
      run: {%s}
      """;

  @TempDir private Path folder;

  private Path file(String inflow, String end, String run) throws IOException {
    return Files.writeString(folder.resolve("network.yaml"), SIMPLE.formatted(inflow, end, run));
  }

  private static Path example(String name) {
    return Terminal.root().resolve("examples/networks").resolve(name + ".yaml");
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Terminal.root().resolve("examples/networks"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  static Stream<Path> malformed() throws IOException {
    Path files =
        Terminal.root()
            .resolve("casefile/src/test/resources/org/soleus/casefile/networks/malformed");
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private Map<String, String> written(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(one).toString(), Files.readString(one));
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesRunAndWriteWhatTheirSummaryNames(Path example) throws IOException {
    Path out = folder.resolve("out");
    Terminal run = Terminal.run("network", example, "--out", out, "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode summary = JsonMapper.shared().readTree(run.out());
    assertThat(run.out()).isEqualTo(Files.readString(out.resolve("summary.json")));
    assertThat(summary.at("/volume_balance/relative_error").asDouble()).isLessThan(1e-12);
    assertThat(summary.get("periodic").asBoolean(true)).isTrue();
    for (JsonNode vessel : summary.get("vessels")) {
      assertThat(out.resolve(vessel.get("file").asString())).isNotEmptyFile();
    }
    Map<String, String> files = written(out);
    assertThat(files).containsKeys("network.pvd", "frames/network-00000.vtp");
    assertThat(files.values())
        .allSatisfy(text -> assertThat(text).doesNotContain("NaN", "Infinity"));
  }

  @Test
  void theBifurcationSplitsItsFlowEvenly() {
    Terminal run = Terminal.run("network", example("bifurcation"), "--json");
    JsonNode vessels = JsonMapper.shared().readTree(run.out()).get("vessels");
    double inflow = vessels.get(0).at("/flow_mL_s/mean").asDouble();
    assertThat(inflow).isBetween(11.80, 11.82);
    assertThat(vessels.get(1).at("/flow_mL_s/mean").asDouble()).isBetween(5.90, 5.91);
    assertThat(vessels.get(1).get("pressure_mmHg")).isEqualTo(vessels.get(2).get("pressure_mmHg"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theBifurcationIsShort() throws IOException {
    assertThat(Files.readAllLines(example("bifurcation"))).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void theCalfPumpLowersThePressureAtTheAnkle() throws IOException {
    Path out = folder.resolve("out");
    Terminal.run("network", example("calf-pump"), "--out", out);
    List<String[]> ankle =
        Files.readAllLines(out.resolve("vessels/ankle_vein.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .filter(cells -> cells[1].equals("0"))
            .toList();
    double standing = Double.parseDouble(ankle.getFirst()[5]);
    double after =
        ankle.stream()
            .filter(cells -> Double.parseDouble(cells[0]) == 17)
            .mapToDouble(cells -> Double.parseDouble(cells[5]))
            .findFirst()
            .orElseThrow();
    assertThat(standing).isBetween(85.0, 100.0);
    assertThat(after).isLessThan(0.6 * standing);
  }

  @Test
  void theVeinCollapsesAboveTheHeartAndOpensAgain() throws IOException {
    Path out = folder.resolve("out");
    Terminal.run("network", example("collapsing-vein"), "--out", out);
    Map<Double, Double> area = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("vessels/upper_vein.csv"))) {
      String[] cells = line.split(",");
      if (cells[1].equals("45")) {
        area.put(Double.parseDouble(cells[0]), Double.parseDouble(cells[2]));
      }
    }
    assertThat(area.get(20.0)).isLessThan(0.25 * area.get(0.0));
    assertThat(area.get(40.0)).isBetween(0.98 * area.get(0.0), 1.02 * area.get(0.0));
  }

  @Test
  void sameBytesTwice() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Terminal.run("network", example("calf-pump"), "--out", one);
    Terminal.run("network", example("calf-pump"), "--out", two);
    assertThat(written(two)).isEqualTo(written(one));
  }

  @Test
  void theTableNamesEveryVessel() throws IOException {
    Terminal run = Terminal.run("network", file("2", "pressure_mmHg: 5", "duration_s: 1"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("One vein", "vein ", "mmHg", "mL/s", "semi-implicit", "Not a medical device")
        .doesNotContain("-0.00");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aRunThatDoesNotBecomePeriodicSaysSo() throws IOException {
    String waves = "{waves: {period_s: 1, mean: 2, sines: [1]}}";
    String windkessel =
        "windkessel: {near_mmHg_s_per_mL: 1, compliance_mL_per_mmHg: 3, far_mmHg_s_per_mL: 20}";
    Path out = folder.resolve("out");
    Terminal run =
        Terminal.run(
            "network", file(waves, windkessel, "periods: {length_s: 1, most: 3}"), "--out", out);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("did not become periodic within its 3 periods");
    JsonNode summary = JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    assertThat(summary.get("periodic").asBoolean()).isFalse();
    assertThat(summary.at("/kept/content").asString()).contains("had not become periodic");
  }

  @Test
  void aRunThatDivergesLeavesNothing() throws IOException {
    Path out = folder.resolve("out");
    Terminal run = Terminal.run("network", file("-20", "", "duration_s: 20"), "--out", out);
    assertThat(run.exit()).as(run.out()).isEqualTo(1);
    assertThat(run.err()).contains("diverged at", "tube vein at", "There is no result");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void aSolverThatDoesNotExistIsRefused() throws IOException {
    Path file = file("2", "pressure_mmHg: 5", "duration_s: 1");
    Terminal run = Terminal.run("network", file, "--solver", "explicitt");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Maybe \"explicit\"?");
    assertThat(
            Terminal.run(
                    "lab", Terminal.example("healthy"), "--protocol", "tiptoe", "--solver", "x")
                .exit())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedNetworksAreRefused(Path file) {
    assertRefused(file);
  }

  @Test
  void missingEmptyBinaryHugeAndFolder() throws IOException {
    assertRefused(folder.resolve("nowhere.yaml"));
    assertRefused(folder);
    assertRefused(Files.createFile(folder.resolve("empty.yaml")));
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    assertRefused(Files.write(folder.resolve("binary.yaml"), noise));
    assertRefused(Files.write(folder.resolve("huge.yaml"), new byte[50 << 20]));
    assertRefused(Terminal.example("healthy"));
  }

  private void assertRefused(Path file) {
    Path out = folder.resolve("out");
    Terminal run = Terminal.run("network", file, "--out", out);
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("fault").doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  void otherFilesStayAndThoseOfAnEarlierRunGo() throws IOException {
    Path out = folder.resolve("out");
    Path file = file("2", "pressure_mmHg: 5", "duration_s: 1");
    Terminal.run("network", file, "--out", out);
    Path stale =
        Files.copy(out.resolve("vessels/vein.csv"), out.resolve("vessels/of_an_earlier_run.csv"));
    Path mine = Files.writeString(out.resolve("vessels/mine.csv"), "kept");
    Path notes = Files.writeString(out.resolve("notes.txt"), "kept");
    Path short_ =
        Files.writeString(
            folder.resolve("short.yaml"),
            Files.readString(file)
                .replace("{duration_s: 1}", "{duration_s: 1, record: {frames: 0}}"));
    assertThat(Terminal.run("network", short_, "--out", out).exit()).isZero();
    assertThat(stale).doesNotExist();
    assertThat(mine).exists();
    assertThat(notes).exists();
    assertThat(out.resolve("frames")).doesNotExist();
    assertThat(out.resolve("network.pvd")).doesNotExist();
    try (Stream<Path> all = Files.list(out)) {
      assertThat(all.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("summary.json", "vessels", "notes.txt");
    }
  }

  @Test
  void theGuidesExampleRuns() throws IOException {
    String guide = Files.readString(Terminal.root().resolve("docs/guide/networks.md"));
    Matcher shown =
        Pattern.compile("```yaml\\n(soleus_network: 1\\n.*?)```", Pattern.DOTALL).matcher(guide);
    int count = 0;
    while (shown.find()) {
      Path file = Files.writeString(folder.resolve("guide.yaml"), shown.group(1));
      Terminal run = Terminal.run("network", file, "--json");
      assertThat(run.exit()).as(run.err()).isZero();
      count++;
    }
    assertThat(count).isPositive();
  }
}
