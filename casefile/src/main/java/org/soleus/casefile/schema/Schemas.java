package org.soleus.casefile.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The published JSON Schemas (draft 2020-12): {@code case} for case files, {@code protocol} for
 * protocol files, {@code results}, {@code comparison}, {@code follow}, {@code causes} and {@code
 * referral} for result files, {@code network} for network files, {@code tables} for rows of the
 * tables of treatments and evidence, {@code reflux-map} for duplex maps of one leg.
 */
public final class Schemas {
  private static final List<String> NAMES =
      List.of(
          "case",
          "protocol",
          "results",
          "comparison",
          "follow",
          "causes",
          "referral",
          "network",
          "tables",
          "reflux-map");

  private Schemas() {}

  /** Names of all schemas. */
  public static List<String> names() {
    return NAMES;
  }

  /** Text of the schema with this name, as {@code soleus schema NAME} prints it. */
  public static Optional<String> text(String name) {
    return NAMES.contains(name)
        ? Optional.of(SchemaRows.filled(resource(name + ".schema.json")))
        : Optional.empty();
  }

  private static String resource(String file) {
    try (InputStream in = Schemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + file + " is not in it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
