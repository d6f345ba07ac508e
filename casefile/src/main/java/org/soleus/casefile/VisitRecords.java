package org.soleus.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.followup.DiaryDay;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.followup.LimbVisit;
import org.soleus.pathway.followup.Visit;
import org.soleus.pathway.grading.LimbGrading;

/** Makes what a case tells of the time from a tree that has been checked. */
final class VisitRecords {
  private VisitRecords() {}

  static FollowUp of(Fields root) {
    Map<Side, LimbGrading> first = new EnumMap<>(Side.class);
    for (Fields limb : root.entries("limbs")) {
      LimbGrading grading = GradingRecords.of(limb);
      if (grading.isAny()) {
        first.put(CaseRecords.side(limb), grading);
      }
    }
    return new FollowUp(
        root.text("date").map(LocalDate::parse),
        first,
        root.entries("visits").stream().map(VisitRecords::visit).toList(),
        root.entries("diary").stream().map(VisitRecords::day).toList());
  }

  private static Visit visit(Fields fields) {
    return new Visit(
        date(fields),
        fields.text("source").orElse(""),
        fields.text("notes").orElse(""),
        fields.entries("limbs").stream().map(VisitRecords::limb).toList());
  }

  private static LimbVisit limb(Fields fields) {
    String source = fields.text("source").orElse("");
    return new LimbVisit(
        CaseRecords.side(fields),
        fields.text("clinical_class").orElse(""),
        source,
        GradingRecords.of(fields),
        fields.entries("treated").stream().map(TreatmentRecords::of).toList(),
        CaseRecords.duplex(fields, source),
        CaseRecords.measured(fields));
  }

  private static DiaryDay day(Fields fields) {
    return new DiaryDay(
        date(fields),
        fields.constant("side", Side.class),
        GradingRecords.whole(fields.number("cramps")),
        fields.number("worst_pain"),
        fields.number("swelling"),
        fields.truth("sleep_disturbed"),
        fields.number("compression_hours"),
        fields.number("standing_hours"),
        fields.text("notes").orElse(""));
  }

  private static LocalDate date(Fields fields) {
    return fields.text("date").map(LocalDate::parse).orElseThrow();
  }
}
