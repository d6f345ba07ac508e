package org.soleus.casefile;

import java.util.List;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.yaml.Value.Fields;

/** What must hold in a history beyond its structure. */
final class HistoryCheck {
  private HistoryCheck() {}

  static void check(Fields root, FaultList faults) {
    root.fields("history").ifPresent(history -> check(history, root, faults));
  }

  private static void check(Fields history, Fields root, FaultList faults) {
    VisitCheck.date(history, "date", faults);
    List<Fields> medicines = history.entries("medicines");
    medicines.forEach(one -> VisitCheck.date(one, "started", faults));
    boolean weeks =
        root.fields("person").map(one -> one.number("pregnancy_weeks").orElse(0) > 0).orElse(false);
    Fields answers = history.fields("answers").orElse(null);
    if (weeks && answers != null && answers.text("pregnant").orElse("").equals("no")) {
      faults.add(
          answers.where("pregnant"),
          answers.shown("pregnant"),
          "does not go with the weeks of pregnancy of the person.",
          "Correct one of the two.");
    }
  }
}
