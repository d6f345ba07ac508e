package org.soleus.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;

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
    root.fields("person").ifPresent(person -> sourceExists(person, keys, faults));
    for (Fields limb : limbs) {
      sourceExists(limb, keys, faults);
      for (Fields measured : limb.entries("measured")) {
        sourceExists(measured, keys, faults);
      }
      List<Fields> lines = limb.entries("duplex");
      onlyOnce(lines, "vein", "has two lines", "Keep one line per vein.", faults);
      for (Fields line : lines) {
        sourceExists(line, keys, faults);
        DuplexCheck.check(line, faults);
      }
      OptionCheck.check(limb.entries("options"), faults);
    }
  }

  /** Notes the second and later entries whose field has the same text. */
  private static void onlyOnce(
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

  private static void sourceExists(Fields fields, List<String> keys, FaultList faults) {
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
