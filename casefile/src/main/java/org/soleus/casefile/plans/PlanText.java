package org.soleus.casefile.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Treatment;

/**
 * A plan as text: {@code none}, or treatments joined by {@code +}. Each is one word as {@link
 * TreatmentText} reads it, or plain words such as {@code radiofrequency ablation: great saphenous,
 * 2 cm below junction to knee}, {@code compression: RAL II, calf} or {@code phlebectomy}.
 */
public final class PlanText {
  /** Examples for help texts. */
  public static final String FORMS =
      "none, \"compression: RAL II, calf\", \"radiofrequency ablation: great saphenous, 2 cm below"
          + " junction to knee\", \"laser ablation: small saphenous + phlebectomy\"";

  private PlanText() {}

  /** The plan that a text names. */
  public static Reading<Plan> parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.equals("none") || plain.equals("no treatment")) {
      return new Reading.Read<>(Plan.NONE);
    }
    FaultList faults = new FaultList(Shown.text(text));
    List<Treatment> treatments = new ArrayList<>();
    for (String part : plain.split("\\+", -1)) {
      PlainTreatment.word(part.strip(), faults)
          .ifPresent(word -> {
            switch (TreatmentText.parse(word)) {
              case Reading.Read<Treatment>(Treatment treatment) -> treatments.add(treatment);
              case Reading.Rejected<Treatment> rejected ->
                  rejected
                      .faults()
                      .forEach(one ->
                          faults.add(
                              new Where(one.path(), 0, 0), one.value(), one.problem(), one.hint()));
            }
          });
    }
    if (faults.isEmpty() && treatments.stream().distinct().count() < treatments.size()) {
      faults.add(Where.FILE, "", "names one treatment twice.", "Leave the second one out.");
    }
    return faults.reading(() -> new Plan(treatments));
  }
}
