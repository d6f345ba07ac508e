package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.RefluxCutOff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example goes from case file to report; together they lie in the published order. */
class ExamplesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Terminal.root().resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreAtLeastFour() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void assessed(Path example) throws IOException {
    Terminal run = Terminal.run("assess", example, "--out", folder);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("VFI").contains("Not a medical device");
    // any letters may stand by chance in the bytes of a picture
    String report =
        Files.readString(folder.resolve("report.html"))
            .replaceAll("data:image/png;base64,[^\"]*", "");
    assertThat(report)
        .contains("Not a medical device", "<svg", "simulated · wall filter 2 cm/s")
        .doesNotContain("NaN");
    try (PDDocument sheets = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      assertThat(sheets.getNumberOfPages()).as("pages of report.pdf").isEqualTo(2);
    }
    assertThat(Files.readString(folder.resolve("report.txt")))
        .contains("Not a medical device", "Red flags first", "simulated", "report.html")
        .doesNotContain("NaN");
    JsonNode results = JSON.readTree(Files.readString(folder.resolve("results.json")));
    assertThat(results.get("limbs")).isNotEmpty();
    List<Double> errors = new ArrayList<>();
    collect(results, "volume_balance_error", errors);
    assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error).isLessThan(1e-12));
    try (Stream<Path> recordings = Files.list(folder.resolve("recordings"))) {
      assertThat(recordings).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  private static void collect(JsonNode node, String name, List<Double> found) {
    if (node.isObject() && node.has(name)) {
      found.add(node.get(name).asDouble());
    }
    node.forEach(child -> collect(child, name, found));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gsv-reflux", "healthy"})
  void sameBytesTwiceAndOnOneOrTwoThreads(String name) throws IOException {
    List<String> results = new ArrayList<>();
    for (int threads : new int[] {2, 2, 1}) {
      Path out = folder.resolve("run" + results.size());
      Terminal.run("assess", Terminal.example(name), "--out", out, "--threads", threads);
      StringBuilder all = new StringBuilder();
      for (String file : List.of("results.json", "report.html", "report.pdf", "report.txt")) {
        all.append(Files.readString(out.resolve(file), StandardCharsets.ISO_8859_1));
      }
      results.add(all.toString());
    }
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(2)).isEqualTo(results.get(0));
  }

  /** Golden results: they change only in a commit of their own that says which moved and why. */
  @ParameterizedTest
  @MethodSource("examples")
  void golden(Path example) throws IOException {
    Terminal run =
        Terminal.run(
            "lab", example, "--protocol", "tiptoe", "--protocol", "plethysmography", "--json");
    String name = example.getFileName().toString().replace(".yaml", ".json");
    Path golden = Terminal.root().resolve("cli/src/test/resources/golden").resolve(name);
    assertThat(JSON.readTree(run.out()).get("measurements"))
        .as("golden results of %s", name)
        .isEqualTo(JSON.readTree(Files.readString(golden)).get("measurements"));
  }

  @Test
  void noVeinOfTheHealthyLegRefluxes() {
    Terminal run = Terminal.run("lab", Terminal.example("healthy"), "--json");
    int read = 0;
    for (JsonNode one : JSON.readTree(run.out()).get("measurements")) {
      if (one.get("measure").asString().equals("reflux_duration")) {
        Vein site = Vein.of(one.get("site").asString()).orElseThrow();
        assertThat(one.get("value").asDouble())
            .as("%s in %s", site, one.get("protocol"))
            .isLessThan(RefluxCutOff.of(site));
        read++;
      }
    }
    assertThat(read).isGreaterThan(20);
  }

  @Test
  void resultsOfAnEarlierRunDoNotStay() throws IOException {
    Path stale =
        Files.createDirectories(folder.resolve("recordings")).resolve("right-option-B-tiptoe.csv");
    Files.writeString(stale, "old");
    Path other = Files.writeString(folder.resolve("recordings/mine.txt"), "kept");
    Terminal.run("assess", Terminal.example("healthy"), "--out", folder);
    assertThat(stale).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void publishedOrder() {
    List<String> order = List.of("healthy", "gsv-reflux", "deep-reflux", "combined-reflux");
    List<Double> pressure = new ArrayList<>();
    List<Double> filling = new ArrayList<>();
    List<Double> refill = new ArrayList<>();
    for (String name : order) {
      Terminal run =
          Terminal.run(
              "lab",
              Terminal.example(name),
              "--protocol",
              "tiptoe",
              "--protocol",
              "plethysmography",
              "--json");
      JsonNode measurements = JSON.readTree(run.out()).get("measurements");
      pressure.add(value(measurements, "AVP"));
      filling.add(value(measurements, "VFI"));
      refill.add(value(measurements, "RT90"));
    }
    assertThat(pressure).as("AVP").isSorted().doesNotHaveDuplicates();
    // published filling indices of superficial and deep reflux overlap: no order between these two
    assertThat(filling.subList(1, 3))
        .as("VFI")
        .allSatisfy(one -> assertThat(one).isBetween(filling.getFirst(), filling.getLast()));
    assertThat(refill)
        .as("RT90")
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  private static double value(JsonNode measurements, String measure) {
    for (JsonNode one : measurements) {
      if (one.get("measure").asString().equals(measure)) {
        return one.get("value").asDouble();
      }
    }
    throw new AssertionError("no " + measure);
  }

  @Test
  void compressionAndAblationLowerFillingAndResidualVolume() {
    JsonNode before = plethysmography();
    for (String treatment :
        List.of(
            "stocking:14mmHg:knee", "stocking:ral_2", "ablation:gsv_distal_thigh..gsv_junction")) {
      JsonNode after = plethysmography("--treatment", treatment);
      for (String measure : List.of("VFI", "RVF")) {
        assertThat(value(after, measure))
            .as("%s under %s", measure, treatment)
            .isLessThan(value(before, measure));
      }
    }
  }

  private static JsonNode plethysmography(String... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "lab", Terminal.example("gsv-reflux"), "--protocol", "plethysmography", "--json"));
    words.addAll(List.of(more));
    return JSON.readTree(Terminal.run(words.toArray()).out()).get("measurements");
  }
}
