package org.soleus.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.pathway.grading.Ceap.Anatomy;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.ClinicalClass;
import org.soleus.pathway.grading.Etiology;
import org.soleus.pathway.grading.Segment;

/** What must hold in the CEAP class of a leg beyond its structure: that it does not contradict. */
final class CeapCheck {
  private static final List<String> LISTS = List.of("present", "symptoms", "etiology", "anatomy");
  private static final String ONE_OF_TWO = "Correct one of the two.";

  private final Fields limb;
  private final Fields ceap;
  private final FaultList faults;

  private CeapCheck(Fields limb, Fields ceap, FaultList faults) {
    this.limb = limb;
    this.ceap = ceap;
    this.faults = faults;
  }

  /** Notes contradictions; {@code examined} is the day of the examination, if it is known. */
  static void check(Fields limb, Optional<LocalDate> examined, FaultList faults) {
    limb.fields("ceap").ifPresent(ceap -> new CeapCheck(limb, ceap, faults).check(examined));
  }

  private void check(Optional<LocalDate> examined) {
    if (ceap.fields().isEmpty()) {
      faults.add(
          ceap.where(),
          ceap.shown(),
          "records nothing.",
          "Add one, such as symptoms: [heaviness], or leave ceap out.");
    }
    LISTS.forEach(this::noneTwice);
    alone("present", "C0", "is for legs without signs");
    alone("symptoms", "none", "says that there are no symptoms");
    alone("etiology", "En", "says that no cause was identified");
    alone("anatomy", "An", "says that no venous location was identified");
    notBoth("present", "C2", "C2r");
    notBoth("present", "C6", "C6r");
    notBoth("etiology", "Es", "Esi");
    notBoth("etiology", "Es", "Ese");
    classIsPresent();
    pathophysiology();
    duplex();
    date(examined);
  }

  private void noneTwice(String list) {
    Set<String> seen = new HashSet<>();
    for (String code : ceap.texts(list)) {
      if (!seen.add(code)) {
        note(list, "has " + code + " twice.", "Write each once.");
      }
    }
  }

  private void alone(String list, String code, String means) {
    List<String> all = ceap.texts(list);
    if (all.contains(code) && all.stream().anyMatch(one -> !one.equals(code))) {
      note(
          list,
          "has %s, which %s, beside %s.".formatted(code, means, others(all, code)),
          "Leave out " + code + " or the others.");
    }
  }

  private static String others(List<String> all, String code) {
    return String.join(", ", all.stream().filter(one -> !one.equals(code)).toList());
  }

  private void notBoth(String list, String one, String other) {
    if (ceap.texts(list).containsAll(List.of(one, other))) {
      note(list, "has both %s and %s.".formatted(one, other), "Keep the one that is meant.");
    }
  }

  /** The single class must be one of those present; lower than the highest is a warning only. */
  private void classIsPresent() {
    Optional<ClinicalClass> given =
        limb.text("clinical_class").flatMap(code -> CeapTerm.of(ClinicalClass.class, code));
    List<ClinicalClass> present = GradingRecords.terms(ceap, "present", ClinicalClass.class);
    if (given.isPresent()
        && !present.isEmpty()
        && present.stream().noneMatch(one -> given.get().includes(one))) {
      note(
          "present",
          "has no %s, which clinical_class records.".formatted(given.get().code()),
          "Add it, or correct clinical_class.");
    }
  }

  private void pathophysiology() {
    String code = ceap.text("pathophysiology").orElse("");
    if (code.startsWith("Pr") || code.equals("Po")) {
      if (ceap.texts("anatomy").contains("An")) {
        note("pathophysiology", "contradicts anatomy An: it has no place.", ONE_OF_TWO);
      }
    }
  }

  private void duplex() {
    List<Vein> refluxing =
        limb.entries("duplex").stream()
            .flatMap(line -> refluxing(line, ExaminationRecords.cutOffs(limb)).stream())
            .toList();
    String code = ceap.text("pathophysiology").orElse("");
    if ((code.equals("Pn") || code.equals("Po")) && !refluxing.isEmpty()) {
      note(
          "pathophysiology",
          "contradicts the reflux that duplex records in " + refluxing.getFirst().key() + ".",
          ONE_OF_TWO);
    }
    List<Segment> anatomy = GradingRecords.terms(ceap, "anatomy", Segment.class);
    for (Segment one :
        refluxing.stream().flatMap(vein -> Segment.of(vein).stream()).distinct().toList()) {
      if (!anatomy.isEmpty() && anatomy.stream().noneMatch(part -> part.covers(one))) {
        note(
            "anatomy",
            "leaves out %s, where duplex records reflux.".formatted(one.code()),
            "Add it, or correct the line of the duplex map.");
      }
    }
    etiology();
  }

  private static Optional<Vein> refluxing(Fields line, CutOffProfile cutOffs) {
    Optional<Vein> vein = line.text("vein").flatMap(Vein::of);
    return vein.filter(one ->
        line.fields("reflux").map(test -> DuplexCheck.isPresent(one, cutOffs, test)).orElse(false));
  }

  /** A deep vein that a thrombosis scarred is secondary disease from within. */
  private void etiology() {
    List<Etiology> causes = GradingRecords.terms(ceap, "etiology", Etiology.class);
    boolean secondary =
        causes.contains(Etiology.SECONDARY) || causes.contains(Etiology.INTRAVENOUS);
    Optional<String> scarred = recanalised(limb);
    if (!causes.isEmpty() && !secondary && scarred.isPresent()) {
      note(
          "etiology",
          "has no Esi, but duplex records %s as recanalised after a thrombosis."
              .formatted(scarred.get()),
          "Add Esi, or correct the patency.");
    }
  }

  /** A deep vein that is recorded as recanalised, by its name in files. */
  static Optional<String> recanalised(Fields limb) {
    return limb.entries("duplex").stream()
        .filter(line -> line.text("patency").equals(Optional.of("recanalised")))
        .flatMap(line -> line.text("vein").flatMap(Vein::of).stream())
        .filter(Anatomy.DEEP::has)
        .map(Vein::key)
        .findFirst();
  }

  private void date(Optional<LocalDate> examined) {
    Optional<String> text = ceap.text("date");
    if (text.isEmpty() || !faults.isClean(ceap.where("date").path())) {
      return;
    }
    Optional<LocalDate> day = VisitCheck.calendarDay(text.get());
    if (day.isEmpty()) {
      note("date", "is no day of the calendar.", "Write year, month and day, such as 2026-03-14.");
    } else if (examined.isPresent() && day.get().isAfter(examined.get())) {
      note(
          "date",
          "is later than the examination, of " + examined.get() + ".",
          "A later class belongs to a visit.");
    }
  }

  private void note(String field, String problem, String hint) {
    if (faults.isClean(ceap.where(field).path())) {
      faults.add(ceap.where(field), shown(field), problem, hint);
    }
  }

  private String shown(String field) {
    List<String> texts = ceap.texts(field);
    return texts.isEmpty() ? ceap.shown(field) : Shown.name("[" + String.join(", ", texts) + "]");
  }
}
