package org.soleus.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void writesANewFileAndItsFolders() throws IOException {
    Path file = folder.resolve("a").resolve("b").resolve("results.json");
    WholeFile.write(file, "Blättler");
    assertThat(file).hasContent("Blättler");
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    try (var files = Files.list(file.resolveSibling("."))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = folder.resolve("results.json");
    WholeFile.write(file, "a long old text");
    WholeFile.write(file, "new");
    assertThat(file).hasContent("new");
  }

  @Test
  void leavesFoldersAlone() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertThatThrownBy(() -> WholeFile.write(taken, "text"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a folder");
    assertThat(taken).isEmptyDirectory();
  }

  @Test
  void failsWhereAFileStandsInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");
    assertThatThrownBy(() -> WholeFile.write(file.resolve("results.json"), "text"))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("kept");
  }
}
