package org.soleus.fhir;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.Patient;

/** Age at the examination, from a birth date that is then forgotten. */
final class Ages {
  private Ages() {}

  static void read(Patient patient, Draft draft, Incoming incoming) {
    String born = patient.getBirthDateElement().getValueAsString();
    String date = draft.root().path("date").asString("");
    if (date.isEmpty()) {
      incoming.leave(patient, "birthDate", "the age needs a date of the examination");
      return;
    }
    try {
      long years = ChronoUnit.YEARS.between(LocalDate.parse(born), LocalDate.parse(date));
      draft.person().put("age_years", years);
    } catch (DateTimeParseException e) {
      incoming.leave(patient, "birthDate", "the age needs the day of birth");
    }
  }
}
