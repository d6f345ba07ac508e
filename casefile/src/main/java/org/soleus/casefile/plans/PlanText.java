package org.soleus.casefile.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.options.AskedPlan;

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

  /** {@code then}, {@code then after 3 months}, with a comma or a semicolon before it or not. */
  private static final Pattern STAGE =
      Pattern.compile(
          "\\s*[,;]?\\s+then(?:\\s+(after [0-9.]+ (?:day|week|month|year)s?))?[:,]?\\s+");

  /**
   * The plans that the stages of a text make, each with those before it: {@code laser ablation:
   * great saphenous, then after 3 months phlebectomy} is two. A text without stages is one plan.
   */
  public static Reading<List<AskedPlan>> stages(String text) {
    String plain = text.strip();
    Matcher next = STAGE.matcher(plain.toLowerCase(Locale.ROOT));
    List<String> stages = new ArrayList<>();
    List<String> when = new ArrayList<>(List.of("first"));
    int from = 0;
    while (next.find()) {
      stages.add(plain.substring(from, next.start()));
      when.add(next.group(1) == null ? "then" : next.group(1));
      from = next.end();
    }
    stages.add(plain.substring(from));
    Reading<List<AskedPlan>> asked = new Reading.Read<>(List.of());
    for (int k = 0; k < stages.size(); k++) {
      String stage =
          stages.size() == 1
              ? ""
              : "stage %d of %d, %s".formatted(k + 1, stages.size(), when.get(k));
      Reading<AskedPlan> plan =
          parse(String.join(" + ", stages.subList(0, k + 1)))
              .map(one -> new AskedPlan(plain, stage, one));
      asked = asked.then(before -> plan.map(one -> with(before, one)));
    }
    return asked;
  }

  private static List<AskedPlan> with(List<AskedPlan> before, AskedPlan plan) {
    return Stream.concat(before.stream(), Stream.of(plan)).toList();
  }

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
