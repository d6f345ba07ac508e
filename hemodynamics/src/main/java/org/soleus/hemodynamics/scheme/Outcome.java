package org.soleus.hemodynamics.scheme;

import org.soleus.hemodynamics.recording.Recording;

/** How a run ended. */
public sealed interface Outcome {
  /**
   * The run reached its end.
   *
   * @param recording what the probes saw
   * @param steps accepted time steps
   * @param repeats whether a run that was to stop once it repeats itself did so
   */
  record Completed(Recording recording, int steps, boolean repeats) implements Outcome {}

  /**
   * The run could not go on.
   *
   * @param where tube, bed or node, and the place along it
   * @param when time [s]
   * @param why in words
   */
  record Diverged(String where, double when, String why) implements Outcome {
    @Override
    public String toString() {
      return "diverged at %.4f s in %s: %s".formatted(when, where, why);
    }
  }
}
