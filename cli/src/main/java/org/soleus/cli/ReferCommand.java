package org.soleus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.AppointmentCalendar;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.casefile.results.WholeFolder;
import org.soleus.fhir.FhirExport;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.referral.ForPerson;
import org.soleus.pathway.referral.LegKnown;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.Service;
import org.soleus.report.letter.ClinicianLetter;
import org.soleus.report.letter.Letter;
import org.soleus.report.letter.LetterPage;
import org.soleus.report.letter.LetterText;
import org.soleus.report.letter.PersonLetter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus refer}: a referral as letter, page for the person and appointment. */
@Command(
    name = "refer",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes a referral from what a case records: what is asked of whom, how soon and why, what is known"
          + " and what is not. Nothing is simulated. A draft, to be checked and signed by a clinician.",
      "Prints the letter; with --json JSON (soleus schema referral); with --out writes the letter and a page"
          + " for the person as text, HTML and PDF, the request as FHIR R4, and the appointment as calendar file."
    })
final class ReferCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "SERVICE",
      description =
          "Instead of the leading service, another one that the case argues for: ${COMPLETION-CANDIDATES}.")
  private @Nullable Service service;

  @Option(
      names = "--appointment",
      paramLabel = "TIME",
      description =
          "Proposes 20 minutes for a duplex examination, local time, such as 2026-12-04T09:20.")
  private @Nullable String time;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    OutFolder.require(out);
    Picture picture = Picture.of(told.facts());
    List<Referral> all = Referral.all(picture, LegKnown.all(told.limbs(), told.followUp()));
    List<String> faults = new ArrayList<>();
    Referral referral = chosen(all, faults);
    Optional<LocalDateTime> start = start(faults);
    start.ifPresent(one -> check(one, referral, faults));
    if (!faults.isEmpty()) {
      throw new BadInput(String.join("\n", faults));
    }
    Letter letter = ClinicianLetter.of(referral, start, Version.number());
    if (out != null) {
      write(
          out,
          told,
          referral,
          letter,
          PersonLetter.of(ForPerson.of(referral, picture), start, Version.number()),
          start);
      System.err.println("Written: " + out.resolve("letter.pdf") + " and others beside it");
    }
    System.out.print(
        json
            ? ResultsWriter.referral(Version.number(), told, referral, all, start)
            : LetterText.of(letter));
    return 0;
  }

  private Referral chosen(List<Referral> all, List<String> faults) {
    Optional<Referral> found =
        all.stream().filter(one -> service == null || one.service() == service).findFirst();
    if (found.isEmpty()) {
      faults.add(
          "--to %s: nothing that is known argues for it, or something more urgent comes first. This case argues for: %s."
              .formatted(
                  service,
                  all.stream().map(one -> one.service().name()).collect(Collectors.joining(", "))));
    }
    return found.orElse(all.getFirst());
  }

  private Optional<LocalDateTime> start(List<String> faults) {
    if (time == null) {
      return Optional.empty();
    }
    try {
      LocalDateTime start = LocalDateTime.parse(time);
      if (start.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
        return Optional.of(start);
      }
      faults.add("--appointment " + time + " has seconds; give hours and minutes alone.");
      return Optional.empty();
    } catch (DateTimeParseException e) {
      faults.add("--appointment " + time + " is no local time such as 2026-12-04T09:20.");
      return Optional.empty();
    }
  }

  private static void check(LocalDateTime start, Referral referral, List<String> faults) {
    if (referral.urgency().isImmediate()) {
      faults.add(
          "--appointment: the person has to be seen %s; no appointment is proposed."
              .formatted(referral.urgency().when()));
    } else if (!referral.allowsAppointment()) {
      faults.add(
          "--appointment is for a duplex examination of the veins, which this referral (%s) does not ask for."
              .formatted(referral.service().name()));
    }
    referral
        .asOf()
        .filter(date -> start.toLocalDate().isBefore(date))
        .ifPresent(date ->
            faults.add("--appointment " + start + " lies before the record of " + date + "."));
  }

  private static void write(
      Path folder,
      Case told,
      Referral referral,
      Letter letter,
      Letter person,
      Optional<LocalDateTime> start)
      throws IOException {
    SequencedMap<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    put(files, "letter", letter);
    put(files, "person", person);
    if (referral.isArgued()) {
      files.put(
          "referral.fhir.json",
          () -> bytes(FhirExport.referral(told, Version.number(), referral, start)));
    }
    start.ifPresent(one -> {
      LocalDate made = letter.asOf().orElse(one.toLocalDate());
      files.put("appointment.ics", () -> bytes(AppointmentCalendar.of(told.id(), made, one)));
    });
    WholeFolder.writeBytes(
        folder,
        files,
        (path, first) ->
            path.equals("appointment.ics") && first.equals("BEGIN:VCALENDAR")
                || path.equals("referral.fhir.json") && first.equals("{"));
  }

  private static void put(
      SequencedMap<String, Supplier<byte[]>> files, String name, Letter letter) {
    files.put(name + ".txt", () -> bytes(LetterText.of(letter)));
    files.put(name + ".html", () -> bytes(LetterPage.html(letter)));
    files.put(name + ".pdf", () -> LetterPage.pdf(letter));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
