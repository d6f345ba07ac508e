package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;

/** Every problem of the verification. */
public final class Catalogue {
  private Catalogue() {}

  /** All problems, in the order in which they are told. */
  public static List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    all.addAll(RiemannCases.all());
    all.add(new SimpleWaveProblem());
    all.add(ManufacturedProblem.open());
    all.add(ManufacturedProblem.collapsed());
    return all;
  }
}
