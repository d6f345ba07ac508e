package org.soleus.casefile.networks;

import java.util.List;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Span;
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

  /** A solver of this kind with the steps that the file asks for. */
  public Solver solver(Solver kind) {
    return steps.of(kind, largestStep);
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
