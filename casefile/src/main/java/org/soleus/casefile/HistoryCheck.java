package org.soleus.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.yaml.Value.Fields;

/** What must hold in a history beyond its structure. */
final class HistoryCheck {
  private HistoryCheck() {}

  static void check(Fields root, FaultList faults) {
    root.fields("history").ifPresent(history -> check(history, root, faults));
  }

  private static void check(Fields history, Fields root, FaultList faults) {
    Optional<LocalDate> taken =
        history.text("date").isPresent()
            ? VisitCheck.date(history, "date", faults)
            : root.text("date").flatMap(VisitCheck::calendarDay);
    List<Fields> medicines = history.entries("medicines");
    medicines.forEach(one -> checkStart(one, taken, faults));
    if (medicines.isEmpty() && history.value("medicines_complete").isPresent()) {
      checkNoMedicines(history, faults);
    }
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

  /** What is taken was begun. */
  private static void checkStart(Fields medicine, Optional<LocalDate> taken, FaultList faults) {
    Optional<LocalDate> started = VisitCheck.date(medicine, "started", faults);
    if (started.isPresent() && taken.isPresent() && started.get().isAfter(taken.get())) {
      faults.add(
          medicine.where("started"),
          medicine.shown("started"),
          "lies after the day on which the history was taken, " + taken.get() + ".",
          "Correct one of the two.");
    }
  }

  /** Nothing listed says something only where nothing is taken. */
  private static void checkNoMedicines(Fields history, FaultList faults) {
    if (history.value("medicines").isEmpty()) {
      faults.add(
          history.where("medicines_complete"),
          history.shown("medicines_complete"),
          "speaks of a list of medicines that is not there.",
          "Add medicines, or leave this out where nobody asked.");
    } else if (history.text("medicines_complete").orElse("").equals("no")) {
      faults.add(
          history.where("medicines_complete"),
          history.shown("medicines_complete"),
          "does not go with an empty list, which says that none is taken.",
          "Leave both out where no medicine is known.");
    }
  }
}
