package org.soleus.pathway.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.SegmentDetail.Thrombus;
import org.soleus.limb.table.Table;
import org.soleus.pathway.grading.MapFindings;

/**
 * All that is known of a person, by names that conditions use: answers of the history, medicines,
 * age, what the records of the legs hold, and what follows from these ({@code derived.table}).
 */
public final class Facts {
  private static final Map<String, Condition> DERIVED = derived();
  private static final Map<String, Score> SCORES =
      Score.ALL.stream().collect(Collectors.toUnmodifiableMap(Score::name, score -> score));
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final History history;
  private final Map<String, Truth> truths = new LinkedHashMap<>();
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  private Facts(History history) {
    this.history = history;
  }

  private static Map<String, Condition> derived() {
    Map<String, Condition> all = new LinkedHashMap<>();
    Table.beside(Facts.class, "derived.table")
        .forEach(row -> all.put(row.text("fact"), Condition.of(row.text("when"))));
    return all;
  }

  /**
   * The facts of a person.
   *
   * @param age [years], if it was recorded
   * @param pregnancyWeeks if they were recorded
   * @param limbs records of the legs
   */
  public static Facts of(
      History history, OptionalDouble age, OptionalDouble pregnancyWeeks, List<LimbRecord> limbs) {
    Facts facts = new Facts(history);
    age.ifPresent(years -> facts.numbers.put("age", years));
    pregnancyWeeks.ifPresent(weeks -> facts.truths.put("pregnant", Truth.of(weeks > 0)));
    facts.addMedicines();
    facts.addLegs(limbs);
    return facts;
  }

  private void addMedicines() {
    for (MedicineClass kind : MedicineClass.all()) {
      truths.put("taking_" + kind.key(), taking(kind));
      truths.put("recent_" + kind.key(), recent(kind));
    }
  }

  /** What is taken beyond the list: nothing if it is whole, unknown otherwise. */
  private Truth beyondTheList() {
    return history.medicineList() == MedicineList.WHOLE ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth taking(MedicineClass kind) {
    boolean listed =
        history.medicines().orElse(List.of()).stream().anyMatch(one -> one.kind().equals(kind));
    return Truth.of(listed).or(beyondTheList());
  }

  /** Begun within a year before the history was taken; unknown without either date. */
  private Truth recent(MedicineClass kind) {
    Truth any = beyondTheList();
    for (Medicine one : history.medicines().orElse(List.of())) {
      if (one.kind().equals(kind)) {
        any = any.or(recent(one.started(), history.taken()));
      }
    }
    return any;
  }

  private static Truth recent(Optional<LocalDate> started, Optional<LocalDate> taken) {
    if (started.isEmpty() || taken.isEmpty()) {
      return Truth.UNKNOWN;
    }
    double years = ChronoUnit.DAYS.between(started.get(), taken.get()) / DAYS_OF_A_YEAR;
    return Truth.of(years <= 1);
  }

  private void addLegs(List<LimbRecord> limbs) {
    limbs.stream()
        .flatMap(limb -> limb.limits().ankleBrachialIndex().stream().boxed())
        .min(Double::compare)
        .ifPresent(index -> numbers.put("abi", index));
    List<String> classes =
        limbs.stream().map(LimbRecord::clinicalClass).filter(one -> !one.isEmpty()).toList();
    for (int least : new int[] {2, 4, 6}) {
      truths.put(
          "c" + least,
          classes.isEmpty()
              ? Truth.UNKNOWN
              : Truth.of(
                  classes.stream().anyMatch(one -> Character.digit(one.charAt(1), 10) >= least)));
    }
    List<DuplexMap> maps = limbs.stream().map(LimbRecord::duplex).toList();
    truths.put("reflux", reflux(maps));
    truths.put("fresh_thrombus", freshThrombus(maps));
  }

  /**
   * None only where every line of a map says so: a line that is silent may not have been looked at.
   */
  private static Truth freshThrombus(List<DuplexMap> maps) {
    List<Optional<Thrombus>> seen =
        maps.stream()
            .flatMap(map -> map.findings().stream())
            .map(one -> one.detail().thrombus())
            .toList();
    if (seen.contains(Optional.of(Thrombus.FRESH))) {
      return Truth.TRUE;
    }
    boolean isNone = !seen.isEmpty() && seen.stream().allMatch(Optional.of(Thrombus.NONE)::equals);
    return isNone ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** None only where superficial, deep and perforating veins were all tested, as CEAP tells it. */
  static Truth reflux(List<DuplexMap> maps) {
    List<MapFindings> found =
        maps.stream().map(map -> MapFindings.of(map, Set.of())).filter(MapFindings::isAny).toList();
    if (found.stream().anyMatch(MapFindings::reflux)) {
      return Truth.TRUE;
    }
    boolean isComplete =
        !found.isEmpty() && found.stream().allMatch(one -> one.untested().isEmpty());
    return isComplete ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** The history among them. */
  public History history() {
    return history;
  }

  /** These facts with another answer. */
  public Facts with(String question, Answer answer) {
    return like(history.with(question, answer));
  }

  /** These facts with what a test says: a number, or yes or no. */
  public Facts tested(String fact, String answer) {
    Facts facts = like(history);
    switch (answer) {
      case "yes" -> facts.truths.put(fact, Truth.TRUE);
      case "no" -> facts.truths.put(fact, Truth.FALSE);
      default -> facts.numbers.put(fact, Double.parseDouble(answer));
    }
    return facts;
  }

  private Facts like(History other) {
    Facts facts = new Facts(other);
    facts.truths.putAll(truths);
    facts.numbers.putAll(numbers);
    return facts;
  }

  /** Whether a fact is known; of a score, whether all of it is. */
  public boolean isKnown(String fact) {
    return truth(fact) != Truth.UNKNOWN
        || (number(fact).isPresent() && isWhole(fact))
        || history.answer(fact).isPresent();
  }

  /** Whether a number is all of it, and not the points so far of a score with unknown parts. */
  public boolean isWhole(String fact) {
    Score score = SCORES.get(fact);
    return score == null || score.isWhole(this);
  }

  /** Whether a fact holds. */
  public Truth truth(String fact) {
    Condition condition = DERIVED.get(fact);
    if (condition != null) {
      return condition.in(this);
    }
    Truth recorded = truths.getOrDefault(fact, Truth.UNKNOWN);
    Truth said =
        history.answer(fact).orElse(null) instanceof Answer.YesNo(boolean yes)
            ? Truth.of(yes)
            : Truth.UNKNOWN;
    // what was recorded and what was said may differ: either is enough to look closer
    return recorded == Truth.UNKNOWN ? said : said == Truth.TRUE ? said : recorded;
  }

  /**
   * The number of a fact. Of a score: the points known so far, whole or not; empty where the score
   * does not hold, as that of Wells in pregnancy.
   */
  public OptionalDouble number(String fact) {
    Double recorded = numbers.get(fact);
    if (recorded != null) {
      return OptionalDouble.of(recorded);
    }
    Score score = SCORES.get(fact);
    if (score != null) {
      return score.holds(this) ? OptionalDouble.of(score.known(this)) : OptionalDouble.empty();
    }
    return history.answer(fact).orElse(null) instanceof Answer.Amount(double number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  /** Whether a fact is one of its choices. */
  public Truth isChoice(String fact, String choice) {
    return history.answer(fact).orElse(null) instanceof Answer.Choice(String given)
        ? Truth.of(given.equals(choice))
        : Truth.UNKNOWN;
  }
}
