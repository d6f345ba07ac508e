package org.soleus.casefile.networks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.LumpedSolver;
import org.soleus.hemodynamics.scheme.Solver;

/**
 * A network as a file describes it, ready to run.
 *
 * @param name of the project
 * @param origin whose format the file has
 * @param network what to run
 * @param start state in which the run begins
 * @param span for how long
 * @param largestStep longest time step that resolves the loads [s]; +∞ where nothing says so
 * @param vessels what to report
 * @param remarks what was read but has no effect here, and what was taken differently, in words
 * @param steps what the file says of time steps
 * @param picture how it is drawn
 */
public record NetworkModel(
    String name,
    Origin origin,
    Network network,
    Start start,
    Span span,
    double largestStep,
    List<Vessel> vessels,
    List<String> remarks,
    Steps steps,
    Picture picture) {
  /** Copies the lists. */
  public NetworkModel {
    vessels = List.copyOf(vessels);
    remarks = List.copyOf(remarks);
  }

  /** A network with usual steps and pictures. */
  public NetworkModel(
      String name,
      Origin origin,
      Network network,
      Start start,
      Span span,
      double largestStep,
      List<Vessel> vessels,
      List<String> remarks) {
    this(
        name,
        origin,
        network,
        start,
        span,
        largestStep,
        vessels,
        remarks,
        Steps.USUAL,
        Picture.USUAL);
  }

  /** The same that starts from rest. */
  public NetworkModel(
      String name,
      Origin origin,
      Network network,
      Span span,
      double largestStep,
      List<Vessel> vessels,
      List<String> remarks) {
    this(name, origin, network, Start.REST, span, largestStep, vessels, remarks);
  }

  /** The kind of solver that the format means. */
  public Solver usualSolver() {
    return origin == Origin.SVZEROD ? LumpedSolver.USUAL : Solver.usual();
  }

  /** A solver of this kind with the steps that the file asks for. */
  public Solver solver(Solver kind) {
    return steps.of(kind, largestStep);
  }

  /**
   * Curves of lumped vessels by the names of svZeroDSolver, such as {@code aorta flow_in}. Throws
   * an IllegalArgumentException where a vessel is a tube.
   */
  public Map<String, Vessel.Quantity> quantities() {
    Map<String, Vessel.Quantity> named = new LinkedHashMap<>();
    for (Vessel vessel : vessels) {
      switch (vessel) {
        case Vessel.Lumped(var name, var flowIn, var flowOut, var pressureIn, var pressureOut) -> {
          named.put(name + " flow_in", new Vessel.Quantity(name, flowIn));
          named.put(name + " flow_out", new Vessel.Quantity(name, flowOut));
          named.put(name + " pressure_in", new Vessel.Quantity(name, pressureIn));
          named.put(name + " pressure_out", new Vessel.Quantity(name, pressureOut));
        }
        case Vessel.Quantity one -> named.put(one.name(), one);
        case Vessel.OneDimensional _ ->
            throw new IllegalArgumentException("not lumped: " + vessel.name());
      }
    }
    return named;
  }

  /** Formats that are read. */
  public enum Origin {
    /** Our own YAML. */
    SOLEUS,
    /** YAML of openBF. */
    OPENBF,
    /** JSON of svZeroDSolver. */
    SVZEROD
  }
}
