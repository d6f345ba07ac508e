package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.fhir.FhirImport.Imported;

/** Every example as a bundle: without an error, and back without a loss. */
class RoundTripTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> own = Files.list(EXAMPLES);
        Stream<Path> pathway = Files.list(EXAMPLES.resolve("pathway"))) {
      return Stream.concat(own, pathway)
          .filter(path -> path.toString().endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleComesBackAsItWas(Path path) {
    Case told = value(CaseFile.read(path));
    String bundle = FhirExport.of(told, "test", List.of(), CodeMap.NONE);

    Imported imported = value(FhirImport.read(path.toString(), bundle, CodeMap.NONE));

    assertThat(imported.leftOut()).isEmpty();
    assertThat(imported.told()).isEqualTo(told);
    assertThat(FhirExport.of(imported.told(), "test", List.of(), CodeMap.NONE)).isEqualTo(bundle);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theValidatorFindsNoError(Path path) {
    String bundle = FhirExport.of(value(CaseFile.read(path)), "test", List.of(), CodeMap.NONE);

    assertThat(Validator.errors(bundle)).isEmpty();
  }

  private static <T> T value(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T>(T value) -> value;
      case Reading.Rejected<T> rejected -> throw new AssertionError(rejected.message());
    };
  }
}
