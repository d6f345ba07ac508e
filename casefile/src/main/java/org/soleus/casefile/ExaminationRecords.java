package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MM;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.SegmentDetail;

/** Makes what is recorded of a duplex examination from a tree that has been checked. */
final class ExaminationRecords {
  private static final double CM = 10 * MM;

  private ExaminationRecords() {}

  /** How a leg was examined. */
  static ExaminationRecord of(Fields limb) {
    return limb.fields("examination")
        .map(ExaminationRecords::examination)
        .orElse(ExaminationRecord.NONE);
  }

  private static ExaminationRecord examination(Fields fields) {
    return new ExaminationRecord(
        fields.text("date").map(LocalDate::parse),
        time(fields),
        fields.constant("examiner_role", ExaminationRecord.Examiner.class),
        fields.text("device").orElse(""),
        fields.constant("position", ExaminationRecord.Posture.class),
        fields.text("cut_offs").flatMap(CutOffProfile::of),
        fields.text("notes").orElse(""),
        fields.number("minutes"));
  }

  /** The cut-offs that an examination names, or the usual ones. */
  static CutOffProfile cutOffs(Fields limb) {
    return limb.fields("examination")
        .flatMap(fields -> fields.text("cut_offs"))
        .flatMap(CutOffProfile::of)
        .orElse(CutOffProfile.USUAL);
  }

  /** The position of lines that give none: diameters of any upright person count as standing. */
  static Position position(ExaminationRecord examination) {
    return examination.posture().equals(Optional.of(ExaminationRecord.Posture.SUPINE))
        ? Position.SUPINE
        : Position.STANDING;
  }

  /** What else a line records. */
  static SegmentDetail detail(Fields line) {
    return new SegmentDetail(
        line.constant("compressible", SegmentDetail.Compressible.class),
        line.constant("thrombus", SegmentDetail.Thrombus.class),
        line.constant("flow", SegmentDetail.Flow.class),
        line.text("previous_treatment").orElse(""),
        time(line),
        CaseRecords.scaled(line.number("from_cm"), CM),
        CaseRecords.scaled(line.number("to_cm"), CM));
  }

  private static Optional<LocalTime> time(Fields fields) {
    return fields.text("time_of_day").map(LocalTime::parse);
  }
}
