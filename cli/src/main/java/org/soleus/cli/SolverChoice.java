package org.soleus.cli;

import java.util.List;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.hemodynamics.scheme.Solver;
import picocli.CommandLine.Option;

/** By which solver the flow is solved. */
final class SolverChoice {
  @Option(
      names = "--solver",
      paramLabel = "NAME",
      description = "Solver: semi-implicit (default) or explicit.")
  private String name = Solver.usual().name();

  Solver solver() {
    return among(Solver.ofTubes(), name);
  }

  /** The solver with a name. */
  static Solver among(List<Solver> solvers, String name) {
    return solvers.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, solvers.stream().map(Solver::name).toList()));
  }

  private static BadInput unknown(String name, List<String> names) {
    String nearest = NearestNames.hint(name, names);
    return new BadInput(
        "--solver %s is not a solver. %s Soleus has %s."
            .formatted(Shown.text(name), nearest, Shown.all(names))
            .replace("  ", " "));
  }
}
