package org.soleus.casefile;

import static org.soleus.casefile.fault.Shown.constant;
import static org.soleus.hemodynamics.units.Units.MM;

import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.SegmentDetail;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is recorded of a duplex examination; what was not recorded leaves no trace. */
public final class ExaminationText {
  private static final double CM = 10 * MM;

  private ExaminationText() {}

  /** Puts the record of an examination, unless nothing of it is known. */
  public static void put(ObjectNode limb, ExaminationRecord examination) {
    if (!examination.isAny()) {
      return;
    }
    ObjectNode node = limb.putObject("examination");
    examination.date().ifPresent(date -> node.put("date", date.toString()));
    examination.time().ifPresent(time -> node.put("time_of_day", time.toString()));
    examination.examiner().ifPresent(role -> node.put("examiner_role", constant(role)));
    CaseText.put(node, "device", examination.device());
    examination.posture().ifPresent(posture -> node.put("position", constant(posture)));
    examination.profile().map(CutOffProfile::key).ifPresent(key -> node.put("cut_offs", key));
    CaseText.put(node, "notes", examination.notes());
    examination.minutes().ifPresent(minutes -> CaseText.put(node, "minutes", minutes, 1));
  }

  /** Puts what a line of a map tells besides diameter, patency and reflux. */
  public static void put(ObjectNode line, SegmentDetail detail) {
    detail.compressible().ifPresent(word -> line.put("compressible", constant(word)));
    detail.thrombus().ifPresent(word -> line.put("thrombus", constant(word)));
    detail.flow().ifPresent(word -> line.put("flow", constant(word)));
    CaseText.put(line, "previous_treatment", detail.previousTreatment());
    detail.time().ifPresent(time -> line.put("time_of_day", time.toString()));
    detail.from().ifPresent(from -> CaseText.put(line, "from_cm", from, CM));
    detail.to().ifPresent(to -> CaseText.put(line, "to_cm", to, CM));
  }
}
