package org.soleus.fhir;

import org.hl7.fhir.r4.model.Encounter;

/** Reads later examinations. */
final class Visits {
  private Visits() {}

  static void read(Encounter encounter, Draft draft, Incoming incoming) {
    if (!encounter.getPeriod().hasStart()) {
      incoming.leave(encounter, "period", "a later examination needs its date");
      return;
    }
    draft.addVisit(encounter, Days.of(encounter.getPeriod().getStartElement()));
  }
}
