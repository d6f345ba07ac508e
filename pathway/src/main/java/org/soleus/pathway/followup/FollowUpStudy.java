package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.Comparer;

/**
 * One leg over time: what was recorded, and what the twin of each examination predicted of the
 * next.
 *
 * @param timeline what was recorded
 * @param predictions one for each examination but the first
 * @param diary what the person wrote down
 * @param samples varied legs of each prediction
 */
public record FollowUpStudy(
    Timeline timeline, List<Prediction> predictions, Diary diary, int samples) {
  /** Copies the list. */
  public FollowUpStudy {
    predictions = List.copyOf(predictions);
  }

  /**
   * Follows a leg.
   *
   * @param other the leg beside it over time, if it was examined
   */
  public static FollowUpStudy of(
      Person person,
      Timeline timeline,
      Optional<Timeline> other,
      Diary diary,
      Assessor assessor,
      Comparer comparer) {
    Prediction.Builder twins =
        new Prediction.Builder() {
          @Override
          public Leg twin(Examination of) {
            return assessor.twin(person, of.record());
          }

          @Override
          public Leg beside(Examination of) {
            return assessor.beside(person, of.record(), other.flatMap(one -> one.at(of.date())));
          }
        };
    List<Prediction> predictions = new ArrayList<>();
    for (int k = 1; k < timeline.examinations().size(); k++) {
      predictions.add(Prediction.of(timeline, k, twins, comparer));
    }
    return new FollowUpStudy(timeline, predictions, diary, comparer.sampling().samples());
  }

  /** Which leg. */
  public Side side() {
    return timeline.side();
  }

  /** The first examination. */
  public Examination first() {
    return timeline.examinations().getFirst();
  }

  /** The last one. */
  public Examination last() {
    return timeline.examinations().getLast();
  }

  /**
   * The diary between two neighbouring examinations, the first day included; before the first and
   * after the last as well.
   *
   * @param words where it lies
   */
  public record DiaryPart(String words, Diary.Span span) {}

  /** The diary, parted by the examinations; parts without entries are left out. */
  public List<DiaryPart> diaryParts() {
    List<DiaryPart> parts = new ArrayList<>();
    List<Examination> all = timeline.examinations();
    add(parts, "before " + first().date(), LocalDate.MIN, first().date());
    for (int k = 0; k + 1 < all.size(); k++) {
      LocalDate from = all.get(k).date();
      LocalDate until = all.get(k + 1).date();
      add(parts, "between %s and %s".formatted(from, until), from, until);
    }
    add(parts, "since " + last().date(), last().date(), LocalDate.MAX);
    return parts;
  }

  private void add(List<DiaryPart> parts, String words, LocalDate from, LocalDate until) {
    Diary.Span span = diary.between(from, until);
    if (span.days() > 0) {
      parts.add(new DiaryPart(words, span));
    }
  }
}
