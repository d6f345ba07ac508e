package org.soleus.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example cases, as shipped for validation; their files lie in {@code examples/}. */
final class Examples {
  private Examples() {}

  /** Text of the case file of an example. */
  static String text(String name) {
    try (InputStream in = Examples.class.getResourceAsStream("examples/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: there is no example " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
