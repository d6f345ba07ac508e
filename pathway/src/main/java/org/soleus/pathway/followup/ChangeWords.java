package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.limb.measurement.Recorded;
import org.soleus.pathway.followup.FollowUpStudy.DiaryPart;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;

/** What was recorded to have changed on a leg, in plain words. Says nothing of why. */
public final class ChangeWords {
  /**
   * Stands beside every change (evidence: the placebo arms of a review of magnesium for cramps).
   */
  public static final String CAUTION =
      "A change that comes after a treatment may have other reasons than the treatment: of people on"
          + " placebo, 64 % had at least a quarter fewer cramps after four weeks (Cochrane"
          + " CD009402.pub3).";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ChangeWords() {}

  /** A date in words, such as {@code 14 March 2026}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The change from the first to the last examination. */
  public static String of(FollowUpStudy study) {
    List<String> sentences = new ArrayList<>();
    severity(study, sentences);
    for (Timeline.Measured one : study.timeline().measured()) {
      List<Timeline.Point> course = study.timeline().course(one);
      if (course.size() > 1) {
        Recorded from = course.getFirst().recorded();
        Recorded to = course.getLast().recorded();
        sentences.add(
            "%s: measured %s, then %s."
                .formatted(
                    MeasureName.of(one.measure()).full(),
                    Numbers.recorded(from.inUnit(), from.unit()),
                    Numbers.recorded(to.inUnit(), to.unit())));
      }
    }
    List<DiaryPart> parts = study.diaryParts();
    if (parts.size() > 1) {
      sentences.add(
          "Diary: %s %s; %s %s."
              .formatted(
                  parts.getFirst().span().words(),
                  parts.getFirst().words(),
                  parts.getLast().span().words(),
                  parts.getLast().words()));
    }
    String when = "From %s to %s. ".formatted(day(study.first().date()), day(study.last().date()));
    return when
        + (sentences.isEmpty()
            ? "Nothing was recorded twice that could be compared."
            : String.join(" ", sentences));
  }

  private static void severity(FollowUpStudy study, List<String> sentences) {
    List<Vcss> recorded =
        study.timeline().examinations().stream()
            .map(Examination::vcss)
            .filter(Vcss::isAny)
            .toList();
    if (recorded.size() > 1) {
      Vcss from = recorded.getFirst();
      Vcss to = recorded.getLast();
      sentences.add(
          "Severity score (VCSS, 0 to 30): %s, then %s; without its item on compression (0 to 27): %s, then %s."
              .formatted(
                  from.words(Vcss.Sum.ALL_TEN),
                  to.words(Vcss.Sum.ALL_TEN),
                  from.words(Vcss.Sum.NINE),
                  to.words(Vcss.Sum.NINE)));
    }
  }
}
