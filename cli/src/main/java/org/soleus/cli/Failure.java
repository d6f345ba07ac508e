package org.soleus.cli;

import java.io.IOException;
import picocli.CommandLine;

/** Turns what a command throws into words on stderr and an exit code. */
final class Failure {
  private Failure() {}

  static int report(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
    String words =
        switch (thrown) {
          case BadInput bad -> String.valueOf(bad.getMessage());
          case IOException io -> "A file could not be written or read: " + io.getMessage();
          case IllegalArgumentException refused -> "The run failed: " + refused.getMessage();
          default -> "The run failed: " + thrown;
        };
    line.getErr().println(words);
    if (!(thrown instanceof BadInput) && Boolean.getBoolean("soleus.trace")) {
      thrown.printStackTrace(line.getErr());
    }
    line.getErr().flush();
    return thrown instanceof BadInput ? 2 : 1;
  }
}
