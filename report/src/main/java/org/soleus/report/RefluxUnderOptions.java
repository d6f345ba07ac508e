package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.markup.Markup;

/** Reflux times of the twin, vein by vein, under each option that was tried. */
final class RefluxUnderOptions {
  private static final String KEY =
      "The twin alone, by the manoeuvre of the recorded test. Bold: longer than the cut-off of its"
          + " vein. A vein that is closed cannot reflux; its neighbours may.";

  private final OptionStudy study;

  RefluxUnderOptions(OptionStudy study) {
    this.study = study;
  }

  List<Markup> draw() {
    if (study.reflux().isEmpty()) {
      return List.of(Markup.of("p", "No reflux test was recorded, so none was repeated."));
    }
    Markup head = Markup.of("tr").add(Markup.of("th", "Vein"), Markup.of("th", "No treatment"));
    List<ComparedOption> shown = new ArrayList<>();
    for (int k = 0; k < study.options().size(); k++) {
      ComparedOption option = study.options().get(k);
      if (study.comparison().isTried(option.outcome())) {
        shown.add(option);
        head.add(Markup.of("th").add(Markup.of("span", Options.letter(k)).as("letter")));
      }
    }
    Markup body = Markup.of("tbody");
    study
        .reflux()
        .forEach((vein, before) -> {
          Markup row = Markup.of("tr").add(Markup.of("th", vein.label()), cell(vein, before));
          shown.forEach(option -> row.add(cell(vein, option.reflux().getOrDefault(vein, before))));
          body.add(row);
        });
    Markup table = Markup.of("table").as("laboratory").add(Markup.of("thead").add(head), body);
    return List.of(table, Markup.of("p", KEY).as("small"));
  }

  private static Markup cell(Vein vein, Measurement duration) {
    Markup value = Values.simulated(duration);
    return Markup.of("td").add(isReflux(vein, duration) ? Markup.of("b").add(value) : value);
  }

  private static boolean isReflux(Vein vein, Measurement duration) {
    return duration instanceof Taken taken && isReflux(vein, taken.inUnit());
  }

  /** Whether a reflux time lies above the cut-off of its vein [s]. */
  static boolean isReflux(Vein vein, double seconds) {
    return PublishedRange.of("reflux_duration", vein.key())
        .map(range -> range.judge(seconds) == PublishedRange.Verdict.ABOVE)
        .orElse(false);
  }
}
