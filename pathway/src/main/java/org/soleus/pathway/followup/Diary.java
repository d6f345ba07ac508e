package org.soleus.pathway.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.measure.Numbers;

/**
 * What a person wrote down of one leg, or of both, by date. Days without an entry are unknown.
 *
 * @param days by date
 */
public record Diary(List<DiaryDay> days) {
  private static final int WEEK = 7;

  /** Copies the list. */
  public Diary {
    days = List.copyOf(days);
  }

  /** The days that tell of a leg. */
  public static Diary of(FollowUp followUp, Side side) {
    return new Diary(
        followUp.diary().stream()
            .filter(day -> day.isOf(side))
            .sorted(Comparator.comparing(DiaryDay::date))
            .toList());
  }

  /** Whether some days do not say which leg they tell of. */
  public boolean isOfBoth() {
    return days.stream().anyMatch(day -> day.side().isEmpty());
  }

  /**
   * Days taken together.
   *
   * @param days with an entry
   * @param counted of them, days with a count of cramps
   * @param cramps on those
   * @param worstPain highest, 0 to 10; empty where none was written down
   * @param nights of which it is known whether the legs disturbed the sleep
   * @param disturbed of them, those with disturbed sleep
   */
  public record Span(
      int days, int counted, int cramps, OptionalDouble worstPain, int nights, int disturbed) {
    private static Span of(List<DiaryDay> days) {
      List<DiaryDay> counted = days.stream().filter(day -> day.cramps().isPresent()).toList();
      List<Boolean> nights = days.stream().flatMap(day -> day.sleepDisturbed().stream()).toList();
      return new Span(
          days.size(),
          counted.size(),
          counted.stream().mapToInt(day -> day.cramps().getAsInt()).sum(),
          days.stream().flatMapToDouble(day -> day.worstPain().stream()).max(),
          nights.size(),
          (int) nights.stream().filter(disturbed -> disturbed).count());
    }

    /** The count of cramps in words, such as {@code 5 cramps on 14 days}. */
    public String words() {
      return counted == 0
          ? "cramps not counted"
          : "%d %s on %d %s"
              .formatted(
                  cramps, cramps == 1 ? "cramp" : "cramps", counted, counted == 1 ? "day" : "days");
    }

    /** Worst pain as written down, such as {@code 4.5}. */
    public String painWords() {
      if (worstPain.isEmpty()) {
        return "not recorded";
      }
      double worst = worstPain.getAsDouble();
      return Numbers.fixed(worst, worst == Math.rint(worst) ? 0 : 1);
    }

    /** Nights with disturbed sleep, such as {@code 3 of 11}. */
    public String nightWords() {
      return nights == 0 ? "not recorded" : disturbed + " of " + nights;
    }
  }

  /** Days from one date, included, to another, excluded. */
  public Span between(LocalDate from, LocalDate until) {
    return Span.of(
        days.stream()
            .filter(day -> !day.date().isBefore(from) && day.date().isBefore(until))
            .toList());
  }

  /**
   * A week of the diary.
   *
   * @param from first day
   * @param span what was written down in it
   */
  public record Week(LocalDate from, Span span) {}

  /** Weeks with entries, counted from the first day of the diary. */
  public List<Week> weeks() {
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate first = days.getFirst().date();
    TreeMap<Long, List<DiaryDay>> byWeek = new TreeMap<>();
    for (DiaryDay day : days) {
      long week = ChronoUnit.DAYS.between(first, day.date()) / WEEK;
      byWeek.computeIfAbsent(week, _ -> new ArrayList<>()).add(day);
    }
    return byWeek.entrySet().stream()
        .map(one -> new Week(first.plusDays(WEEK * one.getKey()), Span.of(one.getValue())))
        .toList();
  }
}
