package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.grading.Ceap;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.PriorThrombosis;
import org.soleus.pathway.grading.VillaltaGrade;
import org.soleus.pathway.measure.Numbers;

/**
 * The examinations of one leg, by date.
 *
 * @param side which leg
 * @param examinations the first one is that of the case itself
 */
public record Timeline(Side side, List<Examination> examinations) {
  private static final double DAYS_OF_A_YEAR = 365.25;

  /** Share that is printed as 100 % [1]. */
  private static final double ALL = 0.995;

  /** Copies the list. */
  public Timeline {
    examinations = List.copyOf(examinations);
  }

  /**
   * The examinations of a leg.
   *
   * @param first what the case says of the leg
   * @throws IllegalArgumentException if the follow-up has no date of the first examination
   */
  public static Timeline of(LimbRecord first, FollowUp followUp) {
    LocalDate begin =
        followUp
            .date()
            .orElseThrow(() -> new IllegalArgumentException("the first examination has no date"));
    Side side = first.side();
    List<Treatment> done = new ArrayList<>();
    List<Examination> all = new ArrayList<>();
    all.add(examination(begin, "", first, followUp.grading(side), List.of(), done));
    for (Visit visit : followUp.visits()) {
      Optional<LimbVisit> limb = visit.limb(side);
      if (limb.isPresent()) {
        LimbVisit seen = limb.get();
        done.addAll(seen.treated());
        all.add(
            examination(
                visit.date(),
                visit.notes(),
                then(first, seen),
                seen.grading(),
                seen.treated(),
                done));
      }
    }
    return new Timeline(side, withVillalta(all));
  }

  /** The leg as a later examination records it; its limits are those of the case. */
  private static LimbRecord then(LimbRecord first, LimbVisit seen) {
    return new LimbRecord(
        first.side(),
        seen.clinicalClass(),
        first.limits(),
        seen.duplex(),
        seen.measured(),
        List.of());
  }

  private static Examination examination(
      LocalDate date,
      String notes,
      LimbRecord record,
      LimbGrading grading,
      List<Treatment> treated,
      List<Treatment> done) {
    var closed = ClosedVeins.of(done);
    Ceap ceap = Ceap.of(date, record.clinicalClass(), grading.ceap(), record.duplex(), closed);
    return new Examination(
        date, notes, record, grading, treated, ceap, Optional.empty(), ceap.warnings());
  }

  /** Grades post-thrombotic severity; a thrombosis that was recorded once stays on record. */
  private static List<Examination> withVillalta(List<Examination> all) {
    List<Examination> graded = new ArrayList<>();
    PriorThrombosis known = new PriorThrombosis(false, "");
    for (Examination one : all) {
      LimbGrading grading = one.grading();
      known = PriorThrombosis.of(grading.previousThrombosis(), one.ceap()).after(known);
      graded.add(
          new Examination(
              one.date(),
              one.notes(),
              one.record(),
              grading,
              one.treated(),
              one.ceap(),
              grading.villalta().isAny()
                  ? Optional.of(VillaltaGrade.of(grading.villalta(), known))
                  : Optional.empty(),
              one.warnings()));
    }
    return graded;
  }

  /** What was known of the leg at a date: its newest record that is not younger. */
  public Optional<LimbRecord> at(LocalDate date) {
    return examinations.stream()
        .filter(one -> !one.date().isAfter(date))
        .reduce((_, later) -> later)
        .map(Examination::record);
  }

  /** A measure that was measured at some examination. */
  public record Measured(String measure, String site) {}

  /** What was measured at any examination, each once. */
  public List<Measured> measured() {
    return examinations.stream()
        .flatMap(one -> one.record().measured().stream())
        .map(one -> new Measured(one.measure(), one.site()))
        .distinct()
        .toList();
  }

  /** One measure at one examination. */
  public record Point(LocalDate date, Recorded recorded) {}

  /** The measured values of a measure over time. */
  public List<Point> course(Measured measured) {
    return examinations.stream()
        .flatMap(one ->
            one.measured(measured.measure(), measured.site()).stream()
                .map(recorded -> new Point(one.date(), recorded)))
        .toList();
  }

  /**
   * How often a treatment still holds, as published.
   *
   * @param treatment that was done
   * @param since date of the examination before it; the treatment itself has no date
   * @param years from then to the examination in question [years]
   * @param durability by which it is told
   */
  public record Holding(Treatment treatment, LocalDate since, double years, Durability durability) {
    /** The time in words: days up to two months, then years. */
    public String time() {
      long days = Math.round(DAYS_OF_A_YEAR * years);
      return days <= 60 ? days + " days" : Numbers.fixed(years, 1) + " years";
    }

    /** The share in words; what rounds to all legs is not all of them. */
    public String words() {
      Durability.Share held = share();
      return "still holds in %s %% of legs %s after %s (sources differ: %s to %s %%)%s"
          .formatted(
              percent(held.share()),
              time(),
              since,
              percent(held.low()),
              percent(held.high()),
              held.extrapolated() ? ", extrapolated" : "");
    }

    private static String percent(double share) {
      return share >= ALL ? "over 99" : Numbers.fixed(100 * share, 0);
    }

    /** Share of legs in which it still holds after that time. */
    public Durability.Share share() {
      return durability.after(years);
    }
  }

  /** Treatments up to an examination of which it is published how long they hold. */
  public List<Holding> holding(int examination) {
    LocalDate now = examinations.get(examination).date();
    List<Holding> all = new ArrayList<>();
    for (int k = 1; k <= examination; k++) {
      LocalDate since = examinations.get(k - 1).date();
      double years = ChronoUnit.DAYS.between(since, now) / DAYS_OF_A_YEAR;
      for (Treatment treatment : examinations.get(k).treated()) {
        Durability.of(treatment)
            .ifPresent(one -> all.add(new Holding(treatment, since, years, one)));
      }
    }
    return all;
  }
}
