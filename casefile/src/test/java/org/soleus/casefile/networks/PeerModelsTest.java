package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.casefile.networks.NetworkModel.Origin;

/**
 * Every file of the folders {@code malformed} is rejected with exactly the message beside it, and
 * nothing that stands in a file makes reading it throw.
 */
class PeerModelsTest {
  private static final int TRIALS = 1500;
  private static final long FIRST_SEED = 20261121;
  private static final String[] PIECES = {
    "\"", "{", "}", "[", "]", ",", ":", "-", "1e30", "0", "-1", "NaN", "null", "true", "1e-30", "\n"
  };

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedModelIsRejectedWithItsMessage(Path file) throws IOException {
    String folder = file.getParent() + "/";
    Path beside = Path.of(file.toString().replaceFirst("\\.[^.]*$", ".txt"));
    assertThat(read(file)).isInstanceOf(Rejected.class);
    assertThat(((Rejected<NetworkModel>) read(file)).message().replace(folder, "") + "\n")
        .isEqualTo(Files.readString(beside));
  }

  @Test
  void modelsAreRecognisedByTheirContent() throws IOException {
    assertThat(PeerModels.recognise(Files.readString(file("openbf/arm.yaml"))))
        .contains(Origin.OPENBF);
    assertThat(PeerModels.recognise(Files.readString(file("openbf/old.yml"))))
        .contains(Origin.OPENBF);
    assertThat(PeerModels.recognise(Files.readString(file("svzerod/limb.json"))))
        .contains(Origin.SVZEROD);
    assertThat(PeerModels.recognise(Files.readString(file("svzerod/blocks.json"))))
        .contains(Origin.SVZEROD);
    assertThat(PeerModels.recognise("soleus_network: 1\nnetwork: []\nblood: {}\n")).isEmpty();
    assertThat(PeerModels.recognise("soleus_case: 1\n")).isEmpty();
    assertThat(PeerModels.recognise("")).isEmpty();
    assertThat(PeerModels.recognise("{")).isEmpty();
  }

  @Test
  void aSectionIsEnoughToRecogniseAModel() {
    assertThat(PeerModels.recognise("project_name: a\n")).contains(Origin.OPENBF);
    assertThat(PeerModels.recognise("solver: {}\nblood: {}\n")).contains(Origin.OPENBF);
    assertThat(PeerModels.recognise("{\"vessels\": []}")).contains(Origin.SVZEROD);
    assertThat(PeerModels.recognise("{\"boundary_conditions\": [{\"bc_name\": "))
        .contains(Origin.SVZEROD);
    assertThat(PeerModels.recognise("{\"soleus_network\": 1, \"vessels\": [")).isEmpty();
    assertThat(PeerModels.recognise("run: {duration_s: 1}\nvessels: {}\n")).isEmpty();
  }

  @Test
  void tablesOfVesselsAreRefusedByName(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("vessels.csv");
    Files.writeString(
        table, "name, sn, tn, L, M, R0, h0, E,\nA, 1, 2, 0.1, 100, 5e-3, 1e-3, 4e5,\n");
    assertThat(NetworkFile.read(table))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.message()).contains("line 1:1", "before version 0.6"));
  }

  @Test
  void filesThatAreNoModelsAtAllAreRejected(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {0, 1, (byte) 0xfe});
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    for (Path path : List.of(empty, binary, huge, folder, folder.resolve("none"))) {
      assertThat(PeerModels.readOpenBf(path)).as("openBF %s", path).isInstanceOf(Rejected.class);
      assertThat(PeerModels.readSvZeroD(path)).as("svZeroD %s", path).isInstanceOf(Rejected.class);
    }
  }

  @Test
  void whateverStandsInAFileReadingItNeverThrows(@TempDir Path folder) throws IOException {
    Files.copy(file("openbf/pulse.dat"), folder.resolve("pulse.dat"));
    Files.copy(file("openbf/beats.dat"), folder.resolve("beats.dat"));
    List<Path> models =
        List.of(
            file("openbf/arm.yaml"),
            file("openbf/old.yml"),
            file("svzerod/limb.json"),
            file("svzerod/blocks.json"));
    for (int trial = 0; trial < TRIALS; trial++) {
      Random random = new Random(FIRST_SEED + trial);
      Path model = models.get(random.nextInt(models.size()));
      StringBuilder text = new StringBuilder(Files.readString(model));
      int changes = 1 + random.nextInt(3);
      for (int k = 0; k < changes; k++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(6));
        text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
      }
      Path changed = folder.resolve(model.getFileName().toString());
      Files.writeString(changed, text, StandardCharsets.UTF_8);
      try {
        assertThat(read(changed)).isInstanceOfAny(Read.class, Rejected.class);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + (FIRST_SEED + trial) + "\n" + text, e);
      }
    }
  }

  static Stream<Path> malformed() throws IOException {
    return Stream.of("openbf/malformed", "svzerod/malformed")
        .flatMap(PeerModelsTest::files)
        .filter(path -> path.toString().matches(".*\\.(yaml|json)"))
        .sorted();
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file of this package's test resources. */
  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(PeerModelsTest.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a model by the ending of its name. */
  static Reading<NetworkModel> read(Path file) {
    return file.toString().endsWith(".json")
        ? PeerModels.readSvZeroD(file)
        : PeerModels.readOpenBf(file);
  }

  /** A model of this package's test resources, which must be in order. */
  static NetworkModel model(String name) {
    Reading<NetworkModel> reading = read(file(name));
    if (reading instanceof Rejected<NetworkModel> rejected) {
      throw new AssertionError(rejected.message());
    }
    return ((Read<NetworkModel>) reading).value();
  }
}
