package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;

/**
 * What a case tells of the time: when its legs were examined first, how severe they were then, what
 * later examinations recorded, and a diary.
 *
 * @param date of the first examination; present where there are visits or a diary
 * @param grading class and severity at the first examination; legs of which none was recorded are
 *     absent
 * @param visits later examinations, by date
 * @param diary days, as they stand in the case
 */
public record FollowUp(
    Optional<LocalDate> date,
    Map<Side, LimbGrading> grading,
    List<Visit> visits,
    List<DiaryDay> diary) {
  /** One examination without a date. */
  public static final FollowUp NONE =
      new FollowUp(Optional.empty(), Map.of(), List.of(), List.of());

  /** Copies the collections. */
  public FollowUp {
    EnumMap<Side, LimbGrading> bySide = new EnumMap<>(Side.class);
    bySide.putAll(grading);
    grading = Collections.unmodifiableMap(bySide);
    visits = List.copyOf(visits);
    diary = List.copyOf(diary);
  }

  /** Class and severity of a leg at the first examination. */
  public LimbGrading grading(Side side) {
    return grading.getOrDefault(side, LimbGrading.NONE);
  }

  /** Severity of a leg at the first examination. */
  public Vcss vcss(Side side) {
    return grading(side).vcss();
  }

  /** Whether a leg was examined again. */
  public boolean isFollowed(Side side) {
    return visits.stream().anyMatch(visit -> visit.limb(side).isPresent());
  }
}
