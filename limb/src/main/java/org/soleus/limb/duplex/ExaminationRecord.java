package org.soleus.limb.duplex;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a leg was examined. What is absent was not recorded.
 *
 * @param date of the examination
 * @param time of day when it began
 * @param examiner role of who held the probe; never a name
 * @param device in words, or empty
 * @param posture of the person, where a line says nothing else
 * @param profile by which reflux is judged where a line gives a duration alone
 * @param notes anything a reader should know, or empty
 * @param minutes that it took [min]
 */
public record ExaminationRecord(
    Optional<LocalDate> date,
    Optional<LocalTime> time,
    Optional<Examiner> examiner,
    String device,
    Optional<Posture> posture,
    Optional<CutOffProfile> profile,
    String notes,
    OptionalDouble minutes) {
  /** Nothing was recorded. */
  public static final ExaminationRecord NONE =
      new ExaminationRecord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          "",
          OptionalDouble.empty());

  /** Who held the probe. */
  public enum Examiner {
    SONOGRAPHER,
    PHYSICIAN,
    NURSE,
    STUDENT,
    OTHER
  }

  /** How the person was placed. */
  public enum Posture {
    STANDING,
    SITTING,
    /** Lying on a table tilted feet down. */
    REVERSE_TRENDELENBURG,
    SUPINE
  }

  /** Whether anything was recorded. */
  public boolean isAny() {
    return !equals(NONE);
  }
}
