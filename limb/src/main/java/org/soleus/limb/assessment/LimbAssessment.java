package org.soleus.limb.assessment;

import java.util.List;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.fitting.Fit;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Precaution;
import org.soleus.limb.treatment.Treatment;

/**
 * Everything found for one leg: the twin, how it compares with the recorded duplex map, the
 * laboratory before treatment and after each option.
 *
 * @param leg the untreated twin
 * @param recorded what it was built from
 * @param fit what was fitted to laboratory values of the person
 * @param duplex recorded against simulated
 * @param defaults parameters and sizes that the case did not give, in words
 * @param before laboratory results of the untreated leg
 * @param options results per option
 */
public record LimbAssessment(
    Leg leg,
    LimbRecord recorded,
    Fit fit,
    List<DuplexComparison> duplex,
    List<String> defaults,
    List<LaboratoryResult> before,
    List<OptionOutcome> options) {
  /** An assessment of a leg of which nothing was measured but its veins. */
  public LimbAssessment(
      Leg leg,
      LimbRecord recorded,
      List<DuplexComparison> duplex,
      List<String> defaults,
      List<LaboratoryResult> before,
      List<OptionOutcome> options) {
    this(leg, recorded, Fit.none(leg), duplex, defaults, before, options);
  }

  /** Copies the lists. */
  public LimbAssessment {
    duplex = List.copyOf(duplex);
    defaults = List.copyOf(defaults);
    before = List.copyOf(before);
    options = List.copyOf(options);
  }

  /**
   * The laboratory after one plan.
   *
   * @param plan what was done
   * @param leg the treated leg
   * @param results laboratory results; empty where the treatment does not apply
   * @param reason why it does not apply, or empty
   * @param cautions what must be known or watched besides
   */
  public record OptionOutcome(
      Plan plan,
      Leg leg,
      List<LaboratoryResult> results,
      String reason,
      List<Precaution> cautions) {
    /** Copies the lists. */
    public OptionOutcome {
      results = List.copyOf(results);
      cautions = List.copyOf(cautions);
    }

    /** An outcome of one treatment without cautions. */
    public OptionOutcome(
        Treatment treatment, Leg leg, List<LaboratoryResult> results, String reason) {
      this(Plan.of(treatment), leg, results, reason, List.of());
    }
  }
}
