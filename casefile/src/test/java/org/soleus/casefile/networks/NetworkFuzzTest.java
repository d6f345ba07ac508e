package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.fault.Reading;

/**
 * Whatever stands in a network file, reading it gives a network or faults and never throws. Each
 * trial has its own seed, which a failure names.
 */
class NetworkFuzzTest {
  private static final int TRIALS = 4000;
  private static final long FIRST_SEED = 20261121;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|-?[0-9.]+");

  private static final String[] VALUES = {
    "0",
    "-1",
    "1e9",
    "1e-9",
    "0.5",
    "3",
    "1000000",
    "[]",
    "{}",
    "[1, 2]",
    "true",
    "null",
    "knee",
    "calf",
    "",
    ".nan",
    "[[0, 1], [1, 2]]",
    "{ramps: {start: 0}}",
    "\"x\""
  };

  private static String everything() {
    try (InputStream in = NetworkFuzzTest.class.getResourceAsStream("everything.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words change places with others of the file, or give way to odd values. */
  private static String mutated(String valid, Random random) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(valid);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    StringBuilder text = new StringBuilder(valid);
    int[] word = words.get(random.nextInt(words.size()));
    int[] other = words.get(random.nextInt(words.size()));
    String found = valid.substring(word[0], word[1]);
    String instead =
        switch (random.nextInt(3)) {
          case 0 -> valid.substring(other[0], other[1]);
          case 1 -> VALUES[random.nextInt(VALUES.length)];
          default -> scaled(found, random);
        };
    text.replace(word[0], word[1], instead);
    return text.toString();
  }

  private static String scaled(String word, Random random) {
    return word.matches("-?[0-9]+(\\.[0-9]+)?")
        ? Double.toString(Double.parseDouble(word) * (0.5 + random.nextDouble()))
        : word;
  }

  private static boolean isRead(String text) {
    return switch (NetworkFile.parse("fuzz.yaml", text, Path.of("."))) {
      case Reading.Read<NetworkModel> _ -> true;
      case Reading.Rejected<NetworkModel> rejected -> rejected.message().isEmpty();
    };
  }

  @Test
  void mutatedNetworksNeverThrow() {
    String valid = everything();
    assertThat(isRead(valid)).isTrue();
    int read = 0;
    for (int k = 0; k < TRIALS; k++) {
      long seed = FIRST_SEED + k;
      Random random = new Random(seed);
      String text = mutated(valid, random);
      for (int more = random.nextInt(3); more > 0; more--) {
        text = mutated(text, random);
      }
      String tried = text;
      boolean[] result = new boolean[1];
      assertThatCode(() -> result[0] = isRead(tried))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
      read += result[0] ? 1 : 0;
    }
    assertThat(read)
        .as("trials of %d that still were networks: mutations reach the records", TRIALS)
        .isBetween(TRIALS / 20, TRIALS / 2);
  }
}
