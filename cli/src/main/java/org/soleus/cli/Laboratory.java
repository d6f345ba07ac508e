package org.soleus.cli;

import java.util.List;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.DuplexExamination;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;

/** The laboratory with the protocols that come with Soleus. */
final class Laboratory {
  private Laboratory() {}

  /** An assessor that runs the built-in protocols that an assessment consists of. */
  static Assessor assessor(
      Solver solver, Sampling sampling, Workers workers, Assessor.Progress progress) {
    List<Protocol> protocols =
        ProtocolLibrary.assessment().stream().map(ProtocolLibrary::builtIn).toList();
    DuplexExamination duplex =
        new DuplexExamination(
            new VirtualLaboratory(solver),
            ProtocolLibrary.builtIn("duplex_calf_cuff"),
            ProtocolLibrary.builtIn("duplex_foot_cuff"),
            ProtocolLibrary.builtIn("duplex_valsalva"));
    return new Assessor(Parameters.DEFAULT, duplex, protocols, sampling, workers, progress);
  }

  /** Compares plans on varied legs by the protocol for it. */
  static Comparer comparer(Sampling sampling, Workers workers, Assessor.Progress progress) {
    return new Comparer(
        VirtualLaboratory.survey(),
        ProtocolLibrary.builtIn("calf_pump"),
        sampling,
        workers,
        progress);
  }
}
