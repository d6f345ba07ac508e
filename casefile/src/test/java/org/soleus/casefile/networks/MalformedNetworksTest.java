package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.fault.Fault;
import org.soleus.casefile.fault.Reading.Rejected;

/**
 * Every network of the folder {@code malformed} is rejected with exactly the message beside it:
 * line and column, path, value, what is wrong, and the hint.
 */
class MalformedNetworksTest {
  private static final int FEWEST = 40;

  @ParameterizedTest
  @MethodSource("networks")
  void rejectedWithItsMessage(Path file) throws IOException {
    String expected = Files.readString(file.resolveSibling(name(file).replace(".yaml", ".txt")));
    assertThat(rejected(file).message() + "\n").isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noFaultIsToldTwice(Path file) throws IOException {
    assertThat(rejected(file).faults())
        .extracting(Fault::line, Fault::column, Fault::path)
        .doesNotHaveDuplicates();
  }

  @Test
  void thereAreMany() {
    assertThat(networks()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  private static Rejected<?> rejected(Path file) throws IOException {
    var reading = NetworkFile.parse(name(file), Files.readString(file), file.resolveSibling(""));
    assertThat(reading).isInstanceOf(Rejected.class);
    return (Rejected<?>) reading;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static List<Path> networks() {
    var place = Objects.requireNonNull(MalformedNetworksTest.class.getResource("malformed"));
    try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
