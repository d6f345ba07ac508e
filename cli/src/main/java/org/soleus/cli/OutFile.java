package org.soleus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether the one file of a result has somewhere to go, asked before anything is computed. */
final class OutFile {
  private OutFile() {}

  static void require(@Nullable Path out) {
    if (out == null) {
      return;
    }
    if (out.toString().isBlank()) {
      throw new BadInput("--out names no file.");
    }
    if (Files.isDirectory(out)) {
      throw new BadInput("--out " + out + " is a folder; name a file.");
    }
  }
}
