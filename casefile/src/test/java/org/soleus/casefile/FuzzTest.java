package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.casefile.protocols.ProtocolFile;
import org.soleus.casefile.protocols.ProtocolLibrary;

/**
 * Whatever stands in a file, reading it gives a value or faults and never throws. Each trial has
 * its own seed, which a failure names.
 */
class FuzzTest {
  private static final int TRIALS = 3000;
  private static final long FIRST_SEED = 20260401;

  private static final String[] PIECES = {
    ":",
    "- ",
    "\n",
    "  ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "? ",
    "| ",
    "> ",
    "---\n",
    "...\n",
    "%YAML 9.9\n",
    "\\",
    "\\x",
    "~",
    "null",
    ".inf",
    ".nan",
    "-1",
    "1e999",
    "6,3",
    "0x1F",
    "yes",
    "\u0000",
    "\ud800",
    "\ufeff",
    "\u2028",
    "é",
    "soleus_case",
    "<<: ",
    "@",
    "`",
    "gsv_junction",
    "999999999999999999999",
    "limbs",
    "duplex",
    "side: left\n"
  };

  @TempDir Path folder;

  @Test
  void mutatedCasesNeverThrow() {
    String valid = CaseTexts.example();
    int read = forEverySeed(random -> CaseFile.parse("fuzz.yaml", mutated(valid, random)));
    assertThat(read)
        .as("trials of %d that still were cases: mutations reach the records", TRIALS)
        .isBetween(TRIALS / 100, TRIALS / 2);
  }

  @Test
  void mutatedProtocolsNeverThrow() {
    forEverySeed(random -> {
      var names = ProtocolLibrary.names();
      String valid = ProtocolLibrary.text(names.get(random.nextInt(names.size())));
      return ProtocolFile.parse("fuzz.yaml", mutated(valid, random));
    });
  }

  @Test
  void randomPiecesNeverThrow() {
    forEverySeed(random -> {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return CaseFile.parse("fuzz.yaml", text.toString());
    });
  }

  @Test
  void randomBytesInAFileNeverThrow() {
    Path file = folder.resolve("fuzz.yaml");
    forEverySeed(random -> {
      byte[] bytes = CaseTexts.example().getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean()) {
        random.nextBytes(bytes);
      } else {
        for (int i = random.nextInt(5); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      Files.write(file, bytes);
      return CaseFile.read(file);
    });
  }

  @Test
  void randomTreatmentWordsNeverThrow() {
    String valid = "stocking:25mmHg:thigh ablation:gsv_distal_thigh..gsv_junction";
    forEverySeed(random -> TreatmentText.parse(mutated(valid, random)));
  }

  /** What one trial reads. */
  private interface Trial {
    Object read(Random random) throws Exception;
  }

  /** Number of trials whose text was in order. */
  private static int forEverySeed(Trial trial) {
    AtomicInteger read = new AtomicInteger();
    for (int i = 0; i < TRIALS; i++) {
      long seed = FIRST_SEED + i;
      assertThatCode(() -> read.addAndGet(complete(trial.read(new Random(seed))) ? 1 : 0))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
    return read.get();
  }

  /** Messages and values are made too: what cannot be printed or written is no result. */
  private static boolean complete(Object reading) {
    if (reading instanceof Rejected<?> rejected) {
      return rejected.message().isEmpty();
    }
    return reading instanceof Read<?>(Object value)
        && (!(value instanceof Case told) || !CaseFile.text(told).isEmpty());
  }

  private static String mutated(String valid, Random random) {
    StringBuilder text = new StringBuilder(valid);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.insert(from, (char) random.nextInt(0x250));
        case 3 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        default -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
