package org.soleus.report.letter;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.referral.ForPerson;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.SafetyNet;
import org.soleus.pathway.referral.Sentence;
import org.soleus.pathway.referral.Urgency;
import org.soleus.report.Wording;

/** The page for the person, in plain words. */
public final class PersonLetter {
  private final ForPerson plain;
  private final List<Letter.Section> sections = new ArrayList<>();

  private PersonLetter(ForPerson plain) {
    this.plain = plain;
  }

  /**
   * The page.
   *
   * @param appointment that is proposed, if any
   * @param version of Soleus
   */
  public static Letter of(ForPerson plain, Optional<LocalDateTime> appointment, String version) {
    return new PersonLetter(plain).letter(appointment, version);
  }

  private Letter letter(Optional<LocalDateTime> appointment, String version) {
    Referral referral = plain.referral();
    what(referral, appointment);
    add(Letter.Kind.LIST, "Why", plain.why());
    add(Letter.Kind.LIST, "What we do not know", plain.unsure());
    watch(referral);
    add(Letter.Kind.LIST, "Medicines", medicines());
    add(Letter.Kind.LIST, "The ultrasound examination", plain.examination());
    add(Letter.Kind.LIST, "Cramp diary, and a review after four weeks", plain.diary());
    return new Letter(
        "Your legs: what happens next",
        switch (referral.urgency()) {
          case EMERGENCY -> "You need emergency care now. Call the emergency service. Do not wait.";
          case SAME_DAY -> "You need to be seen by a clinician today.";
          case URGENT, SOON, ROUTINE -> "";
        },
        List.of("Name", "Who to call"),
        sections,
        referral.asOf(),
        List.of(
            "To be talked over with a clinician. Numbers in brackets: sources.",
            Wording.DISCLAIMER,
            "Soleus " + version + "."));
  }

  private void add(Letter.Kind kind, String heading, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      sections.add(new Letter.Section(kind, heading, sentences));
    }
  }

  private void what(Referral referral, Optional<LocalDateTime> appointment) {
    List<Sentence> lead = new ArrayList<>();
    if (referral.isArgued()) {
      lead.add(plain.what());
      if (!referral.urgency().isImmediate()) {
        lead.add(Sentence.recorded("How soon: " + referral.urgency().when() + "."));
      }
    } else {
      lead.add(
          Sentence.recorded(
              "Nothing you told so far leads to a referral. That does not mean that nothing is wrong:"
                  + " much was not asked or examined. Please talk this over with your own clinician."));
    }
    appointment.ifPresent(time ->
        lead.add(
            Sentence.recorded(
                "Proposed for the ultrasound examination, until the laboratory confirms it: %s."
                    .formatted(
                        time.format(
                            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH))))));
    add(Letter.Kind.LEAD, "What is asked", lead);
  }

  private void watch(Referral referral) {
    for (Urgency urgency : Urgency.values()) {
      add(
          Letter.Kind.LIST,
          ClinicianLetter.heading(urgency) + ":",
          referral.safetyNet().stream()
              .filter(one -> one.urgency() == urgency)
              .map(SafetyNet::sentence)
              .toList());
    }
  }

  private List<Sentence> medicines() {
    if (plain.medicines().isEmpty()) {
      return List.of();
    }
    List<Sentence> all = new ArrayList<>();
    all.add(
        Sentence.recorded(
            "Do not stop a medicine on your own. Ask who prescribed it to review it with you."));
    for (Medicine one : plain.medicines()) {
      all.add(
          new Sentence(
              "Reported with cramps: %s%s."
                  .formatted(
                      one.kind().label(), one.name().isEmpty() ? "" : " (" + one.name() + ")"),
              one.kind().source()));
    }
    return all;
  }
}
