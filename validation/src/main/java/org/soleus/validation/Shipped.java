package org.soleus.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts shipped with validation: the example cases, whose files lie in {@code examples/}, and words
 * on the misses.
 */
final class Shipped {
  private Shipped() {}

  /** Text of the case file of an example. */
  static String text(String name) {
    return resource("examples/" + name + ".yaml");
  }

  /** Text of a file that comes with this package. */
  static String resource(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
