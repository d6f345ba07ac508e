package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.verification.Catalogue;
import org.soleus.hemodynamics.verification.Finding;
import org.soleus.hemodynamics.verification.Method;
import org.soleus.hemodynamics.verification.Problem;
import org.soleus.hemodynamics.verification.Study;
import org.soleus.limb.simulation.Workers;

/** Runs the whole verification catalogue. */
public final class SolverBook {
  private SolverBook() {}

  private record Task(Problem problem, Method method) {}

  /** Every problem with every method, in the order of the catalogue. */
  public static List<Finding> findings(Workers workers) {
    List<Task> tasks = new ArrayList<>();
    for (Problem problem : Catalogue.all()) {
      for (Method method : Method.values()) {
        tasks.add(new Task(problem, method));
      }
    }
    return workers.map(tasks, task -> Study.of(task.problem(), task.method()));
  }
}
