package org.soleus.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.AnklePressures;
import org.soleus.pathway.grading.CeapRecord;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.ClinicalClass;
import org.soleus.pathway.grading.Etiology;
import org.soleus.pathway.grading.InvestigationLevel;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Pathophysiology;
import org.soleus.pathway.grading.Segment;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.grading.VenousSymptom;
import org.soleus.pathway.grading.Villalta;
import org.soleus.pathway.grading.VillaltaItem;

/** Makes class and severity of a leg from a tree that has been checked. */
final class GradingRecords {
  /** The least index that the leg of the model takes [1]. */
  static final double LEAST_INDEX = 0.2;

  private GradingRecords() {}

  static LimbGrading of(Fields limb) {
    return new LimbGrading(
        limb.fields("ceap").map(GradingRecords::ceap).orElse(CeapRecord.NONE),
        limb.fields("vcss").map(GradingRecords::vcss).orElse(Vcss.NONE),
        limb.fields("villalta").map(GradingRecords::villalta).orElse(Villalta.NONE),
        limb.truth("previous_dvt"),
        pressures(limb));
  }

  private static CeapRecord ceap(Fields ceap) {
    return new CeapRecord(
        terms(ceap, "present", ClinicalClass.class),
        terms(ceap, "symptoms", VenousSymptom.class),
        terms(ceap, "etiology", Etiology.class),
        terms(ceap, "anatomy", Segment.class),
        ceap.text("pathophysiology").flatMap(code -> CeapTerm.of(Pathophysiology.class, code)),
        ceap.text("date").map(LocalDate::parse),
        ceap.text("level").flatMap(code -> CeapTerm.of(InvestigationLevel.class, code)));
  }

  /** The terms in the list below a field that are known. */
  static <T extends Enum<T> & CeapTerm> List<T> terms(Fields ceap, String field, Class<T> type) {
    return ceap.texts(field).stream().flatMap(code -> CeapTerm.of(type, code).stream()).toList();
  }

  private static Vcss vcss(Fields items) {
    Map<VcssItem, Integer> points = new EnumMap<>(VcssItem.class);
    for (VcssItem item : VcssItem.values()) {
      whole(items.number(item.key())).ifPresent(level -> points.put(item, level));
    }
    return new Vcss(points);
  }

  private static Villalta villalta(Fields items) {
    Map<VillaltaItem, Integer> points = new EnumMap<>(VillaltaItem.class);
    for (VillaltaItem item : VillaltaItem.values()) {
      whole(items.number(item.key())).ifPresent(level -> points.put(item, level));
    }
    return new Villalta(points, items.truth("ulcer"));
  }

  /** Pressures at ankle and arms, where they were recorded. */
  static Optional<AnklePressures> pressures(Fields limb) {
    return limb.fields("pressures_mmHg")
        .map(one ->
            new AnklePressures(
                one.number("dorsalis_pedis"),
                one.number("posterior_tibial"),
                one.number("arm_left"),
                one.number("arm_right")));
  }

  /** The index as recorded, or that of the pressures, from the least that the model takes. */
  static OptionalDouble index(Fields limb) {
    OptionalDouble given = limb.number("ankle_brachial_index");
    Optional<AnkleBrachial> computed = pressures(limb).flatMap(AnklePressures::index);
    return given.isEmpty() && computed.isPresent()
        ? OptionalDouble.of(Math.max(LEAST_INDEX, computed.get().index()))
        : given;
  }

  /** A number that a schema has made whole. */
  static OptionalInt whole(OptionalDouble number) {
    return number.isPresent()
        ? OptionalInt.of((int) Math.round(number.getAsDouble()))
        : OptionalInt.empty();
  }
}
