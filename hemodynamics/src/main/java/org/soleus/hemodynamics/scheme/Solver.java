package org.soleus.hemodynamics.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Span;

/**
 * A way to solve the flow in a network. Two that share the network, its layout, the start and the
 * sampling, but no step of the solution, check each other. The same input gives the same bytes
 * every time and on any number of threads, since a run is one thread's.
 */
public sealed interface Solver permits SemiImplicitSolver, ExplicitSolver, LumpedSolver {
  /** Name by which it is chosen. */
  String name();

  /** Runs a network from a state and records probes. */
  Outcome run(Network network, Start start, List<Probe> probes, Span span);

  /** Runs a network from rest and records probes. */
  default Outcome run(Network network, List<Probe> probes, Span span) {
    return run(network, Start.REST, probes, span);
  }

  /** The solvers of tubes with their usual settings: the workhorse first. */
  static List<Solver> ofTubes() {
    return List.of(
        new SemiImplicitSolver(StepControl.DEFAULT), new ExplicitSolver(CourantControl.DEFAULT));
  }

  /** All solvers with their usual settings: those of tubes first. */
  static List<Solver> all() {
    return Stream.concat(ofTubes().stream(), Stream.of(LumpedSolver.USUAL)).toList();
  }

  /** The workhorse. */
  static Solver usual() {
    return ofTubes().getFirst();
  }
}
