package org.soleus.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinePlotTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 18);
  private static final DateAxis YEAR = DateAxis.around(List.of(LAST, FIRST));

  private static String drawn(Mark mark, TimelinePlot.Event... events) {
    return new TimelinePlot(
            "title", YEAR, new Axis("y", 0, 10), 100, List.of(mark), List.of(), List.of(events))
        .draw()
        .write();
  }

  @Test
  void daysLieOnTheAxisWithTicksAtFirstsOfMonths() {
    assertThat(YEAR.from()).isBefore(FIRST);
    assertThat(YEAR.until()).isAfter(LAST);
    assertThat(YEAR.ticks())
        .hasSizeBetween(4, 10)
        .isSorted()
        .allSatisfy(day -> assertThat(day.getDayOfMonth()).isEqualTo(1));
    assertThat(new DateAxis(FIRST, FIRST.plusYears(30)).ticks()).hasSizeBetween(4, 10);
    assertThat(DateAxis.around(List.of(FIRST)).ticks()).isNotEmpty();
    assertThatThrownBy(() -> new DateAxis(FIRST, FIRST)).hasMessageContaining("in order");
  }

  @Test
  void simulatedValuesDifferFromRecordedOnesInColourShapeAndWord() {
    String simulated = drawn(new Mark.Simulated(LAST, 5, 4, 7, "sim 4–7"));
    String recorded =
        drawn(new Mark.Recorded("", false, List.of(new Mark.Point(LAST, 5, "5 mL", false))));
    assertThat(simulated).contains("#1f4fb4", "stroke-dasharray=\"4 2.5\"", "italic", "sim 4–7");
    assertThat(recorded)
        .contains("5 mL", "bold")
        .doesNotContain("#1f4fb4", "sim", "italic", "4 2.5");
  }

  @Test
  void examinationsCloseToEachOtherAreNumberedOnly() {
    Mark none = new Mark.Recorded("", false, List.of());
    String close =
        drawn(
            none,
            new TimelinePlot.Event(FIRST, "1", "examination 1"),
            new TimelinePlot.Event(FIRST.plusDays(5), "2", "examination 2"));
    assertThat(close).contains(">1<", ">2<").doesNotContain("examination");
    assertThat(drawn(none, new TimelinePlot.Event(FIRST, "1", "examination 1")))
        .contains("examination 1");
  }

  @Test
  void aWeekOfWhichDaysAreMissingIsHollow() {
    assertThat(drawn(new Mark.Column(FIRST, FIRST.plusDays(7), 3, "3", false)))
        .contains("fill=\"#ffffff\"", "3 2");
    assertThat(drawn(new Mark.Column(FIRST, FIRST.plusDays(7), 3, "3", true)))
        .doesNotContain("3 2");
  }
}
