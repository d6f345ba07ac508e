package org.soleus.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * One run of the command line within the test's own process.
 *
 * @param exit code
 * @param out what went to stdout
 * @param err what went to stderr
 */
record Terminal(int exit, String out, String err) {
  static synchronized Terminal run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      CommandLine line = Main.commandLine();
      line.setErr(new PrintWriter(toErr, true, StandardCharsets.UTF_8));
      line.setOut(new PrintWriter(toOut, true, StandardCharsets.UTF_8));
      String[] words = new String[arguments.length];
      for (int k = 0; k < words.length; k++) {
        words[k] = arguments[k].toString();
      }
      int exit = line.execute(words);
      return new Terminal(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  /** Root of the checkout. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("the tests run within a checkout");
    }
    return folder;
  }

  /** An example's case file. */
  static Path example(String name) {
    return root().resolve("examples").resolve(name + ".yaml");
  }
}
