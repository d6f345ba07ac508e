package org.soleus.pathway.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.assessment.Comparison;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;

/** In what an option makes the simulated leg worse than no treatment. */
public final class Harm {
  private Harm() {}

  /** Sentences, without a full stop; empty where nothing gets worse. */
  public static List<String> of(Comparison comparison, Outcome outcome) {
    if (!comparison.isTried(outcome)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (int k = 0; k < outcome.twin().size(); k++) {
      Measurement before = comparison.untreated().twin().get(k);
      if (before instanceof Taken && outcome.twin().get(k) instanceof NotMeasurable not) {
        String lost = "it cannot be examined any more, since " + not.reason();
        if (!found.contains(lost)) {
          found.add(lost);
        }
      } else if (before instanceof Taken first && outcome.twin().get(k) instanceof Taken after) {
        worse(comparison, outcome, k, first, after).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<String> worse(
      Comparison comparison, Outcome outcome, int k, Taken before, Taken after) {
    double change = after.value() - before.value();
    Interval interval = comparison.change(outcome, k).orElse(new Interval(change, change, 1, 1));
    boolean isWorse = Judgement.of(outcome, before, after, interval) == Judgement.WORSE;
    return isWorse
        ? Optional.of(
            MeasureName.of(before.measure()).words().toLowerCase(Locale.ROOT)
                + " gets worse, from "
                + Numbers.of(before)
                + " to "
                + Numbers.of(after))
        : Optional.empty();
  }
}
