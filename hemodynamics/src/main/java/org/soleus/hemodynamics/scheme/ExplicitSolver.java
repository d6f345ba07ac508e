package org.soleus.hemodynamics.scheme;

import java.util.List;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/** The explicit, shock-capturing solver (theory 3). */
public final class ExplicitSolver implements Solver {
  private final CourantControl control;

  /** A solver with the given step control. */
  public ExplicitSolver(CourantControl control) {
    this.control = control;
  }

  @Override
  public String name() {
    return "explicit";
  }

  @Override
  public Outcome run(Network network, Start from, List<Probe> probes, Span span) {
    throw new UnsupportedOperationException("not yet " + control);
  }
}
