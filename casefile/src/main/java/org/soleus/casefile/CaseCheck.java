package org.soleus.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.CutOffProfile;

/**
 * What must hold in a case beyond its structure. Looks only at values of the right type; the others
 * have a fault already.
 */
final class CaseCheck {
  private CaseCheck() {}

  static void check(Fields root, FaultList faults) {
    List<Fields> limbs = root.entries("limbs");
    List<Fields> sources = root.entries("sources");
    onlyOnce(sources, "key", "is the key of another source too", "Give each its own key.", faults);
    onlyOnce(
        limbs,
        "side",
        "is described twice",
        "Put all that is known of a leg in one entry.",
        faults);
    List<String> keys =
        sources.stream().flatMap(source -> source.text("key").stream()).distinct().toList();
    root.fields("person")
        .ifPresent(person -> {
          sourceExists(person, keys, faults);
          menAreNotPregnant(person, faults);
        });
    for (Fields limb : limbs) {
      findings(limb, limb.texts("variants"), keys, faults);
      OptionCheck.check(limb.entries("options"), faults);
    }
    VisitCheck.check(root, keys, faults);
    HistoryCheck.check(root, faults);
  }

  /** What one examination found of a leg. */
  static void findings(Fields limb, List<String> variants, List<String> keys, FaultList faults) {
    sourceExists(limb, keys, faults);
    for (Fields measured : limb.entries("measured")) {
      sourceExists(measured, keys, faults);
    }
    CutOffProfile cutOffs = ExaminationRecords.cutOffs(limb);
    ExaminationCheck.check(limb, faults);
    lines(limb.entries("duplex"), cutOffs, variants, keys, faults);
  }

  /** The lines of a duplex map. */
  static void lines(
      List<Fields> lines,
      CutOffProfile cutOffs,
      List<String> variants,
      List<String> keys,
      FaultList faults) {
    onlyOnce(lines, "vein", "has two lines", "Keep one line per vein.", faults);
    for (Fields line : lines) {
      sourceExists(line, keys, faults);
      DuplexCheck.check(line, cutOffs, faults);
      DetailCheck.check(line, faults);
      isThere(line, variants, faults);
    }
  }

  private static void menAreNotPregnant(Fields person, FaultList faults) {
    boolean pregnant = person.number("pregnancy_weeks").orElse(0) > 0;
    if (pregnant && person.text("sex").equals(Optional.of("male"))) {
      faults.add(
          person.where("pregnancy_weeks"),
          person.shown("pregnancy_weeks"),
          "does not go with sex male.",
          "Correct one of the two.");
    }
  }

  /** A variant may take away the vein of a finding. */
  private static void isThere(Fields line, List<String> variants, FaultList faults) {
    Optional<Vein> vein = line.text("vein").flatMap(Vein::of);
    for (String variant : variants) {
      if (vein.isPresent() && DefaultLeg.absent(Set.of(variant)).contains(vein.get())) {
        faults.add(
            line.where("vein"),
            line.shown("vein"),
            "is absent in this leg, by its variant " + variant + ".",
            "Leave out the finding or the variant.");
      }
    }
  }

  /** Notes the second and later entries whose field has the same text. */
  static void onlyOnce(
      List<Fields> entries, String field, String problem, String hint, FaultList faults) {
    Map<String, Where> seen = new HashMap<>();
    for (Fields entry : entries) {
      Where where = entry.where(field);
      String text = entry.text(field).orElse("");
      Where first = text.isEmpty() ? null : seen.putIfAbsent(text, where);
      if (first != null) {
        faults.add(
            where, Shown.text(text), problem + "; the first is line " + first.line() + ".", hint);
      }
    }
  }

  static void sourceExists(Fields fields, List<String> keys, FaultList faults) {
    String key = fields.text("source").orElse("");
    if (!key.isEmpty() && !keys.contains(key)) {
      String nearest = NearestNames.hint(key, keys);
      faults.add(
          fields.where("source"),
          Shown.text(key),
          "is not the key of a source of this case.",
          nearest.isEmpty() ? "Add it under sources, with key and citation." : nearest);
    }
  }
}
