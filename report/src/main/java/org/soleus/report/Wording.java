package org.soleus.report;

import java.util.List;

/** Fixed sentences of the report, each in one place. */
public final class Wording {
  /** Stands on every report and every printed page. */
  public static final String BADGE = "Simulated – research and education, not a medical device";

  /** Required wording, word for word (evidence/clinical.md, section 6). */
  public static final String DISCLAIMER =
      "For research and education. Not a medical device. It does not diagnose, and it must not be used"
          + " to choose or delay treatment. Results come from a simplified model and published averages;"
          + " they can be wrong for any one person. If you have sudden leg swelling, chest pain,"
          + " breathlessness, a cold or numb leg, bleeding, new weakness, or loss of bladder or bowel"
          + " control, seek emergency care now.";

  /** What the model leaves out or simplifies. */
  public static final List<String> MODEL_LIMITS =
      List.of(
          "Anatomy: a default adult, scaled to height and weight. Only recorded diameters and variants are"
              + " this person's own; tributaries are left out, and the width of collaterals is assumed.",
          "Small veins, muscle sinuses and varices stand for all veins of their region together; most of"
              + " the calf's volume lies in them, and no scan measures them.",
          "Flow is one-dimensional: no vortices in valve sinuses, no skin or tissue detail. Spectral traces"
              + " are drawn afterwards, as if the veins were straight round tubes and the probe saw their"
              + " whole lumen.",
          "Valve leaks are inferred from recorded reflux; another distribution of leaks could explain"
              + " the same map.",
          "Muscle pressures, arterial inflow and their reflexes are averages of healthy adults, unless the"
              + " case records a weak calf, a stiff ankle or an ankle-brachial index.",
          "A stocking acts as an outside pressure; ablation closes a vein at once and completely. Fit,"
              + " wear time, recanalisation, new reflux and complications are not simulated. Under a stocking"
              + " the twin's ambulatory pressure rises, as its veins cannot empty below the outside pressure,"
              + " and its ejection fraction changes little; in published limbs pressure falls or stays and ejection"
              + " rises or stays. Its filling index falls as published, its residual volume less than published.",
          "Several published ranges used for orientation are recalled, not verified; they are marked."
              + " Laboratories differ in method, and normal legs can lie outside.",
          "Symptoms are not simulated. A measure inside or outside a range says nothing about what causes"
              + " cramps or other complaints.");

  private Wording() {}
}
