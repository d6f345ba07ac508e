package org.soleus.casefile.results;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.soleus.casefile.WrittenNumber;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as result files hold it: indented by two spaces, numbers to six significant digits. */
public final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private JsonText() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** The text of a tree, with a line break at the end. */
  public static String of(JsonNode node) {
    return JSON.writer().with(LAYOUT).writeValueAsString(node) + "\n";
  }

  /** Puts a rounded number, or null where it is not finite. */
  public static void put(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, rounded(number));
    } else {
      node.putNull(name);
    }
  }

  /** Puts a rounded number, or null where there is none. */
  public static void put(ObjectNode node, String name, OptionalDouble number) {
    put(node, name, number.orElse(Double.NaN));
  }

  /** Puts a text, or nothing where it is empty. */
  static void putUnlessEmpty(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  static BigDecimal rounded(double number) {
    return WrittenNumber.of(number, WrittenNumber.OF_RESULTS);
  }
}
