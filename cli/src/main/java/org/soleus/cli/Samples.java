package org.soleus.cli;

import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.Variation;
import picocli.CommandLine.Option;

/** How sure the measures are: legs that are examined beside the twin. */
final class Samples {
  private static final int MOST = 10_000;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Examines N more legs that differ from the twin as far as is not known of it, and gives"
              + " an interval (5th to 95th percentile) for every measure (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the differences (default: 1).")
  private long seed = 1;

  /** None unless asked for. */
  Samples() {
    this(0);
  }

  /** So many unless others are asked for. */
  Samples(int usual) {
    samples = usual;
  }

  /** The options by which the same legs are drawn again; empty where none are. */
  String words() {
    return samples == 0 ? "" : " --samples %d --seed %d".formatted(samples, seed);
  }

  Sampling sampling() {
    if (samples < 0 || samples > MOST) {
      throw new BadInput("--samples must be between 0 and %d, but is %d.".formatted(MOST, samples));
    }
    return new Sampling(Variation.OF_A_PERSON, seed, samples);
  }
}
