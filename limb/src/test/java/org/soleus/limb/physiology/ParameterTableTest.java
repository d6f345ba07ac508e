package org.soleus.limb.physiology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs/theory/3-leg.md shows the parameters as they are. */
class ParameterTableTest {
  @Test
  void theGuideShowsEveryParameter() throws IOException {
    String table =
        Arrays.stream(Parameter.values())
            .map(ParameterTableTest::row)
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../docs/theory/3-leg.md"))).contains(table);
  }

  private static String row(Parameter one) {
    return "| `%s` | %s | %s | %s to %s | %s | %s |"
        .formatted(
            one,
            plain(one.value()),
            one.unit(),
            plain(one.low()),
            plain(one.high()),
            plain(one.spread()),
            one.source());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
