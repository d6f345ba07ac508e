package org.soleus.casefile;

import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.yaml.Value.Fields;

/** What must hold in the examination of a leg beyond its structure. */
final class ExaminationCheck {
  private ExaminationCheck() {}

  static void check(Fields limb, FaultList faults) {
    Optional<Fields> found = limb.fields("examination");
    if (found.isEmpty()) {
      return;
    }
    Fields examination = found.get();
    if (examination.fields().isEmpty()) {
      faults.add(
          examination.where(),
          examination.shown(),
          "records nothing of the examination.",
          "Add position: standing, or leave examination out.");
    }
    Optional<String> date = examination.text("date");
    boolean clean = faults.isClean(examination.where("date").path());
    if (date.isPresent() && VisitCheck.calendarDay(date.get()).isEmpty() && clean) {
      faults.add(
          examination.where("date"),
          examination.shown("date"),
          "is no day of the calendar.",
          "Write year, month and day, such as 2026-03-14.");
    }
  }
}
