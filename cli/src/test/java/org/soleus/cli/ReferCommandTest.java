package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.schema.Schemas;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.referral.ForPerson;
import org.soleus.pathway.referral.LegKnown;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.Sentence;
import org.soleus.report.letter.ClinicianLetter;
import org.soleus.report.letter.Letter;
import org.soleus.report.letter.LetterPage;
import org.soleus.report.letter.LetterText;
import org.soleus.report.letter.PersonLetter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path FOLDER = Terminal.root().resolve("examples/pathway");

  @TempDir private Path folder;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> vignettes = Files.list(FOLDER);
        Stream<Path> examples = Files.list(Terminal.root().resolve("examples"))) {
      return Stream.concat(vignettes, examples)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Picture picture(Case told) {
    return Picture.of(told.facts());
  }

  private static Referral referral(Case told) {
    return Referral.of(
        picture(told),
        told.limbs().stream().map(limb -> LegKnown.of(limb, told.followUp())).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lettersSayNothingForbiddenAndHaveSources(Path file) {
    Case told = BadInput.orThrow(CaseFile.read(file));
    Referral referral = referral(told);
    Letter letter = ClinicianLetter.of(referral, Optional.empty(), "test");
    Letter person =
        PersonLetter.of(ForPerson.of(referral, picture(told)), Optional.empty(), "test");
    for (Letter one : new Letter[] {letter, person}) {
      assertThat(LetterText.of(one).toLowerCase(Locale.ROOT))
          .contains("not a medical device")
          .doesNotContain("null")
          .doesNotContain(Forbidden.PHRASES);
      assertThat(LetterText.of(one).lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
      assertThat(one.sentences())
          .allSatisfy(sentence -> {
            assertThat(sentence.source().citation()).isNotBlank();
            assertThat(sentence.source().tag()).isNotBlank();
          });
    }
    assertThat(referral.reasons()).allSatisfy(one -> assertThat(one.isRecorded()).isFalse());
    assertThat(LetterText.of(person)).contains("Call the emergency service at once if");
    assertThat(referral(told)).isEqualTo(referral);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void unknownIsNotWrittenAsNo(Path file) {
    Case told = BadInput.orThrow(CaseFile.read(file));
    Referral referral = referral(told);
    long saidNo =
        told.history().answers().values().stream()
            .filter(one -> one.equals(new Answer.YesNo(false)))
            .count();
    Optional<String> no =
        referral.known().stream()
            .map(Sentence::words)
            .filter(one -> one.startsWith("Answered with no: "))
            .findFirst();
    assertThat(no.map(one -> (long) one.split(";").length).orElse(0L)).isEqualTo(saidNo);
    if (!picture(told).open().isEmpty()) {
      assertThat(referral.notKnown().getFirst().words()).contains("for which nobody asked");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whoMustBeSeenAtOnceGetsNoAppointment(Path file) throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    boolean now =
        picture(told).raised().stream()
            .anyMatch(one -> one.urgency().compareTo(RedFlag.Urgency.SAME_DAY) <= 0);
    Referral referral = referral(told);
    assertThat(referral.urgency().isImmediate()).isEqualTo(now);
    Path out = folder.resolve("out");
    Terminal run = Terminal.run("refer", file, "--appointment", "2028-12-04T09:20", "--out", out);
    assertThat(run.exit()).as(run.err()).isEqualTo(referral.allowsAppointment() ? 0 : 2);
    assertThat(Files.exists(out.resolve("appointment.ics"))).isEqualTo(run.exit() == 0);
    assertThat(Files.exists(out)).isEqualTo(run.exit() == 0);
    if (now) {
      String text = LetterText.of(ClinicianLetter.of(referral, Optional.empty(), "test"));
      assertThat(text).startsWith("!! ").contains("no request for an appointment");
      assertThat(text).doesNotContain("20 minutes");
      assertThat(
              LetterText.of(
                  PersonLetter.of(ForPerson.of(referral, picture(told)), Optional.empty(), "test")))
          .startsWith("!! You need")
          .doesNotContain("diary");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jsonFollowsItsSchema(Path file) {
    Terminal run = Terminal.run("refer", file, "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode root = JSON.readTree(run.out());
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Schemas.text("referral").orElseThrow()))
                .validate(root))
        .isEmpty();
    assertThat(root.get("services").get(0).get("service")).isEqualTo(root.get("service"));
  }

  @Test
  void filesHoldTheSameSentencesAndTheSameBytesEachTime() throws IOException {
    Path file = FOLDER.resolve("rule-referral.yaml");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    for (Path out : new Path[] {first, second}) {
      Terminal run = Terminal.run("refer", file, "--appointment", "2026-12-04T09:20", "--out", out);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains("Referral: Vascular service", "2026-12-04 09:20");
    }
    try (Stream<Path> files = Files.list(first)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "letter.txt",
              "letter.html",
              "letter.pdf",
              "person.txt",
              "person.html",
              "person.pdf",
              "referral.fhir.json",
              "appointment.ics");
    }
    try (Stream<Path> files = Files.list(first)) {
      for (Path one : files.toList()) {
        assertThat(second.resolve(one.getFileName())).hasSameBinaryContentAs(one);
      }
    }
    assertThat(Files.readString(first.resolve("appointment.ics"), StandardCharsets.UTF_8))
        .contains("DTSTAMP:20261101T000000Z");
    Terminal again = Terminal.run("refer", file, "--out", first);
    assertThat(again.exit()).isZero();
    assertThat(first.resolve("appointment.ics")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePdfHoldsEverySentenceOnOneOrTwoPages(Path file) throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    Referral referral = referral(told);
    Optional<LocalDateTime> start =
        referral.allowsAppointment()
            ? Optional.of(LocalDateTime.of(2026, 12, 4, 9, 20))
            : Optional.empty();
    Letter letter = ClinicianLetter.of(referral, start, "test");
    Letter person = PersonLetter.of(ForPerson.of(referral, picture(told)), start, "test");
    for (Letter one : new Letter[] {letter, person}) {
      try (PDDocument document = Loader.loadPDF(LetterPage.pdf(one))) {
        String text = plain(new PDFTextStripper().getText(document));
        assertThat(one.sentences())
            .allSatisfy(sentence -> assertThat(text).contains(plain(sentence.words())));
        assertThat(text).contains(plain(one.title()));
        assertThat(document.getNumberOfPages())
            .as("pages of %s", one.title())
            .isLessThanOrEqualTo(one == person ? 1 : 2);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void badInputIsOneReport() {
    Path file = FOLDER.resolve("rule-referral.yaml");
    Path out = folder.resolve("none");
    Terminal run =
        Terminal.run("refer", file, "--to", "neurology", "--appointment", "tomorrow", "--out", out);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--to NEUROLOGY", "VASCULAR, DUPLEX", "--appointment tomorrow");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
    assertThat(Terminal.run("refer", file, "--appointment", "2020-01-01T09:00").err())
        .contains("lies before the record of 2026-11-01");
    Terminal seconds = Terminal.run("refer", file, "--appointment", "2026-12-04T09:20:30");
    assertThat(seconds.exit()).isEqualTo(2);
    assertThat(seconds.err()).contains("has seconds");
    assertThat(Terminal.run("refer", file, "--to", "duplex").out()).contains("Referral: Duplex");
  }
}
