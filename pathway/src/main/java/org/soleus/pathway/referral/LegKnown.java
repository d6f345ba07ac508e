package org.soleus.pathway.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.followup.Timeline;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.AnklePressures;
import org.soleus.pathway.grading.LimbGrading;

/**
 * What is known of one leg, by its newest examination.
 *
 * @param record of the leg
 * @param grading class and severity as recorded
 * @param examination the newest one; empty where the record has no date
 */
public record LegKnown(LimbRecord record, LimbGrading grading, Optional<Examination> examination) {
  /** What a case tells of a leg. */
  public static LegKnown of(LimbRecord first, FollowUp followUp) {
    if (followUp.date().isEmpty()) {
      return new LegKnown(first, followUp.grading(first.side()), Optional.empty());
    }
    Examination last = Timeline.of(first, followUp).examinations().getLast();
    return new LegKnown(last.record(), last.grading(), Optional.of(last));
  }

  /** What a case tells of its legs. */
  public static List<LegKnown> all(List<LimbRecord> legs, FollowUp followUp) {
    return legs.stream().map(one -> of(one, followUp)).toList();
  }

  /** Which leg. */
  public Side side() {
    return record.side();
  }

  /** What the duplex map says; empty where none was recorded. */
  public Optional<MapReading> map() {
    return record.duplex().findings().isEmpty()
        ? Optional.empty()
        : Optional.of(MapReading.of(record.duplex()));
  }

  /** Index of pressure at ankle and arm, from the pressures or as recorded. */
  public Optional<AnkleBrachial> ankleBrachial() {
    return grading
        .pressures()
        .flatMap(AnklePressures::index)
        .or(() ->
            record.limits().ankleBrachialIndex().stream().mapToObj(AnkleBrachial::of).findFirst());
  }

  /** The newest date of a history and of the examinations of legs. */
  static Optional<LocalDate> date(Optional<LocalDate> taken, List<LegKnown> legs) {
    return Stream.concat(
            taken.stream(),
            legs.stream().flatMap(one -> one.examination.stream()).map(Examination::date))
        .max(Comparator.naturalOrder());
  }
}
