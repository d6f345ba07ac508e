package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
  private static final Path FLAG =
      Terminal.root().resolve("examples/pathway").resolve("flag-chest.yaml");

  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void allFilesAreWrittenAndNamed() throws IOException {
    Terminal run = Terminal.run("assess", FLAG, "--out", folder);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("report.html, report.pdf, report.txt, results.json, recordings/");
    assertThat(files())
        .containsExactly("recordings", "report.html", "report.pdf", "report.txt", "results.json");
    String flag =
        "EMERGENCY: Chest pain, breathlessness or fainting with a complaint of the leg is compatible"
            + " with a clot in the lung. Call the emergency service now.";
    assertThat(words(Files.readString(folder.resolve("report.txt")))).contains(flag);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(words(new PDFTextStripper().getText(pdf))).contains(flag);
    }
  }

  @Test
  void nothingIsWrittenWhereAFileCannotBe() throws IOException {
    Files.createDirectories(folder.resolve("report.pdf").resolve("in the way"));
    Files.writeString(folder.resolve("report.html"), "before");
    Terminal run = Terminal.run("assess", FLAG, "--out", folder);
    assertThat(run.exit()).isNotZero();
    assertThat(run.err()).contains("report.pdf").doesNotContain("Written:");
    assertThat(files()).containsExactly("report.html", "report.pdf");
    assertThat(folder.resolve("report.html")).hasContent("before");
  }
}
