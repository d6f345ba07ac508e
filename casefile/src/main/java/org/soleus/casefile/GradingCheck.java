package org.soleus.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.AnklePressures;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.ClinicalClass;

/** What must hold in class and severity of a leg beyond their structure. */
final class GradingCheck {
  private static final String ONE_OF_TWO = "Correct one of the two.";

  private GradingCheck() {}

  /** Notes what contradicts; {@code examined} is the day of the examination, if it is known. */
  static void check(Fields limb, Optional<LocalDate> examined, FaultList faults) {
    CeapCheck.check(limb, examined, faults);
    vcss(limb, faults);
    limb.fields("villalta").ifPresent(items -> villalta(limb, items, faults));
    previousThrombosis(limb, faults);
    limb.fields("pressures_mmHg").ifPresent(fields -> pressures(limb, fields, faults));
  }

  private static void isAny(Fields items, String name, FaultList faults) {
    if (items.fields().isEmpty()) {
      faults.add(
          items.where(),
          items.shown(),
          "records no item.",
          "Add one, such as pain: 1, or leave " + name + " out.");
    }
  }

  private static void vcss(Fields limb, FaultList faults) {
    Optional<Fields> vcss = limb.fields("vcss");
    if (vcss.isEmpty()) {
      return;
    }
    Fields items = vcss.get();
    isAny(items, "vcss", faults);
    OptionalDouble ulcers = items.number("active_ulcers");
    for (String item : List.of("ulcer_duration", "ulcer_size")) {
      OptionalDouble level = items.number(item);
      boolean both = ulcers.isPresent() && level.isPresent();
      if (both && (ulcers.getAsDouble() == 0) != (level.getAsDouble() == 0)) {
        faults.add(
            items.where(item),
            items.shown(item),
            "contradicts active_ulcers %s: it is 0 where there is no active ulcer, and only there."
                .formatted(items.shown("active_ulcers")),
            "Correct one of the two, or leave out what was not recorded.");
      }
    }
  }

  private static void villalta(Fields limb, Fields items, FaultList faults) {
    isAny(items, "villalta", faults);
    Optional<String> ulcer = activeUlcer(limb);
    if (items.truth("ulcer").equals(Optional.of(false)) && ulcer.isPresent()) {
      faults.add(
          items.where("ulcer"),
          items.shown("ulcer"),
          "contradicts " + ulcer.get() + ", an active ulcer.",
          ONE_OF_TWO);
    }
  }

  /** Where else an active ulcer is recorded. */
  private static Optional<String> activeUlcer(Fields limb) {
    if (isUlcer(limb.text("clinical_class"))) {
      return limb.text("clinical_class").map(code -> "clinical_class " + code);
    }
    Optional<String> present =
        limb.fields("ceap").stream()
            .flatMap(ceap -> ceap.texts("present").stream())
            .filter(code -> isUlcer(Optional.of(code)))
            .findFirst();
    boolean counted =
        limb.fields("vcss").map(items -> items.number("active_ulcers").orElse(0) > 0).orElse(false);
    return present
        .map(code -> "ceap.present " + code)
        .or(() -> counted ? Optional.of("vcss.active_ulcers") : Optional.empty());
  }

  private static boolean isUlcer(Optional<String> code) {
    return code.flatMap(one -> CeapTerm.of(ClinicalClass.class, one))
        .map(ClinicalClass::isActiveUlcer)
        .orElse(false);
  }

  private static void previousThrombosis(Fields limb, FaultList faults) {
    Optional<String> scarred = CeapCheck.recanalised(limb);
    if (limb.truth("previous_dvt").equals(Optional.of(false)) && scarred.isPresent()) {
      faults.add(
          limb.where("previous_dvt"),
          limb.shown("previous_dvt"),
          "contradicts %s, which is recorded as recanalised after a thrombosis."
              .formatted(scarred.get()),
          ONE_OF_TWO);
    }
  }

  private static void pressures(Fields limb, Fields fields, FaultList faults) {
    Optional<AnkleBrachial> index = GradingRecords.pressures(limb).flatMap(AnklePressures::index);
    if (index.isEmpty()) {
      if (faults.isClean(fields.where().path())) {
        faults.add(
            fields.where(),
            fields.shown(),
            "tells no index: it takes a pressure at the ankle and one at an arm.",
            "Add dorsalis_pedis or posterior_tibial, and arm_left or arm_right.");
      }
      return;
    }
    OptionalDouble given = limb.number("ankle_brachial_index");
    double computed = Math.max(GradingRecords.LEAST_INDEX, index.get().index());
    if (given.isPresent() && AnkleBrachial.rounded(given.getAsDouble()) != computed) {
      faults.add(
          limb.where("ankle_brachial_index"),
          limb.shown("ankle_brachial_index"),
          "contradicts pressures_mmHg: the higher one at the ankle over the higher one at the arms is %s."
              .formatted(Shown.number(index.get().index())),
          "Leave ankle_brachial_index out to let the pressures decide.");
    }
  }
}
