package org.soleus.casefile.results;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A proposed appointment for a duplex examination of the veins as a calendar file (RFC 5545). Its
 * time is local, without a zone; it is tentative and private, and says no more of a person's health
 * than that the veins are looked at. The same appointment gives the same bytes.
 */
public final class AppointmentCalendar {
  /** Time that is planned [min]; assumed, see {@code segments.table}. */
  public static final int MINUTES = 20;

  /** Most octets of a line (RFC 5545, 3.1). */
  private static final int MOST = 75;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  private static final String DESCRIPTION =
      "Proposed; it holds once the laboratory has confirmed it. About 20 minutes, standing if you can."
          + " Please bring the letter, and wear clothes that leave the legs free.";

  private AppointmentCalendar() {}

  /**
   * The calendar file.
   *
   * @param id short name of the case; it is not written, but makes the appointment its own
   * @param made day on which it was put together
   * @param start of the appointment, local time
   */
  public static String of(String id, LocalDate made, LocalDateTime start) {
    String unique =
        UUID.nameUUIDFromBytes(
                ("soleus appointment " + id + " " + start).getBytes(StandardCharsets.UTF_8))
            .toString();
    StringBuilder text = new StringBuilder();
    for (String line :
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Soleus//Appointment//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:" + unique,
            "DTSTAMP:" + made.atStartOfDay().format(TIME) + "Z",
            "DTSTART:" + start.format(TIME),
            "DURATION:PT" + MINUTES + "M",
            "SUMMARY:" + escaped("Ultrasound examination of the leg veins (proposed)"),
            "DESCRIPTION:" + escaped(DESCRIPTION),
            "CLASS:PRIVATE",
            "STATUS:TENTATIVE",
            "END:VEVENT",
            "END:VCALENDAR")) {
      text.append(folded(line)).append("\r\n");
    }
    return text.toString();
  }

  /** A text as RFC 5545, 3.3.11 writes it. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /** A line broken so that no part is longer than 75 octets, and no character is torn apart. */
  static String folded(String line) {
    StringBuilder text = new StringBuilder();
    int octets = 0;
    for (int character : line.codePoints().toArray()) {
      String one = Character.toString(character);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(one);
      octets += length;
    }
    return text.toString();
  }
}
