package org.soleus.report.plot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The horizontal axis of a timeline.
 *
 * @param from first day that is shown
 * @param until last day that is shown, later than the first
 */
public record DateAxis(LocalDate from, LocalDate until) {
  private static final int MOST_TICKS = 10;

  /** Share of the extent that is left free at either end, for labels. */
  private static final double ROOM = 0.06;

  /** Steps between ticks [months]. */
  private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

  /** Refuses an axis without extent. */
  public DateAxis {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "a time axis needs days in order, but got %s to %s".formatted(from, until));
    }
  }

  /** An axis on which all these days lie, with room at its ends. */
  public static DateAxis around(List<LocalDate> days) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    long room = Math.max(3, Math.round(ROOM * ChronoUnit.DAYS.between(first, last)));
    LocalDate from = first.minusDays(room);
    LocalDate until = last.plusDays(2 * room);
    // two months hold at least one first of a month, and have a tick
    LocalDate least = from.plusMonths(2);
    return new DateAxis(from, until.isBefore(least) ? least : until);
  }

  /** An axis of days from the first, as plots draw it. */
  Axis axis() {
    return new Axis("", 0, at(until));
  }

  /** Place of a day on it [days from the first]. */
  double at(LocalDate day) {
    return ChronoUnit.DAYS.between(from, day);
  }

  /** First days of months, a few of them. */
  List<LocalDate> ticks() {
    LocalDate first = from.withDayOfMonth(1).plusMonths(from.getDayOfMonth() > 1 ? 1 : 0);
    long months = Math.max(1, ChronoUnit.MONTHS.between(first, until));
    int step =
        MONTHS.stream()
            .filter(one -> months / one < MOST_TICKS)
            .findFirst()
            .orElse(MONTHS.getLast());
    List<LocalDate> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(until); day = day.plusMonths(1)) {
      if ((12 * day.getYear() + day.getMonthValue() - 1) % step == 0) {
        ticks.add(day);
      }
    }
    return ticks;
  }
}
