package org.soleus.fhir;

import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Days of dates and times. */
final class Days {
  /** Length of a whole day, such as {@code 2026-11-01}. */
  static final int LENGTH = 10;

  private Days() {}

  /** The day, or as much of it as is known: a year, or a month of it. */
  static String of(BaseDateTimeType date) {
    String text = date.getValueAsString();
    return text.substring(0, Math.min(LENGTH, text.length()));
  }
}
