package org.soleus.pathway.referral;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.soleus.limb.table.Table;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.Support;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Truth;
import org.soleus.pathway.redflag.RedFlag;

/**
 * A referral in plain words for the person it is about.
 *
 * @param referral which one
 * @param what what is asked
 * @param why reasons; empty where nothing argues for a referral
 * @param unsure what is not known
 * @param medicines to be talked over with who prescribed them
 * @param examination what happens in the duplex laboratory; empty where none is asked for
 * @param diary cramp diary and review; empty where cramps are no matter, or there is no time
 */
public record ForPerson(
    Referral referral,
    Sentence what,
    List<Sentence> why,
    List<Sentence> unsure,
    List<Medicine> medicines,
    List<Sentence> examination,
    List<Sentence> diary) {
  private static final List<Table.Row> ROWS = Table.beside(ForPerson.class, "person.table");
  private static final Source RULES = new Source("rule of the project", "engineering assumption");

  /** Copies the lists. */
  public ForPerson {
    why = List.copyOf(why);
    unsure = List.copyOf(unsure);
    medicines = List.copyOf(medicines);
    examination = List.copyOf(examination);
    diary = List.copyOf(diary);
  }

  /** The same referral for the person. */
  public static ForPerson of(Referral referral, Picture picture) {
    boolean calm = !referral.urgency().isImmediate();
    return new ForPerson(
        referral,
        new Sentence(referral.service().plain(), Referral.TABLE),
        why(referral, picture),
        calm ? unsure(picture) : List.of(),
        referral.medicines(),
        referral.allowsAppointment() ? part("EXAMINATION", picture) : List.of(),
        calm ? part("DIARY", picture) : List.of());
  }

  private static List<Sentence> why(Referral referral, Picture picture) {
    return Ask.held(picture.facts()).stream()
        .filter(one -> one.ask().service() == referral.service())
        .filter(
            one -> !referral.urgency().isImmediate() || one.ask().urgency() == referral.urgency())
        .filter(one -> !one.ask().plain().equals("-"))
        .map(one -> new Sentence(one.ask().plain(), one.reason().source()))
        .toList();
  }

  private static List<Sentence> unsure(Picture picture) {
    List<String> plausible =
        picture.causes().ranked().stream()
            .filter(one -> one.support() != Support.WEAK)
            .filter(one -> !one.reasons().isEmpty())
            .map(one ->
                "%s (%s)".formatted(one.label().toLowerCase(Locale.ROOT), one.support().words()))
            .toList();
    boolean cramps = KnownSentences.CRAMPS.in(picture.facts()) == Truth.TRUE;
    Stream<Sentence> causes =
        plausible.isEmpty() || !cramps
            ? Stream.of()
            : Stream.of(
                new Sentence(
                    "By your answers these may play a part in the cramps, alone or together: "
                        + String.join("; ", plausible)
                        + ".",
                    RULES));
    Stream<Sentence> asked =
        picture.open().isEmpty()
            ? Stream.of()
            : Stream.of(
                Sentence.recorded(
                    "Of %d warning signs, %s not asked about, and %d of %d questions have no answer yet."
                        .formatted(
                            RedFlag.all().size(),
                            picture.open().size() + (picture.open().size() == 1 ? " was" : " were"),
                            Finding.open(picture.facts().history()).size(),
                            Question.all().size())));
    return Stream.of(causes, asked, part("UNSURE", picture).stream()).flatMap(one -> one).toList();
  }

  /** Every row of the page, with its source. */
  static List<Sentence> rows() {
    return ROWS.stream().map(row -> new Sentence(row.text("words"), Source.of(row))).toList();
  }

  private static List<Sentence> part(String part, Picture picture) {
    return ROWS.stream()
        .filter(row -> row.text("part").equals(part))
        .filter(row -> Condition.of(row.text("when")).in(picture.facts()) == Truth.TRUE)
        .map(row -> new Sentence(row.text("words"), Source.of(row)))
        .toList();
  }
}
