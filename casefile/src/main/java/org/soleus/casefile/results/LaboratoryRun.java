package org.soleus.casefile.results;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.simulation.LaboratoryResult;

/**
 * One protocol on one leg after one treatment.
 *
 * @param side which leg
 * @param treatment its label, or {@link #UNTREATED}
 * @param result what was found
 */
public record LaboratoryRun(Side side, String treatment, LaboratoryResult result) {
  /** Stands where a treatment's label would. */
  public static final String UNTREATED = "none";

  /** All runs of an assessment: before treatment, then after each option that applied. */
  public static List<LaboratoryRun> of(LimbAssessment assessment) {
    Side side = assessment.recorded().side();
    List<LaboratoryRun> runs = new ArrayList<>();
    assessment.before().forEach(result -> runs.add(new LaboratoryRun(side, UNTREATED, result)));
    for (OptionOutcome option : assessment.options()) {
      String label = option.plan().label();
      option.results().forEach(result -> runs.add(new LaboratoryRun(side, label, result)));
    }
    return runs;
  }
}
