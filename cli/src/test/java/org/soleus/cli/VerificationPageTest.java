package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the verification is what the solvers of this checkout make of it. */
class VerificationPageTest {
  @Test
  void pageAndFiguresAreThoseThatAreCommitted(@TempDir Path folder) throws IOException {
    Terminal run = Terminal.run("verification", "--out", folder);
    assertThat(run.exit()).as(run.out()).isZero();
    Path committed = Terminal.root().resolve("docs/verification");
    assertThat(names(folder)).isEqualTo(names(committed));
    for (String name : names(folder)) {
      assertThat(Files.readString(folder.resolve(name)))
          .as("%s: run ./soleus verification in the root of the checkout and commit", name)
          .isEqualTo(Files.readString(committed.resolve(name)));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
