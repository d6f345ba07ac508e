package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code soleus export} and {@code soleus import} as a person calls them. */
class FhirCommandsTest {
  @TempDir private Path folder;

  private static Path example(String name) {
    return Terminal.root().resolve("examples/" + name + ".yaml");
  }

  @Test
  void aCaseGoesOutAndComesBack() throws IOException {
    Path bundle = folder.resolve("bundle.json");
    Path back = folder.resolve("back.yaml");

    Terminal export = Terminal.run("export", example("followed"), "--fhir", "--out", bundle);
    assertThat(export.exit()).as(export.err()).isZero();
    assertThat(export.out()).isEmpty();
    assertThat(export.err()).contains("Written: " + bundle);
    Terminal read = Terminal.run("import", bundle, "--out", back);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.err()).doesNotContain("Left out");
    Terminal again = Terminal.run("export", back, "--fhir");

    assertThat(again.out()).isEqualTo(Files.readString(bundle));
  }

  @Test
  void valuesOfTheTwinAreTaggedAndNeverComeBack() throws IOException {
    Path bundle = folder.resolve("twin.json");
    Terminal export =
        Terminal.run("export", example("healthy"), "--fhir", "--twin", "--out", bundle);
    assertThat(export.exit()).as(export.err()).isZero();
    String text = Files.readString(bundle);
    assertThat(text).contains("\"simulated, not measured\"", "\"HTEST\"", "\"AVP\"");

    Terminal read = Terminal.run("import", bundle);

    assertThat(read.err()).contains("simulated resources", "never taken for measured");
    assertThat(read.out()).doesNotContain("AVP");
    assertThat(Terminal.run("export", example("healthy"), "--fhir").out()).doesNotContain("HTEST");
  }

  @Test
  void definitionsArePrintedAlone() {
    assertThat(Terminal.run("export", "--definitions").out())
        .contains("\"resourceType\": \"Questionnaire\"", "\"code\": \"duplex.diameter_mm\"");
    Terminal both = Terminal.run("export", example("healthy"), "--definitions");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("takes no case");
  }

  @Test
  void badUsageAndBadInputAreRefused() throws IOException {
    assertThat(Terminal.run("export", example("healthy")).exit()).isEqualTo(2);
    assertThat(Terminal.run("export", "--fhir").exit()).isEqualTo(2);
    Path odd = Files.writeString(folder.resolve("odd.json"), "{\"resourceType\": \"Bundle\"}");
    Path out = folder.resolve("odd.yaml");

    Terminal read = Terminal.run("import", odd, "--out", out);

    assertThat(read.exit()).isEqualTo(2);
    assertThat(read.err()).contains("says nothing of a person or a leg");
    assertThat(out).doesNotExist();
    Path codes = Files.writeString(folder.resolve("codes.csv"), "nothing\n");
    assertThat(Terminal.run("export", example("healthy"), "--fhir", "--codes", codes).exit())
        .isEqualTo(2);
  }

  @Test
  void whatIsLeftOutIsListed() throws IOException {
    String bundle =
        Terminal.run("export", example("gsv-reflux"), "--fhir")
            .out()
            .replace("\"code\": \"mm\"", "\"code\": \"parsec\"");
    Path file = Files.writeString(folder.resolve("odd.json"), bundle);

    Terminal read = Terminal.run("import", file);

    assertThat(read.exit()).isZero();
    assertThat(read.err()).contains("Left out of the case:", "parsec", "left.duplex-1");
    assertThat(read.out()).contains("gsv_junction").doesNotContain("diameter_mm");
  }
}
