package org.soleus.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.soleus.casefile.fault.Reading;

/** Texts of case files for tests. */
public final class CaseTexts {
  private CaseTexts() {}

  /** A case that uses every field. */
  public static String example() {
    try (InputStream in = CaseTexts.class.getResourceAsStream("gsv-reflux.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case that a text says, which must be in order. */
  public static Case read(String text) {
    return switch (CaseFile.parse("test.yaml", text)) {
      case Reading.Read<Case>(Case told) -> told;
      case Reading.Rejected<Case> rejected ->
          throw new AssertionError(rejected.message() + "\n" + text);
    };
  }

  /** The smallest case with one line of a duplex map. */
  static Case withLine(String line) {
    return read(
        """
        soleus_case: 1
        id: leg
        title: A leg
        limbs:
          - side: left
            duplex:
              - %s
        """
            .formatted(line));
  }
}
