package org.soleus.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;

/** What must hold in dates, grading, later examinations and diary beyond their structure. */
final class VisitCheck {
  private static final List<String> OF_A_LEG =
      List.of(
          "clinical_class",
          "ceap",
          "vcss",
          "villalta",
          "previous_dvt",
          "treated",
          "duplex",
          "measured");

  private static final List<String> OF_A_DAY =
      List.of(
          "cramps",
          "worst_pain",
          "swelling",
          "sleep_disturbed",
          "compression_hours",
          "standing_hours",
          "notes");

  private VisitCheck() {}

  static void check(Fields root, List<String> sources, FaultList faults) {
    hasDate(root, faults);
    List<Fields> legs = root.entries("limbs");
    Optional<LocalDate> first = root.text("date").flatMap(VisitCheck::calendarDay);
    legs.forEach(leg -> GradingCheck.check(leg, first, faults));
    inOrder(root, faults);
    for (Fields visit : root.entries("visits")) {
      CaseCheck.sourceExists(visit, sources, faults);
      List<Fields> limbs = visit.entries("limbs");
      CaseCheck.onlyOnce(
          limbs,
          "side",
          "is described twice",
          "Put all that a visit found of a leg in one entry.",
          faults);
      limbs.forEach(limb -> limb(limb, legs, sources, faults));
      Optional<LocalDate> day = visit.text("date").flatMap(VisitCheck::calendarDay);
      limbs.forEach(limb -> GradingCheck.check(limb, day, faults));
    }
    diary(root.entries("diary"), faults);
  }

  private static void hasDate(Fields root, FaultList faults) {
    boolean needed = root.value("visits").isPresent() || root.value("diary").isPresent();
    if (needed && root.value("date").isEmpty()) {
      Where at = root.where();
      faults.add(
          new Where("date", at.line(), at.column()),
          "",
          "is missing: a case with visits or a diary says when person and limbs were examined.",
          "Write date: 2026-03-14, the day of the first examination.");
    }
  }

  /** Notes visits that are not later than all before them. */
  private static void inOrder(Fields root, FaultList faults) {
    Optional<LocalDate> last = date(root, faults);
    for (Fields visit : root.entries("visits")) {
      Optional<LocalDate> now = date(visit, faults);
      if (last.isPresent() && now.isPresent() && !now.get().isAfter(last.get())) {
        faults.add(
            visit.where("date"),
            visit.shown("date"),
            "is not later than the examination before, of " + last.get() + ".",
            "Write visits by date, each day once.");
      } else if (now.isPresent()) {
        last = now;
      }
    }
  }

  /** The day that a date names; notes one that the calendar does not have. */
  private static Optional<LocalDate> date(Fields fields, FaultList faults) {
    return date(fields, "date", faults);
  }

  /** The day that a field names. */
  static Optional<LocalDate> date(Fields fields, String name, FaultList faults) {
    Optional<String> text = fields.text(name);
    Optional<LocalDate> day = text.flatMap(VisitCheck::calendarDay);
    if (text.isPresent() && day.isEmpty() && faults.isClean(fields.where(name).path())) {
      faults.add(
          fields.where(name),
          fields.shown(name),
          "is no day of the calendar.",
          "Write year, month and day, such as 2026-03-14.");
    }
    return day;
  }

  static Optional<LocalDate> calendarDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void limb(Fields limb, List<Fields> legs, List<String> sources, FaultList faults) {
    Optional<String> side = limb.text("side");
    Optional<Fields> leg =
        legs.stream().filter(one -> side.isPresent() && one.text("side").equals(side)).findFirst();
    boolean known = side.isPresent() && faults.isClean(limb.where("side").path());
    if (known && leg.isEmpty()) {
      faults.add(
          limb.where("side"),
          limb.shown("side"),
          "is a leg of which the case has no first examination.",
          "Add it under limbs, with what was known of it on the date of the case.");
    }
    boolean says = OF_A_LEG.stream().anyMatch(field -> limb.value(field).isPresent());
    if (!says && faults.isClean(limb.where().path())) {
      faults.add(
          limb.where(),
          limb.shown(),
          "records nothing of this leg.",
          "Add one of " + Shown.either(OF_A_LEG) + ", or leave the leg out.");
    }
    CaseCheck.findings(
        limb, leg.map(one -> one.texts("variants")).orElse(List.of()), sources, faults);
    OptionCheck.check(limb.entries("treated"), faults);
  }

  private static void diary(List<Fields> days, FaultList faults) {
    Map<LocalDate, Map<String, Where>> seen = new HashMap<>();
    for (Fields day : days) {
      boolean says = OF_A_DAY.stream().anyMatch(field -> day.value(field).isPresent());
      if (!says && faults.isClean(day.where().path())) {
        faults.add(
            day.where(),
            day.shown(),
            "says nothing of this day.",
            "Add one of " + Shown.either(OF_A_DAY) + ", or leave the day out.");
      }
      date(day, faults)
          .ifPresent(date ->
              onlyOnce(day, seen.computeIfAbsent(date, _ -> new LinkedHashMap<>()), faults));
    }
  }

  /** Notes a second entry of a day for the same leg, or for both legs and for one of them. */
  private static void onlyOnce(Fields day, Map<String, Where> seen, FaultList faults) {
    String side = day.text("side").orElse("");
    Where first =
        seen.entrySet().stream()
            .filter(one -> one.getKey().equals(side) || one.getKey().isEmpty() || side.isEmpty())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    if (first == null) {
      seen.put(side, day.where("date"));
    } else {
      faults.add(
          day.where("date"),
          day.shown("date"),
          "has an entry for %s already, in line %d."
              .formatted(side.isEmpty() ? "one leg or both" : "this leg", first.line()),
          "Keep one entry a day, or one a day and side.");
    }
  }
}
