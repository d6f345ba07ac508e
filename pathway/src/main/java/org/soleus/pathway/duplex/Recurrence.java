package org.soleus.pathway.duplex;

import static org.soleus.pathway.duplex.DuplexRule.RECURRENCE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.limb.treatment.Method;

/** What was found in veins that were treated before. */
final class Recurrence {
  private Recurrence() {}

  /** One sentence for all veins that were treated alike and in which the same was found. */
  static List<MapSentence> of(DuplexMap map) {
    Map<Outcome, List<Vein>> outcomes = new LinkedHashMap<>();
    for (DuplexFinding finding : map.findings()) {
      if (finding.detail().isTreated()) {
        Outcome outcome = new Outcome(method(finding.detail()), Tested.of(map, finding.vein()));
        outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(finding.vein());
      }
    }
    return outcomes.entrySet().stream()
        .map(entry -> sentence(entry.getKey(), Places.of(entry.getValue())))
        .toList();
  }

  private record Outcome(String method, Tested found) {}

  private static MapSentence sentence(Outcome outcome, String veins) {
    String where = "Treated before (%s): %s".formatted(outcome.method(), veins);
    return switch (outcome.found()) {
      case REFLUX ->
          MapSentence.found(
              where
                  + ": reflux after treatment. A vein that opened again and new reflux look alike on a map.",
              RECURRENCE);
      case OCCLUDED -> MapSentence.notFound(where + ": occluded.", RECURRENCE);
      case NO_REFLUX -> MapSentence.notFound(where + ": no reflux found where tested.", RECURRENCE);
      case NOT_TESTED, NOT_EXAMINED ->
          MapSentence.cannotTell(
              where + ": recurrence cannot be told, not tested for reflux.", RECURRENCE);
    };
  }

  /** Words of the method, such as {@code laser ablation}. */
  static String method(SegmentDetail detail) {
    return Method.all().stream()
        .filter(method -> method.key().equals(detail.previousTreatment()))
        .map(method -> method.label())
        .map(label ->
            label.startsWith("CHIVA")
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
        .findFirst()
        .orElse("method not known");
  }
}
