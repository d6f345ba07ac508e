package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gives one report on stderr, exit code 2, and leaves nothing behind. */
class BadInputTest {
  @TempDir private Path folder;

  static Stream<Path> malformed() throws IOException {
    Path files =
        Terminal.root().resolve("casefile/src/test/resources/org/soleus/casefile/malformed");
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private void assertRefused(Path file) {
    Path out = folder.resolve("out");
    Terminal run = Terminal.run("assess", file, "--out", out);
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("fault").doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  void thereAreAtLeastTwentyMalformedFiles() throws IOException {
    assertThat(malformed()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedCase(Path file) {
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
  }

  @Test
  void usageFaultsAreBadInputToo() {
    assertThat(Terminal.run().exit()).isEqualTo(2);
    assertThat(Terminal.run("asess").exit()).isEqualTo(2);
    assertThat(Terminal.run("schema", "nothing").exit()).isEqualTo(2);
    assertThat(Terminal.run("lab", Terminal.example("healthy"), "--protocol", "tiptoes").err())
        .contains("tiptoe");
    assertThat(
            Terminal.run(
                    "lab",
                    Terminal.example("healthy"),
                    "--protocol",
                    "tiptoe",
                    "--treatment",
                    "ablation:gsv_distal_thigh..gsv_junction")
                .exit())
        .isEqualTo(2);
  }
}
