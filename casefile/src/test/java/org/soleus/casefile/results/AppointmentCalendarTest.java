package org.soleus.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class AppointmentCalendarTest {
  private static final LocalDate MADE = LocalDate.of(2026, 11, 28);
  private static final LocalDateTime START = LocalDateTime.of(2026, 12, 4, 9, 20);

  @Test
  void hasWhatACalendarAsksFor() {
    assertThat(AppointmentCalendar.of("a", MADE, START))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains(
            "\r\nDTSTAMP:20261128T000000Z\r\n",
            "\r\nDTSTART:20261204T092000\r\n",
            "\r\nDURATION:PT20M\r\n",
            "\r\nCLASS:PRIVATE\r\n",
            "\r\nSTATUS:TENTATIVE\r\n")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void sameAppointmentSameBytesAndAnotherAnotherName() {
    String one = AppointmentCalendar.of("a", MADE, START);
    assertThat(AppointmentCalendar.of("a", MADE, START)).isEqualTo(one);
    assertThat(uid(AppointmentCalendar.of("a", MADE, START.plusDays(1)))).isNotEqualTo(uid(one));
    assertThat(uid(AppointmentCalendar.of("b", MADE, START))).isNotEqualTo(uid(one));
    assertThat(one).doesNotContain("UID:a");
  }

  private static String uid(String text) {
    return text.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  @Test
  void linesFoldAtSeventyFiveOctetsAndUnfoldToTheSame() {
    String line = "DESCRIPTION:" + "Füße – ≥ 3 mm ".repeat(20);
    String folded = AppointmentCalendar.folded(line);
    assertThat(folded.split("\r\n"))
        .hasSizeGreaterThan(4)
        .allSatisfy(part ->
            assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
  }

  @Test
  void textIsEscaped() {
    assertThat(AppointmentCalendar.escaped("a,b;c\\d\ne")).isEqualTo("a\\,b\\;c\\\\d\\ne");
  }
}
