package org.soleus.report.letter;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.duplex.ExaminationStep;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.SafetyNet;
import org.soleus.pathway.referral.Sentence;
import org.soleus.pathway.referral.Urgency;
import org.soleus.report.Wording;

/** The letter from one clinician to another, as a draft to be checked, completed and signed. */
public final class ClinicianLetter {
  private static final Source OWN =
      new Source(
          "list of an examination of about 20 minutes, segments.table", "assumed as a whole");

  private final Referral referral;
  private final Optional<LocalDateTime> appointment;
  private final List<Letter.Section> sections = new ArrayList<>();

  private ClinicianLetter(Referral referral, Optional<LocalDateTime> appointment) {
    this.referral = referral;
    this.appointment = appointment;
  }

  /**
   * The letter.
   *
   * @param appointment that is proposed, if any
   * @param version of Soleus
   */
  public static Letter of(Referral referral, Optional<LocalDateTime> appointment, String version) {
    return new ClinicianLetter(referral, appointment).letter(version);
  }

  private Letter letter(String version) {
    question();
    add(Letter.Kind.LIST, "Why", referral.reasons());
    add(Letter.Kind.LIST, "What is known", referral.known());
    add(Letter.Kind.LIST, "Not known", referral.notKnown());
    add(
        Letter.Kind.LIST,
        "Medicines to review with who prescribed them; none is to be stopped for this",
        referral.medicines().stream().map(ClinicianLetter::words).toList());
    add(Letter.Kind.LIST, "Asked of others", referral.besides());
    examination();
    safetyNet();
    return new Letter(
        referral.isArgued()
            ? "Referral: " + referral.service().label()
            : "Summary for the own clinician: no referral argued for",
        alarm(referral),
        List.of("To", "From", "Person", "Born", "Date, signature"),
        sections,
        referral.asOf(),
        List.of(
            "A draft, to be checked, completed and signed by a clinician. It holds no names."
                + " Nothing in it is simulated. Numbers in brackets: sources.",
            Wording.DISCLAIMER,
            "Soleus " + version + "."));
  }

  /** What comes first where there is no time. */
  static String alarm(Referral referral) {
    return switch (referral.urgency()) {
      case EMERGENCY ->
          "EMERGENCY. Emergency care now. This is no request for an appointment or a scan of the veins.";
      case SAME_DAY -> "TODAY. To be seen today. This is no request for an appointment.";
      case URGENT, SOON, ROUTINE -> "";
    };
  }

  private void add(Letter.Kind kind, String heading, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      sections.add(new Letter.Section(kind, heading, sentences));
    }
  }

  private void question() {
    List<Sentence> lead = new ArrayList<>();
    lead.add(Sentence.recorded(referral.question()));
    if (referral.isArgued()) {
      lead.add(
          Sentence.recorded(
              "Urgency: %s%s. Leg: %s."
                  .formatted(
                      referral.urgency().words(),
                      referral.urgency().isImmediate() ? "" : ", " + referral.urgency().when(),
                      sides(referral.sides()))));
    }
    add(Letter.Kind.LEAD, "Question", lead);
  }

  /** The legs that a record is of. */
  static String sides(List<Side> sides) {
    return sides.isEmpty()
        ? "not recorded"
        : sides.stream()
            .map(side -> side.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and "));
  }

  private static Sentence words(Medicine medicine) {
    return new Sentence(
        "%s%s%s."
            .formatted(
                medicine.kind().label(),
                medicine.name().isEmpty() ? "" : ", " + medicine.name(),
                medicine.started().map(date -> ", since " + date).orElse(", start not recorded")),
        medicine.kind().source());
  }

  private void examination() {
    if (!referral.allowsAppointment()) {
      return;
    }
    List<Sentence> asked = new ArrayList<>();
    appointment.ifPresent(time ->
        asked.add(
            Sentence.recorded(
                "Proposed, not confirmed: %s, 20 minutes."
                    .formatted(
                        time.format(
                            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))))));
    String steps =
        ExaminationStep.byAsks().entrySet().stream()
            .map(one -> "%s of %s.".formatted(one.getKey(), String.join("; ", one.getValue())))
            .collect(Collectors.joining(" "));
    asked.add(
        new Sentence(
            "Standing where possible, about 20 minutes for a leg. Asked for: " + steps, OWN));
    asked.add(
        Sentence.recorded(
            "Please give position, manoeuvre, time of day and cut-offs with the findings."));
    add(Letter.Kind.SMALL, "For the duplex examination", asked);
  }

  private void safetyNet() {
    List<Sentence> told = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      List<SafetyNet> rows =
          referral.safetyNet().stream().filter(one -> one.urgency() == urgency).toList();
      if (!rows.isEmpty()) {
        told.add(
            Sentence.recorded(
                heading(urgency)
                    + ": "
                    + rows.stream().map(SafetyNet::words).collect(Collectors.joining(" "))));
      }
    }
    add(Letter.Kind.SMALL, "To be told to the person (sources: page for the person)", told);
  }

  /** When help is needed, as a heading. */
  static String heading(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> "Call the emergency service at once if";
      case SAME_DAY -> "See a clinician the same day if";
      case URGENT, SOON, ROUTINE -> "See a clinician within days if";
    };
  }
}
