package org.soleus.hemodynamics.verification;

import java.util.List;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * A problem at one resolution, ready to run.
 *
 * @param network the tubes and what acts on them
 * @param start state at the beginning
 * @param span from when to when
 * @param step time step for a method that does not find its own from the speed of waves [s]
 * @param comparisons what is held against the exact solution
 */
public record Trial(
    Network network, Start start, Span span, double step, List<Comparison> comparisons) {
  /** Copies the list. */
  public Trial {
    comparisons = List.copyOf(comparisons);
  }

  /** Probes of all comparisons in turn. */
  List<Probe> probes() {
    return comparisons.stream()
        .flatMap(comparison -> comparison.points().stream())
        .map(Comparison.Point::probe)
        .toList();
  }
}
