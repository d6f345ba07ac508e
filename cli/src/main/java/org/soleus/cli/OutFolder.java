package org.soleus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether results have somewhere to go, asked before anything is computed. */
final class OutFolder {
  private OutFolder() {}

  static void require(@Nullable Path out) {
    if (out == null) {
      return;
    }
    if (out.toString().isBlank()) {
      throw new BadInput("--out names no folder.");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new BadInput("--out " + out + " is a file; name a folder.");
    }
  }
}
