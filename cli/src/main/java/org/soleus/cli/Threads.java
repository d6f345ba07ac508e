package org.soleus.cli;

import org.soleus.limb.simulation.Workers;
import picocli.CommandLine.Option;

/** How many simulations run side by side. */
final class Threads {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Simulations run side by side (default: one a core). Results do not depend on it.")
  private int count = Runtime.getRuntime().availableProcessors();

  Workers workers() {
    if (count < 1 || count > 1024) {
      throw new BadInput("--threads must be between 1 and 1024, but is " + count + ".");
    }
    return new Workers(count);
  }
}
