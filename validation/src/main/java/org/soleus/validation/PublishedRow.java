package org.soleus.validation;

import java.util.OptionalDouble;

/**
 * One published measurement that the model is held against.
 *
 * @param id stable name
 * @param measure name of the measure
 * @param condition under which it was taken
 * @param group who was measured
 * @param published mean or median, in {@code unit}, if printed
 * @param sd standard deviation between people, if it is known
 * @param low lower end of what counts as inside, if there is one
 * @param high upper end, if there is one
 * @param unit as printed
 * @param source citation
 * @param section of the evidence: A laboratory, B anatomy, C parameters, D treatment, F models
 * @param verified whether the number was read in its source
 * @param leg example whose twin answers
 * @param protocol what is done with it; {@code anatomy} and {@code wall} need no run
 * @param site vein, trunk or region
 * @param question how a leg answers the row
 * @param treatment {@code none} or a treatment as on the command line
 * @param role whether parameters were chosen by it
 * @param judged how low and high were made
 * @param note anything to know
 * @param reason why it is not run, or empty
 */
public record PublishedRow(
    String id,
    String measure,
    String condition,
    String group,
    OptionalDouble published,
    OptionalDouble sd,
    OptionalDouble low,
    OptionalDouble high,
    String unit,
    String source,
    String section,
    boolean verified,
    String leg,
    String protocol,
    String site,
    String question,
    String treatment,
    Role role,
    String judged,
    String note,
    String reason) {
  /** Whether a row chose parameters or judges them. */
  public enum Role {
    CALIBRATION,
    VALIDATION
  }

  /** Whether a simulated value lies within the published range. */
  public boolean contains(double simulated) {
    return simulated >= low.orElse(Double.NEGATIVE_INFINITY)
        && simulated <= high.orElse(Double.POSITIVE_INFINITY);
  }
}
