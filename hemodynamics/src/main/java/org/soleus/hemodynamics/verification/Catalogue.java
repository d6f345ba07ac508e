package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;

/** Every problem of the verification. */
public final class Catalogue {
  private Catalogue() {}

  /** All problems, in the order in which they are told. */
  public static List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    all.add(RestProblem.squeezed());
    all.add(RestProblem.looped());
    all.add(new SimpleWaveProblem());
    all.add(ManufacturedProblem.open());
    all.add(ManufacturedProblem.collapsed());
    all.addAll(RiemannCases.all());
    all.add(LinearWaveProblem.fork());
    all.add(LinearWaveProblem.stiffening());
    all.add(new LeavingPulseProblem());
    all.add(new SteadyFlowProblem());
    all.add(new TranscriticalProblem());
    all.add(new ChokedOutflowProblem());
    all.add(new FrictionProblem());
    all.add(new ShutValveProblem());
    all.add(new ValveCycleProblem());
    all.add(new WindkesselProblem());
    all.add(ColumnProblem.uTube());
    all.add(ColumnProblem.onChamber());
    return all;
  }
}
