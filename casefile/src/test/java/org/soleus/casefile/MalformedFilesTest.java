package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.fault.Fault;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.casefile.protocols.ProtocolFile;

/**
 * Every file of the folders {@code malformed} is rejected with exactly the message beside it: line
 * and column, path, value, what is wrong, and the hint.
 */
class MalformedFilesTest {
  private static final int FEWEST_CASES = 30;

  @ParameterizedTest
  @MethodSource("cases")
  void malformedCaseIsRejectedWithItsMessage(Path file) {
    assertThat(message(CaseFile.parse(name(file), text(file)))).isEqualTo(expected(file));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void malformedProtocolIsRejectedWithItsMessage(Path file) {
    assertThat(message(ProtocolFile.parse(name(file), text(file)))).isEqualTo(expected(file));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noFaultIsToldTwice(Path file) {
    assertThat(CaseFile.parse(name(file), text(file)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(((Rejected<?>) rejected).faults())
                    .extracting(Fault::line, Fault::column, Fault::path)
                    .doesNotHaveDuplicates());
  }

  @Test
  void thereAreManyMalformedCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
  }

  static List<Path> cases() {
    return yamlFiles("malformed");
  }

  static List<Path> protocols() {
    return yamlFiles("protocols/malformed");
  }

  private static String message(Reading<?> reading) {
    assertThat(reading).isInstanceOf(Rejected.class);
    return ((Rejected<?>) reading).message() + "\n";
  }

  private static List<Path> yamlFiles(String folder) {
    URL place = Objects.requireNonNull(MalformedFilesTest.class.getResource(folder));
    try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String expected(Path file) {
    return text(file.resolveSibling(name(file).replace(".yaml", ".txt")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
